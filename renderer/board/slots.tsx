import { memo } from 'react';
import type { PlacedSlot } from './day-layout.ts';
import { type Area, alongOf, type Band, type Geometry, rect } from './geometry.ts';
import styles from './slots.module.css';

interface SlotsProps {
  readonly geometry: Geometry;
  readonly area: Area;
}

/** Breaks, plenaries and closed stretches: over all rooms, or over runs of them. */
export const Slots = memo(function Slots({ geometry, area }: SlotsProps) {
  return geometry.bands.flatMap((band) =>
    band.layout.slots.flatMap((slot) =>
      slot.runs.flatMap((run) => {
        const first = Math.max(run.column, area.first) - area.first;
        const last = Math.min(run.column + run.span, area.first + area.lanes.length) - area.first - 1;
        const [from, to] = [area.lanes[first], area.lanes[last]];
        if (!from || !to || last < first) return [];
        const box = boxOf(geometry, band, slot, from.at, to.at + to.size - from.at);
        return (
          <div
            key={`${slot.id} ${run.column}`}
            data-slot={slot.id}
            className={`${styles[slot.kind] ?? ''} ${geometry.turned ? '' : styles.across}`}
            style={box}
          >
            {Math.min(box.width, box.height) >= 12 && box.width >= 30 ? <span>{slot.label}</span> : null}
          </div>
        );
      }),
    ),
  );
});

function boxOf(geometry: Geometry, band: Band, slot: PlacedSlot, across: number, size: number) {
  const length = (slot.end - slot.start) * geometry.perMinute - 2;
  const { left, top, width, height } = rect(geometry, across, size, alongOf(geometry, band, slot.start), length);
  return geometry.turned
    ? { left, top: top + 2, width, height: height - 4 }
    : { left: left + 3, top, width: width - 6, height };
}
