import type { CommandName } from '../../shared/contract/commands.ts';
import { refuse } from '../../shared/contract/problem.ts';
import { audienceHandlers } from './commands/audience.ts';
import { blockHandlers } from './commands/blocks.ts';
import { cellHandlers } from './commands/cells.ts';
import { committeeHandlers } from './commands/committee.ts';
import { dayHandlers } from './commands/days.ts';
import { identityHandlers } from './commands/identity.ts';
import { importHandlers } from './commands/import.ts';
import { noticeHandlers } from './commands/notices.ts';
import { peopleHandlers } from './commands/people.ts';
import { placingHandlers } from './commands/placing.ts';
import { planHandlers } from './commands/plans.ts';
import { programHandlers } from './commands/program.ts';
import { releaseHandlers } from './commands/releases.ts';
import { roomHandlers } from './commands/rooms.ts';
import { ruleHandlers } from './commands/rules.ts';
import { sessionHandlers } from './commands/sessions.ts';
import { slotHandlers } from './commands/slots.ts';
import { stayHandlers } from './commands/stay.ts';
import { trackAndKindHandlers } from './commands/tracks-kinds.ts';
import type { Handlers } from './handler.ts';

/** The handler of every command that the contract declares. */
export const handlers: Handlers<CommandName> = {
  ...programHandlers,
  ...dayHandlers,
  ...roomHandlers,
  ...slotHandlers,
  ...trackAndKindHandlers,
  ...sessionHandlers,
  ...peopleHandlers,
  ...stayHandlers,
  ...identityHandlers,
  ...placingHandlers,
  ...cellHandlers,
  ...blockHandlers,
  ...planHandlers,
  ...audienceHandlers,
  ...committeeHandlers,
  ...ruleHandlers,
  ...releaseHandlers,
  ...noticeHandlers,
  ...importHandlers,
  // Undo and redo travel through the journal, which a handler does not see: `Program` runs them.
  'history.undo': () => refuse('internal', 'Undo runs in the journal.'),
  'history.redo': () => refuse('internal', 'Redo runs in the journal.'),
};
