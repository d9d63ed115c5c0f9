import { parse } from 'csv-parse/sync';
import { decodeHTML } from 'entities';
import ICAL from 'ical.js';
import { marked } from 'marked';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defuse } from '../../../electron/export/csv/defuse.ts';
import { products } from '../../../electron/export/products.ts';
import { cleanLine, cleanText } from '../../../shared/agenda/clean-text.ts';
import { hostileProgram } from './hostile-program.ts';
import { HOSTILE } from './hostile-strings.ts';
import { lintCalendar } from './ical-lint.ts';
import { made } from './programs.ts';
import { wordsOf } from './words-of.ts';

const state = hostileProgram();
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();
const lines = sorted(HOSTILE.map(cleanLine));

test('there are two hundred hostile texts or more, none of which is nothing', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
  expect(HOSTILE.filter((text) => cleanLine(text) === '')).toEqual([]);
});

/** The texts of the elements of a name, by a parser that stops at the first fault. */
function elementTexts(xml: string, name: string): readonly string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: tag }) => {
    open.push(tag);
    if (open.at(-2) === 'event' && tag === name) texts.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === name && open.at(-2) === 'event') texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return texts;
}

const titled = z.object({ title: z.string() });
const titlesOf = (list: unknown): readonly string[] =>
  z
    .array(titled)
    .parse(list)
    .map(({ title }) => title);

describe('hostile text is only ever text, and comes back equal', () => {
  test('in schedule.xml', async () => {
    const { text } = await made('schedule-xml', {}, state);
    expect(sorted(elementTexts(text, 'title'))).toEqual(lines);
    expect(sorted(elementTexts(text, 'abstract'))).toEqual(sorted(HOSTILE.map(cleanText)));
  });

  test('in schedule.json', async () => {
    const { schedule } = JSON.parse((await made('schedule-json', {}, state)).text);
    expect(sorted(titlesOf(Object.values(schedule.conference.days[0].rooms).flat()))).toEqual(lines);
  });

  test('in the JSON of everything, which leaves out only what no file can hold', async () => {
    const { tables } = JSON.parse((await made('json', {}, state)).text);
    const kept = (text: string) => text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');
    expect(sorted(titlesOf(tables.session))).toEqual(sorted(HOSTILE.map(kept)));
  });

  test('in the grid for Sessionize’s readers', async () => {
    const [day] = JSON.parse((await made('sessionize-json', {}, state)).text);
    const rooms = z.array(z.object({ sessions: z.array(titled) })).parse(day.rooms);
    expect(sorted(rooms.flatMap(({ sessions }) => sessions.map(({ title }) => title)))).toEqual(lines);
  });

  test.each(['json', 'script'])('in linked data, as %s', async (form) => {
    const { text } = await made('jsonld', { form }, state);
    const inner = form === 'json' ? text : text.replace(/^<script[^>]*>|<\/script>\n$/g, '');
    expect(inner).not.toContain('<');
    const { subEvent } = z.object({ subEvent: z.array(z.object({ name: z.string() })) }).parse(JSON.parse(inner));
    expect(sorted(subEvent.map(({ name }) => name))).toEqual(lines);
  });

  test('in the calendar', async () => {
    const { text } = await made('ical', {}, state);
    expect(lintCalendar(text)).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent');
    expect(sorted(events.map((event) => String(event.getFirstPropertyValue('summary'))))).toEqual(lines);
    expect(events.flatMap((event) => event.getAllSubcomponents())).toEqual([]);
    expect(new Set(calendar.getAllSubcomponents().map(({ name }) => name))).toEqual(new Set(['vevent', 'vtimezone']));
  });

  test('in the tables: no cell begins as a formula does, and the raw ones hold the texts themselves', async () => {
    for (const [product, column] of [
      ['csv', 2],
      ['indico-csv', 2],
    ] as const) {
      const cells = async (raw: boolean) => {
        const options = product === 'csv' ? { mode: raw ? 'machines' : 'people' } : { raw };
        const rows = parse((await made(product, options, state)).text, { bom: true });
        return product === 'csv' ? rows.slice(1) : rows;
      };
      const safe = await cells(false);
      expect(safe.flat().filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(cell))).toEqual([]);
      const texts = product === 'csv' ? sorted(HOSTILE.map(cleanText)) : lines;
      expect(sorted((await cells(true)).map((row) => row[column] ?? ''))).toEqual(texts);
      expect(sorted(safe.map((row) => row[column] ?? ''))).toEqual(sorted(texts.map(defuse)));
    }
  });

  test('in Markdown', async () => {
    const page = await marked.parse((await made('markdown', { frontMatter: false }, state)).text);
    const titles = [...page.matchAll(/<h3>(.*?)<\/h3>/gs)].map(([, inner = '']) => inner);
    // Titles of sessions, then names of people.
    expect(titles.filter((inner) => inner.includes('<'))).toEqual([]);
    const names = HOSTILE.map((text) => cleanLine(text.slice(0, 500)));
    expect(sorted(titles.map((inner) => decodeHTML(inner)))).toEqual(sorted([...lines, ...names]));
    const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => !/^(?:h[1-4]|p|strong|em|ul|ol|li|a|br|code)$/.test(tag ?? ''))).toEqual([]);
    const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(hrefs.filter((href) => !/^(?:https?:|mailto:)/.test(href))).toEqual([]);
  });

  test('in the web page', async () => {
    const { text } = await made('agenda-html', {}, state);
    expect(text.match(/<(?:script|img|svg|iframe|object|form|base)|<[a-z][^>]*\s(?:on\w+|src)=/gi)).toBeNull();
    expect(text.match(/href="(?!https?:|mailto:|#)/gi)).toBeNull();
    const words = decodeHTML(text);
    expect(HOSTILE.map(cleanLine).filter((line) => !words.includes(line))).toEqual([]);
  });

  test('and what prints nothing or turns text around is gone from all that is read', async () => {
    for (const product of [
      'agenda-html',
      'ical',
      'schedule-xml',
      'schedule-json',
      'jsonld',
      'markdown',
      'sessionize-json',
    ])
      expect((await made(product, {}, state)).text).not.toMatch(/(?![\t\r\n])\p{Cc}|[\u202e\u2066\ufffe\uffff]/u);
  });

  test('in any file that comes: it is made, and holds no half surrogate', async () => {
    for (const { id } of products.filter(({ extension }) => extension !== 'pdf')) {
      const words = await wordsOf((await made(id, {}, state)).bytes);
      expect(words.isWellFormed()).toBe(true);
      expect(words.length).toBeGreaterThan(1000);
    }
  });
});
