import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import type { DayId, KindId, PersonId, RoomId, TrackId } from '../../../shared/model/tables.ts';

/** Executes a command and gives its value; a refusal is thrown, and caught by `fillSample`. */
export type Run = <K extends CommandName>(name: K, args: CommandArgs<K>) => Promise<CommandValue<K>>;

/** Ids of what was made, by the handles that the sample's file uses. */
export interface Made {
  readonly day: (ref: string) => DayId;
  readonly room: (ref: string) => RoomId;
  readonly track: (ref: string) => TrackId;
  readonly kind: (ref: string) => KindId;
  readonly person: (ref: string) => PersonId;
}

/** Makes one row after the other, in the file's order; the answer finds a row's id by its handle. */
export async function make<T extends { readonly id: string }, I>(
  entries: readonly T[],
  add: (entry: T) => Promise<{ readonly id: I }>,
): Promise<(ref: string) => I> {
  const ids = new Map<string, I>();
  for (const entry of entries) ids.set(entry.id, (await add(entry)).id);
  return (ref) => {
    const id = ids.get(ref);
    if (id === undefined) throw new Error(`the sample speaks of “${ref}”, which it does not have`);
    return id;
  };
}
