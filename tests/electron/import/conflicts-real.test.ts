import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { emptyProgram, importInto, read, sharedData } from '../../shared/merging/memory-tx.ts';

/** A file imported into an empty program, and its conflicts with nothing set. */
function imported(bytes: Uint8Array, fileName: string) {
  const state = emptyProgram();
  importInto(state, read(bytes, fileName), fileName);
  const planId = state.program.get('program')?.currentPlanId;
  if (!planId) throw new Error('The program has a plan');
  const conflicts = findConflicts(buildIndex(state, planId), settingsOf(state));
  return {
    state,
    conflicts,
    told: (rule: string): string[] =>
      conflicts.filter((found) => found.rule === rule).map((found) => explain(found, state).sentence),
  };
}

const counted = (conflicts: readonly Conflict[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(conflicts, ({ level, rule }) => `${level} ${rule}`)].map(([name, all]) => [name, all.length]),
  );

interface Event {
  readonly room: string;
  readonly from: number;
  readonly to: number;
  readonly people: readonly string[];
}

/** The events of a schedule.xml as its text has them, read with nothing of ours. */
function eventsIn(bytes: Uint8Array): Event[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/<event [^>]*>.*?<\/event>/gs)].map(([event]) => {
    const one = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(event)?.[1] ?? '';
    const [hours = 0, minutes = 0] = one('duration').split(':').map(Number);
    const from = Date.parse(one('date')) / 60_000;
    const people = [...event.matchAll(/<person (?:id|guid)="([^"]+)"/g)].map(([, id]) => id ?? '');
    return { room: one('room'), from, to: from + hours * 60 + minutes, people };
  });
}

/** Each two events that share minutes and something else, as many times as they share it. */
function overlapsIn(events: readonly Event[], shared: (a: Event, b: Event) => readonly string[]): string[] {
  return events.flatMap((a, i) =>
    events.slice(i + 1).flatMap((b) => (a.from < b.to && b.from < a.to ? [...new Set(shared(a, b))] : [])),
  );
}
const room = (a: Event, b: Event): string[] => (a.room === b.room ? [a.room] : []);
const people = (a: Event, b: Event): string[] => a.people.filter((id) => b.people.includes(id));

const congress = sharedData('c3-38/everything.schedule.xml');
describe.skipIf(congress === null)('38C3 (needs ../shared/data)', () => {
  const bytes = congress ?? new Uint8Array();
  const { conflicts, told } = imported(bytes, 'schedule.xml');

  it('tells five errors, all of which the file has', () => {
    expect([...told('person-in-two-places'), ...told('room-used-twice')]).toEqual([
      'Msquare (er/he) is in “KinkyGeeks Hypnose Einführung” (19:00–22:00, SoS Saal 6) and in “KinkyGeeks Beginner Bondage Workshop 2” (20:00–22:00, SoS Saal D) on Sun 29 December: 2 hours.',
      "Vinci is in “Ioana Vreme Moser & Karim Hamdi. Fluidics in computation,…” (14:00–15:00, House of Tea 2) and in “HelloQuitX Let's quit X together!” (14:30–15:30, House of Tea) on Sun 29 December: 30 minutes.",
      'Iblech is in “Memorizing π for fun” (21:50–22:05, "KliMathematik Augsburg" Table) and in “Wondrous mathematics: A gentle introduction to P vs. NP, the…” (22:00–22:55, KliMathematik Augsburg, look in description) on Fri 27 December: 5 minutes.',
      '“Gregoa” (12:30–14:30) and “Eine kleine Nerdmusique / Gregoa” (12:30–15:30) are both in Chill Floor on Sat 28 December: 2 hours.',
      '“Laetizia & N:in” (17:30–20:30) and “Museum Of No Art” (20:00–21:00) are both in Chill Floor on Sat 28 December: 30 minutes.',
    ]);
    expect(conflicts.filter(({ level }) => level === 'error')).toHaveLength(5);
  });

  it('tells each of the six accounts that entered a whole area’s program once', () => {
    const accounts = told('shared-account').map((sentence) =>
      sentence.replace(' looks like a shared account or a placeholder', ''),
    );
    expect(accounts).toEqual([
      'Elzbeth: 44 of 47 sessions overlap in 6 rooms, up to 5 at once. They are not told one by one.',
      'Maltman23: 26 of 31 sessions overlap in 3 rooms, up to 3 at once. They are not told one by one.',
      'Bengoshi: 18 of 22 sessions overlap in 3 rooms, up to 2 at once. They are not told one by one.',
      'Wetterfee_Horst: 17 of 21 sessions overlap in 5 rooms, up to 4 at once. They are not told one by one.',
      'CDC: 14 of 46 sessions overlap in 3 rooms, up to 2 at once. They are not told one by one.',
      'Stop50: 11 of 25 sessions overlap in 2 rooms, up to 2 at once. They are not told one by one.',
    ]);
  });

  it('loses no overlap: those of the file are told, or are of one of the six', () => {
    const byPerson = Map.groupBy(overlapsIn(eventsIn(bytes), people), (id) => id);
    const counts = [...byPerson.values()].map((all) => all.length).sort((a, b) => b - a);
    expect(counts).toEqual([73, 21, 18, 10, 9, 6, 1, 1, 1]);
    expect(overlapsIn(eventsIn(bytes), room)).toEqual(['Chill Floor', 'Chill Floor']);
  });

  it('tells a talk that is given again once', () => {
    expect(told('same-talk-twice')).toHaveLength(23);
    expect(told('same-talk-twice').filter((sentence) => sentence.includes('20 times'))).toHaveLength(1);
  });
});

