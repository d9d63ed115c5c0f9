import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, speakersOf } from '../../../electron/import/slides-page/parts.ts';
import { presentersIn } from '../../../electron/import/slides-page/presenter.ts';
import { readSlidesPage } from '../../../electron/import/slides-page/read.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { issuesOf, read } from './read.ts';

const PAGE = `Build things that last
May 1–2, 2031: Training
May 2–3, 2031: Tutorials\u00a0&\u00a0Conference
Lisbon, Portugal

Speaker slides

Presentation slides will be made available after the session has concluded.

Ann Lee (AWB), bo Quist (Hooli (Labs))
Ann Lee and Bo Quist explain how roofs (and walls) hold gardens.
Rivers run under streets (you may hear them). Cy Marsh explores what they carry.
Dee Fox (
A talk about bread.
Zoë Gäbler (Amber Water Boards)
Zoe Gabler explains rain.`;

describe('a speaker slides page', () => {
  const page = read(PAGE, 'page.txt');

  it('gives the event’s facts, but no name that it does not say', () => {
    expect(page.format).toBe('slides-page');
    expect(page.program).toEqual({ tagline: 'Build things that last', city: 'Lisbon, Portugal' });
    expect(issuesOf(page, 'event.name.missing')).toHaveLength(1);
    expect(issuesOf(page, 'event.zone.missing').map(([lines]) => lines)).toEqual([[1, 4]]);
  });

  it('gives a day for every date of its ranges', () => {
    expect(page.days.map(({ fields }) => [fields.date, fields.label, fields.kind])).toEqual([
      ['2031-05-01', 'Training', 'training'],
      ['2031-05-02', 'Training; Tutorials & Conference', 'conference'],
      ['2031-05-03', 'Tutorials & Conference', 'conference'],
    ]);
    expect(issuesOf(page, 'date.overlap').map(([lines]) => lines)).toEqual([[2, 3]]);
  });

  it('gives talks with their speakers and lines, none with a title', () => {
    expect(page.sessions.map(({ lines, people = [], fields }) => [lines, people.length, fields.title])).toEqual([
      [[10, 11], 2, undefined],
      [[12, 12], 0, undefined],
      [[13, 14], 1, undefined],
      [[15, 16], 1, undefined],
    ]);
    expect(issuesOf(page, 'title.missing').map(([lines]) => lines)).toEqual([[10, 16]]);
  });

  it('reads affiliations with parentheses, and leaves one that is cut off empty', () => {
    expect(page.people.map(({ fields }) => [fields.name, fields.affiliation])).toEqual([
      ['Ann Lee', 'AWB'],
      ['bo Quist', 'Hooli (Labs)'],
      ['Dee Fox', undefined],
      ['Zoë Gäbler', 'Amber Water Boards'],
    ]);
    expect(issuesOf(page, 'affiliation.unbalanced').map(([lines]) => lines)).toEqual([[13, 13]]);
  });

  it('suggests the speaker whom an abstract names, another case of a name, one name for an organisation', () => {
    const suggestions = page.issues.flatMap(({ code, suggestion }) => (suggestion ? [[code, suggestion.label]] : []));
    expect(suggestions).toEqual([
      ['event.zone.missing', 'Use Europe/Lisbon'],
      ['name.case', 'Write Bo Quist'],
      ['speaker.suggested', 'Add Cy Marsh as speaker'],
      ['paragraph.ambiguous', 'It belongs to the talk above'],
      ['org.alias', 'Write Amber Water Boards for AWB'],
    ]);
  });

  it('keeps the spelling with accents', () => {
    expect(issuesOf(page, 'name.variant').map(([lines]) => lines)).toEqual([[15, 16]]);
  });
});

