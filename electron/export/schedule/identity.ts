import type { Agenda } from '../../../shared/agenda/agenda.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The guid of a row as the format wants it: its own, as its source gave it, where that is a UUID; else the row's id. */
export const guidOf = ({ id, guid }: { readonly id: string; readonly guid: string }): string =>
  UUID.test(guid) ? guid : id;

/** A number that stays the same for a guid, from 1, for readers that know people by numbers: its last 28 bits. */
export const numberOf = (guid: string): number => Number.parseInt(guid.replaceAll('-', '').slice(-7), 16) + 1;

/** Small letters and digits with hyphens between, at least two; “x-” stands before what has none. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return /^[a-z][a-z0-9-]/.test(plain) ? plain : `x-${plain || '0'}`;
}

/** An acronym that both schemas take: four small letters and digits or more. */
export function acronymOf({ title, days }: Pick<Agenda, 'title' | 'days'>, acronym: string | null): string {
  const plain = (text: string): string =>
    /[a-z0-9]/i.test(text) ? slugOf(text).replace(/^x-/, '').replaceAll('-', '') : '';
  const short = (plain(acronym ?? '') || plain(title)).slice(0, 20);
  const year = days[0]?.date.slice(0, 4) ?? '';
  return short.length >= 4 ? short : `${short}${year}`.padEnd(4, '0');
}
