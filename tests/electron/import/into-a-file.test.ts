import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { sha256 } from '../../../electron/core/canonical.ts';
import { readSources } from '../../../electron/import/read-source.ts';
import type { JobHost, Jobs } from '../../../electron/jobs/job.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import type { Id } from '../../../shared/model/column.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import {
  attempt,
  dump,
  must,
  problemOf,
  reopen,
  run,
  snapshotOf,
  stateOf,
  testProgram,
} from '../core/program-for-test.ts';

// The reading is real; only the process around it is not.
const jobs: JobHost = {
  run: async (job, input) => {
    if (job !== 'import.read') return refuse('failed-job', 'These tests only read.');
    const { bytes, fileName, more = [], format, options } = input as Jobs['import.read']['input'];
    return (await readSources([{ fileName, bytes }, ...more], format, options)) as Result<Jobs[typeof job]['output']>;
  },
};

const TABLE =
  'id,title,speakers,track,tags,duration,room,start,My field\n1,Roofs,Ann Lee (Acme),Green,"b, a",30,Aula,2031-05-01 09:00,x\n2,Rivers,Bo Quist; Ann Lee (Acme),Blue,,45,Lab,2031-05-01 09:00,y\n';

async function importFile(
  api: ProgramApi,
  fileName: string,
  bytes: Uint8Array,
  decisions: Record<string, boolean> = {},
) {
  const uploadId = must(await api.upload(fileName, bytes));
  const preview = must(await api.query('import.preview', { uploadId, decisions }));
  const { fileHash, recordsHash, format } = preview;
  const reply = must(await attempt(api, 'import.apply', { fileHash, recordsHash, fileName, format, decisions }));
  return { preview, reply };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('an import is one step: undone and redone whole, and the same file again is none, also after a restart', async () => {
  const program = await testProgram({ jobs });
  const before = await dump(program.api);
  const first = await importFile(program.api, 'talks.csv', bytesOf(TABLE));
  expect(first.reply.value.created).toEqual({ sessions: 2, people: 2, rooms: 2 });
  const after = await dump(program.api);
  await run(program.api, 'history.undo', {});
  expect(await dump(program.api)).toBe(before);
  await run(program.api, 'history.redo', {});
  expect(await dump(program.api)).toBe(after);

  const again = await reopen(program, { jobs });
  const { revision } = await snapshotOf(again.api);
  const { preview, reply } = await importFile(again.api, 'talks.csv', bytesOf(TABLE));
  expect([reply.revision, reply.diff, preview.pending]).toEqual([revision, {}, []]);
  expect(await dump(again.api)).toBe(after);
});

it('a talk removed by command is not brought back by the same file', async () => {
  const program = await testProgram({ jobs });
  await importFile(program.api, 'talks.csv', bytesOf(TABLE));
  const rivers = [...(await stateOf(program.api)).session.values()].find(({ title }) => title === 'Rivers');
  if (!rivers) throw new Error('not imported');
  await run(program.api, 'session.remove', { ids: [rivers.id] });
  const { reply } = await importFile(program.api, 'talks.csv', bytesOf(TABLE));
  expect([reply.diff, (await stateOf(program.api)).session.size]).toEqual([{}, 1]);
});

const SCHEDULE = `{"schedule": {"conference": {"title": "Roofs 2031", "time_zone_name": "Europe/Berlin", "days": [
  {"date": "2031-05-01", "rooms": {"Aula": [
    {"guid": "0f0f0f0f-1111-4111-8111-111111111111", "title": "Roofs", "date": "2031-05-01T09:00:00+02:00", "duration": "0:45",
     "persons": [{"guid": "0f0f0f0f-2222-4222-8222-222222222222", "name": "Ann Lee"}]},
    {"guid": "0f0f0f0f-3333-4333-8333-333333333333", "title": "Owls", "date": "2031-05-02T00:30:00+02:00", "duration": "1:00"}]}}]}}}`;

it('a schedule goes into a file with its guids and its nights, and again changes nothing', async () => {
  const program = await testProgram({ jobs });
  const { reply } = await importFile(program.api, 'schedule.json', bytesOf(SCHEDULE));
  expect(reply.value.created).toEqual({ sessions: 2, people: 1, rooms: 1 });
  const { session, placement, person } = await stateOf(program.api);
  expect([...person.values()].map(({ guid }) => guid)).toEqual(['0f0f0f0f-2222-4222-8222-222222222222']);
  const owls = [...session.values()].find(({ title }) => title === 'Owls');
  expect(owls?.guid).toBe('0f0f0f0f-3333-4333-8333-333333333333');
  expect([...placement.values()].find(({ sessionId }) => sessionId === owls?.id)?.start).toBe(1470);
  const again = await reopen(program, { jobs });
  const { preview, reply: second } = await importFile(again.api, 'schedule.json', bytesOf(SCHEDULE));
  expect([second.diff, preview.isEmpty, preview.pending]).toEqual([{}, true, []]);
});

const feed = sharedData('oscon-2014/osconfeed.json');
it.skipIf(feed === null)(
  'the real feed goes into a file, and again changes nothing (needs ../shared/data)',
  async () => {
    const bytes = feed ?? new Uint8Array();
    expect((await readSources([{ fileName: 'osconfeed.json', bytes }])).ok).toBe(true);
    const program = await testProgram({ jobs });
    const { reply } = await importFile(program.api, 'osconfeed.json', bytes);
    expect(reply.value.created).toEqual({ sessions: 484, people: 357, rooms: 53 });
    const again = await reopen(program, { jobs });
    expect((await importFile(again.api, 'osconfeed.json', bytes)).reply.diff).toEqual({});
  },
);

const page = sharedData('slides-page/velocity-ny-2017.txt');
it.skipIf(page === null)(
  'the real page gives 34 people, 37 with its suggestions, once (needs ../shared/data)',
  async () => {
    const bytes = page ?? new Uint8Array();
    const program = await testProgram({ jobs });
    const { preview } = await importFile(program.api, 'velocity.txt', bytes);
    const suggested = preview.issues.flatMap(({ code, suggestion }) =>
      code === 'speaker.suggested' && suggestion ? [suggestion.id] : [],
    );
    const accepted = Object.fromEntries(suggested.map((id) => [id, true]));
    expect((await stateOf(program.api)).person.size).toBe(34);
    await importFile(program.api, 'velocity.txt', bytes, accepted);
    expect((await stateOf(program.api)).person.size).toBe(37);
    expect((await importFile(program.api, 'velocity.txt', bytes)).reply.diff).toEqual({});
  },
);

it.each([
  ['fosdem-2024/schedule.xml', { sessions: 874, people: 948, rooms: 35 }],
  ['c3-38/everything.schedule.xml', { sessions: 1007, people: 571, rooms: 72 }],
])('the real schedule %s goes into a file, and again changes nothing (needs ../shared/data)', async (path, counts) => {
  const bytes = sharedData(path);
  if (bytes === null) return expect(bytes).toBe(null);
  const program = await testProgram({ jobs });
  const { reply } = await importFile(program.api, 'schedule.xml', bytes);
  expect(reply.value.created).toEqual(counts);
  const again = await reopen(program, { jobs });
  const second = await importFile(again.api, 'schedule.xml', bytes);
  expect([second.reply.diff, second.preview.isEmpty, second.preview.pending]).toEqual([{}, true, []]);
});

it('the preview tells who made the edits that stand against the file, and when', async () => {
  const program = await testProgram({ jobs });
  await importFile(program.api, 'talks.csv', bytesOf(TABLE));
  const state = await stateOf(program.api);
  const roofs = [...state.session.values()].find(({ title }) => title === 'Roofs');
  const [field] = state.customField.values();
  if (!roofs || !field) throw new Error('not imported');
  const edits = [
    await attempt(program.api, 'session.update', { ids: [roofs.id], patch: { title: 'Roofs of ours' } }),
    await attempt(program.api, 'session.update', { ids: [roofs.id], patch: {}, tags: ['a', 'c'] }),
    await attempt(program.api, 'session.unplace', { sessionIds: [roofs.id] }),
    await attempt(program.api, 'customValue.set', {
      fieldId: field.id,
      ownerId: roofs.id as string as Id<'owner'>,
      value: 'z',
    }),
  ].map((done) => must(done).revision);
  const uploadId = must(
    await program.api.upload('talks.csv', bytesOf(TABLE.replace('Roofs', 'Roofs again').replace(',x', ',q'))),
  );
  const { rows } = must(await program.api.query('import.preview', { uploadId }));
  const told = rows.flatMap(({ fields }) =>
    fields.map(({ field, outcome, edited }) => [field, outcome, edited?.revision]),
  );
  expect(told).toEqual([
    ['title', 'conflict', edits[0]],
    ['custom:My field', 'conflict', edits[3]],
    ['tags', 'kept', edits[1]],
    ['place', 'kept', edits[2]],
  ]);
});

it('several files are one import; all of them are kept in the program', async () => {
  const program = await testProgram({ jobs });
  const { api } = program;
  const talks = bytesOf('title,speakers\nRoofs,Ann Lee\n');
  const people = bytesOf('name;affiliation\nAnn Lee;Acme\n');
  const uploadId = must(await api.upload('talks.csv', talks));
  const preview = must(
    await api.query('import.preview', { uploadId, more: [must(await api.upload('people.csv', people))] }),
  );
  expect(preview.moreFiles).toEqual([{ fileHash: sha256(people), fileName: 'people.csv' }]);
  const { fileHash, recordsHash, fileName, format, moreFiles = [] } = preview;
  must(
    await attempt(api, 'import.apply', {
      fileHash,
      recordsHash,
      fileName,
      format,
      decisions: {},
      moreFiles: [...moreFiles],
    }),
  );
  const state = await stateOf(api);
  expect([...state.person.values()].map(({ name, affiliation }) => [name, affiliation])).toEqual([['Ann Lee', 'Acme']]);
  await program.close();
  const file = new Database(program.path, { readonly: true });
  const kept = file.prepare('SELECT hash FROM blob').pluck().all();
  file.close();
  expect(kept.sort()).toEqual([fileHash, recordsHash, sha256(people)].sort());
});

it('the report of an import stays the same, whatever is changed since; sources tell their last file', async () => {
  const program = await testProgram({ jobs });
  const first = await importFile(program.api, 'talks.csv', bytesOf(TABLE));
  const { rows } = first.preview;
  const report = must(await program.api.query('import.report', { revision: first.reply.revision }));
  const byField = (list: typeof rows) =>
    list.map((row) => ({ ...row, fields: [...row.fields].sort((a, b) => (a.field < b.field ? -1 : 1)) }));
  expect(byField(report.plan.rows)).toEqual(byField(rows));
  const state = await stateOf(program.api);
  await run(program.api, 'session.remove', { ids: [...state.session.values()].map(({ id }) => id) });
  const second = await importFile(program.api, 'talks.csv', bytesOf(`${TABLE}3,Bread,,,,,,,z\n`));
  expect(must(await program.api.query('import.report', { revision: first.reply.revision }))).toEqual(report);
  const sources = must(await program.api.query('import.sources', {}));
  expect(sources).toMatchObject([
    {
      name: 'talks.csv',
      format: 'csv',
      from: null,
      fileHash: second.preview.fileHash,
      revision: second.reply.revision,
      counts: { sessions: 1, people: 2, rooms: 2 },
    },
  ]);
  expect(problemOf(await program.api.query('import.report', { revision: 1 })).code).toBe('not-found');
});
