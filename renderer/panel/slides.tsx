import type { SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { useRow, useTables } from '../state/use-program.ts';
import { Select } from '../ui/field.tsx';
import styles from './session-panel.module.css';

const STATES = [
  { id: 'not-asked', label: 'Not asked for' },
  { id: 'asked', label: 'Asked for' },
  { id: 'received', label: 'Received' },
  { id: 'checked', label: 'Checked' },
  { id: 'published', label: 'Published' },
  { id: 'will-not-share', label: 'Will not be shared' },
] as const;

/** Where the slides of a session stand, and what there is of them. */
export function Slides({ sessionId }: { readonly sessionId: SessionId }) {
  const execute = useExecute();
  const slides = useRow('slides', sessionId);
  const counts = useTables(['slidesFile', 'slidesLink'], ({ state }) => ({
    files: [...state.slidesFile.values()].filter((row) => row.sessionId === sessionId).length,
    links: [...state.slidesLink.values()].filter((row) => row.sessionId === sessionId).length,
  }));
  const facts = [
    slides?.dueDate ? `due ${spokenDate(absoluteMinute(slides.dueDate, 0))}` : '',
    counts.files === 0 ? '' : counts.files === 1 ? '1 file' : `${counts.files} files`,
    counts.links === 0 ? '' : counts.links === 1 ? '1 link' : `${counts.links} links`,
    slides?.mayPublish === false ? 'not for publication' : '',
    slides?.note ?? '',
  ].filter(Boolean);
  return (
    <div>
      <Select
        label="Slides"
        value={slides?.state ?? 'not-asked'}
        choices={STATES}
        onChange={(id) => {
          const chosen = STATES.find((choice) => choice.id === id);
          if (chosen) void execute('slides.set', { sessionIds: [sessionId], patch: { state: chosen.id } });
        }}
      />
      {facts.length > 0 ? <p className={styles.facts}>{facts.join(' · ')}</p> : null}
    </div>
  );
}
