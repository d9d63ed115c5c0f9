import { findConflicts, updateConflicts } from '../../shared/conflicts/engine.ts';
import type { Rule } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { type RuleSettings, settingsOf } from '../../shared/conflicts/settings.ts';
import { applyDiff, type Diff, type ProgramState, reverseDiff, rowKey } from '../../shared/model/state.ts';
import { buildIndex, type ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../shared/schedule/update-index.ts';
import { PLAN } from '../shared/builder.ts';
import { conflictProgram } from './conflict-program.ts';
import { type Figure, median as medianOf } from './figure.ts';
import { lcg } from './large-program.ts';
import { repairFigures } from './repair-figures.ts';

const RUNS = 20;
const WARM_UP = 5;

/** Rules on texts, which a page leaves to a job where a program is large. */
const TEXT = RULES.filter(({ group }) => group === 'text');
/** Every session that has a neighbour breaks these where nobody planned for them: not what a committee leaves on. */
const TOO_MANY: ReadonlySet<string> = new Set(['changeover-time', 'not-confirmed-but-placed', 'no-abstract']);
const CORE: ReadonlySet<string> = new Set(['room-used-twice', 'person-in-two-places']);

/**
 * The rules over 5,000 placed sessions of 5,000 people in 100 rooms, after one move, and the repairs of what they
 * find: medians of 20 runs after 5 to warm up, in milliseconds. `full` and `afterMove` are those that are on by
 * default, `every` all but those that would drown the rest.
 */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (metric: string, value: number, unit = 'ms'): void =>
    void figures.push({ bench: 'conflicts', metric, value: Math.round(value * 1000) / 1000, unit });

  const program = conflictProgram({ sessions: 5000, rooms: 100, days: 5, people: 5000 });
  const index = buildIndex(program, PLAN);
  const defaults = settingsOf(program);
  const every = allOn(defaults);
  // The first time is the one that somebody waits for.
  const cold = performance.now();
  const texts = findConflicts(index, every, TEXT);
  add('textRules5000Ms', performance.now() - cold);
  add('textConflicts5000', texts.length, 'conflicts');

  const schedule = RULES.filter(({ id, group }) => defaults.levels.get(id) !== 'off' && group !== 'text');
  add('scheduleRules', schedule.length, 'rules');
  add('conflicts5000', findConflicts(index, defaults, schedule).length, 'conflicts');
  add(
    'full5000Ms',
    median(() => afresh(program, index, defaults, schedule)),
  );
  add('afterMoveMs', afterMove(program, index, defaults, schedule));
  const most = RULES.filter(({ id, group }) => group !== 'text' && !TOO_MANY.has(id));
  add('everyRules', most.length, 'rules');
  add('everyConflicts5000', findConflicts(index, every, most).length, 'conflicts');
  add(
    'every5000Ms',
    median(() => afresh(program, index, every, most)),
  );
  add('everyAfterMoveMs', afterMove(program, index, every, most));
  const core = RULES.filter(({ id }) => CORE.has(id));
  add('ratioToSort', median(() => afresh(program, index, defaults, core)) / median(sortOf(index)), 'times one sort');

  const [small, large] = [fullOf(1000, schedule), fullOf(10_000, schedule)];
  add('full1000Ms', small);
  add('full10000Ms', large);
  add('growth', large / small / 10, 'times linear');
  for (const [metric, value, unit] of repairFigures()) add(metric, value, unit);
  return figures;
}

/** The rules over a program as crowded as the one of 5,000. */
function fullOf(sessions: number, rules: readonly Rule[]): number {
  const program = conflictProgram({ sessions, rooms: sessions / 50, days: 5, people: sessions });
  const [index, settings] = [buildIndex(program, PLAN), settingsOf(program)];
  return median(() => afresh(program, index, settings, rules));
}

/** All conflicts of an index that nothing was worked out for yet: rules share work until the next change. */
function afresh(program: ProgramState, index: ScheduleIndex, settings: RuleSettings, rules: readonly Rule[]): void {
  updateIndex(index, program, {});
  findConflicts(index, settings, rules);
}

/** Sessions from all over the program go half an hour later and back, one by one, with all that follows. */
function afterMove(
  program: ProgramState,
  index: ScheduleIndex,
  settings: RuleSettings,
  rules: readonly Rule[],
): number {
  let conflicts = findConflicts(index, settings, rules);
  const rows = [...program.placement.values()];
  const times: number[] = [];
  for (let i = 0; i < RUNS + WARM_UP; i++) {
    const row = rows[(i * 197) % rows.length];
    if (!row) throw new Error('The program has places');
    const columns = { start: [row.start, (row.start ?? 0) + 30] as const };
    const updated = [{ key: rowKey('placement', row), columns }];
    const move: Diff = { placement: { added: [], removed: [], updated } };
    for (const diff of [move, reverseDiff(move)]) {
      const from = performance.now();
      applyDiff(program, diff);
      conflicts = updateConflicts(conflicts, index, settings, updateIndex(index, program, diff), rules);
      times.push(performance.now() - from);
    }
  }
  return medianOf(times.slice(2 * WARM_UP));
}

/** One bare sort of the stretches that the core rules look at, from an order that no sort knows. */
function sortOf({ roomLanes, personLanes }: ScheduleIndex): () => void {
  const random = lcg(3);
  const shuffled = [...roomLanes.values(), ...personLanes.values()]
    .flat()
    .map(({ from, to }) => ({ from, to, at: random() }))
    .sort((a, b) => a.at - b.at);
  return () => void shuffled.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** The same settings with every rule on, as a note where it is off by itself. */
const allOn = (settings: RuleSettings): RuleSettings => ({
  ...settings,
  rules: new Map(
    [...settings.rules].map(([id, own]) => [
      id,
      own.map((one) => (one.level === 'off' ? { ...one, level: 'note' as const } : one)),
    ]),
  ),
});

function median(work: () => void): number {
  for (let i = 0; i < WARM_UP; i++) work();
  return medianOf(
    Array.from({ length: RUNS }, () => {
      const from = performance.now();
      work();
      return performance.now() - from;
    }),
  );
}
