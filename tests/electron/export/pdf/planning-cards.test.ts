import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText } from '../pdf-text.ts';
import { made, mixedProgram, SPEC } from '../programs.ts';

const cardsOf = async (options: Record<string, unknown>, state = buildProgram(SPEC)) => {
  const { bytes } = await made('planning-cards-pdf', options, state);
  expect(await overlapsOf(bytes)).toEqual([]);
  return (await pdfText(bytes)).join(' ');
};

describe('planning cards', async () => {
  const text = await cardsOf({});

  test('say number, title, people, length, track and kind of each session', () => {
    expect(text).toMatch(/Schedulers that admit defeat ?#2 ?30 min ?Ada Okafor, Bo Lind ?OM ?Ops, mostly · Talk/);
    expect(text).toMatch(/Papers ?#3 ?90 min ?Cy Moreau ?– Paper one ?– Paper two/);
    expect(text).toContain('Not placed');
  });

  test('leave out services, withdrawn sessions, and what only the committee may see', () => {
    expect(text).not.toMatch(/Lunch|Gone|away|987/);
  });

  test('tell the committee when people are away, if asked, but never why', async () => {
    const internal = await cardsOf({ internal: true });
    expect(internal).toContain('Ada Okafor is away Tue 2 June, 09:00–12:00');
    expect(internal).toContain('About 987654 expected');
    expect(internal).not.toContain('CANARY');
  });

  test('are of some tracks or kinds, or of what has no place yet', async () => {
    const tracks = await cardsOf({ tracks: 'Ops, mostly' });
    expect(tracks).toContain('Schedulers');
    expect(tracks).not.toContain('Opening');
    expect(await cardsOf({ kinds: 'Lunch' })).toContain('Lunch');
    const unscheduled = await cardsOf({ sessions: 'unscheduled' });
    expect(unscheduled).toContain('Not placed');
    expect(unscheduled).not.toContain('Opening');
  });

  test('have room for long titles and eight scripts, one over the other nowhere', async () => {
    for (const options of [{}, { perPage: 24 }, { proportional: true }]) await cardsOf(options, mixedProgram());
  });

  test('tell on the last page what a card has no room for', async () => {
    const title = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const state = buildProgram({ sessions: { long: { title } } });
    const { bytes, warnings } = await made('planning-cards-pdf', { perPage: 24 }, state);
    const pages = await pdfText(bytes);
    expect(pages[0]).toContain('…');
    expect(pages[1]).toContain(title);
    expect(warnings).toEqual([expect.stringMatching(/cannot hold all of their text/)]);
  });
});
