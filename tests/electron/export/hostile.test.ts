import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../shared/builder.ts';
import { lintCalendar } from './ical-lint.ts';
import { pdfText, withPdf } from './pdf-text.ts';
import { made } from './programs.ts';

const HOSTILE = {
  typst: '#panic("boom") $x$ @ref <label> *a* _b_ `c` = h / term: #read("/data.json") ~ \\u{41}',
  html: '<script>alert(1)</script><img src=x onerror=alert(2)> &amp; "\' </title></table>',
  link: '[click](javascript:alert(1)) [ok](https://example.org/"onclick="alert(3))',
  calendar: 'end\r\nEND:VEVENT\r\nBEGIN:VALARM;X="a,b;c:d"\\n\\,',
  formula: '=HYPERLINK("http://example.org","click")',
  control: 'null\u0000 bell\u0007 esc\u001b[31m del\u007f next\u0085 half\ud83d zero\ufeff over\u202eright\u2066',
  rtl: 'שלום עולם مرحبا',
};

const values = Object.entries(HOSTILE);
const state = buildProgram({
  program: { title: HOSTILE.html, venue: HOSTILE.typst, city: HOSTILE.calendar },
  rooms: Object.fromEntries(values.map(([name, text]) => [text, { name: `${name} ${text}`, capacity: 1 }])),
  people: Object.fromEntries(values.map(([, text]) => [text, { affiliation: text, jobTitle: text }])),
  tracks: values.map(([, text]) => text),
  sessions: Object.fromEntries(
    values.map(([name, text], i) => [
      name,
      {
        at: `mon ${9 + i}:00`,
        room: text,
        title: text,
        subtitle: text,
        abstract: `${text}\n\n# ${text}\n\n- ${text}`,
        track: text,
        speakers: [text],
      },
    ]),
  ),
  slots: [{ day: 'mon', time: '20:00-20:30', label: `${HOSTILE.html}${HOSTILE.typst}` }],
});

describe('hostile text is only ever text', () => {
  test('in the PDF', async () => {
    const { bytes } = await made('agenda-pdf', {}, state);
    const words = (await pdfText(bytes)).join(' ').replace(/\s+/g, '');
    expect(words).toContain('#panic("boom")$x$@ref<label>*a*_b_`c`=h/term:#read("/data.json")~');
    expect(words).toContain('<script>alert(1)</script>');
    const links = await withPdf(bytes, async (pdf) => {
      const found: unknown[] = [];
      for (let number = 1; number <= pdf.numPages; number++)
        for (const { url } of await (await pdf.getPage(number)).getAnnotations()) if (url) found.push(url);
      return found;
    });
    expect(links.filter((url) => !String(url).match(/^https?:\/\/example\.org\//))).toEqual([]);
  });

  test('in the web page', async () => {
    const { text } = await made('agenda-html', {}, state);
    expect(text.match(/<(?:script|img)|<[a-z][^>]*\s(?:on\w+|src)=|href="(?!https?:|mailto:|#)/gi)).toBeNull();
    expect(text.match(/<title>[^<]*<\/title>/g)).toHaveLength(1);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('in the calendar', async () => {
    const { text } = await made('ical', {}, state);
    expect(lintCalendar(text)).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual([
      'vtimezone',
      ...values.map(() => 'vevent'),
    ]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events[0]?.summary).toBe(HOSTILE.typst);
    expect(events.flatMap(({ component }) => component.getAllSubcomponents())).toEqual([]);
  });

  test('in the table, where no cell begins as a formula does', async () => {
    const { text } = await made('csv', {}, state);
    const cells = parse(text, { bom: true, relax_column_count: false }).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${HOSTILE.formula}`);
  });

  test('in the document', async () => {
    const { text } = await made('json', {}, state);
    expect(text.match(/(?!\n)\p{Cc}|\\u00(?!09|0a|0d)/gu)).toBeNull();
    expect(JSON.stringify(JSON.parse(text))).toContain('<script>alert(1)</script>');
  });

  test('and what prints nothing or turns text around is gone', async () => {
    for (const product of ['agenda-html', 'ical'])
      expect((await made(product, {}, state)).text).not.toMatch(/(?![\t\r\n])\p{Cc}|[\u202e\u2066\ufffe\uffff]/u);
  });
});
