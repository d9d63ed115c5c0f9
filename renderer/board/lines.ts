import type { Area, Geometry } from './geometry.ts';

/** Half hours and lanes as drawn lines of one background: no element for any of them. */
export function lines(geometry: Geometry, area: Area): string {
  const { turned, perMinute, bands } = geometry;
  const [timeAngle, laneAngle] = turned ? ['90deg', '180deg'] : ['180deg', '90deg'];
  const step = 30 * perMinute < 10 ? 60 : 30;
  const stops = bands.flatMap(({ at, length, layout: { opening } }) => {
    const first = at + ((step - (opening % step)) % step) * perMinute;
    const marks: string[] = [];
    for (let line = first; line <= at + length; line += step * perMinute) marks.push(stop('var(--line)', line));
    return marks;
  });
  const lanes = area.lanes.map(({ at }) => stop('var(--lane-line)', at));
  return [gradient(timeAngle, stops), gradient(laneAngle, lanes)].filter(Boolean).join(', ');
}

function stop(colour: string, pixels: number): string {
  const at = Math.round(pixels);
  return `transparent ${at}px, ${colour} ${at}px, ${colour} ${at + 1}px, transparent ${at + 1}px`;
}

const gradient = (angle: string, stops: readonly string[]): string =>
  stops.length === 0 ? '' : `linear-gradient(${angle}, ${stops.join(', ')})`;
