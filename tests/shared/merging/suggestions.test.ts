import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { emptyProgram, importInto, read, sharedData } from './memory-tx.ts';

const PAGE = `Build things that last
May 1–2, 2031: Training
May 2–3, 2031: Tutorials & Conference
Lisbon, Portugal

Speaker slides

Ann Lee (AWB), bo Quist (Hooli)
Ann Lee and Bo Quist explain how roofs hold gardens.
In this talk about rivers, Cy Marsh explores what runs under the streets.
Dee Fox (Amber Water Boards)
A talk about bread that Dee Fox gives.
`;

const accepting = (imported: ImportedProgram, code: string) =>
  Object.fromEntries(
    imported.issues.flatMap(({ code: own, suggestion }) => (own === code && suggestion ? [[suggestion.id, true]] : [])),
  );

describe('accepting a suggestion', () => {
  const page = read(PAGE, 'page.txt');
  const names = (state: ReturnType<typeof emptyProgram>) => [...state.person.values()].map(({ name }) => name);

  it('adds the suggested speaker, at the first import or at a later one, and once', () => {
    const atOnce = emptyProgram();
    importInto(atOnce, page, 'page.txt', accepting(page, 'speaker.suggested'));
    expect(names(atOnce)).toEqual(['Ann Lee', 'bo Quist', 'Dee Fox', 'Cy Marsh']);
    expect(importInto(atOnce, page, 'page.txt').writes).toBe(0);

    const later = emptyProgram();
    importInto(later, page, 'page.txt');
    expect(names(later)).toEqual(['Ann Lee', 'bo Quist', 'Dee Fox']);
    const { counts } = importInto(later, page, 'page.txt', accepting(page, 'speaker.suggested'));
    expect([counts.created.people, counts.updated.sessions]).toEqual([1, 1]);
    expect(importInto(later, page, 'page.txt').writes).toBe(0);
  });

  it('mends a name, but not one that was edited here since', () => {
    const state = emptyProgram();
    importInto(state, page, 'page.txt', accepting(page, 'name.case'));
    expect(names(state)).toContain('Bo Quist');
    expect(importInto(state, page, 'page.txt').writes).toBe(0);
  });

  it('writes one name for an organisation', () => {
    const state = emptyProgram();
    importInto(state, page, 'page.txt', accepting(page, 'org.alias'));
    expect([...state.person.values()].map(({ affiliation }) => affiliation)).toEqual([
      'Amber Water Boards',
      'Hooli',
      'Amber Water Boards',
    ]);
  });

  it('joins a paragraph to the talk above', () => {
    const state = emptyProgram();
    importInto(state, page, 'page.txt', accepting(page, 'paragraph.ambiguous'));
    expect(state.session.size).toBe(2);
    expect([...state.session.values()][0]?.abstract).toBe(
      'Ann Lee and Bo Quist explain how roofs hold gardens.\n\nIn this talk about rivers, Cy Marsh explores what runs under the streets.',
    );
    expect(importInto(state, page, 'page.txt').writes).toBe(0);
  });

  it('takes the suggested zone, which another file does not take back', () => {
    const state = emptyProgram();
    importInto(state, page, 'page.txt', accepting(page, 'event.zone.missing'));
    expect(state.program.get('program')?.timeZone).toBe('Europe/Lisbon');
    expect(importInto(state, page, 'page.txt').writes).toBe(0);
  });
});

it('facts of the program fill blanks only', () => {
  const state = emptyProgram();
  const row = state.program.get('program');
  if (!row) throw new Error('no program');
  importInto(state, read(PAGE, 'page.txt'), 'page.txt');
  expect([
    state.program.get('program')?.tagline,
    state.program.get('program')?.city,
    state.program.get('program')?.timeZone,
  ]).toEqual(['Build things that last', 'Lisbon, Portugal', 'UTC']);
});

const page = sharedData('slides-page/velocity-ny-2017.txt');
it.skipIf(page === null)(
  'the real page gives 29 talks and 34 people, 37 with its suggestions (needs ../shared/data)',
  () => {
    const imported = read(page ?? '', 'velocity.txt');
    const state = emptyProgram();
    const { counts } = importInto(state, imported, 'velocity.txt');
    expect(counts.created).toEqual({ sessions: 29, people: 34, rooms: 0 });
    importInto(state, imported, 'velocity.txt', accepting(imported, 'speaker.suggested'));
    expect([state.person.size, state.day.size]).toEqual([37, 4]);
    expect(importInto(state, imported, 'velocity.txt').writes).toBe(0);
  },
);

const feed = sharedData('oscon-2014/osconfeed.json');
it.skipIf(feed === null)(
  'the real feed gives 484 sessions, 357 people and 53 rooms, all placed, and again nothing (needs ../shared/data)',
  () => {
    const imported = read(feed ?? '', 'osconfeed.json');
    const state = emptyProgram();
    const { counts, plan } = importInto(state, imported, 'osconfeed.json');
    expect(counts.created).toEqual({ sessions: 484, people: 357, rooms: 53 });
    expect([plan.pending, state.placement.size, state.day.size]).toEqual([[], 484, 5]);
    expect(importInto(state, imported, 'osconfeed.json').writes).toBe(0);
    const merged = importInto(state, imported, 'osconfeed.json', accepting(imported, 'room.similar'));
    expect([merged.counts.created.rooms, state.room.size]).toEqual([0, 53]);
    expect(importInto(state, imported, 'osconfeed.json').writes).toBe(0);
  },
);
