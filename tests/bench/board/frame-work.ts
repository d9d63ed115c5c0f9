import type { Trace } from './trace.ts';

/** What the main thread did in one frame: from its start to the start of the next. */
export interface FrameWork {
  /** Milliseconds of all its tasks, by the clock and on the processor. */
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  /** Milliseconds to the start of the next frame. */
  readonly interval: number;
}

/** A task longer than this is felt, as browsers count it. */
const LONG = 50;

/**
 * The frames in which an event of one of these types was dispatched, with the work of the main thread in each: the sum
 * of its top-level tasks, so that script, style, layout, paint, and also garbage collection and timers count.
 */
export function framesWith(trace: Trace, types: readonly string[]): FrameWork[] {
  const frames: FrameWork[] = [];
  // A frame begins with the task in which the browser begins it.
  const starts = trace.beats.map(
    (beat) =>
      trace.tasks.findLast((task) => task.start <= beat && beat <= task.start + task.milliseconds)?.start ?? beat,
  );
  starts.forEach((start, i) => {
    const next = starts[i + 1];
    if (next === undefined) return;
    const within = (at: number): boolean => start <= at && at < next;
    if (!trace.dispatches.some(({ type, at }) => types.includes(type) && within(at))) return;
    const tasks = trace.tasks.filter((task) => within(task.start));
    const sum = (part: 'milliseconds' | 'cpuMilliseconds') => tasks.reduce((total, task) => total + task[part], 0);
    frames.push({ milliseconds: sum('milliseconds'), cpuMilliseconds: sum('cpuMilliseconds'), interval: next - start });
  });
  return frames;
}

/** How many tasks of the main thread took longer than 50 ms. */
export const longTasks = (trace: Trace): number => trace.tasks.filter(({ milliseconds }) => milliseconds > LONG).length;

/**
 * Milliseconds from the mark `from` to the moment when the last mark `to` was on the screen: the first picture that
 * was handed over after the mark.
 */
export function untilShown(trace: Trace, from: string, to: string): number {
  const start = trace.marks.find(({ name }) => name === from);
  const last = trace.marks.findLast(({ name }) => name === to);
  if (!start || !last) throw new Error(`The trace lacks “${start ? to : from}”.`);
  const shown = trace.frames.find(({ committed }) => committed >= last.at);
  if (!shown) throw new Error(`No picture followed “${to}”.`);
  return shown.presented - start.at;
}
