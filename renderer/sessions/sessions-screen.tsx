import { useEffect, useMemo, useState } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import { useRoute } from '../app/route.ts';
import { SessionPanel } from '../panel/session-panel.tsx';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { useProgram, useTables } from '../state/use-program.ts';
import type { TableColumn } from '../tables/column.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { type SessionRow, sessionRows } from './session-rows.ts';
import styles from './sessions-screen.module.css';

const STATUSES = ['proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn'] as const;

/** All sessions as a table: sorted, filtered, edited in place, one or many at a time. */
export default function SessionsScreen() {
  const execute = useExecute();
  const { parameter } = useRoute();
  const conflicts = useProgram((store) => store.conflicts);
  const tracks = useTables(['track'], ({ state }) => [...state.track.values()].sort((a, b) => a.position - b.position));
  const kinds = useTables(['kind'], ({ state }) => [...state.kind.values()].sort((a, b) => a.position - b.position));
  const data = useTables(
    [
      'session',
      'appearance',
      'person',
      'placement',
      'track',
      'kind',
      'day',
      'room',
      'acceptance',
      'ruleSetting',
      'unavailability',
      'slot',
    ],
    sessionRows,
  );
  const [openId, setOpenId] = useState<SessionId | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  useEffect(() => {
    if (parameter) setOpenId(parameter as SessionId);
  }, [parameter]);
  const ids = data.filter(({ id }) => selected.includes(id)).map(({ id }) => id);
  const columns = useMemo((): readonly TableColumn<SessionRow>[] => {
    const change = (row: SessionRow, patch: Parameters<typeof execute<'session.update'>>[1]['patch']) =>
      void execute('session.update', { ids: [row.id], patch });
    return [
      { id: 'number', header: 'No.', width: 52, align: 'end', value: ({ session }) => session.number },
      {
        id: 'title',
        header: 'Title',
        width: 330,
        value: ({ name }) => name,
        show: ({ name, isTitle }) =>
          isTitle ? (
            <b className={styles.title}>{name}</b>
          ) : (
            <i title="No title yet: the first words of its abstract">{name}</i>
          ),
        editor: {
          kind: 'text',
          text: ({ session }) => session.title ?? '',
          save: (row, text) => {
            change(row, { title: text.trim() || null });
            return null;
          },
        },
      },
      { id: 'people', header: 'People', width: 190, value: ({ people }) => people },
      {
        id: 'track',
        header: 'Track',
        width: 110,
        facet: true,
        value: ({ track }) => track,
        editor: {
          kind: 'choice',
          choices: [{ id: '', label: 'No track' }, ...tracks.map(({ id, name }) => ({ id, label: name }))],
          value: ({ session }) => session.trackId ?? '',
          save: (row, id) => change(row, { trackId: tracks.find((track) => track.id === id)?.id ?? null }),
        },
      },
      {
        id: 'kind',
        header: 'Kind',
        width: 100,
        facet: true,
        value: ({ kind }) => kind,
        editor: {
          kind: 'choice',
          choices: [{ id: '', label: 'No kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))],
          value: ({ session }) => session.kindId ?? '',
          save: (row, id) => change(row, { kindId: kinds.find((kind) => kind.id === id)?.id ?? null }),
        },
      },
      {
        id: 'length',
        header: 'Length',
        width: 74,
        align: 'end',
        value: ({ session }) => session.durationMinutes,
        show: ({ session }) => length(session.durationMinutes),
        editor: {
          kind: 'text',
          text: ({ session }) => String(session.durationMinutes),
          save: (row, text) => {
            const minutes = Number(text);
            if (!/^\d+$/.test(text.trim()) || minutes > 1440) return 'Give whole minutes, up to 1440.';
            change(row, { durationMinutes: minutes });
            return null;
          },
        },
      },
      {
        id: 'status',
        header: 'Status',
        width: 92,
        facet: true,
        value: ({ session }) => session.status,
        editor: {
          kind: 'choice',
          choices: STATUSES.map((id) => ({ id, label: id })),
          value: ({ session }) => session.status,
          save: (row, id) => {
            const status = STATUSES.find((known) => known === id);
            if (status) change(row, { status });
          },
        },
      },
      { id: 'day', header: 'Day', width: 92, value: ({ day }) => day },
      { id: 'time', header: 'Time', width: 98, value: ({ time }) => time },
      { id: 'room', header: 'Room', width: 100, value: ({ room }) => room },
      {
        id: 'conflicts',
        header: 'Conflicts',
        width: 76,
        align: 'end',
        value: (row) => row.conflicts || null,
        show: (row) => (row.conflicts > 0 ? <span className={styles.bad}>{row.conflicts}</span> : null),
      },
    ];
  }, [execute, tracks, kinds]);
  return (
    <div className={styles.split}>
      <Screen
        title="Sessions"
        fills
        note={conflicts.length >= 0 ? 'Double-click or Enter edits a cell; Space or Ctrl+click selects rows.' : ''}
        actions={
          <>
            {ids.length > 0 ? (
              <>
                <Select
                  label="Set status of the selection"
                  hideLabel
                  value=""
                  choices={[{ id: '', label: 'Set status…' }, ...STATUSES.map((id) => ({ id, label: id }))]}
                  onChange={(id) => {
                    const status = STATUSES.find((known) => known === id);
                    if (status) void execute('session.update', { ids, patch: { status } });
                  }}
                />
                <Select
                  label="Set track of the selection"
                  hideLabel
                  value=""
                  choices={[{ id: '', label: 'Set track…' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
                  onChange={(id) => {
                    const track = tracks.find((known) => known.id === id);
                    if (track) void execute('session.update', { ids, patch: { trackId: track.id } });
                  }}
                />
                <Button
                  look="danger"
                  onPress={() => {
                    void execute('session.remove', { ids });
                    setSelected([]);
                  }}
                >
                  Remove {ids.length}
                </Button>
              </>
            ) : null}
            <Button
              look="primary"
              onPress={() =>
                void execute('session.add', { fields: { title: 'New session' } }).then(
                  (made) => made.ok && setOpenId(made.value.value.id),
                )
              }
            >
              Add session
            </Button>
          </>
        }
      >
        <DataTable
          label="Sessions"
          rows={data}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ id }) => setOpenId(id)}
          empty="No sessions yet. Import a list of talks, or add one."
        />
      </Screen>
      {openId ? (
        <aside className={styles.side} aria-label="Session">
          <SessionPanel sessionId={openId} onClose={() => setOpenId(null)} />
        </aside>
      ) : null}
    </div>
  );
}
