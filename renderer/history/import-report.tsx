import { reportMarkdown } from '../../shared/contract/import.ts';
import type { HistoryEntry } from '../../shared/contract/queries.ts';
import { saveBytes } from '../print/save-bytes.ts';
import { notify } from '../state/notices.ts';
import { useConnection } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';

/** Saves what an import of the history did: which files, what they changed, and what was kept against them. */
export function ImportReportButton({ entry: { revision, label } }: { readonly entry: HistoryEntry }) {
  const { api } = useConnection();
  const save = async () => {
    const answer = await api.query('import.report', { revision });
    if (!answer.ok) return notify('problem', answer.problem.message);
    const bytes = new TextEncoder().encode(reportMarkdown(answer.value));
    saveBytes(bytes, { fileName: `${label} (change ${revision}).md`, mediaType: 'text/markdown' });
  };
  return (
    <Button
      look="quiet"
      aria-label={`Report of change ${revision}, ${label}`}
      tip="Saves what this import did"
      onPress={() => void save()}
    >
      Report
    </Button>
  );
}
