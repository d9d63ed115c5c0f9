import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgramApi } from '../../shared/contract/api.ts';
import type { NoticeList, ReadyNotice } from '../../shared/contract/notices.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { Download } from '../../shared/contract/queries.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { PersonId } from '../../shared/model/tables.ts';
import { writeWhole } from '../write-whole.ts';
import { execute, look } from './session.ts';
import { plainLine } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

const FORMATS = ['text', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `notices FILE`: whom to tell what, as text, table or JSON, here or as files; told is who is marked so. */
export function run(call: Call): Promise<ExitCode> {
  const format = formatOf(call.text('format') ?? (call.json ? 'json' : 'text'));
  const [folder, marks] = [call.text('output'), call.flag('mark-told')];
  return withProgram(call, marks ? 'write' : 'read', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const personIds = peopleNamed(seen.value.state, call.texts('person'));
    if (!personIds.ok) return tellRefused(call.io, personIds.problem);
    const release = call.text('release');
    const args = {
      ...(release === null ? {} : { release }),
      ...(personIds.value ? { personIds: personIds.value } : {}),
    };
    const list = await api.query('notices.list', args);
    if (!list.ok) return tellRefused(call.io, list.problem);
    const csv = format === 'csv' ? await fetched(api, await api.query('notices.csv', args)) : null;
    if (csv && !csv.ok) return tellRefused(call.io, csv.problem);
    const files =
      folder === null
        ? ok([])
        : await writeFiles(api, list.value, {
            folder,
            format,
            csv: csv?.value ?? null,
            program: call.positionals[0] ?? '',
          });
    if (!files.ok) return tellRefused(call.io, files.problem);
    const markedTold = marks ? await mark(api, list.value, seen.value.snapshot.revision) : ok(0);
    if (!markedTold.ok) return tellRefused(call.io, markedTold.problem);
    const whole = { ...list.value, files: files.value, markedTold: markedTold.value };
    if (folder === null && format === 'json') call.io.out(JSON.stringify(whole, null, 2));
    else if (folder === null && csv)
      call.io.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.value.bytes).replace(/\r\n$/, ''));
    else
      tell(call, whole, () =>
        folder === null ? textOf(list.value) : `Wrote ${whole.files.length} files into ${folder}.`,
      );
    if (marks) call.io.say(`Marked as told: ${whole.markedTold}.`);
    return 0;
  });
}

function formatOf(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format) return format;
  throw new WrongUse(`--format is ${FORMATS.join(', ')}, not “${text}”.`);
}

/** The people that are named, by id, number or exact name; null where nobody is. */
function peopleNamed({ person }: ProgramState, names: readonly string[]): Result<PersonId[] | null> {
  if (names.length === 0) return ok(null);
  const ids: PersonId[] = [];
  for (const name of names) {
    const found = [...person.values()].filter((one) => [one.id, String(one.number), one.name].includes(name.trim()));
    const [only] = found;
    if (!only) return refuse('not-found', `There is nobody called “${name}” in this program.`);
    if (found.length > 1)
      return refuse('invalid', `“${name}” is ${found.length} people: ${found.map(({ id }) => id).join(', ')}.`);
    ids.push(only.id);
  }
  return ok(ids);
}

const textOf = ({ notices }: NoticeList): string =>
  notices.length === 0 ? 'Everybody knows the program as it is.' : notices.map(letter).join(`\n${'-'.repeat(72)}\n\n`);

const letter = ({ name, email, subject, body }: ReadyNotice): string =>
  `To: ${plainLine(name)}${email === null ? '' : ` <${plainLine(email)}>`}\nSubject: ${plainLine(subject)}\n\n${body}`;

interface Files {
  readonly folder: string;
  readonly format: Format;
  readonly csv: { readonly bytes: Uint8Array; readonly fileName: string } | null;
  readonly program: string;
}

/** Writes the notices, then a calendar for each person; answers the paths. */
async function writeFiles(api: ProgramApi, list: NoticeList, files: Files): Promise<Result<string[]>> {
  const { folder, format, csv, program } = files;
  await mkdir(folder, { recursive: true });
  const whole =
    csv ??
    (format === 'json' ? { fileName: 'notices-internal.json', bytes: encoded(JSON.stringify(list, null, 2)) } : null);
  const written: string[] = [];
  const write = async (name: string, bytes: Uint8Array): Promise<Result<string>> => {
    const done = await writeWhole(join(folder, name), bytes, program);
    if (done.ok) written.push(done.value);
    return done;
  };
  if (whole) {
    const done = await write(whole.fileName, whole.bytes);
    if (!done.ok) return done;
  }
  const names = fileNames(list.notices);
  for (const [i, notice] of list.notices.entries()) {
    const stem = names[i] ?? notice.personId;
    if (!whole) {
      const done = await write(`${stem}.txt`, encoded(letter(notice)));
      if (!done.ok) return done;
    }
    const request = { product: 'ical', options: { people: [notice.personId] } };
    const ics = await fetched(
      api,
      await api.query('export.make', list.release === null ? request : { ...request, release: list.release }),
    );
    if (!ics.ok) return ics;
    const done = await write(`${stem}.ics`, ics.value.bytes);
    if (!done.ok) return done;
  }
  return ok(written);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A name for the files of each person, which every system takes and no two share. */
function fileNames(notices: readonly ReadyNotice[]): string[] {
  const taken = new Set<string>();
  return notices.map(({ name }) => {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const stem =
      plain
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 60)
        .replace(/^-+|-+$/g, '') || 'person';
    let fresh = stem;
    for (let number = 2; taken.has(fresh); number++) fresh = `${stem}-${number}`;
    taken.add(fresh);
    return fresh;
  });
}

async function fetched(api: ProgramApi, made: Result<Download>) {
  if (!made.ok) return made;
  const bytes = await api.download(made.value.id);
  return bytes.ok ? ok({ bytes: bytes.value, fileName: made.value.fileName }) : bytes;
}

async function mark(api: ProgramApi, { release, notices }: NoticeList, revision: number): Promise<Result<number>> {
  if (notices.length === 0) return ok(0);
  const personIds = notices.map(({ personId }) => personId);
  const done = await execute(api, 'notices.markTold', { release, personIds }, revision);
  return done.ok ? ok(done.value.value.told) : done;
}
