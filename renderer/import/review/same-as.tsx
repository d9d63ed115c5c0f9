import { useMemo, useState } from 'react';
import type { PlannedRow } from '../../../shared/contract/import.ts';
import { fold } from '../../../shared/matching/name-key.ts';
import { type Decisions, decisionId, LEAVE_OUT, MATCH } from '../../../shared/merging/decisions.ts';
import { firstWords, sessionName } from '../../../shared/model/names.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { useStore } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { Choice } from '../../ui/field.tsx';
import styles from './row-detail.module.css';

interface SameAsProps {
  readonly row: PlannedRow;
  readonly decisions: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** So many fit into the list that a person looks through. */
const MOST = 20;

/** Says of a record that would be new that it is somebody or something that is here, or that it is to be left out. */
export function SameAs({ row, decisions, onDecide }: SameAsProps) {
  const { state } = useStore();
  const [text, setText] = useState('');
  const { kind } = row;
  const id = decisionId(kind, MATCH, row.key);
  const choices = useMemo(
    () => (kind === 'session' || kind === 'person' ? known(state, kind, text) : []),
    [state, kind, text],
  );
  if (kind !== 'session' && kind !== 'person') return null;
  if (row.action === 'left-out') {
    return (
      <div className={styles.told}>
        <p>It is in the file and is left out of this import.</p>
        <Button onPress={() => onDecide({ [id]: undefined })}>Import it</Button>
      </div>
    );
  }
  const none: Choice = { id: '', label: 'Nothing here is called that' };
  return (
    <div className={styles.same}>
      <ComboBox
        key={row.key}
        label={`New. Is it the same as a ${kind} that is here?`}
        placeholder={kind === 'person' ? 'Name or affiliation' : 'Title'}
        text={text}
        onText={setText}
        choices={choices.length === 0 ? [none] : choices}
        onChoose={(chosen) => chosen !== '' && onDecide({ [id]: chosen })}
      />
      {decisions[id] === 'new' ? null : <Button onPress={() => onDecide({ [id]: LEAVE_OUT })}>Leave it out</Button>}
    </div>
  );
}

function known(state: ProgramState, kind: 'session' | 'person', text: string): readonly Choice[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found: Choice[] = [];
  const rows: Iterable<Choice> =
    kind === 'person' ? [...state.person.values()].map(personChoice) : [...state.session.values()].map(sessionChoice);
  for (const choice of rows) {
    const own = fold(choice.label);
    if (words.every((word) => own.includes(word))) found.push(choice);
    if (found.length === MOST) break;
  }
  return found;
}

const personChoice = ({ id, name, affiliation }: { id: string; name: string; affiliation: string | null }): Choice => ({
  id,
  label: affiliation === null ? name : `${name}, ${affiliation}`,
});
const sessionChoice = (session: Parameters<typeof sessionName>[0] & { readonly id: string }): Choice => ({
  id: session.id,
  label: firstWords(sessionName(session).text),
});
