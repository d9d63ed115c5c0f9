import { useMemo } from 'react';
import { useExecute } from '../state/execute.ts';
import { useRow } from '../state/use-program.ts';
import { Select } from '../ui/field.tsx';
import styles from './rooms.module.css';
import { SavedField } from './saved-field.tsx';

const PAPERS = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'US Letter' },
] as const;

/** The facts of the whole program. */
export function ProgramSection() {
  const program = useRow('program', 'program');
  const execute = useExecute();
  const timeZone = program?.timeZone ?? 'UTC';
  const zones = useMemo(() => {
    const known = new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...known].sort().map((id) => ({ id, label: id.replaceAll('_', ' ') }));
  }, [timeZone]);
  if (!program) return null;
  const update = (patch: Parameters<typeof execute<'program.update'>>[1]['patch']) =>
    execute('program.update', { patch });
  const optional = (id: 'tagline' | 'acronym' | 'city' | 'venue' | 'url', label: string) => (
    <SavedField label={label} value={program[id] ?? ''} onSave={(text) => update({ [id]: text || null })} />
  );
  return (
    <div className={styles.facts}>
      <SavedField
        label="Title"
        value={program.title}
        onSave={(title) => (title === '' ? 'A program needs a title.' : update({ title }))}
      />
      {optional('acronym', 'Acronym')}
      <div className={styles.whole}>{optional('tagline', 'Tagline')}</div>
      {optional('venue', 'Venue')}
      {optional('city', 'City')}
      <Select
        label="Time zone"
        value={timeZone}
        choices={zones}
        onChange={(zone) => zone !== timeZone && void update({ timeZone: zone })}
      />
      <SavedField
        label="Language of the program"
        value={program.locale}
        help="A language tag: en, de, pt-BR"
        onSave={(locale) => (locale === '' ? 'Use a language tag such as en.' : update({ locale }))}
      />
      {optional('url', 'Web address')}
      <Select
        label="Paper"
        value={program.paperSize}
        choices={PAPERS}
        onChange={(id) => {
          const paper = PAPERS.find((known) => known.id === id);
          if (paper && paper.id !== program.paperSize) void update({ paperSize: paper.id });
        }}
      />
    </div>
  );
}
