import type { ImportedProgram } from '../../../shared/contract/import.ts';

/** What is wrong with the records by themselves: keys that stand twice, and references to nothing. */
export function faultsOf(program: ImportedProgram): readonly string[] {
  const keysOf = (records: readonly { readonly key: string }[]) => new Set(records.map(({ key }) => key));
  const { days, rooms, tracks, kinds, people, sessions } = program;
  const twice = Object.entries({ days, rooms, tracks, kinds, people, sessions }).flatMap(([name, records]) =>
    keysOf(records).size === records.length ? [] : [`${name} have a key twice`],
  );
  const known = { room: keysOf(rooms), track: keysOf(tracks), kind: keysOf(kinds), person: keysOf(people) };
  const lost = sessions.flatMap(({ key, place, trackKey, kindKey, people: members = [] }) => [
    ...(place?.roomKey != null && !known.room.has(place.roomKey) ? [`${key} is in room ${place.roomKey}`] : []),
    ...(trackKey != null && !known.track.has(trackKey) ? [`${key} is of track ${trackKey}`] : []),
    ...(kindKey != null && !known.kind.has(kindKey) ? [`${key} is of kind ${kindKey}`] : []),
    ...members.flatMap(({ personKey }) => (known.person.has(personKey) ? [] : [`${key} names ${personKey}`])),
  ]);
  return [...twice, ...lost];
}