const fosdem = sharedData('fosdem-2024/schedule.xml');
describe.skipIf(fosdem === null)('FOSDEM 2024 (needs ../shared/data)', () => {
  const bytes = fosdem ?? new Uint8Array();
  const { conflicts, told } = imported(bytes, 'schedule.xml');

  it('has no error, and no overlap of a room or of a person', () => {
    expect(counted(conflicts)).toEqual({
      'warning same-talk-twice': 3,
      'note too-many-a-day': 7,
      'note three-in-a-row': 1,
      'note same-person-twice': 3,
      'note looks-cut-off': 1,
      'note no-speaker': 5,
    });
    expect(overlapsIn(eventsIn(bytes), room)).toEqual([]);
    expect(overlapsIn(eventsIn(bytes), people)).toEqual([]);
  });

  it('tells of it what its text has', () => {
    expect([...told('same-person-twice'), ...told('looks-cut-off'), ...told('three-in-a-row')]).toEqual([
      'Victor Palma is there twice.',
      'Antoni Ivanov is there twice.',
      'Owen Lansbury is there twice.',
      'The title looks cut off: “…Design of a follow-up QO-100 payload -”.',
      'Maarten Aertsen has 3 sessions without a pause on Sun 4 February, 09:00–10:05: “Welcome to the EU Policy Workshop Devroom”, “CRA & PLD: [begin workshop] How will the open-source…” and “CRA & PLD: panel”.',
    ]);
    const text = new TextDecoder().decode(bytes);
    const titled = (title: string): number => text.split(`<title>${title}</title>`).length - 1;
    expect(['MicroBlocks Workshop', 'Hedy'].map(titled)).toEqual([2, 2]);
    const idsOf = (name: string) =>
      new Set(Array.from(text.matchAll(new RegExp(`<person id="(\\d+)">${name}<`, 'g')), ([, id]) => id));
    expect(['Victor Palma', 'Antoni Ivanov', 'Owen Lansbury'].map((name) => idsOf(name).size)).toEqual([2, 2, 2]);
  });
});

const oscon = sharedData('oscon-2014/osconfeed.json');
describe.skipIf(oscon === null)('OSCON 2014 (needs ../shared/data)', () => {
  it('has no double booking', () => {
    const { conflicts } = imported(oscon ?? new Uint8Array(), 'osconfeed.json');
    expect(conflicts.filter(({ rule }) => rule === 'room-used-twice' || rule === 'shared-account')).toEqual([]);
  });
});
