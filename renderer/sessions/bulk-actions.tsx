import { useState } from 'react';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { Kind, SessionId, Track } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { parseLength } from '../tables/editors.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { STATUSES } from './session-rows.ts';

interface BulkActionsProps {
  readonly ids: readonly SessionId[];
  readonly tracks: readonly Track[];
  readonly kinds: readonly Kind[];
  readonly onRemoved: () => void;
}

const KEEP = { id: '', label: 'As it is' };
const NONE = 'none';

/** What can be done with all selected sessions: change some of their facts in one step, or remove them. */
export function BulkActions({ ids, tracks, kinds, onRemoved }: BulkActionsProps) {
  const execute = useExecute();
  const [isChanging, setChanging] = useState(false);
  const remove = async () => {
    const done = await execute('session.remove', { ids: [...ids] });
    if (!done.ok) return;
    notify('news', `Removed ${ids.length === 1 ? 'a session' : `${ids.length} sessions`}. Undo brings them back.`);
    onRemoved();
  };
  return (
    <>
      <Button onPress={() => setChanging(true)}>Change {ids.length}…</Button>
      <Button look="danger" onPress={() => void remove()}>
        Remove {ids.length}
      </Button>
      {isChanging ? <ChangeDialog ids={ids} tracks={tracks} kinds={kinds} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

type Patch = CommandArgs<'session.update'>['patch'];

function ChangeDialog(props: Omit<BulkActionsProps, 'onRemoved'> & { readonly onClose: () => void }) {
  const { ids, tracks, kinds, onClose } = props;
  const execute = useExecute();
  const [status, setStatus] = useState('');
  const [trackId, setTrackId] = useState('');
  const [kindId, setKindId] = useState('');
  const [length, setLength] = useState('');
  const minutes = length.trim() === '' ? undefined : parseLength(length);
  const wantedStatus = STATUSES.find((known) => known === status);
  const patch: Patch = {
    ...(wantedStatus ? { status: wantedStatus } : {}),
    ...(trackId === '' ? {} : { trackId: tracks.find(({ id }) => id === trackId)?.id ?? null }),
    ...(kindId === '' ? {} : { kindId: kinds.find(({ id }) => id === kindId)?.id ?? null }),
    ...(minutes == null ? {} : { durationMinutes: minutes }),
  };
  const change = async () => {
    const done = await execute('session.update', { ids: [...ids], patch });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={ids.length === 1 ? 'Change the selected session' : `Change ${ids.length} sessions`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={Object.keys(patch).length === 0 || minutes === null}
            onPress={() => void change()}
          >
            Change {ids.length}
          </Button>
        </>
      }
    >
      <Select
        label="Status"
        value={status}
        onChange={setStatus}
        choices={[KEEP, ...STATUSES.map((id) => ({ id, label: id }))]}
      />
      <Select label="Track" value={trackId} onChange={setTrackId} choices={withNone('No track', tracks)} />
      <Select label="Kind" value={kindId} onChange={setKindId} choices={withNone('No kind', kinds)} />
      <TextField
        label="Length"
        value={length}
        onChange={setLength}
        placeholder="As it is"
        error={minutes === null ? 'Give a length such as 45 or 1 h 30.' : null}
      />
    </Dialog>
  );
}

const withNone = (none: string, rows: readonly { readonly id: string; readonly name: string }[]) => [
  KEEP,
  ...rows.map(({ id, name }) => ({ id, label: name })),
  { id: NONE, label: none },
];
