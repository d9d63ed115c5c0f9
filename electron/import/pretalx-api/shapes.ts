import { isObject } from '../json/json-record.ts';

/** The kinds of records that the interface of pretalx gives. */
export const RECORD_KINDS = [
  'submission',
  'speaker',
  'slot',
  'room',
  'track',
  'type',
  'tag',
  'question',
  'answer',
  'event',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What an object is, told by its members; null for none of the interface's records. */
export function shapeOf(value: unknown): RecordKind | null {
  if (!isObject(value)) return null;
  const has = (...names: readonly string[]): boolean => names.every((name) => value[name] !== undefined);
  if (has('code', 'title')) return 'submission';
  if (has('code', 'name')) return 'speaker';
  if (has('start', 'room') && (has('submission') || has('schedule') || has('end'))) return 'slot';
  if (has('slug', 'date_from') || has('slug', 'timezone')) return 'event';
  if (has('question', 'answer')) return 'answer';
  if (has('question') && (has('variant') || has('target'))) return 'question';
  if (has('name') && (has('uuid') || has('capacity') || has('speaker_info') || has('guid'))) return 'room';
  if (has('name', 'default_duration')) return 'type';
  if (has('tag')) return 'tag';
  if (has('name') && (has('color') || has('requires_access_code'))) return 'track';
  return null;
}
