import { useState } from 'react';
import type { JoinChoices } from '../../../shared/matching/joined-person.ts';
import { sessionName } from '../../../shared/model/names.ts';
import { PERSON_FIELDS, type PersonField } from '../../../shared/model/people-tables.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Person, PersonId } from '../../../shared/model/tables.ts';
import { useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import { useRow, useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { type FieldRow, fieldRows } from './field-rows.ts';
import styles from './twins.module.css';

type Side = 'first' | 'second' | 'both';

interface CompareProps {
  readonly firstId: PersonId;
  readonly secondId: PersonId;
  /** After the two became one (the kept one's id), or were said to be different (null). */
  readonly onDone: (keptId: PersonId | null) => void;
}

/** Two people side by side: what each field is to be when they become one, or that they are not the same. */
export function ComparePeople({ firstId, secondId, onDone }: CompareProps) {
  const execute = useExecute();
  const first = useRow('person', firstId);
  const second = useRow('person', secondId);
  const rows = useTables(['person', 'customValue', 'customField', 'stay'], ({ state }) =>
    first && second ? fieldRows(state, first, second) : [],
  );
  const sessions = useTables(['appearance', 'session'], ({ state }) =>
    [firstId, secondId].map((id) => talksOf(state, id)),
  );
  const [kept, setKept] = useState<Side>('first');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (!first || !second) return null;
  const choiceOf = (row: FieldRow): Side => chosen[row.id] ?? standard(row, kept);
  const merge = async () => {
    const [keepId, dropId] = kept === 'first' ? [firstId, secondId] : [secondId, firstId];
    const done = await execute('person.merge', { keepId, dropId, ...choicesOf(rows, choiceOf, kept) });
    if (!done.ok) return;
    notify('news', `${first.name} and ${second.name} are one person now. Undo makes them two again.`);
    onDone(keepId);
  };
  const differ = async () => {
    const done = await execute('person.notSame', { pairs: [[firstId, secondId]] });
    if (done.ok) onDone(null);
  };
  const number: FieldRow = { id: 'number', label: 'Keeps', first: told(first), second: told(second), mayJoin: false };
  return (
    <section className={styles.compare} aria-label={`${first.name} and ${second.name}`}>
      <div className={styles.rows}>
        <Choice row={number} chosen={kept} onChoose={setKept} />
        <div className={styles.row}>
          <span className={styles.label}>Sessions</span>
          {sessions.map((talks, side) => (
            <ul key={side === 0 ? 'first' : 'second'} className={styles.talks}>
              {talks.map((talk) => (
                <li key={talk}>{talk}</li>
              ))}
              {talks.length === 0 ? <li className={styles.none}>none</li> : null}
            </ul>
          ))}
        </div>
        {rows.map((row) =>
          row.first === row.second ? (
            <div key={row.id} className={styles.row}>
              <span className={styles.label}>{row.label}</span>
              <span className={styles.alike}>{row.first}</span>
            </div>
          ) : (
            <Choice
              key={row.id}
              row={row}
              chosen={choiceOf(row)}
              onChoose={(side) => setChosen({ ...chosen, [row.id]: side })}
            />
          ),
        )}
      </div>
      <p className={styles.note}>Sessions, times away and records of imports of both go to the one that is kept.</p>
      <div className={styles.buttons}>
        <Button onPress={() => void differ()}>Not the same</Button>
        <Button look="primary" onPress={() => void merge()}>
          Merge into one
        </Button>
      </div>
    </section>
  );
}

const told = ({ number, guid, id }: Person): string =>
  `Person ${number}${guid === id ? '' : ', public id of the import'}`;

function talksOf(state: ProgramState, id: PersonId): readonly string[] {
  const rows = [...state.appearance.values()].filter(({ personId }) => personId === id);
  return rows.flatMap(({ sessionId, role }) => {
    const session = state.session.get(sessionId);
    return session ? [`${sessionName(session).text} (${role})`] : [];
  });
}

/** What is taken unless somebody chooses: the kept one's value, the other's where there is none, both where both fit. */
function standard(row: FieldRow, kept: Side): Side {
  if (row.first === null) return 'second';
  if (row.second === null) return 'first';
  return row.mayJoin ? 'both' : kept;
}

function choicesOf(rows: readonly FieldRow[], choiceOf: (row: FieldRow) => Side, kept: Side): JoinChoices {
  const sides = new Map(
    rows
      .filter((row) => row.first !== row.second)
      .map((row) => [row.id, choiceOf(row)] as const)
      .filter((entry): entry is readonly [string, 'first' | 'second'] => entry[1] !== 'both')
      .map(([id, side]) => [id, side === kept ? 'keep' : 'drop'] as const),
  );
  const fields: Partial<Record<PersonField, 'keep' | 'drop'>> = {};
  for (const field of PERSON_FIELDS) {
    const side = sides.get(field);
    if (side) fields[field] = side;
  }
  const custom: Record<string, 'keep' | 'drop'> = {};
  for (const [id, side] of sides) if (id.startsWith('custom ')) custom[id.slice('custom '.length)] = side;
  const stay = sides.get('stay');
  return { fields, custom, ...(stay ? { stay } : {}) };
}

function Choice(props: { readonly row: FieldRow; readonly chosen: Side; readonly onChoose: (side: Side) => void }) {
  const { row, chosen, onChoose } = props;
  const choices: readonly (readonly [Side, string | null])[] = [
    ['first', row.first],
    ['second', row.second],
    ...(row.mayJoin && row.first !== null && row.second !== null ? [['both', 'Both together'] as const] : []),
  ];
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{row.label}</legend>
      {choices.map(([side, text]) => (
        <label key={side} className={`${styles.choice} ${chosen === side ? styles.chosen : ''}`}>
          <input type="radio" name={row.id} checked={chosen === side} onChange={() => onChoose(side)} />
          <span className={text === null ? styles.none : styles.text}>{text ?? 'nothing'}</span>
        </label>
      ))}
    </fieldset>
  );
}
