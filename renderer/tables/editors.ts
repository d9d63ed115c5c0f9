import { length } from '../../shared/time/wall.ts';
import { dayTime, parseDayTime, TIME_HELP } from '../rooms/day-time.ts';
import type { Choice } from '../ui/field.tsx';
import type { Editor } from './column.ts';

const DAY = 1440;

/** Reads a length in minutes: "45", "45 min", "1 h 30", "1:30", "1.5 h". Null where it is none, or longer than a day. */
export function parseLength(text: string): number | null {
  const flat = text.trim().toLowerCase().replace(',', '.');
  const plain = /^(\d+)\s*(?:m|min|minutes?)?$/.exec(flat);
  const hours = /^(\d+(?:\.\d+)?)\s*(?:h|hours?)\s*(?:(\d{1,2})\s*(?:m|min)?)?$/.exec(flat);
  const colon = /^(\d{1,2}):([0-5]\d)$/.exec(flat);
  const [, whole, rest] = colon ?? hours ?? [];
  const minutes = plain ? Number(plain[1]) : whole === undefined ? null : Number(whole) * 60 + Number(rest ?? 0);
  return minutes === null || !Number.isInteger(minutes) || minutes > DAY ? null : minutes;
}

/** A text that may be absent (null) unless `needed` says why it must not be. */
export const textEditor = <R>(
  text: (row: R) => string | null,
  save: (row: R, text: string | null) => void,
  options: { readonly needed?: string; readonly keys?: 'email'; readonly suggestions?: readonly string[] } = {},
): Editor<R> => ({
  kind: 'text',
  text: (row) => text(row) ?? '',
  save: (row, next) => {
    const trimmed = next.trim();
    if (trimmed === '' && options.needed) return options.needed;
    save(row, trimmed === '' ? null : trimmed);
    return null;
  },
  ...(options.keys ? { keys: options.keys } : {}),
  ...(options.suggestions ? { suggestions: options.suggestions } : {}),
});

/** A text that must be there; empty is refused with `needed`. */
export const neededTextEditor = <R>(
  text: (row: R) => string,
  save: (row: R, text: string) => void,
  needed: string,
): Editor<R> => textEditor(text, (row, next) => next !== null && save(row, next), { needed });

/** A whole number up to `most`, or nothing. */
export const numberEditor = <R>(
  value: (row: R) => number | null,
  save: (row: R, value: number | null) => void,
  most: number,
): Editor<R> => ({
  kind: 'text',
  keys: 'numeric',
  text: (row) => String(value(row) ?? ''),
  save: (row, text) => {
    const trimmed = text.trim();
    if (!/^\d*$/.test(trimmed) || Number(trimmed) > most) return `Give a whole number up to ${most}, or nothing.`;
    save(row, trimmed === '' ? null : Number(trimmed));
    return null;
  },
});

/** A length in minutes, written as people write lengths. */
export const lengthEditor = <R>(minutes: (row: R) => number, save: (row: R, minutes: number) => void): Editor<R> => ({
  kind: 'text',
  hint: length(45),
  text: (row) => length(minutes(row)),
  save: (row, text) => {
    const next = parseLength(text);
    if (next === null) return 'Give a length such as 45, 1 h 30 or 1:30, up to a day.';
    if (next !== minutes(row)) save(row, next);
    return null;
  },
});

/** A minute of a program day, or nothing. `save` may refuse it with the reason. */
export const timeEditor = <R>(
  minute: (row: R) => number | null,
  save: (row: R, minute: number | null) => string | null,
): Editor<R> => ({
  kind: 'text',
  hint: '09:00',
  text: (row) => {
    const at = minute(row);
    return at === null ? '' : dayTime(at);
  },
  save: (row, text) => {
    const isEmpty = text.trim() === '';
    const next = isEmpty ? null : parseDayTime(text);
    return next === null && !isEmpty ? TIME_HELP : save(row, next);
  },
});

/** One of the rows of another table, or none. */
export function choiceEditor<R, I extends string>(
  choices: readonly { readonly id: I; readonly name: string }[],
  none: string | null,
  value: (row: R) => I | null,
  save: (row: R, id: I | null) => void,
): Editor<R> {
  const shown: Choice[] = choices.map(({ id, name }) => ({ id, label: name }));
  return {
    kind: 'choice',
    choices: none === null ? shown : [{ id: '', label: none }, ...shown],
    value: (row) => value(row) ?? '',
    save: (row, id) => save(row, choices.find((choice) => choice.id === id)?.id ?? null),
  };
}
