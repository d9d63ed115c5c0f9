import { sessionName } from '../../shared/model/names.ts';
import type { Session, SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useProgram, useRow, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { BlockTalks } from './block-talks.tsx';
import { Draft } from './draft.tsx';
import { PanelActions } from './panel-actions.tsx';
import { People } from './people.tsx';
import { Place, Problems } from './place.tsx';
import styles from './session-panel.module.css';
import { SharedAudience } from './shared-audience.tsx';
import { Slides } from './slides.tsx';
import { Tags } from './tags.tsx';

const STATUSES = ['proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn'] as const;
const PINS = [
  { id: 'none', label: 'Not pinned' },
  { id: 'time', label: 'Time is pinned' },
  { id: 'room', label: 'Room is pinned' },
  { id: 'both', label: 'Time and room are pinned' },
] as const;

interface SessionPanelProps {
  readonly sessionId: SessionId;
  readonly onClose: () => void;
  /** Takes a session up, to be placed by the next click: this one, or a talk of it; absent where there is no board. */
  readonly onTake?: ((sessionId: SessionId) => void) | undefined;
  /** Shows another session: a talk of this one. */
  readonly onOpen?: ((sessionId: SessionId) => void) | undefined;
}

/** Everything about a session, edited in place: each field is one command, saved when it is left. */
export function SessionPanel(props: SessionPanelProps) {
  // Another session is another panel: nothing that was typed or worked out for the one before stays.
  return <OneSession key={props.sessionId} {...props} />;
}

function OneSession({ sessionId, onClose, onTake, onOpen }: SessionPanelProps) {
  const session = useRow('session', sessionId);
  const execute = useExecute();
  const tracks = useTables(['track'], ({ state }) => [...state.track.values()].sort((a, b) => a.position - b.position));
  const kinds = useTables(['kind'], ({ state }) => [...state.kind.values()].sort((a, b) => a.position - b.position));
  const pin = useProgram(({ state, planId }) => state.placement.get(`${planId} ${sessionId}`)?.pin);
  if (!session) return null;
  const change = (patch: Partial<Session>) => execute('session.update', { ids: [sessionId], patch });
  return (
    <section className={styles.panel} aria-label={`Session ${session.number}`}>
      <div className={styles.head}>
        <span className={styles.number}>Session {session.number}</span>
        <Button look="quiet" aria-label="Close session" onPress={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <h2 className={sessionName(session).isTitle ? '' : styles.untitled}>{sessionName(session).text}</h2>
      <Place sessionId={sessionId} />
      <Problems sessionId={sessionId} />
      <PanelActions sessionId={sessionId} onTake={onTake ? () => onTake(sessionId) : undefined} onOpen={onOpen} />
      {session.block ? <BlockTalks blockId={sessionId} onTake={onTake} onOpen={onOpen} /> : null}
      <People sessionId={sessionId} />
      <Draft label="Title" value={session.title ?? ''} onSave={(title) => change({ title: title || null })} />
      <Draft
        label="Subtitle"
        value={session.subtitle ?? ''}
        onSave={(subtitle) => change({ subtitle: subtitle || null })}
      />
      <div className={styles.pair}>
        <Select
          label="Status"
          value={session.status}
          choices={STATUSES.map((id) => ({ id, label: id }))}
          onChange={(id) => void change({ status: STATUSES.find((status) => status === id) ?? session.status })}
        />
        <Draft
          label="Length in minutes"
          value={String(session.durationMinutes)}
          onSave={(text) =>
            /^\d{1,4}$/.test(text) ? change({ durationMinutes: Number(text) }) : 'Give a number of minutes.'
          }
        />
      </div>
      <div className={styles.pair}>
        <Select
          label="Track"
          value={session.trackId ?? ''}
          choices={[{ id: '', label: 'No track' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => void change({ trackId: tracks.find((track) => track.id === id)?.id ?? null })}
        />
        <Select
          label="Kind"
          value={session.kindId ?? ''}
          choices={[{ id: '', label: 'No kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => void change({ kindId: kinds.find((kind) => kind.id === id)?.id ?? null })}
        />
      </div>
      {pin === undefined ? null : (
        <Select
          label="Pin"
          value={pin}
          choices={PINS}
          onChange={(id) => {
            const wanted = PINS.find((choice) => choice.id === id);
            if (wanted) void execute('session.pin', { sessionIds: [sessionId], pin: wanted.id });
          }}
        />
      )}
      <Draft
        label="Expected audience"
        value={session.expectedAudience === null ? '' : String(session.expectedAudience)}
        onSave={(text) =>
          /^\d{0,6}$/.test(text)
            ? change({ expectedAudience: text === '' ? null : Number(text) })
            : 'Give a number of people.'
        }
      />
      <SharedAudience sessionId={sessionId} onOpen={onOpen} />
      <div className={styles.pair}>
        <Draft
          label="Language"
          value={session.language ?? ''}
          onSave={(language) => change({ language: language || null })}
        />
        <Draft label="Level" value={session.level ?? ''} onSave={(level) => change({ level: level || null })} />
      </div>
      <Tags sessionId={sessionId} />
      <Slides sessionId={sessionId} />
      <Draft
        label="Abstract"
        multiline
        value={session.abstract ?? ''}
        onSave={(abstract) => change({ abstract: abstract || null })}
      />
      <Draft
        label="Notes of the committee"
        multiline
        value={session.notes ?? ''}
        onSave={(notes) => change({ notes: notes || null })}
      />
    </section>
  );
}
