import type { CommandArgs, CommandName, CommandValue } from '../../shared/contract/commands.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Tx } from './tx.ts';

/** What a command does: reads and writes the transaction, answers a value, or refuses (then nothing is written). */
export type Handler<K extends CommandName> = (tx: Tx, args: CommandArgs<K>) => Result<CommandValue<K>>;

/** Handlers of a group of commands, by name. */
export type Handlers<K extends CommandName> = { readonly [Name in K]: Handler<Name> };
