import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { createProgram, type OpenProgram } from '../../electron/core/open.ts';
import { serveProgram } from '../../electron/web/serve.ts';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { must, testOptions } from '../electron/core/kill-support.ts';
import { openCalendar } from './board/calendar.ts';
import { type Conference, fillConference } from './board/conference.ts';
import { type Drag, dragOnce, elements, firstPaint, scrollOnce, type Work } from './board/measures.ts';
import { memoryGrowth } from './board/moves.ts';
import { otherPage } from './board/other-page.ts';
import { installProbe } from './board/probe.ts';
import type { Subject } from './board/subject.ts';
import { type Figure, median } from './figure.ts';
import { run as rate } from './rate.ts';

const SIZE = { sessions: 1000, rooms: 50, days: 4 };
const PAINT_ROUNDS = 3;
/** An odd number: medians of the passes are told. */
const PASSES = 5;
const PLACEMENTS = 10_000;
const pages = resolve(import.meta.dirname, '../../dist/renderer');

interface Measured {
  readonly firstPaint: number;
  readonly elements: number;
  readonly drag: Drag;
  readonly scroll: Work;
}

/**
 * The board with 1,000 sessions, 50 rooms and 4 days in a real browser of 1920x1080, and the same conference in a
 * calendar component in the same browser, measured by the same code from the browser's own trace.
 *
 * - firstPaintMs: from the press on a day's tab to the picture with all its cards on the screen.
 * - dragWorkP95Ms: work of the main thread in a frame (all its tasks: script, style, layout, paint) of a drag by the
 *   mouse at one move a frame; dragCpuP95Ms: the same on the processor, which other programs do not disturb.
 *   dragFrameMaxMs: the longest time between two frames. dragLongTasks: tasks over 50 ms in 100 moves. dragMs: 100 moves.
 * - scroll...: the same for scrolling both ways by the wheel.
 * - dropShownMs: from the release to the picture with the card at its new place; ours is written to the file between.
 * - otherPageMs: from somebody else's placement to the frame that shows it in a page which is holding a card.
 * - elements, elementsHeld: of the whole page, with a day shown and while a session is held.
 * - memoryGrowthMb: of the page's collected heap over 10,000 placements.
 * - rateCells...: every cell of all days rated for a held session, as bench rate does.
 * - ...Ratio: our figure as a part of the component's, whose own figures are named calendar...
 *
 * Of several drags and scrolls the median of each figure is told.
 */
export async function run(): Promise<readonly Figure[]> {
  if (!existsSync(pages)) throw new Error('Build the pages first: npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const options = { ...testOptions, title: 'Big', timeZone: 'Europe/Berlin' };
  const program = must(await createProgram(join(folder, 'board.lectern'), options));
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });
  try {
    const conference = await fillConference(program.api, SIZE);
    const calendar = await openCalendar(browser, conference);
    const theirs = await measure(calendar);
    await calendar.page.close();
    const { ours, memory, other } = await measureOurs(browser, program, conference);
    const rated = (await rate()).filter(({ metric }) => metric.startsWith('rateCells'));
    return [
      ...figuresOf(ours, ''),
      figure('otherPageMs', other, 'ms'),
      figure('memoryGrowthMb', memory, 'MB'),
      ...rated.map(({ metric, value, unit }) => figure(metric, value, unit)),
      ...figuresOf(theirs, 'calendar'),
      figure('paintRatio', ours.firstPaint / theirs.firstPaint, 'ratio'),
      figure('dragRatio', ours.drag.total / theirs.drag.total, 'ratio'),
      figure('dragWorkRatio', ours.drag.workP95 / theirs.drag.workP95, 'ratio'),
      figure('scrollWorkRatio', ours.scroll.workP95 / theirs.scroll.workP95, 'ratio'),
      figure('dropRatio', ours.drag.dropShown / theirs.drag.dropShown, 'ratio'),
    ];
  } finally {
    await browser.close();
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOurs(browser: Browser, program: OpenProgram, conference: Conference) {
  const server = await serveProgram({ program, staticDir: pages });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(server.newUrl());
    await page.getByRole('grid', { name: /^Board/ }).waitFor();
    await installProbe(page);
    const tabs = page.getByRole('tablist', { name: 'Days' }).getByRole('tab');
    const ours = await measure({ page, tabs, cards: '[role=grid] [data-session]', scroller: '[role=grid]' });
    const other = await otherPage(page, program.api, conference);
    const memory = await memoryGrowth(page, program.api, conference, { count: PLACEMENTS, warmUp: 1000 });
    return { ours, memory, other };
  } finally {
    await server.close();
  }
}

async function measure(subject: Subject): Promise<Measured> {
  const paint = await firstPaint(subject, PAINT_ROUNDS);
  const count = await elements(subject);
  const drags: Drag[] = [];
  const scrolls: Work[] = [];
  // The first of each warms up.
  for (let i = 0; i <= PASSES; i += 1) drags.push(await dragOnce(subject, i * 11));
  for (let i = 0; i <= PASSES; i += 1) scrolls.push(await scrollOnce(subject));
  const of = <T>(all: readonly T[], part: (one: T) => number): number => median(all.slice(1).map(part));
  const work = (all: readonly Work[]): Work => ({
    workP95: of(all, ({ workP95 }) => workP95),
    cpuP95: of(all, ({ cpuP95 }) => cpuP95),
    frameMax: of(all, ({ frameMax }) => frameMax),
    longTasks: of(all, ({ longTasks }) => longTasks),
    total: of(all, ({ total }) => total),
  });
  const dropShown = of(drags, (drag) => drag.dropShown);
  const held = Math.max(...drags.map((drag) => drag.elements));
  return {
    firstPaint: paint,
    elements: count,
    drag: { ...work(drags), dropShown, elements: held },
    scroll: work(scrolls),
  };
}

const figure = (metric: string, value: number, unit: string): Figure => ({ bench: 'board', metric, value, unit });

function figuresOf({ firstPaint: paint, elements: count, drag, scroll }: Measured, whose: string): Figure[] {
  const named = (name: string, value: number, unit = 'ms'): Figure =>
    figure(whose === '' ? name : `${whose}${name.charAt(0).toUpperCase()}${name.slice(1)}`, value, unit);
  return [
    named('firstPaintMs', paint),
    named('dragWorkP95Ms', drag.workP95),
    named('dragCpuP95Ms', drag.cpuP95),
    named('dragFrameMaxMs', drag.frameMax),
    named('dragLongTasks', drag.longTasks, 'tasks'),
    named('dragMs', drag.total),
    named('dropShownMs', drag.dropShown),
    named('scrollWorkP95Ms', scroll.workP95),
    named('scrollCpuP95Ms', scroll.cpuP95),
    named('scrollFrameMaxMs', scroll.frameMax),
    named('scrollLongTasks', scroll.longTasks, 'tasks'),
    named('elements', count, 'elements'),
    named('elementsHeld', drag.elements, 'elements'),
  ];
}
