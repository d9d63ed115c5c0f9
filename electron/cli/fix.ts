import { findConflicts } from '../../shared/conflicts/engine.ts';
import type { Conflict, Level } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { NewPlace } from '../../shared/placing/new-place.ts';
import { arrangementOf, fixAll, type RepairSet } from '../../shared/placing/repairs-all.ts';
import { LEVELS, type Repair } from '../../shared/placing/repairs-shape.ts';
import { counted, repairWords } from '../../shared/placing/repairs-words.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';
import { wallTime } from '../../shared/time/wall.ts';
import { conflictLines } from './conflict-lines.ts';
import { currentPlan, type ListedConflict, listedConflict } from './lists.ts';
import { execute, look } from './session.ts';
import { plainLine } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `fix FILE [--rule] [--level] [--dry-run]`: repairs conflicts of the current plan in one step. */
export function run(call: Call): Promise<ExitCode> {
  const isAsked = readFilter(call);
  const isDry = call.flag('dry-run');
  return withProgram(call, isDry ? 'read' : 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { state, snapshot } = seen.value;
    const { set, arrangement } = repairsIn(state, isAsked);
    const isEmpty = arrangement.places.length + arrangement.lengths.length === 0;
    let revision: number | null = null;
    if (!isDry && !isEmpty) {
      const done = await execute(api, 'session.arrange', { ...arrangement, reason: 'fix' }, snapshot.revision);
      if (!done.ok) return tellRefused(call.io, done.problem);
      revision = done.value.revision;
    }
    const left = set.left.map((conflict) => listedConflict(conflict, state));
    tell(call, printed(set, left, revision, state), () =>
      set.repairs.length === 0
        ? 'Nothing was found to repair.'
        : set.repairs.map((repair) => plainLine(repairWords(repair, state))).join('\n'),
    );
    if (left.length > 0) call.io.say(`Left as they are:\n${conflictLines(left)}`);
    call.io.say(sumOf(set, revision));
    return 0;
  });
}

/** Which conflicts are asked for; throws WrongUse for a rule or a level that there is not. */
function readFilter(call: Call): (conflict: Conflict) => boolean {
  const rules = call.texts('rule');
  const unknown = rules.find((id) => RULES.every((rule) => rule.id !== id));
  if (unknown !== undefined)
    throw new WrongUse(`there is no rule “${unknown}”. There are: ${RULES.map(({ id }) => id).join(', ')}.`);
  const level = call.text('level') ?? 'warning';
  const last = (LEVELS as readonly string[]).indexOf(level);
  if (last < 0) throw new WrongUse(`--level wants one of ${[...LEVELS].reverse().join(', ')}, not “${level}”.`);
  const levels: readonly Level[] = LEVELS.slice(0, last + 1);
  return (conflict) =>
    !conflict.accepted && levels.includes(conflict.level) && (rules.length === 0 || rules.includes(conflict.rule));
}

function repairsIn(state: ProgramState, isAsked: (conflict: Conflict) => boolean) {
  const planId = currentPlan(state);
  if (planId === null) return { set: NOTHING, arrangement: { places: [], lengths: [] } };
  const index = buildIndex(state, planId);
  const settings = settingsOf(state);
  const set = fixAll(index, settings, findConflicts(index, settings).filter(isAsked));
  return { set, arrangement: arrangementOf(state, planId, set.repairs) };
}

const NOTHING: RepairSet = { repairs: [], left: [], solved: [], made: [] };

const printed = (set: RepairSet, left: readonly ListedConflict[], revision: number | null, state: ProgramState) => ({
  revision,
  repairs: set.repairs.map((repair) => listedRepair(repair, state)),
  left: left.map(withoutAccepted),
  solved: open(set.solved).length,
  made: open(set.made).length,
});

const listedRepair = (repair: Repair, state: ProgramState) => ({
  kind: repair.kind,
  message: repairWords(repair, state),
  conflict: withoutAccepted(listedConflict(repair.conflict, state)),
  places: repair.places.map((place) => listedPlace(place, state)),
  lengths: repair.lengths.map(({ sessionId, durationMinutes }) => ({ session: sessionId, durationMinutes })),
  minutesMoved: repair.minutesMoved,
  roomsChanged: repair.roomsChanged,
  solved: open(repair.solved).length,
  made: open(repair.made).length,
});

function listedPlace({ sessionId, dayId, start, roomId }: NewPlace, state: ProgramState) {
  const date = state.day.get(dayId ?? '')?.date ?? null;
  const room = state.room.get(roomId ?? '')?.name ?? null;
  return { session: sessionId, day: date, start: date && start !== null ? wallTime(date, start) : null, room };
}

const withoutAccepted = ({ accepted: _, ...conflict }: ListedConflict) => conflict;

const open = (conflicts: readonly Conflict[]): Conflict[] => conflicts.filter(({ accepted }) => !accepted);

function sumOf({ solved, made, left }: RepairSet, revision: number | null): string {
  const where = revision === null ? 'Nothing was written.' : `Revision ${revision}.`;
  return `${counted(open(solved))} solved, ${counted(open(made))} made, ${counted(left)} left. ${where}`;
}
