import { findConflicts, updateConflicts } from '../../shared/conflicts/engine.ts';
import type { Rule } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { type RuleSettings, settingsOf } from '../../shared/conflicts/settings.ts';
import { applyDiff, type Diff, type ProgramState, reverseDiff } from '../../shared/model/state.ts';
import { buildIndex, type ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../shared/schedule/update-index.ts';
import { PLAN, placementKey } from '../shared/builder.ts';
import { type Figure, median as medianOf } from './figure.ts';
import { largeProgram, lcg } from './large-program.ts';

/** Rules on texts, which a page leaves to a job where a program is large. */
const isText = ({ group }: Rule): boolean => group === 'text';
const CORE: ReadonlySet<string> = new Set(['room-used-twice', 'person-in-two-places']);

/** All rules that are on by default, and how they grow: medians of 20 runs after 5 to warm up, in milliseconds. */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (metric: string, value: number, unit = 'ms'): void => {
    figures.push({ bench: 'conflicts', metric, value: Math.round(value * 1000) / 1000, unit });
  };
  const program = largeProgram({ sessions: 5000, rooms: 100, days: 4, people: 5000 });
  withNames(program);
  const index = buildIndex(program, PLAN);
  const settings = settingsOf(program);
  const isOn = ({ id }: Rule): boolean => settings.levels.get(id) !== 'off';
  const schedule = RULES.filter((rule) => isOn(rule) && !isText(rule));
  const text = RULES.filter(isText);
  add('scheduleRules', schedule.length, 'rules');
  const cold = performance.now();
  const texts = findConflicts(index, withAll(settings, text), text);
  add('textRules5000Ms', performance.now() - cold);
  add('textConflicts5000', texts.length, 'conflicts');
  const before = findConflicts(index, settings, schedule);
  add('conflicts5000', before.length, 'conflicts');
  add(
    'full5000Ms',
    median(() => findConflicts(index, settings, schedule)),
  );
  add('afterMoveMs', afterMove(program, index, settings));
  const core = RULES.filter(({ id }) => CORE.has(id));
  const both = median(() => findConflicts(index, settings, core));
  add('ratioToSort', both / sortOnce(index), 'times one sort');
  for (const sessions of [1000, 10_000]) {
    const other = largeProgram({ sessions, rooms: 100, days: 4, people: sessions });
    const its = buildIndex(other, PLAN);
    add(
      `full${sessions}Ms`,
      median(() => findConflicts(its, settings, schedule)),
    );
  }
  return figures;
}

/** The same settings with some rules on, whatever their level. */
const withAll = (settings: RuleSettings, rules: readonly Rule[]): RuleSettings => ({
  ...settings,
  rules: new Map(
    [...settings.rules].map(([id, own]) => [
      id,
      rules.some((rule) => rule.id === id) ? own.map((one) => ({ ...one, level: 'note' as const })) : own,
    ]),
  ),
});

const FIRST = [
  'Ada',
  'Bob',
  'Jon',
  'John',
  'Maria',
  'Marie',
  'Zoë',
  'Zoe',
  'Li',
  'Chen',
  'Omar',
  'Ines',
  'Paul',
  'Ruth',
];
const LAST = ['Lake', 'Smith', 'Smyth', 'Müller', 'Mueller', 'Hill', 'Wang', 'Silva', 'Okafor', 'Novak', 'Ito', 'Berg'];

/** Gives everybody a name, an affiliation of 300 and, mostly, an address; and some sessions the same title. */
function withNames(program: ProgramState): void {
  const random = lcg(7);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const people = program.person as Map<string, unknown>;
  [...program.person].forEach(([key, person], i) => {
    const name = `${one(FIRST)} ${String.fromCharCode(65 + (i % 26))}. ${one(LAST)}${i % 97}`;
    const affiliation = `University ${Math.floor(random() * 300)}`;
    people.set(key, { ...person, name, affiliation, email: random() < 0.9 ? `p${i}@example.org` : null });
  });
  const sessions = program.session as Map<string, unknown>;
  [...program.session].forEach(([key, session], i) => {
    sessions.set(key, { ...session, title: i % 50 === 0 ? 'Lightning talks' : `On matters of kind ${i}` });
  });
}

function afterMove(program: ProgramState, index: ScheduleIndex, settings: RuleSettings): number {
  const key = placementKey('session500');
  const was = program.placement.get(key)?.start ?? null;
  const move: Diff = {
    placement: { added: [], removed: [], updated: [{ key, columns: { start: [was, 600] } }] },
  };
  let conflicts = findConflicts(index, settings);
  let forward = true;
  return median(() => {
    const diff = forward ? move : reverseDiff(move);
    forward = !forward;
    applyDiff(program, diff);
    conflicts = updateConflicts(conflicts, index, settings, updateIndex(index, program, diff));
  });
}

/** How long it takes to sort the same intervals once. */
function sortOnce(index: ScheduleIndex): number {
  const random = lcg(3);
  const shuffled = [...index.roomLanes.values(), ...index.personLanes.values()]
    .flat()
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  return median(() => shuffled.toSorted((a, b) => a.from - b.from || a.to - b.to));
}

function median(work: () => void): number {
  for (let i = 0; i < 5; i++) work();
  const times = Array.from({ length: 20 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return medianOf(times);
}
