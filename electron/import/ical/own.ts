import type { ImportedSession } from '../../../shared/contract/import.ts';
import { ROLES } from '../../../shared/model/people-tables.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import type { Component } from './components.ts';
import { textValue } from './content-lines.ts';

/** What a calendar of ours says of an event in properties of its own; null for an event of another program. */
export interface OwnFacts {
  readonly hasTitle: boolean;
  readonly room: string;
  /** Fields whose values stand in properties of their own. */
  readonly fields: ImportedSession['fields'];
  readonly trackKey: string | null;
  readonly kindKey: string | null;
  readonly tags: readonly string[];
  readonly people: NonNullable<ImportedSession['people']>;
}

export interface OwnRecords {
  readonly tracks: Named;
  readonly kinds: Named;
  readonly people: People;
}

const ROOM = 'X-LECTERN-ROOM';

/** Reads the properties X-LECTERN-... of an event, as `electron/export/ical` writes them. */
export function ownFacts({ properties, lines }: Component, { tracks, kinds, people }: OwnRecords): OwnFacts | null {
  const text = (name: string): string => textValue(properties.find((one) => one.name === name)?.value ?? '');
  const own = (name: string): string => text(`X-LECTERN-${name}`);
  const room = text(ROOM);
  if (room === '') return null;
  const at = own('ABSTRACT-AT');
  const abstract = /^\d{1,7}$/.test(at) ? text('DESCRIPTION').slice(Number(at)) : own('ABSTRACT');
  const colour = properties.find(({ name }) => name === 'X-LECTERN-TRACK')?.params.get('X-COLOUR') ?? '';
  const recording = own('RECORDING');
  const plain = { subtitle: own('SUBTITLE'), language: own('LANGUAGE').slice(0, 35), level: own('LEVEL') };
  return {
    hasTitle: own('TITLE') !== 'none',
    room,
    fields: {
      ...Object.fromEntries(
        Object.entries(plain).flatMap(([name, value]) => (value === '' ? [] : [[name, oneLine(value)]])),
      ),
      ...(recording === 'refused' || recording === 'wanted' ? { recording } : {}),
      abstract: abstract === '' ? null : prose(abstract),
    },
    trackKey: tracks.meet(own('TRACK'), lines, /^#[0-9a-f]{6}$/i.test(colour) ? { colour } : {}),
    kindKey: kinds.meet(own('KIND'), lines),
    tags: own('TAGS')
      .split('\n')
      .filter((tag) => tag !== ''),
    people: properties.flatMap(({ name, params, value }) => {
      const called = oneLine(textValue(value));
      if (name !== 'X-LECTERN-PERSON' || called === '') return [];
      const guid = params.get('X-ID') ?? '';
      const affiliation = oneLine(caretValue(params.get('X-AFFILIATION') ?? ''));
      const personKey = people.meet(
        {
          id: guid === '' ? null : guid,
          mail: null,
          fields: { name: called, ...(guid === '' ? {} : { guid }), ...(affiliation === '' ? {} : { affiliation }) },
        },
        lines,
      );
      return [{ personKey, role: ROLES.find((role) => role === params.get('ROLE')) ?? ('speaker' as const) }];
    }),
  };
}

/** A parameter's value as RFC 6868 writes it. */
const caretValue = (text: string): string =>
  text.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));
