import { type KeyboardEvent, useEffect, useRef } from 'react';

interface TickAllProps {
  readonly label: string;
  readonly ticked: number;
  readonly all: number;
  readonly onChange: (isOn: boolean) => void;
}

/** Ticks all rows of a section; half ticked where some of them are. */
export function TickAll({ label, ticked, all, onChange }: TickAllProps) {
  const ref = useRef<HTMLInputElement>(null);
  const isSome = ticked > 0 && ticked < all;
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      ref={ref}
      type="checkbox"
      aria-label={label}
      checked={all > 0 && ticked === all}
      disabled={all === 0}
      onChange={(event) => onChange(event.target.checked)}
      onKeyDown={goToNextTick}
    />
  );
}

/** Arrows go from one tick to the next, through all sections, so that a long list needs no Tab for each row. */
export function goToNextTick(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const ticks = [...document.querySelectorAll<HTMLInputElement>('main table input[type=checkbox]:enabled')];
  const next = ticks[ticks.indexOf(event.currentTarget) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
