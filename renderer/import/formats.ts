import type { Choice } from '../ui/field.tsx';

/** How a file can be read, where the guess is wrong. */
export const FORMATS: readonly Choice[] = [
  { id: 'slides-page', label: '“Speaker slides” page, as text' },
  { id: 'osconfeed', label: 'O’Reilly feed (JSON)' },
  { id: 'schedule-xml', label: 'Schedule (schedule.xml)' },
  { id: 'schedule-json', label: 'Schedule (schedule.json)' },
  { id: 'csv', label: 'Table of talks (CSV)' },
];

/** A format in words. */
export const formatLabel = (id: string): string => FORMATS.find((format) => format.id === id)?.label ?? id;
