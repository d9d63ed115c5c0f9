import { memo } from 'react';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';
import { useTables } from '../state/use-program.ts';
import styles from './axis.module.css';
import { alongOf, DAY_HEAD, type Geometry, type Lane, SLIM_LANE } from './geometry.ts';
import { RoomHeadMenu } from './rooms-menu/room-head-menu.tsx';

/** Pixels that a time needs beside the next one. */
const ROOM_FOR_A_TIME = { upright: 36, turned: 72 } as const;
const STEPS = [15, 30, 60, 120, 180] as const;

/** The minutes between two times that are told, so that they stand apart. */
export function timeStep({ perMinute, turned }: Geometry): number {
  const room = turned ? ROOM_FOR_A_TIME.turned : ROOM_FOR_A_TIME.upright;
  return STEPS.find((step) => step * perMinute >= room) ?? 240;
}

/** The times along the board. */
export const Axis = memo(function Axis({ geometry }: { readonly geometry: Geometry }) {
  const step = timeStep(geometry);
  const { turned } = geometry;
  return (
    <div aria-hidden="true" className={turned ? styles.timesAbove : styles.timesBeside}>
      {geometry.bands.flatMap((band) => {
        const { opening, closing, day } = band.layout;
        const first = Math.ceil(opening / step) * step;
        return Array.from({ length: Math.floor((closing - first) / step) + 1 }, (_, i) => {
          const minute = first + i * step;
          // The last time of a day would stand in the next one's head.
          if (geometry.bands.length > 1 && minute > closing - step / 2) return null;
          const at = alongOf(geometry, band, minute);
          return (
            <span
              key={`${day.id} ${minute}`}
              className={minute % 60 === 0 ? styles.hour : styles.part}
              style={turned ? { left: at } : { top: at }}
            >
              {clock(minute)}
            </span>
          );
        });
      })}
    </div>
  );
});

/** Names the days where several are shown in one scroll. */
export function DayHeads({ geometry }: { readonly geometry: Geometry }) {
  if (geometry.bands.length < 2) return null;
  return (
    <div aria-hidden="true" className={styles.days}>
      {geometry.bands.map(({ at, length, layout: { day } }) => {
        const [from, size] = [at - DAY_HEAD, length + DAY_HEAD];
        return (
          <div
            key={day.id}
            className={geometry.turned ? styles.dayAbove : styles.day}
            style={geometry.turned ? { left: from, width: size } : { top: from, height: size }}
          >
            <div className={styles.dayHead} style={geometry.turned ? {} : { top: geometry.head + 1 }}>
              <b>{spokenDate(absoluteMinute(day.date, 0))}</b> {day.label ?? ''}
            </div>
          </div>
        );
      })}
    </div>
  );
}

interface RoomHeadProps {
  readonly lane: Lane;
  readonly column: number;
  readonly turned: boolean;
}

/** A room's name and what it offers, at the head of its lane. */
export const RoomHead = memo(function RoomHead({ lane, column, turned }: RoomHeadProps) {
  const told = useTables(['room', 'roomFeature'], ({ state }) => {
    const features = [...state.roomFeature.values()]
      .filter((row) => row.roomId === lane.roomId)
      .map(({ feature }) => feature);
    const room = state.room.get(lane.roomId);
    return {
      name: room?.name ?? '',
      facts: [room?.capacity ?? null, ...features].filter((fact) => fact !== null).join(' · '),
    };
  });
  const isSmall = turned ? lane.size < 40 : lane.size < SLIM_LANE;
  const facts = {
    title: `${told.name} ${told.facts}`,
    'aria-label': `${told.name} ${told.facts}`.trim(),
    'data-room': lane.roomId,
  };
  const words = (
    <>
      <b>{told.name}</b>
      {isSmall ? null : <small>{told.facts}</small>}
      <RoomHeadMenu roomId={lane.roomId} turned={turned} isSmall={isSmall} />
    </>
  );
  const small = isSmall ? styles.small : '';
  if (!turned)
    return (
      <div
        role="columnheader"
        aria-colindex={column + 2}
        className={`${styles.room} ${small}`}
        style={{ width: lane.size }}
        {...facts}
      >
        {words}
      </div>
    );
  return (
    <div role="row" aria-rowindex={column + 2}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={`${styles.name} ${small}`}
        style={{ height: lane.size }}
        {...facts}
      >
        {words}
      </div>
    </div>
  );
});