describe('a line is a list of speakers', () => {
  it.each([
    ['Ann Lee (Acme)', ['Ann Lee']],
    ['Ann Lee (Acme), Bo Quist (Hooli, Inc.)', ['Ann Lee', 'Bo Quist']],
    ['Ann Lee (Acme) and Bo Quist (Hooli)', ['Ann Lee', 'Bo Quist']],
    ["Maeve O'Hara-Lund (A (B (C)))", ["Maeve O'Hara-Lund"]],
    ['Ann Lee (', ['Ann Lee']],
    ['Ann Lee (Acme), Bo Quist (Hoo', ['Ann Lee', 'Bo Quist']],
  ])('when it is wholly names with affiliations: %s', (line, names) => {
    expect(speakersOf(line)?.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['Roofs hold gardens (and people).'],
    ['Ann Lee (Acme) explains how roofs hold gardens'],
    ['Rivers. Ann Lee (Acme)'],
    ['The 7 Bridges (Acme)'],
    [`Ann Lee (${'a long text that never closes its parenthesis '.repeat(5)}`],
    [''],
  ])('and not when it is anything else: %s', (line) => {
    expect(speakersOf(line)).toBeNull();
  });
});

it.each([
  ['Ann Lee explains roofs.', ['Ann Lee']],
  ['Join Ann Lee. Then Bo van der Quist shares more.', ['Bo van der Quist']],
  ['Ann Lee and Bo Quist offer a look.', ['Ann Lee', 'Bo Quist']],
  ['Water Boards provide much. Ann Lee shows how.', ['Ann Lee']],
  ['Nobody is named here.', []],
])('the presenters named in “%s”', (abstract, names) => {
  expect(presentersIn(abstract)).toEqual(names);
});

it('a bare name above an abstract is a speaker without affiliation', () => {
  const page = read(
    'Speaker slides\n\nAnn Lee\nA talk about roofs, and what grows on them.\nBo Quist (Hooli)\nRivers.\n',
    'p.txt',
  );
  expect(page.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee', 'Bo Quist']);
  expect(issuesOf(page, 'affiliation.missing').map(([lines]) => lines)).toEqual([[3, 3]]);
});

it('a line of the header that is no fact is told of', () => {
  const page = read(
    'Roofs and rivers\nMay 1, 2031\nBrought to you by bread.\nSpeaker slides\nAnn Lee (Acme)\nRoofs.\n',
    'p.txt',
  );
  expect(issuesOf(page, 'header.skipped').map(([lines]) => lines)).toEqual([[3, 3]]);
});

it('every character of a page belongs to a part, whatever the page', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      ' ',
      'Speaker slides',
      'Ann Lee (Acme)',
      'Ann Lee (',
      'Bo Quist',
      '\r',
      'Slides will be available later.',
      'May 1-2, 2031: Day',
    ),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const page = lines.join(end);
      const parts = partsOf(page);
      expect(parts.map(({ raw }) => raw).join('')).toBe(page);
      const used = readSlidesPage(page);
      if (!used.ok) return;
      // What is no header and no blank stands in a session or is told of.
      const told = [...used.value.sessions, ...used.value.issues].map(({ lines: range }) => range);
      for (const part of parts) {
        if (part.kind === 'blank' || part.kind === 'header' || part.kind === 'heading') continue;
        expect(told.some(([first, last]) => first <= part.line && part.line <= last)).toBe(true);
      }
    }),
    { seed: 20310502, numRuns: process.env.LECTERN_LONG ? 5000 : 300 },
  );
});

const real = sharedData('slides-page/velocity-ny-2017.txt');
it.skipIf(real === null)(
  'the real page: 29 talks, 34 people, 3 without speakers, 1 cut off (needs ../shared/data)',
  () => {
    const page = read(real ?? '', 'velocity-ny-2017.txt');
    const counts: Record<string, number> = {};
    for (const { code } of page.issues) counts[code] = (counts[code] ?? 0) + 1;
    expect([page.sessions.length, page.people.length, page.days.length]).toEqual([29, 34, 4]);
    expect(counts).toEqual({
      'event.name.missing': 1,
      'event.zone.missing': 1,
      'date.overlap': 1,
      'notice.skipped': 1,
      'title.missing': 1,
      'speaker.missing': 3,
      'speaker.suggested': 3,
      'paragraph.ambiguous': 3,
      'affiliation.unbalanced': 1,
      'name.case': 1,
      'name.variant': 1,
      'org.alias': 2,
    });
    expect(issuesOf(page, 'speaker.missing').map(([lines]) => lines)).toEqual([
      [24, 24],
      [49, 49],
      [56, 56],
    ]);
    const parts = partsOf(new TextDecoder().decode(real ?? new Uint8Array()));
    expect(parts.filter(({ kind }) => kind === 'speakers')).toHaveLength(26);
    expect(parts.filter(({ people }) => people.length > 1)).toHaveLength(5);
  },
);
