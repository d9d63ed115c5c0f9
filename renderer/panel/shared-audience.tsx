import { useMemo, useState } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { foldText } from '../tables/features.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Draft } from './draft.tsx';
import styles from './shared-audience.module.css';

/** So many are shown at first, the most people first; an import may bring hundreds. */
const FEW = 6;
const OFFERED = 12;

interface SharedAudienceProps {
  readonly sessionId: SessionId;
  readonly onOpen?: ((sessionId: SessionId) => void) | undefined;
}

/** With which other sessions this one shares people, and how many: what the rule on audience overlap looks at. */
export function SharedAudience({ sessionId, onOpen }: SharedAudienceProps) {
  const execute = useExecute();
  const shared = useTables(['sharedAudience', 'session'], ({ index, state }) =>
    (index.links.audiences.get(sessionId) ?? [])
      .flatMap(({ firstId, secondId, people }) => {
        const other = state.session.get(firstId === sessionId ? secondId : firstId);
        return other ? [{ id: other.id, name: sessionName(other).text, people }] : [];
      })
      .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name)),
  );
  const [showsAll, setShowsAll] = useState(false);
  const [added, setAdded] = useState<{ readonly id: SessionId; readonly name: string } | null>(null);
  const isAdding = added !== null && !shared.some(({ id }) => id === added.id);
  const set = (other: SessionId, text: string) =>
    /^\d{0,6}$/.test(text)
      ? execute('audience.set', { pairs: [{ firstId: sessionId, secondId: other, people: Number(text) }] })
      : 'Give a number of people.';
  const rows = [
    ...(showsAll ? shared : shared.slice(0, FEW)).map((row) => ({ ...row, count: String(row.people) })),
    ...(isAdding ? [{ ...added, count: '' }] : []),
  ];
  return (
    <section className={styles.shared} aria-label="Shared audience">
      <h3>Shared audience</h3>
      {rows.length === 0 ? (
        <p className={styles.none}>How many people would attend both this session and another.</p>
      ) : null}
      <ul className={styles.rows}>
        {rows.map(({ id, name, count }) => (
          <li key={id}>
            {onOpen ? (
              <button type="button" className={styles.name} onClick={() => onOpen(id)}>
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            <Draft
              label={`People who would also attend ${name}`}
              hideLabel
              autoFocus={count === ''}
              value={count}
              onSave={(text) => set(id, text)}
            />
            <Button
              look="quiet"
              aria-label={`Forget the shared audience with ${name}`}
              onPress={() => (count === '' ? setAdded(null) : void set(id, '0'))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      {shared.length > FEW ? (
        <Button look="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${shared.length}`}
        </Button>
      ) : null}
      <AddSession sessionId={sessionId} known={shared} onChoose={(id, name) => setAdded({ id, name })} />
    </section>
  );
}

function AddSession(props: {
  readonly sessionId: SessionId;
  readonly known: readonly { readonly id: SessionId }[];
  readonly onChoose: (id: SessionId, name: string) => void;
}) {
  const { sessionId, known, onChoose } = props;
  const [text, setText] = useState('');
  const sessions = useTables(['session'], ({ state }) =>
    [...state.session.values()].map((session) => {
      const { text: name } = sessionName(session);
      return { id: session.id, name, folded: foldText(`${session.number} ${name}`) };
    }),
  );
  const offered = useMemo(() => {
    const words = foldText(text).split(/\s+/).filter(Boolean);
    return sessions
      .filter(({ id, folded }) => id !== sessionId && words.every((word) => folded.includes(word)))
      .filter(({ id }) => !known.some((row) => row.id === id))
      .slice(0, OFFERED);
  }, [sessions, text, sessionId, known]);
  return (
    <ComboBox
      label="Add a session that shares people"
      text={text}
      onText={setText}
      placeholder="Title or number"
      choices={offered.map(({ id, name }) => ({ id, label: name }))}
      onChoose={(id) => {
        const chosen = offered.find((session) => session.id === id);
        if (chosen) onChoose(chosen.id, chosen.name);
        setText('');
      }}
    />
  );
}
