import type { Page } from 'playwright';

/** Times are milliseconds of the trace's own clock, which marks, tasks and frames share. */
export interface Trace {
  /** Everything that the page's main thread did, as its scheduler ran it: script, style, layout, paint and the rest. */
  readonly tasks: readonly Task[];
  /** What the main thread committed to be drawn, each with the moment when its picture was on the screen. */
  readonly frames: readonly Frame[];
  /** Starts of the main thread's frames; with a beating probe there is one at every refresh of the screen. */
  readonly beats: readonly number[];
  readonly dispatches: readonly { readonly type: string; readonly at: number }[];
  readonly marks: readonly { readonly name: string; readonly at: number }[];
}

interface Task {
  readonly start: number;
  /** By the clock, and of that on a processor. */
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
}

export interface Frame {
  /** When the main thread handed it over: what was changed before is in it. */
  readonly committed: number;
  readonly presented: number;
}

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
  readonly thread: string;
  readonly id: string;
  readonly type: string;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];
const START = 'lectern-bench-start';

/** Records what the page's main thread does while `work` runs, by the browser's own tracing. */
export async function recordTrace(page: Page, work: () => Promise<void>): Promise<Trace> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to a browser.');
  const session = await browser.newBrowserCDPSession();
  const raw: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void raw.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.evaluate((name) => void performance.mark(name), START);
  try {
    await work();
  } finally {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return readTrace(raw.map(eventOf).filter((event) => event !== null));
}

function readTrace(all: readonly Event[]): Trace {
  const thread = all.find(({ name }) => name === START)?.thread;
  if (thread === undefined) throw new Error('The trace does not hold the page.');
  const own = all.filter((event) => event.thread === thread).sort((a, b) => a.ts - b.ts);
  const named = (name: string, ph: string): Event[] => own.filter((event) => event.name === name && event.ph === ph);
  const process = thread.split(' ')[0] ?? '';
  return {
    tasks: named('RunTask', 'X').map(({ ts, dur, tdur }) => ({ start: ts, milliseconds: dur, cpuMilliseconds: tdur })),
    frames: framesOf(all.filter((event) => event.thread.startsWith(`${process} `))),
    beats: named('BeginMainThreadFrame', 'I').map(({ ts }) => ts),
    dispatches: named('EventDispatch', 'X').map(({ type, ts }) => ({ type, at: ts })),
    marks: own
      .filter(({ ph, name }) => ph === 'I' && name.startsWith('bench '))
      .map(({ name, ts }) => ({ name, at: ts })),
  };
}

/**
 * The frames that reached the screen, from the phases of the compositor's PipelineReporter. Ids come again once a
 * reporter has ended; frames that were dropped or drew only what the compositor itself moved are left out.
 */
function framesOf(events: readonly Event[]): Frame[] {
  const open = new Map<string, { committed?: number; presented?: number }>();
  const frames: Frame[] = [];
  for (const { name, ph, ts, id } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (name === 'PipelineReporter' && ph === 'b') open.set(id, {});
    const reporter = open.get(id);
    if (!reporter) continue;
    if (name === 'Commit' && ph === 'b') reporter.committed = ts;
    if (name === 'SubmitCompositorFrameToPresentationCompositorFrame' && ph === 'e') reporter.presented = ts;
    if (name !== 'PipelineReporter' || ph !== 'e') continue;
    const { committed, presented } = reporter;
    if (committed !== undefined && presented !== undefined) frames.push({ committed, presented });
    open.delete(id);
  }
  return frames.sort((a, b) => a.committed - b.committed);
}

/** Reads one event as Chromium writes it, in microseconds; null for what is none. */
function eventOf(raw: unknown): Event | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const facts: Readonly<Record<string, unknown>> = { ...raw };
  const { name, ph, ts, dur, tdur, pid, tid, id, id2, args } = facts;
  if (typeof name !== 'string' || typeof ph !== 'string' || typeof ts !== 'number') return null;
  return {
    name,
    ph,
    ts: ts / 1000,
    dur: typeof dur === 'number' ? dur / 1000 : 0,
    tdur: typeof tdur === 'number' ? tdur / 1000 : 0,
    thread: `${pid} ${tid}`,
    id: JSON.stringify(id ?? id2 ?? null),
    type: typeOf(args),
  };
}

/** The kind of a dispatched event: `args.data.type`. */
function typeOf(args: unknown): string {
  const data = typeof args === 'object' && args !== null && 'data' in args ? args.data : null;
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string' ? data.type : '';
}
