import { noticesOf } from '../../../shared/agenda/notice.ts';
import { noticeText } from '../../../shared/agenda/notice-text.ts';
import { DRAFT } from '../../../shared/agenda/release-names.ts';
import type { NoticeList } from '../../../shared/contract/notices.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { Download, QueryArgs } from '../../../shared/contract/queries.ts';
import { defuse } from '../../export/csv/defuse.ts';
import { fileNameOf } from '../../export/file-name.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';
import { stateOfRelease } from './releases.ts';

/** Whom to tell what of a release or the draft, each with a ready text. Addresses are those of today. */
export function listNotices(program: Program, args: QueryArgs<'notices.list'>): Result<NoticeList> {
  const named = stateOfRelease(program, args.release ?? DRAFT);
  if (!named.ok) return named;
  const { release, state } = named.value;
  const facts = state.program.get('program');
  const version = {
    program: facts ?? { title: '', locale: 'en', timeZone: 'UTC' },
    release: release?.name ?? null,
    asOf: release?.publishedAt ?? program.lastChangeAt ?? '1970-01-01T00:00:00.000Z',
  };
  const wanted = args.personIds ? new Set<string>(args.personIds) : null;
  const notices = noticesOf(state, program.state.told)
    .filter(({ personId }) => wanted === null || wanted.has(personId))
    .flatMap((notice) => {
      // Who is no longer in the program is not written to.
      const person = program.state.person.get(notice.personId);
      if (!person) return [];
      const { personId, name, told, items } = notice;
      return [{ personId, name, email: person.email, told, items, ...noticeText(notice, person, version) }];
    });
  return ok({ release: version.release, asOf: version.asOf, notices });
}

const COLUMNS = ['name', 'email', 'subject', 'text'];

/** The notices as a table for mail merge (RFC 4180, UTF-8 with a byte order mark). */
async function noticesCsv({ notices }: NoticeList): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const rows = notices.map(({ name, email, subject, body }) => [name, email ?? '', subject, body].map(defuse));
  return new TextEncoder().encode(stringify([COLUMNS, ...rows], { record_delimiter: '\r\n', bom: true }));
}

/** The table, for download; its name says that it is internal. */
export async function saveNotices(
  program: Program,
  spool: Spool,
  args: QueryArgs<'notices.csv'>,
): Promise<Result<Download>> {
  const list = listNotices(program, args);
  if (!list.ok) return list;
  const bytes = await noticesCsv(list.value);
  const product = { id: 'notices', extension: 'csv', internal: true };
  const fileName = fileNameOf({ state: program.state, release: list.value.release }, product);
  const id = spool.put(fileName, bytes);
  const facts = { mediaType: 'text/csv', bytes: bytes.byteLength, isFolder: false, warnings: [] };
  return id.ok ? ok({ id: id.value, fileName, ...facts }) : id;
}
