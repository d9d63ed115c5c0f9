import { audienceCommands } from './commands/audience.ts';
import { cellCommands } from './commands/cells.ts';
import { committeeCommands } from './commands/committee.ts';
import { identityCommands } from './commands/identity.ts';
import { importCommands } from './commands/import.ts';
import { noticeCommands } from './commands/notices.ts';
import { peopleCommands } from './commands/people.ts';
import { placingCommands } from './commands/placing.ts';
import { releaseCommands } from './commands/releases.ts';
import { sessionCommands } from './commands/sessions.ts';
import { venueCommands } from './commands/venue.ts';
import type { CommandDeclaration } from './declare.ts';

/** Every command, declared once; a missing handler is a compile error in `core/dispatch.ts`. */
export const commands = {
  ...venueCommands,
  ...sessionCommands,
  ...peopleCommands,
  ...identityCommands,
  ...placingCommands,
  ...cellCommands,
  ...audienceCommands,
  ...committeeCommands,
  ...releaseCommands,
  ...noticeCommands,
  ...importCommands,
} as const;

export type CommandName = keyof typeof commands;
type Parts<K extends CommandName> = (typeof commands)[K] extends CommandDeclaration<infer A, infer V> ? [A, V] : never;
export type CommandArgs<K extends CommandName> = Parts<K>[0];
export type CommandValue<K extends CommandName> = Parts<K>[1];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
