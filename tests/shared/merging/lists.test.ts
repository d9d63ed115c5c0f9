import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, memoryTx, read, testId } from './memory-tx.ts';

const FILE = read('id,title,speakers\na,Roofs,Ann Lee\nb,Rivers,Bo Quist\nc,Bread,Ann Lee\n', 'talks.csv');
type Person = ImportedProgram['people'][number];
type Session = ImportedProgram['sessions'][number];

/** The file with more said of Ann Lee, and of sessions by key. */
const file = (
  ann: Pick<Person, 'away' | 'stay'>,
  sessions: Readonly<Record<string, Session['relations']>> = {},
  audience?: ImportedProgram['audience'],
): ImportedProgram => ({
  ...FILE,
  people: FILE.people.map((person) => (person.fields.name === 'Ann Lee' ? { ...person, ...ann } : person)),
  sessions: FILE.sessions.map((session) => {
    const relations = sessions[session.key];
    return relations ? { ...session, relations } : session;
  }),
  ...(audience ? { audience } : {}),
});

const DAY = '2031-05-01';
const morning = { date: DAY, start: 540, end: 720 };
const evening = { date: DAY, start: 1080, end: 1500, reason: 'train' };

const absences = (state: ProgramState) =>
  [...state.unavailability.values()]
    .map(({ date, start, end, reason }) => `${date} ${start}-${end} ${reason ?? ''}`.trim())
    .sort();
const person = (state: ProgramState, name: string) => {
  const row = [...state.person.values()].find((one) => one.name === name);
  if (!row) throw new Error(`no ${name}`);
  return row;
};
/** Imports, and looks that the same file again writes and asks nothing. */
function take(state: ProgramState, imported: ImportedProgram, decisions: Decisions = {}) {
  const { plan } = importInto(state, imported, 'talks.csv', decisions);
  const again = importInto(state, imported);
  expect([again.plan.isEmpty, again.writes, again.plan.pending]).toEqual([true, 0, []]);
  return plan;
}
const shown = (plan: ReturnType<typeof take>) =>
  plan.rows.flatMap(({ action, fields }) =>
    action === 'create' ? [] : fields.map(({ field, outcome, words }) => [field, outcome, words?.mine, words?.theirs]),
  );

describe('when a person is away', () => {
  const start = () => {
    const state = emptyProgram();
    take(state, file({ away: [morning, evening] }));
    return state;
  };

  it('comes in as absences, which the file may add to and take back', () => {
    const state = start();
    expect(absences(state)).toEqual(['2031-05-01 1080-1500 train', '2031-05-01 540-720']);
    const plan = take(state, file({ away: [{ ...morning, end: 780 }, evening] }));
    expect(absences(state)).toEqual(['2031-05-01 1080-1500 train', '2031-05-01 540-780']);
    expect(shown(plan)).toEqual([
      [
        'away',
        'update',
        '2031-05-01 18:00–01:00, 2031-05-01 09:00–12:00',
        '2031-05-01 18:00–01:00, 2031-05-01 09:00–13:00',
      ],
    ]);
    take(state, file({ away: [] }));
    expect(absences(state)).toEqual([]);
  });

  it('says nothing where the file says nothing of it', () => {
    const state = start();
    take(state, FILE);
    expect(absences(state)).toHaveLength(2);
  });

  it('never takes one away that was made or changed by hand, nor brings one back that was removed here', () => {
    const state = start();
    const tx = memoryTx(state);
    const own = { id: testId('unavailability'), personId: person(state, 'Ann Lee').id, date: DAY, start: 0, end: 60 };
    tx.insert('unavailability', checkedRow('unavailability', own));
    const [second, first] = [...state.unavailability.keys()];
    tx.update('unavailability', first ?? '', { end: 700 });
    tx.remove('unavailability', second ?? '');
    take(state, file({ away: [morning, evening] }));
    take(state, file({ away: [] }));
    expect(absences(state)).toEqual(['2031-05-01 0-60', '2031-05-01 540-700']);
  });

  it('keeps one that was made by hand before the file said the same', () => {
    const state = emptyProgram();
    take(state, FILE);
    const own = { id: testId('unavailability'), personId: person(state, 'Ann Lee').id, ...morning };
    memoryTx(state).insert('unavailability', checkedRow('unavailability', own));
    take(state, file({ away: [morning] }));
    take(state, file({ away: [] }));
    expect(absences(state)).toEqual(['2031-05-01 540-720']);
  });

  it('is left as it is where it is locked or refused', () => {
    const locked = start();
    const ownerId = person(locked, 'Ann Lee').id;
    memoryTx(locked).insert('importLock', checkedRow('importLock', { kind: 'person', ownerId, field: 'away' }));
    expect(shown(take(locked, file({ away: [] })))[0]?.slice(0, 2)).toEqual(['away', 'locked']);
    const refused = start();
    take(refused, file({ away: [] }), { 'person/away/ann lee': 'mine' });
    expect([absences(locked).length, absences(refused).length]).toEqual([2, 2]);
  });
});

