/** What can be made of the program: the ids are the core's. */
export const PRODUCTS = [
  {
    id: 'agenda-pdf',
    label: 'Agenda to print (PDF)',
    about: 'A grid page for each day, then the list with times, rooms, speakers and abstracts.',
    options: ['day', 'parts', 'abstracts', 'paper'],
  },
  {
    id: 'agenda-html',
    label: 'Agenda as a web page',
    about: 'One file that needs nothing else: tables and lists that read well aloud and print well.',
    options: ['day', 'abstracts'],
  },
  {
    id: 'ical',
    label: 'Calendar (iCalendar)',
    about: 'Every placed session as an event, for calendar programs.',
    options: ['day', 'abstracts'],
  },
  {
    id: 'csv',
    label: 'Table of sessions (CSV)',
    about: 'For spreadsheets; text that looks like a formula is made harmless.',
    options: ['day'],
  },
  {
    id: 'json',
    label: 'Everything public (JSON)',
    about: 'The whole program for other programs, without private fields.',
    options: [],
  },
] as const;

export type OptionName = 'day' | 'parts' | 'abstracts' | 'paper';
export type Options = Readonly<Record<OptionName, string>>;

/** As the core has it where nothing is said. */
export const AS_USUAL: Options = { day: '', parts: 'both', abstracts: 'yes', paper: '' };

/** The options of a product as the core takes them; what is as usual is left out. */
export function optionsFor(names: readonly OptionName[], options: Options): Record<string, string | boolean> {
  const told: Record<string, string | boolean> = {};
  for (const name of names) {
    const value = options[name];
    if (value === AS_USUAL[name]) continue;
    told[name] = name === 'abstracts' ? value === 'yes' : value;
  }
  return told;
}
