import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { Row } from '../../shared/model/tables.ts';
import type { TableColumn } from '../tables/column.ts';
import { choiceEditor, numberEditor, textEditor } from '../tables/editors.ts';
import type { SessionRow } from './session-rows.ts';

type Patch = CommandArgs<'session.update'>['patch'];
type Update = (row: SessionRow, patch: Patch, tags?: readonly string[]) => void;

const MOST_PEOPLE = 1_000_000;
const TEXTS = [
  ['subtitle', 'Subtitle', 180],
  ['language', 'Language', 80],
  ['level', 'Level', 80],
  ['abstract', 'Abstract', 260],
  ['notes', 'Notes', 200],
  ['url', 'Link', 160],
] as const;

/** The columns of sessions that stand in the table once they are chosen: the other facts, and what follows from other tables. */
export const moreColumns = (update: Update): readonly TableColumn<SessionRow>[] => [
  ...TEXTS.map(
    ([id, header, width]): TableColumn<SessionRow> => ({
      id,
      header,
      width,
      isExtra: true,
      facet: id === 'language' || id === 'level',
      value: ({ session }) => session[id],
      editor: textEditor(
        ({ session }) => session[id],
        (row, text) => update(row, { [id]: text }),
      ),
    }),
  ),
  {
    id: 'audience',
    header: 'Audience',
    width: 80,
    align: 'end',
    isExtra: true,
    value: ({ session }) => session.expectedAudience,
    sum: ({ session }) => session.expectedAudience ?? 0,
    editor: numberEditor(
      ({ session }) => session.expectedAudience,
      (row, expectedAudience) => update(row, { expectedAudience }),
      MOST_PEOPLE,
    ),
  },
  {
    id: 'recording',
    header: 'Recording',
    width: 84,
    isExtra: true,
    facet: 'Not said',
    value: ({ session }) => session.recording,
    editor: choiceEditor(
      [
        { id: 'wanted', name: 'wanted' },
        { id: 'refused', name: 'refused' },
      ],
      'Not said',
      ({ session }) => session.recording,
      (row, recording) => update(row, { recording }),
    ),
  },
  yesNo('plenary', 'Plenary', update),
  yesNo('block', 'Holds talks', update),
  {
    id: 'in-block',
    header: 'Block',
    width: 120,
    isExtra: true,
    facet: 'In no block',
    value: ({ block }) => block,
  },
  {
    id: 'tags',
    header: 'Tags',
    width: 120,
    isExtra: true,
    facet: true,
    value: ({ tags }) => tags.join(', ') || null,
    values: ({ tags }) => tags,
    editor: textEditor(
      ({ tags }) => tags.join(', '),
      (row, text) => update(row, {}, splitTags(text ?? '')),
    ),
  },
  {
    id: 'features',
    header: 'Needs',
    width: 120,
    isExtra: true,
    facet: 'Nothing',
    value: ({ features }) => features.join(', ') || null,
    values: ({ features }) => features,
  },
  { id: 'slides', header: 'Slides', width: 90, isExtra: true, facet: 'Not followed', value: ({ slides }) => slides },
  { id: 'slides-due', header: 'Slides due', width: 90, isExtra: true, value: ({ slidesDue }) => slidesDue },
  {
    id: 'placed',
    header: 'Placed',
    width: 90,
    isExtra: true,
    facet: true,
    value: ({ day, start, roomId }) => (day && start !== null && roomId ? 'yes' : day || roomId ? 'half' : 'no'),
  },
  {
    id: 'sources',
    header: 'Came from',
    width: 150,
    isExtra: true,
    value: ({ externals }) => externals.join(', ') || null,
    values: ({ externals }) => externals,
  },
];

/** A column for each custom field of sessions. */
export const customColumns = (fields: readonly Row<'customField'>[]): readonly TableColumn<SessionRow>[] =>
  fields.map(({ id, name }) => ({
    id: `custom ${id}`,
    header: name,
    width: 120,
    isExtra: true,
    facet: true,
    value: ({ custom }) => custom.get(id) ?? null,
  }));

/** Tags as people write them: by commas or semicolons, each once. */
export const splitTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

const yesNo = (id: 'plenary' | 'block', header: string, update: Update): TableColumn<SessionRow> => ({
  id,
  header,
  width: 84,
  isExtra: true,
  facet: true,
  value: ({ session }) => (session[id] ? 'yes' : 'no'),
  editor: choiceEditor(
    [
      { id: 'yes', name: 'yes' },
      { id: 'no', name: 'no' },
    ],
    null,
    ({ session }) => (session[id] ? 'yes' : 'no'),
    (row, answer) => update(row, { [id]: answer === 'yes' }),
  ),
});
