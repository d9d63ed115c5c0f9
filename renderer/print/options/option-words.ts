import type { ProductOption } from '../../../shared/contract/product-options.ts';

const LABELS: Readonly<Record<string, string>> = {
  days: 'Days',
  rooms: 'Rooms',
  tracks: 'Tracks',
  people: 'People',
  pages: 'Which pages',
  roomsPerPage: 'Rooms on a page',
  roomsPerTable: 'Rooms in a table',
  scheduledOnly: 'Only what is placed',
  typeSize: 'Type size',
};

const CHOICES: Readonly<Record<string, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  tabloid: 'Tabloid',
  'half-letter': 'Half letter',
  utc: 'UTC',
  csv: 'CSV',
};

/** An option's name as a label: “roomsPerPage” is “Rooms per page”. */
export const optionLabel = (name: string): string => LABELS[name] ?? sentence(name);

/** A choice as a person reads it: “a4” is “A4”. */
export const choiceLabel = (choice: string | number): string => {
  const text = String(choice);
  return CHOICES[text] ?? (/^a\d$/.test(text) ? text.toUpperCase() : /^\d/.test(text) ? text : sentence(text));
};

const sentence = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** What stands for nothing said. */
export function usualLabel({ name, usual, isOptional }: ProductOption): string {
  if (name === 'paper') return 'As the program';
  return usual === null && isOptional ? 'As it fits' : choiceLabel(String(usual));
}
