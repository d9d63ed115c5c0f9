import type { ProgramState } from '../../../shared/model/state.ts';
import type { Kind } from '../../../shared/model/tables.ts';
import { chosenNamed, namedOption } from '../options/named.ts';

/** The option of which kinds of sessions to show: names or ids; absent: all but services such as lunch. */
export const kindsOption = namedOption('Only these kinds of sessions, by name; several stand apart by commas.');

/** The kinds that are meant, or null for all. Throws `ExportRefused` for one that is not in the program, naming those that are. */
export function chosenKinds(state: ProgramState, wanted: readonly string[] | null): Kind['id'][] | null {
  const kinds = [...state.kind.values()].sort((a, b) => a.position - b.position);
  return chosenNamed(
    kinds.map(({ id, name }) => ({ id, name, number: null })),
    wanted,
    { one: 'kind', several: 'kinds' },
  );
}
