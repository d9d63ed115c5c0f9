import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { DayId } from '../../../shared/model/tables.ts';
import { currentHeld } from '../../state/held.ts';
import { minuteAt, type Scale } from './scale.ts';

/** Resting so long over the strip while something is held goes there. */
const REST_MILLISECONDS = 450;

type OnShow = (dayId: DayId, minute: number) => void;

/** The strip under the pointer: a press goes to the time there, and on with the pointer while it is down. */
export function useScrub(scale: Scale, onShow: OnShow) {
  const [hoverX, setHoverX] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const gone = useRef('');
  useEffect(() => () => clearTimeout(rest.current), []);
  const xIn = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): number =>
    clientX - currentTarget.getBoundingClientRect().left;
  const go = (x: number) => {
    const place = minuteAt(scale, x);
    if (!place) return;
    const key = `${place.overview.day.id} ${place.minute}`;
    if (gone.current === key) return;
    gone.current = key;
    onShow(place.overview.day.id, place.minute);
  };
  return {
    hoverX,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || currentHeld()?.by === 'pointer') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        gone.current = '';
        go(xIn(event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const x = xIn(event);
        setHoverX(x);
        clearTimeout(rest.current);
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(x);
        else if (currentHeld()) {
          gone.current = '';
          rest.current = setTimeout(() => go(x), REST_MILLISECONDS);
        }
      },
      onPointerLeave: () => {
        clearTimeout(rest.current);
        setHoverX(null);
      },
    },
  };
}
