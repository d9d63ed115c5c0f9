import { CHANGE_TITLES, changeSentence } from '../../shared/agenda/change-words.ts';
import type { ChangedPlace, Move, ReleaseChange } from '../../shared/agenda/release-change.ts';
import { DAY_MINUTES, dateOfDayNumber, wallTime } from '../../shared/time/wall.ts';
import { plainLine } from './table.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `diff FILE A B`: what is different between two releases, each a name or “draft”. */
export function run(call: Call): Promise<ExitCode> {
  const [, from = '', to = ''] = call.positionals;
  return withProgram(call, 'read', async ({ api }) => {
    const compared = await api.query('release.diff', { from, to });
    if (!compared.ok) return tellRefused(call.io, compared.problem);
    const { changes } = compared.value;
    tell(call, { ...compared.value, changes: changes.map(printed) }, () =>
      changes.length === 0 ? 'There is no difference.' : changeLines(changes),
    );
    return 0;
  });
}

/** Changes for reading: under each kind its own, one a line. */
export const changeLines = (changes: readonly ReleaseChange[]): string =>
  [...Map.groupBy(changes, ({ kind }) => kind)]
    .map(([kind, own]) => {
      const lines = own.map((change) => `  ${plainLine(changeSentence(change))}`);
      return [`${CHANGE_TITLES[kind]}: ${own.length}`, ...lines].join('\n');
    })
    .join('\n\n');

/** A change as --json prints it: its times are wall time. The shape is told in docs/cli.md. */
function printed(change: ReleaseChange) {
  const message = changeSentence(change);
  switch (change.kind) {
    case 'cancelled':
      return { ...change, message, before: printedPlace(change.before) };
    case 'new':
      return { ...change, message, after: printedPlace(change.after) };
    case 'moved':
      return { ...change, message, before: printedPlace(change.before), after: printedPlace(change.after) };
    case 'swapped':
      return { kind: change.kind, message, first: printedMove(change.first), second: printedMove(change.second) };
    case 'retitled':
    case 'speakers':
    case 'room-renamed':
      return { ...change, message };
  }
}

const printedMove = ({ session, before, after }: Move) => ({
  session,
  before: printedPlace(before),
  after: printedPlace(after),
});

const printedPlace = (place: ChangedPlace | null) =>
  place && { day: place.date, start: wallAt(place.from), end: wallAt(place.to), room: place.room };

function wallAt(absolute: number): string {
  const day = Math.floor(absolute / DAY_MINUTES);
  return wallTime(dateOfDayNumber(day), absolute - day * DAY_MINUTES);
}
