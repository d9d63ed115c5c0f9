import type { SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { Draft } from './draft.tsx';

/** The tags of a session, between commas. */
export function Tags({ sessionId }: { readonly sessionId: SessionId }) {
  const execute = useExecute();
  const tags = useTables(['sessionTag', 'tag'], ({ state }) =>
    [...state.sessionTag.values()]
      .flatMap((row) => (row.sessionId === sessionId ? (state.tag.get(row.tagId)?.name ?? []) : []))
      .sort((a, b) => a.localeCompare(b)),
  );
  return (
    <Draft
      label="Tags, between commas"
      value={tags.join(', ')}
      onSave={(text) => {
        const names = text.split(',').map((name) => name.trim());
        const next = [...new Set(names.filter(Boolean))];
        return execute('session.update', { ids: [sessionId], patch: {}, tags: next });
      }}
    />
  );
}
