import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './block-talks.module.css';
import { type BlockTalk, movedTalk } from './moved-talk.ts';

interface BlockTalksProps {
  readonly blockId: SessionId;
  readonly onTake?: ((sessionId: SessionId) => void) | undefined;
  readonly onOpen?: ((sessionId: SessionId) => void) | undefined;
}

/** The talks of a block in their order, each with the ways to move it: for hands that do not drag. */
export function BlockTalks({ blockId, onTake, onOpen }: BlockTalksProps) {
  const execute = useExecute();
  const talks = useTables(['session', 'placement', 'program', 'day'], ({ index, state, planId }) =>
    (index.talksOf.get(blockId) ?? []).flatMap((sessionId) => {
      const entry = index.entries.get(sessionId);
      if (!entry) return [];
      const offset = state.placement.get(`${planId} ${sessionId}`)?.offset ?? null;
      const { session, from } = entry;
      return [{ sessionId, offset, minutes: session.durationMinutes, name: sessionName(session).text, from }];
    }),
  );
  const move = (sessionId: SessionId, by: 1 | -1) => {
    const next = movedTalk(talks, sessionId, by).map((talk: BlockTalk) => ({
      sessionId: talk.sessionId,
      offset: talk.offset,
    }));
    void execute('block.setTalks', { blockId, talks: next });
  };
  if (talks.length === 0) return <p className={styles.none}>No talks in this block yet. Drop some on it.</p>;
  return (
    <ol className={styles.talks} aria-label="Talks of this block">
      {talks.map(({ sessionId, name, minutes, from }, i) => (
        <li key={sessionId}>
          {onOpen ? (
            <button type="button" className={styles.name} onClick={() => onOpen(sessionId)}>
              {name}
            </button>
          ) : (
            <b>{name}</b>
          )}
          <span className={styles.when}>{from === null ? length(minutes) : `${clock(from)}, ${length(minutes)}`}</span>
          <span className={styles.buttons}>
            {onTake ? (
              <Button look="quiet" aria-label={`Take up ${name}`} onPress={() => onTake(sessionId)}>
                Take up
              </Button>
            ) : null}
            <Button
              look="quiet"
              aria-label={`${name} earlier`}
              isDisabled={i === 0}
              onPress={() => move(sessionId, -1)}
            >
              Earlier
            </Button>
            <Button
              look="quiet"
              aria-label={`${name} later`}
              isDisabled={i === talks.length - 1}
              onPress={() => move(sessionId, 1)}
            >
              Later
            </Button>
            <Button
              look="quiet"
              aria-label={`Take out ${name}`}
              onPress={() => void execute('session.unplace', { sessionIds: [sessionId] })}
            >
              Take out
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
