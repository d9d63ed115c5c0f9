/** A file on its way in: dropped, chosen or pasted. */
export interface Incoming {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export const incomingFile = (file: File): Incoming => ({
  name: file.name,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** A text that was pasted, under a name by which its format is found. */
export const incomingText = (name: string, text: string): Incoming => ({
  name,
  bytes: () => Promise.resolve(new TextEncoder().encode(text)),
});

/** The name that a pasted text would have as a file: what it opens with tells what it is. */
export function pastedName(text: string): string {
  const opening = text.trimStart();
  if (/^[{[]/.test(opening)) return 'pasted.json';
  if (/^BEGIN:VCALENDAR/i.test(opening)) return 'pasted.ics';
  if (opening.startsWith('<')) return 'pasted.xml';
  const [first = ''] = opening.split('\n', 1);
  if (first.includes('\t')) return 'pasted.tsv';
  return 'pasted.txt';
}

const TABLES = /\.(?:csv|tsv|tab|txt|xlsx|ods)$/i;

/** Whether files may be parts of one import: tables of talks and of people, or several JSON files of one system. */
export const mayBelongTogether = (names: readonly string[]): boolean =>
  names.every((name) => TABLES.test(name)) || names.every((name) => /\.json$/i.test(name));

/** What the program takes in at most, in bytes: said here before anything is sent. */
export const LARGEST = 50 * 1024 * 1024;