describe('when a person comes and goes', () => {
  const stays = (state: ProgramState) =>
    [...state.stay.values()].map((row) => [row.arrivalDate, row.arrivalMinute, row.departureDate, row.departureMinute]);
  const arrival = { date: DAY, minute: 600 };
  const departure = { date: '2031-05-03', minute: 900 };

  it('is three-way for each of the two', () => {
    const state = emptyProgram();
    take(state, file({ stay: { arrival, departure } }));
    expect(stays(state)).toEqual([[DAY, 600, '2031-05-03', 900]]);
    memoryTx(state).update('stay', person(state, 'Ann Lee').id, { arrivalMinute: 660 });
    take(state, file({ stay: { arrival, departure: { ...departure, minute: 960 } } }));
    expect(stays(state)).toEqual([[DAY, 660, '2031-05-03', 960]]);
    const { pending } = importInto(state, file({ stay: { arrival: { ...arrival, minute: 720 } } })).plan;
    expect(pending.map(({ key, candidates }) => [key, candidates.map(({ label }) => label)])).toEqual([
      ['person/arrival/ann lee', ['2031-05-01 11:00', '2031-05-01 12:00']],
    ]);
    take(state, file({ stay: { departure: null } }));
    expect(stays(state)).toEqual([[DAY, 660, null, null]]);
  });

  it('is not taken where it would end before it begins', () => {
    const state = emptyProgram();
    take(state, file({ stay: { arrival, departure } }));
    const plan = take(state, file({ stay: { departure: { date: '2031-04-30', minute: 0 } } }));
    expect([stays(state), shown(plan)]).toEqual([
      [[DAY, 600, '2031-05-03', 900]],
      [['departure', 'unusable', '2031-05-03 15:00', '2031-04-30 00:00']],
    ]);
  });
});

describe('how sessions belong together', () => {
  const relations = (state: ProgramState) =>
    [...state.relation.values()]
      .map(
        ({ kind, firstId, secondId }) =>
          `${state.session.get(firstId)?.title} ${kind} ${state.session.get(secondId)?.title}`,
      )
      .sort();
  const apart = (otherKey: string) => [{ kind: 'apart' as const, otherKey }];

  it('is one relation, whichever of the two tells it, and goes when neither does', () => {
    const state = emptyProgram();
    take(state, file({}, { a: [...apart('b'), { kind: 'before', otherKey: 'c' }], b: apart('a') }));
    expect(relations(state)).toEqual(['Roofs apart Rivers', 'Roofs before Bread']);
    take(state, file({}, { a: [], b: apart('a') }));
    expect(relations(state)).toEqual(['Roofs apart Rivers']);
    take(state, file({}, { a: apart('b'), b: [] }));
    expect(relations(state)).toEqual(['Roofs apart Rivers']);
    take(state, file({}, { a: [], b: [] }));
    expect(relations(state)).toEqual([]);
  });

  it('stays where it was made by hand, and stays away where it was removed here', () => {
    const state = emptyProgram();
    take(state, file({}, { a: [{ kind: 'repeat', otherKey: 'c' }] }));
    const tx = memoryTx(state);
    const [repeat] = state.relation.values();
    const [roofs, rivers] = [...state.session.values()];
    if (!repeat || !roofs || !rivers) throw new Error('not imported');
    tx.remove('relation', repeat.id);
    tx.insert('relation', { id: testId('relation'), kind: 'same-room', firstId: rivers.id, secondId: roofs.id });
    take(
      state,
      file(
        {},
        {
          a: [
            { kind: 'repeat', otherKey: 'c' },
            { kind: 'sameRoom', otherKey: 'b' },
          ],
        },
      ),
    );
    take(state, file({}, { a: [] }));
    expect(relations(state)).toEqual(['Rivers same-room Roofs']);
  });

  it('with a session that was removed here is passed over', () => {
    const state = emptyProgram();
    const said = file({}, { a: apart('b') });
    take(state, said);
    const rivers = [...state.session.values()].find(({ title }) => title === 'Rivers');
    const tx = memoryTx(state);
    for (const key of state.relation.keys()) tx.remove('relation', key);
    for (const [key, row] of [...state.appearance]) if (row.sessionId === rivers?.id) tx.remove('appearance', key);
    for (const [key, row] of [...state.externalId])
      if (String(row.ownerId) === rivers?.id) tx.remove('externalId', key);
    tx.remove('session', rivers?.id ?? '');
    take(state, said);
    expect(relations(state)).toEqual([]);
  });
});

describe('who would attend both', () => {
  const counts = (state: ProgramState) =>
    [...state.sharedAudience.values()]
      .map(({ firstId, secondId, people }) =>
        [...[firstId, secondId].map((id) => state.session.get(id)?.title).sort(), people].join(' '),
      )
      .sort();
  const pair = (firstKey: string, secondKey: string, people: number) => ({ firstKey, secondKey, people });

  it('is counted pair by pair; counts by hand stay, others follow the file', () => {
    const state = emptyProgram();
    take(state, file({}, {}, [pair('a', 'b', 12), pair('c', 'a', 7)]));
    expect(counts(state)).toEqual(['Bread Roofs 7', 'Rivers Roofs 12']);
    const [first] = state.sharedAudience.keys();
    memoryTx(state).update('sharedAudience', first ?? '', { people: 99 });
    take(state, file({}, {}, [pair('b', 'a', 13), pair('b', 'c', 3)]));
    expect(counts(state)).toEqual(['Bread Rivers 3', 'Rivers Roofs 99']);
    take(state, file({}, {}, [pair('b', 'a', 13), pair('b', 'c', 3)]), { 'session/audience/a': 'theirs' });
    expect(counts(state)).toEqual(['Bread Rivers 3', 'Rivers Roofs 13']);
  });

  it('may be all that a file of the same event holds', () => {
    const state = emptyProgram();
    const from = { system: 'frab', event: 'roofs' };
    take(state, { ...FILE, from });
    const only = { ...FILE, from, people: [], sessions: [], audience: [pair('a', 'c', 5)] };
    const plan = take(state, only);
    expect([counts(state), shown(plan)]).toEqual([['Bread Roofs 5'], [['audience', 'set', '', '5 with “Bread”']]]);
  });
});
