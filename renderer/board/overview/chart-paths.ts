import { BAR } from './bars.ts';
import { HEIGHT, type Scale, type ScaledDay, TOP, xOf } from './scale.ts';

/** The strip as a few paths of SVG, in pixels: each holds that part of all days. */
export interface ChartPaths {
  readonly ground: string;
  readonly breaks: string;
  readonly used: string;
  readonly free: string;
  /** A ring on a stem for what is to be looked at, a filled triangle on a stem for what is wrong. */
  readonly warned: string;
  readonly grave: string;
}

const FLOOR = HEIGHT - 1;
const FULL = FLOOR - TOP;

export function chartPaths({ days, perMinute }: Scale): ChartPaths {
  const every = (draw: (day: ScaledDay) => string): string => days.map(draw).join('');
  const at = (day: ScaledDay, minute: number): number => xOf(day, minute, perMinute);
  const marks = (isGrave: boolean, draw: (x: number) => string) =>
    every((day) =>
      day.overview.marks
        .filter((mark) => mark.isGrave === isGrave)
        .map(({ start }) => draw(at(day, start)))
        .join(''),
    );
  return {
    ground: every(({ plot, right }) => box(plot, TOP, right, FLOOR)),
    breaks: every((day) =>
      day.overview.breaks.map(({ start, end }) => box(at(day, start), TOP, at(day, end), FLOOR)).join(''),
    ),
    used: every((day) =>
      runs(day.overview, (i) => day.overview.used[i] ?? 0)
        .map((run) => usedBox(day, run, at))
        .join(''),
    ),
    free: every((day) => freeBoxes(day, at)),
    warned: marks(false, (x) => `M${px(x)} ${FLOOR}V8a3 3 0 1 1 .01 0`),
    grave: marks(true, (x) => `M${px(x - 1)} ${FLOOR}V8H${px(x - 4)}L${px(x)} 0L${px(x + 4)} 8H${px(x + 1)}V${FLOOR}Z`),
  };
}

type At = (day: ScaledDay, minute: number) => number;

interface Run {
  /** Minutes of the program day. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

/** Neighbouring bars of one value. */
function runs({ from, to }: { readonly from: number; readonly to: number }, shareOf: (bar: number) => number): Run[] {
  const found: { from: number; to: number; first: number }[] = [];
  for (let bar = 0; from + bar * BAR < to; bar++) {
    const last = found.at(-1);
    const minute = from + bar * BAR;
    if (last && shareOf(last.first) === shareOf(bar)) last.to = minute + BAR;
    else found.push({ from: minute, to: minute + BAR, first: bar });
  }
  return found;
}

function usedBox(day: ScaledDay, { from, to, first }: Run, at: At): string {
  const share = day.overview.used[first] ?? 0;
  return share === 0 ? '' : box(at(day, from), FLOOR - share * FULL, at(day, to), FLOOR);
}

/** What is free stands on what is in use: together they reach as high as the slots do. */
function freeBoxes(day: ScaledDay, at: At): string {
  const { free, used } = day.overview;
  return runs(day.overview, (bar) => (free[bar] ?? 0) * 1000 + (used[bar] ?? 0))
    .filter(({ first }) => (free[first] ?? 0) > 0)
    .map(({ from, to, first }) => {
      const foot = FLOOR - (used[first] ?? 0) * FULL;
      const head = Math.max(TOP, foot - (free[first] ?? 0) * FULL);
      return box(at(day, from) + 0.5, head + 0.5, at(day, to) - 0.5, foot - 0.5);
    })
    .join('');
}

const px = (pixels: number): string => String(Math.round(pixels * 10) / 10);

const box = (left: number, top: number, right: number, bottom: number): string =>
  `M${px(left)} ${px(top)}H${px(right)}V${px(bottom)}H${px(left)}Z`;
