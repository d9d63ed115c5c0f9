/** Something that a person may say about how a file of a format is read; what is not said is guessed or asked. */
export interface ReadingOption {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** The values it may have; null: a text. */
  readonly choices: readonly { readonly id: string; readonly label: string }[] | null;
}

const accepted: ReadingOption = {
  name: 'accepted',
  label: 'Decisions that count as accepted',
  help: 'As the file words them, with semicolons between. Empty: guessed, and told in the review.',
  choices: null,
};
const first = { id: 'first', label: 'The first author' } as const;
const last = { id: 'last', label: 'The last author' } as const;
const all = { id: 'all', label: 'All authors' } as const;
const speakers = (choices: ReadingOption['choices']): ReadingOption => ({
  name: 'speakers',
  label: 'Who speaks',
  help: 'Where the file does not say which of the authors presents.',
  choices,
});
const presenting = speakers([first, last, all]);
const dateOrder: ReadingOption = {
  name: 'dateOrder',
  label: 'Dates such as 03/04',
  help: 'Where the file leaves it open.',
  choices: [
    { id: 'day-first', label: 'The day stands first' },
    { id: 'month-first', label: 'The month stands first' },
  ],
};
const zone: ReadingOption = {
  name: 'zone',
  label: 'Time zone of its times',
  help: 'Such as Europe/Berlin. Empty: as the file says.',
  choices: null,
};
const committee: ReadingOption = {
  name: 'committee',
  label: 'Members of the committee',
  help: 'A file of the committee that comes with the submissions.',
  choices: [{ id: 'yes', label: 'Take them as people, too' }],
};
const affiliation: ReadingOption = {
  name: 'affiliation',
  label: 'Where the affiliation stands',
  help: '“tagLine”, or the question that asks for it. Empty: what looks like one is offered.',
  choices: null,
};

/** What may be said of each format, by its id. Tables of any kind have a mapping instead. */
export const READING_OPTIONS: Readonly<Record<string, readonly ReadingOption[]>> = {
  easychair: [
    accepted,
    speakers([{ id: 'corresponding', label: 'The corresponding author' }, first, last, all]),
    committee,
  ],
  'hotcrp-json': [accepted, presenting],
  'hotcrp-tables': [accepted, presenting],
  openreview: [accepted, presenting],
  conftool: [accepted, presenting, dateOrder],
  'indico-contributions': [dateOrder],
  'indico-import': [dateOrder],
  'schedule-xml': [zone],
  'schedule-json': [zone],
  sessionize: [affiliation],
};

/** Of options, those that the format knows and that say something. */
export function saidOptions(
  format: string,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const said = (READING_OPTIONS[format] ?? []).flatMap(({ name, choices }): [string, string][] => {
    const value = options[name];
    const fits = typeof value === 'string' && value !== '' && (!choices || choices.some(({ id }) => id === value));
    return fits ? [[name, value]] : [];
  });
  return Object.fromEntries(said);
}
