import { makeExport } from '../../../electron/export/make-export.ts';
import type { ExportInput } from '../../../electron/export/product.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildProgram, type ProgramSpec } from '../../shared/builder.ts';

/** An invented two days with a block, a break, a plenary, and all that must stay inside the committee. */
export const SPEC: ProgramSpec = {
  program: { title: 'Nordlicht 2026', acronym: 'NL26', venue: 'Old Mill', city: 'Kiel', locale: 'en-GB' },
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-26:00' },
  rooms: { Aula: { capacity: 420, notes: 'CANARY-room-notes' }, Linden: 180 },
  kinds: { Lunch: { service: true }, Talk: {} },
  people: {
    'Ada Okafor': {
      email: 'CANARY-email@example.org',
      affiliation: 'Northgate, Grid; & Co',
      notes: 'CANARY-person-notes',
      pronunciation: 'CANARY-pronunciation',
      timeZone: 'CANARY/Zone',
    },
  },
  tracks: ['Ops, mostly'],
  sessions: {
    Opening: { at: 'mon 09:00', room: 'Aula', plenary: true, length: 60, speakers: ['Ada Okafor'] },
    'Schedulers that admit defeat': {
      at: 'mon 10:30',
      room: 'Aula',
      track: 'Ops, mostly',
      kind: 'Talk',
      speakers: ['Ada Okafor', 'Bo Lind'],
      abstract: 'First line; with *emphasis*, commas.\n\nSecond paragraph with https://example.org/a?b=1&c=2.',
      notes: 'CANARY-session-notes',
      expectedAudience: 987_654,
    },
    Papers: { at: 'mon 14:00', room: 'Linden', block: true, length: 90, chair: 'Cy Moreau' },
    'Paper one': { in: 'Papers', position: 0, length: 30, speakers: ['Bo Lind'] },
    'Paper two': { in: 'Papers', position: 1, length: 30 },
    lunch: { at: 'mon 12:30', room: 'Linden', kind: 'Lunch', title: 'Lunch', length: 60 },
    Party: { at: 'tue 23:30', room: 'Aula', length: 120 },
    'Not placed': { at: 'mon' },
    Gone: { at: 'mon 16:00', room: 'Aula', status: 'withdrawn' },
    untitled: {
      at: 'tue 10:00',
      room: 'Linden',
      title: null,
      abstract: 'A talk whose title nobody has told us so far.',
    },
  },
  slots: [{ day: 'mon', time: '10:00-10:30', label: 'Coffee' }],
  away: [{ person: 'Ada Okafor', date: '2026-06-02', time: '09:00-12:00', reason: 'CANARY-reason' }],
};

export const AS_OF = '2026-05-12T16:40:00.000Z';
export const PUBLIC_PRODUCTS = [
  'agenda-pdf',
  'agenda-html',
  'schedule-xml',
  'schedule-json',
  'ical',
  'csv',
  'xlsx',
  'json',
  'indico-csv',
  'sessionize-json',
  'jsonld',
  'markdown',
] as const;

/** Makes a product and gives what came of it; a problem is thrown as its message. */
export async function made(
  product: string,
  options: Record<string, unknown> = {},
  state: ProgramState = buildProgram(SPEC),
  release: string | null = null,
  more: Partial<ExportInput> = {},
) {
  const result = await makeExport(product, options, { state, revision: 12, release, asOf: AS_OF, ...more });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return { ...result.value, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.value.bytes) };
}

/** Two days in eight scripts: texts that need other faces, run from right to left, or break between any two signs. */
export const MIXED: ProgramSpec = {
  program: { title: 'Bücher · كتب · 本', acronym: 'MIX', venue: 'Haus am Fluß', city: 'Αθήνα', locale: 'de-DE' },
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
  rooms: { 'Großer Saal': 300, 'القاعة الكبرى': 120, 第二会議室: 40 },
  tracks: ['Grundlagen', 'تصميم', '研究'],
  people: {
    'Jürgen Weiß': { affiliation: 'Straßenbauamt Köln', biography: 'Baut Brücken zwischen Menschen und Maßzahlen.' },
    'ليلى حداد': { affiliation: 'جامعة بيروت', biography: 'تكتب عن الخط العربي و Unicode منذ عشر سنوات.' },
    'דנה לוי': { affiliation: 'אוניברסיטת חיפה' },
    '山田 太郎': { affiliation: '東京大学', biography: '文字と印刷の歴史を研究している。' },
    王小明: { affiliation: '北京大学' },
    김민준: { affiliation: '서울대학교' },
    'Ελένη Παππά': { affiliation: 'Πανεπιστήμιο Κρήτης' },
    'Ольга Петрова': { affiliation: 'Университет Казани' },
  },
  sessions: {
    'Grußwort und Überblick über die Donaudampfschifffahrtsgesellschaft': {
      at: 'mon 09:00',
      room: 'Großer Saal',
      plenary: true,
      length: 30,
      speakers: ['Jürgen Weiß'],
      abstract:
        'Eine Einführung mit langen Wörtern wie Rechtsschutzversicherungsgesellschaften, die getrennt werden müssen.',
    },
    'مستقبل النشر الرقمي في العالم العربي': {
      at: 'mon 10:00',
      room: 'القاعة الكبرى',
      track: 'تصميم',
      speakers: ['ليلى حداد'],
      abstract: 'نتحدث عن PDF و EPUB 3.3 وعن الأرقام ٢٠٢٦ و 2026 في سطر واحد.',
    },
    'עברית בדפוס: מאז ועד היום': { at: 'mon 10:00', room: '第二会議室', speakers: ['דנה לוי'], length: 40 },
    '組版の未来、そして和文フォントの埋め込みについて': {
      at: 'mon 11:00',
      room: '第二会議室',
      track: '研究',
      speakers: ['山田 太郎'],
      abstract: '日本語の段落は、どの文字の間でも改行できる。「括弧」や句読点は行頭に来ない。',
    },
    简体中文的排版与字体: { at: 'mon 11:00', room: 'Großer Saal', speakers: ['王小明'], length: 30 },
    '한글 글꼴과 줄바꿈': { at: 'mon 14:00', room: '第二会議室', speakers: ['김민준'] },
    'Τυπογραφία και πολυτονικό σύστημα': { at: 'tue 09:00', room: 'Großer Saal', speakers: ['Ελένη Παππά'] },
    'Набор кириллицей без переносов': { at: 'tue 09:00', room: '第二会議室', speakers: ['Ольга Петрова'] },
    'Emoji 🎉 in titles 👩‍🔬 and flags 🇩🇪': { at: 'tue 10:00', room: 'Großer Saal', speakers: ['Jürgen Weiß'] },
    'Mixed: English with עברית and العربية and 日本語': {
      at: 'tue 11:00',
      room: 'القاعة الكبرى',
      speakers: ['ليلى حداد', 'Jürgen Weiß'],
    },
  },
  slots: [{ day: 'mon', time: '12:30-13:30', label: 'Mittagspause' }],
};

/** The program of `MIXED`. */
export const mixedProgram = (): ProgramState => buildProgram(MIXED);
