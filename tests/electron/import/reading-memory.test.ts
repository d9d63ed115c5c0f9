import { expect, it } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import { attempt, must, reopen, run, stateOf, testProgram } from '../core/program-for-test.ts';
import { jobsHere } from './jobs-here.ts';

const jobs = jobsHere;
const TABLE = 'Was;Wer;Wann\nRoofs;Ann Lee;03/04/2031 09:00\n';
const mapping = { Was: 'title', Wer: 'speakers', Wann: 'start' };

async function previewed(api: ProgramApi, text: string, options?: QueryArgs<'import.preview'>['options']) {
  const uploadId = must(await api.upload('talks.csv', new TextEncoder().encode(text)));
  return must(await api.query('import.preview', { uploadId, ...(options ? { options } : {}) }));
}

async function imported(api: ProgramApi, text: string, options?: QueryArgs<'import.preview'>['options']) {
  const { fileHash, recordsHash, fileName, format, decisions } = await previewed(api, text, options);
  const args = { fileHash, recordsHash, fileName, format, decisions };
  return must(await attempt(api, 'import.apply', args as Parameters<typeof attempt<'import.apply'>>[2]));
}

it('a date that means two days is a question; its answer and the mapping are kept for the next file of the source', async () => {
  const program = await testProgram({ jobs });
  const asked = await previewed(program.api, TABLE, { mapping });
  expect(asked.pending.map(({ kind, key, candidates }) => [kind, key, candidates.map(({ id }) => id)])).toEqual([
    ['option', 'dateOrder', ['day-first', 'month-first']],
  ]);
  await imported(program.api, TABLE, { mapping, dateOrder: 'day-first' });
  const placements = [...(await stateOf(program.api)).placement.values()];
  const days = (await stateOf(program.api)).day;
  expect(placements.map(({ dayId, start }) => [dayId === null ? null : days.get(dayId)?.date, start])).toEqual([
    ['2031-04-03', 540],
  ]);

  const again = await reopen(program, { jobs });
  const same = await previewed(again.api, TABLE);
  expect([same.isEmpty, same.pending]).toEqual([true, []]);
  const uploadId = must(await again.api.upload('talks.csv', new TextEncoder().encode(TABLE)));
  const described = must(await again.api.query('import.describe', { uploadId }));
  expect([described.isRemembered, described.options]).toEqual([true, { mapping, dateOrder: 'day-first' }]);

  const more = await previewed(again.api, 'Was;Wer;Wann;Saal\nRoofs;Ann Lee;03/04/2031 09:00;Aula\n');
  const options = more.pending.filter(({ kind }) => kind === 'option');
  expect(options.map(({ key, message }) => [key, message])).toEqual([
    ['mapping', 'Columns that the mapping does not know: Saal. Say what they hold.'],
  ]);
});

it('undoing the import takes the mapping back too', async () => {
  const { api } = await testProgram({ jobs });
  await imported(api, TABLE, { mapping, dateOrder: 'day-first' });
  expect((await stateOf(api)).importDecision.size).toBe(1);
  await run(api, 'history.undo', {});
  expect((await stateOf(api)).importDecision.size).toBe(0);
});

it('the days of the program tell which Thursday is meant', async () => {
  const { api } = await testProgram({ jobs });
  await run(api, 'day.add', { date: '2031-05-01', kind: 'conference' });
  const preview = await previewed(api, 'Name;Availability\nAnn Lee;not on Thursday morning\n');
  expect(preview.issues.map(({ code }) => code)).toEqual([]);
});

it('a mapping of some columns is kept with how the others were read, so that these are not asked about', async () => {
  const { api } = await testProgram({ jobs });
  const text = 'Was;Room;Shoe size\nRoofs;Aula;40\n';
  expect((await previewed(api, text, { mapping: { Was: 'title' } })).pending).toEqual([]);
  await imported(api, text, { mapping: { Was: 'title' } });
  const [kept] = (await stateOf(api)).importDecision.values();
  expect(kept?.decision).toEqual({ mapping: { Was: 'title', Room: 'room', 'Shoe size': 'custom' } });
  const again = await previewed(api, text);
  expect([again.isEmpty, again.pending]).toEqual([true, []]);
});

it('votes make a field of numbers', async () => {
  const { api } = await testProgram({ jobs });
  await imported(api, 'title;votes\nRoofs;12\n');
  const state = await stateOf(api);
  expect([...state.customField.values()].map(({ name, type }) => [name, type])).toEqual([['votes', 'number']]);
  expect([...state.customValue.values()].map(({ value }) => value)).toEqual([12]);
});

const PAPERS = `#,title,authors,submitted,last updated,keywords,decision,notified,reviews sent,abstract,deleted?
1,Gärten,Ann Lee and Bo Quist,2031-01-01 10:00,,"plants
roofs",shortlist,yes,no,Short.,no
2,Rivers,Cy Marsh,,,,reject,,,,no
`;
async function papers(api: ProgramApi, fileName: string, args: Partial<QueryArgs<'import.preview'>> = {}) {
  const uploadId = must(await api.upload(fileName, new TextEncoder().encode(PAPERS)));
  return must(await api.query('import.preview', { uploadId, ...args }));
}
const countOf = ({ rows }: Awaited<ReturnType<typeof papers>>): number =>
  rows.filter(({ kind, action }) => kind === 'session' && action !== 'missing').length;

it('what counts as accepted is remembered for the next file of the series, until it is taken back', async () => {
  const { api } = await testProgram({ jobs });
  const options = { accepted: 'reject' };
  const preview = await papers(api, 'submission 2031-03-01.csv', { options });
  const { fileHash, recordsHash, fileName, format, decisions } = preview;
  const args = { fileHash, recordsHash, fileName, format, decisions };
  must(await attempt(api, 'import.apply', args as Parameters<typeof attempt<'import.apply'>>[2]));
  const told = async (name: string, more?: QueryArgs<'import.preview'>['options']) =>
    (await papers(api, name, more ? { options: more } : {})).decisions['program/mapping/program'];
  expect(await told('submission 2031-03-08.csv')).toEqual(options);
  expect(await told('authors.csv')).toBeUndefined();
  expect(await told('submission 2031-03-08.csv', { accepted: '' })).toBeUndefined();
});

it('a reviewed file of decisions brings its way of reading along', async () => {
  const { api } = await testProgram({ jobs });
  const reviewed = await papers(api, 'submission.csv', { options: { accepted: 'reject' } });
  const guessed = await papers(api, 'submission.csv');
  const replayed = await papers(api, 'submission.csv', {
    decisions: reviewed.decisions as NonNullable<QueryArgs<'import.preview'>['decisions']>,
  });
  expect(replayed.recordsHash).toBe(reviewed.recordsHash);
  expect(replayed.recordsHash).not.toBe(guessed.recordsHash);
  expect([countOf(reviewed), countOf(replayed)]).toEqual([1, 1]);
});
