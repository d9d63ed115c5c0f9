import type { ImportedProgram } from '../../shared/contract/import.ts';

/** Longer keys are shortened; the program keeps keys of up to 1,000 characters. */
const LONGEST = 900;

/** A key that is short enough, the same for the same key wherever it stands: its beginning and a hash (FNV-1a) of all. */
function short(key: string): string {
  if (key.length <= LONGEST) return key;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return `${key.slice(0, LONGEST - 20)} ${hash.toString(16)}`;
}

/** The records with keys, and references to them, that can be kept; only a hostile or broken file has longer ones. */
export function withShortKeys(imported: ImportedProgram): ImportedProgram {
  const keyed = <R extends { readonly key: string }>(records: readonly R[]): R[] =>
    records.map((record) => (record.key.length <= LONGEST ? record : { ...record, key: short(record.key) }));
  const { audience } = imported;
  return {
    ...imported,
    days: keyed(imported.days),
    rooms: keyed(imported.rooms),
    tracks: keyed(imported.tracks),
    kinds: keyed(imported.kinds),
    people: keyed(imported.people),
    sessions: keyed(imported.sessions).map(withShortReferences),
    ...(audience
      ? {
          audience: audience.map((pair) => ({
            ...pair,
            firstKey: short(pair.firstKey),
            secondKey: short(pair.secondKey),
          })),
        }
      : {}),
  };
}

function withShortReferences(session: ImportedProgram['sessions'][number]): ImportedProgram['sessions'][number] {
  const { trackKey, kindKey, people, place, relations, block } = session;
  return {
    ...session,
    ...(trackKey == null ? {} : { trackKey: short(trackKey) }),
    ...(kindKey == null ? {} : { kindKey: short(kindKey) }),
    ...(people ? { people: people.map((one) => ({ ...one, personKey: short(one.personKey) })) } : {}),
    ...(place?.roomKey == null ? {} : { place: { ...place, roomKey: short(place.roomKey) } }),
    ...(relations ? { relations: relations.map((one) => ({ ...one, otherKey: short(one.otherKey) })) } : {}),
    ...(block ? { block: { ...block, key: short(block.key) } } : {}),
  };
}
