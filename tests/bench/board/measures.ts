import { median, percentile } from '../figure.ts';
import { framesWith, longTasks, untilShown } from './frame-work.ts';
import { type Box, boardArea, cardsInView, freePoint, type Point, type Subject } from './subject.ts';
import { recordTrace } from './trace.ts';

const MOVES = 100;
const WHEELS = 40;

/** Milliseconds or counts, by short names. */
export interface Work {
  readonly workP95: number;
  readonly cpuP95: number;
  readonly frameMax: number;
  readonly longTasks: number;
  /** Of the whole, by the clock. */
  readonly total: number;
}

/**
 * Milliseconds from the press on a day's tab, by the time stamp of its event, to the moment when the picture with the
 * last change of a card was on the screen; median over `rounds` of all tabs, after one round to warm up.
 */
export async function firstPaint(subject: Subject, rounds: number): Promise<number> {
  const { page, tabs, cards } = subject;
  const times: number[] = [];
  const count = await tabs.count();
  for (let i = 0; i < (rounds + 1) * count; i += 1) {
    const tab = tabs.nth((i + 1) % count);
    const trace = await recordTrace(page, async () => {
      await page.evaluate((selector) => window.benchProbe?.watchCards(selector), cards);
      await tab.click();
      await page.evaluate(() => window.benchProbe?.done);
    });
    if ((await cardsInView(subject)).length < 10) throw new Error('The day does not show its cards.');
    if (i >= count) times.push(untilShown(trace, 'bench click', 'bench cards'));
  }
  return median(times);
}

/** How many elements the page has. */
export const elements = ({ page }: Subject): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

export interface Drag extends Work {
  /** Milliseconds from the release, by the time stamp of its event, to the picture with the card at its new place. */
  readonly dropShown: number;
  readonly elements: number;
}

/** Drags the `nth` card in view by a hundred moves, one a frame, all over the board to a free place, and drops it. */
export async function dragOnce(subject: Subject, nth: number): Promise<Drag> {
  const { page, cards } = subject;
  const all = await cardsInView(subject);
  const card = all[nth % all.length];
  if (!card) throw new Error('No card is in view.');
  const target = await freePoint(subject, card);
  const grab = { x: card.x + card.width / 2, y: card.y + 10 };
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.mouse.move(grab.x + 6, grab.y + 6, { steps: 3 });
  await page.evaluate(() => window.benchProbe?.beat(true));
  const path = around(await boardArea(subject), grab, { x: target.x, y: target.y + 10 });
  let total = 0;
  const trace = await recordTrace(page, async () => {
    const start = performance.now();
    for (const { x, y } of path) await page.mouse.move(x, y);
    total = performance.now() - start;
  });
  const held = await elements(subject);
  const drop = await recordTrace(page, async () => {
    const own = `:is(${cards})[data-session="${card.id}"]`;
    await page.evaluate(([selector, x]) => window.benchProbe?.watchDrop(selector, x), [own, target.x] as const);
    await page.mouse.up();
    await page.evaluate(() => window.benchProbe?.done);
    // The mark is set before its picture is made, which takes a while where the machine is busy.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))));
  });
  await page.evaluate(() => window.benchProbe?.beat(false));
  return {
    ...workOf(trace, ['pointermove'], total),
    dropShown: untilShown(drop, 'bench pointerup', 'bench at place'),
    elements: held,
  };
}

/** Scrolls the board by the wheel: down, right, up and left again, one notch a frame. */
export async function scrollOnce(subject: Subject): Promise<Work> {
  const { page } = subject;
  const area = await boardArea(subject);
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.evaluate(() => window.benchProbe?.beat(true));
  let total = 0;
  const trace = await recordTrace(page, async () => {
    const start = performance.now();
    for (const [dx, dy] of [
      [0, 60],
      [120, 0],
      [0, -60],
      [-120, 0],
    ] as const)
      for (let i = 0; i < WHEELS; i += 1) await page.mouse.wheel(dx, dy);
    total = performance.now() - start;
  });
  await page.evaluate(() => window.benchProbe?.beat(false));
  return workOf(trace, ['scroll'], total);
}

function workOf(trace: Parameters<typeof framesWith>[0], types: readonly string[], total: number): Work {
  const frames = framesWith(trace, types);
  if (frames.length < MOVES / 2) throw new Error(`Only ${frames.length} frames were moved: the machine is too busy.`);
  return {
    workP95: percentile(
      frames.map(({ milliseconds }) => milliseconds),
      0.95,
    ),
    cpuP95: percentile(
      frames.map(({ cpuMilliseconds }) => cpuMilliseconds),
      0.95,
    ),
    frameMax: Math.max(...frames.map(({ interval }) => interval)),
    longTasks: longTasks(trace),
    total,
  };
}

/** A hundred points: from one to another by way of the corners of the area, in even steps. */
function around(area: Box, from: Point, to: Point): Point[] {
  const corners = [
    { x: area.x, y: area.y },
    { x: area.x + area.width, y: area.y + area.height / 2 },
    { x: area.x, y: area.y + area.height },
    { x: area.x + area.width, y: area.y + area.height },
  ];
  const stops = [from, ...corners, to];
  const legs = stops.length - 1;
  return Array.from({ length: MOVES }, (_, i) => {
    const along = ((i + 1) / MOVES) * legs;
    const leg = Math.min(Math.floor(along), legs - 1);
    const [a, b] = [stops[leg] ?? from, stops[leg + 1] ?? to];
    return { x: a.x + (b.x - a.x) * (along - leg), y: a.y + (b.y - a.y) * (along - leg) };
  });
}
