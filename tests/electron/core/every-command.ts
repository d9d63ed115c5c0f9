import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import type { Id } from '../../../shared/model/column.ts';
import { run } from './program-for-test.ts';

/** The ids of a small program that every example below works on. */
export interface World {
  readonly dayA: Id<'day'>;
  readonly dayB: Id<'day'>;
  readonly aula: Id<'room'>;
  readonly linden: Id<'room'>;
  readonly slot: Id<'slot'>;
  readonly track: Id<'track'>;
  readonly kind: Id<'kind'>;
  readonly talk: Id<'session'>;
  readonly other: Id<'session'>;
  readonly block: Id<'session'>;
  readonly inBlock: Id<'session'>;
  /** Of a service kind, placed. */
  readonly lunch: Id<'session'>;
  readonly ada: Id<'person'>;
  readonly grace: Id<'person'>;
  /** Said not to be Ada. */
  readonly notAda: Id<'person'>;
  readonly away: Id<'unavailability'>;
  readonly relation: Id<'relation'>;
  readonly field: Id<'customField'>;
  readonly view: Id<'savedView'>;
  readonly variant: Id<'plan'>;
  readonly main: Id<'plan'>;
}

/** Fills a new program with two days, two rooms, sessions, a block, people and one of everything else. */
export async function fillWorld(api: ProgramApi, main: Id<'plan'>): Promise<World> {
  const dayA = (await run(api, 'day.add', { date: '2027-03-29' })).id;
  const dayB = (await run(api, 'day.add', { date: '2027-03-30', opening: 480, closing: 1560 })).id;
  const aula = (await run(api, 'room.add', { name: 'Aula', capacity: 400, features: ['projector', 'piano'] })).id;
  const linden = (await run(api, 'room.add', { name: 'Linden', capacity: 80 })).id;
  const slots = await run(api, 'slot.add', { dayIds: [dayA], start: 540, end: 585, kind: 'sessions', roomIds: [aula] });
  const track = (await run(api, 'track.add', { name: 'Data' })).id;
  const kind = (await run(api, 'kind.add', { name: 'Talk', durationMinutes: 45 })).id;
  const ada = (await run(api, 'person.add', { name: 'Ada Example', fields: { email: 'ada@example.org' } })).id;
  const grace = (await run(api, 'person.add', { name: 'Grace Example' })).id;
  const talk = (
    await run(api, 'session.add', {
      fields: { title: 'Talk', kindId: kind, trackId: track },
      people: [
        { personId: ada, role: 'speaker' },
        { personId: grace, role: 'speaker' },
      ],
      features: ['piano'],
      tags: ['new'],
    })
  ).id;
  const other = (await run(api, 'session.add', { fields: { abstract: 'A talk without a title.' } })).id;
  const block = (await run(api, 'session.add', { fields: { title: 'Block', block: true, durationMinutes: 90 } })).id;
  const inBlock = (await run(api, 'session.add', { fields: { title: 'In the block', durationMinutes: 20 } })).id;
  const meal = (await run(api, 'kind.add', { name: 'Meal', durationMinutes: 60, service: true })).id;
  const lunch = (await run(api, 'session.add', { fields: { title: 'Long lunch', kindId: meal } })).id;
  await run(api, 'session.place', { sessionId: lunch, dayId: dayA, start: 720, roomId: linden });
  await run(api, 'session.place', { sessionId: talk, dayId: dayA, start: 540, roomId: aula });
  await run(api, 'session.place', { sessionId: block, dayId: dayB, start: 600, roomId: linden });
  await run(api, 'block.addTalk', { blockId: block, sessionId: inBlock });
  const away = (await run(api, 'unavailability.add', { personId: ada, date: '2027-03-30', start: 0, end: 600 })).id;
  await run(api, 'stay.set', { personId: ada, arrival: { date: '2027-03-28', minute: 1080 }, departure: null });
  const notAda = (await run(api, 'person.add', { name: 'Ada Exampel' })).id;
  await run(api, 'person.notSame', { pairs: [[notAda, ada]] });
  await run(api, 'import.lock', { locks: [{ kind: 'person', ownerId: ada, field: 'biography' }] });
  const relation = (await run(api, 'relation.add', { kind: 'before', firstId: talk, secondId: other })).id;
  await run(api, 'audience.set', { pairs: [{ firstId: talk, secondId: other, people: 12 }] });
  const field = (
    await run(api, 'customField.add', { entity: 'session', name: 'Diet', type: 'text', visibility: 'committee' })
  ).id;
  await run(api, 'customValue.set', {
    fieldId: field as Id<'customField'>,
    ownerId: talk as string as Id<'owner'>,
    value: 'none',
  });
  await run(api, 'rule.set', { rule: 'over-a-break', level: 'error' });
  await run(api, 'conflict.accept', { conflict: 'a-rule x', factsHash: 'f', reason: 'agreed' });
  const view = (await run(api, 'view.save', { screen: 'sessions', name: 'Mine', definition: { sort: ['title'] } })).id;
  const variant = (await run(api, 'plan.add', { name: 'What if' })).id;
  await run(api, 'session.place', { sessionId: other, dayId: dayA, start: 900, roomId: null });
  return {
    ...{
      dayA,
      dayB,
      aula,
      linden,
      slot: slots.ids[0] as Id<'slot'>,
      track,
      kind,
      talk,
      other,
      block,
      inBlock,
      lunch,
      ada,
      grace,
      notAda,
    },
    ...{ away: away as Id<'unavailability'>, relation: relation as Id<'relation'>, field: field as Id<'customField'> },
    ...{ view: view as Id<'savedView'>, variant, main },
  };
}

/** Those that no example can show alone: they make the file, need a file to import or a release, are not undone, or are undo itself. */
export const SHOWN_ELSEWHERE = [
  'program.create',
  'import.apply',
  'release.publish',
  'release.restore',
  'notices.markTold',
  'history.undo',
  'history.redo',
] as const;
type Shown = Exclude<CommandName, (typeof SHOWN_ELSEWHERE)[number]>;

/** One use of every command that changes the small program. */
export const examples: { readonly [K in Shown]: (w: World) => CommandArgs<K> } = {
  'program.update': () => ({ patch: { tagline: 'Two days of tests', locale: 'de' } }),
  'day.add': () => ({ date: '2027-03-31', kind: 'tutorial' }),
  'day.update': (w) => ({ id: w.dayA, patch: { date: '2027-03-28', closing: 1500 } }),
  'day.remove': (w) => ({ id: w.dayA }),
  'room.add': () => ({ name: 'Ahorn' }),
  'room.update': (w) => ({ id: w.aula, patch: { capacity: null }, features: ['stage'], parts: [w.linden] }),
  'room.remove': (w) => ({ ids: [w.aula, w.linden] }),
  'room.reorder': (w) => ({ ids: [w.linden, w.aula] }),
  'slot.add': (w) => ({ dayIds: [w.dayA, w.dayB], start: 720, end: 780, kind: 'break', label: 'Lunch' }),
  'slot.fromSession': (w) => ({ sessionId: w.lunch }),
  'slot.update': (w) => ({ id: w.slot, patch: { end: 600 }, roomIds: null }),
  'slot.remove': (w) => ({ ids: [w.slot] }),
  'slot.copyDay': (w) => ({ fromDayId: w.dayA, toDayIds: [w.dayB] }),
  'track.add': () => ({ name: 'Web' }),
  'track.update': (w) => ({ id: w.track, patch: { colour: '#123456' } }),
  'track.remove': (w) => ({ id: w.track }),
  'kind.add': () => ({ name: 'Lunch', durationMinutes: 60, service: true }),
  'kind.update': (w) => ({ id: w.kind, patch: { durationMinutes: 40 } }),
  'kind.remove': (w) => ({ id: w.kind }),
  'session.add': (w) => ({ fields: { title: 'New', kindId: w.kind }, people: [{ personId: w.ada, role: 'chair' }] }),
  'session.update': (w) => ({ ids: [w.talk, w.other], patch: { status: 'confirmed' }, tags: ['old'], features: [] }),
  'session.remove': (w) => ({ ids: [w.talk, w.block] }),
  'session.setPeople': (w) => ({
    id: w.talk,
    people: [
      { personId: w.grace, role: 'speaker' },
      { personId: w.ada, role: 'moderator' },
    ],
  }),
  'slides.set': (w) => ({ sessionIds: [w.talk, w.other], patch: { state: 'asked', dueDate: '2027-03-20' } }),
  'relation.add': (w) => ({ kind: 'apart', firstId: w.talk, secondId: w.inBlock }),
  'relation.remove': (w) => ({ id: w.relation }),
  'audience.set': (w) => ({
    pairs: [
      { firstId: w.talk, secondId: w.other, people: 0 },
      { firstId: w.talk, secondId: w.inBlock, people: 31 },
    ],
  }),
  'person.add': () => ({ name: 'Mary Example' }),
  'person.update': (w) => ({ id: w.ada, patch: { affiliation: 'Engines', email: null } }),
  'person.remove': (w) => ({ ids: [w.ada] }),
  'person.markShared': (w) => ({ id: w.ada, isShared: true }),
  'person.notSame': (w) => ({ pairs: [[w.grace, w.ada]] }),
  'person.maybeSame': (w) => ({ pairs: [[w.ada, w.notAda]] }),
  'person.merge': (w) => ({
    keepId: w.grace,
    dropId: w.ada,
    fields: { name: 'drop', notes: { value: 'One after all.' } },
  }),
  'person.split': (w) => ({
    id: w.ada,
    sessionIds: [w.talk],
    links: [],
    absenceIds: [w.away],
    fields: { name: 'Ada II' },
  }),
  'stay.set': (w) => ({
    personId: w.ada,
    arrival: { date: '2027-03-29', minute: null },
    departure: { date: '2027-03-30', minute: 720 },
  }),
  'import.lock': (w) => ({ locks: [{ kind: 'session', ownerId: w.talk, field: '*' }] }),
  'import.unlock': (w) => ({ locks: [{ kind: 'person', ownerId: w.ada, field: 'biography' }] }),
  'unavailability.add': (w) => ({ roomId: w.aula, date: '2027-03-29', start: 540, end: 600, reason: 'piano tuning' }),
  'unavailability.update': (w) => ({ id: w.away, patch: { end: 660 } }),
  'unavailability.remove': (w) => ({ ids: [w.away] }),
  'session.place': (w) => ({ sessionId: w.other, dayId: w.dayA, start: 600, roomId: null }),
  'session.arrange': (w) => ({
    places: [
      { sessionId: w.talk, dayId: w.dayB, start: 540, roomId: w.linden },
      { sessionId: w.inBlock, dayId: w.dayB, start: 900, roomId: w.aula },
    ],
    lengths: [{ sessionId: w.other, durationMinutes: 25 }],
    reason: 'fix',
  }),
  'session.changeMany': (w) => ({
    changes: [
      { id: w.talk, patch: { title: 'Pasted', durationMinutes: 20 }, tags: ['new'] },
      { id: w.other, patch: { status: 'confirmed' } },
    ],
    places: [
      { sessionId: w.talk, dayId: w.dayB, start: 540, roomId: w.linden },
      { sessionId: w.other, dayId: null, start: null, roomId: null },
    ],
  }),
  'session.unplace': (w) => ({ sessionIds: [w.talk, w.inBlock] }),
  'session.swap': (w) => ({ firstId: w.talk, secondId: w.inBlock }),
  'session.pin': (w) => ({ sessionIds: [w.talk], pin: 'both' }),
  'block.setTalks': (w) => ({ blockId: w.block, talks: [{ sessionId: w.talk, offset: 10 }, { sessionId: w.other }] }),
  'block.addTalk': (w) => ({ blockId: w.block, sessionId: w.talk, position: 0 }),
  'plan.add': () => ({ name: 'Empty', copyOf: null }),
  'plan.rename': (w) => ({ id: w.variant, name: 'If only' }),
  'plan.remove': (w) => ({ id: w.variant }),
  'plan.makeCurrent': (w) => ({ id: w.variant }),
  'plan.take': (w) => ({ fromId: w.main, toId: w.variant, sessionIds: [w.other] }),
  'customField.add': () => ({ entity: 'person', name: 'Shirt', type: 'choice', visibility: 'private' }),
  'customField.update': (w) => ({ id: w.field, patch: { name: 'Food' } }),
  'customField.remove': (w) => ({ id: w.field }),
  'customValue.set': (w) => ({ fieldId: w.field, ownerId: w.other as string as Id<'owner'>, value: 'vegan' }),
  'rule.set': (w) => ({ rule: 'room-too-small', scope: { rooms: [w.linden] }, level: 'off' }),
  'rule.reset': () => ({ rule: 'over-a-break' }),
  'conflict.accept': () => ({ conflict: 'another-rule y', factsHash: 'g', reason: 'fine' }),
  'conflict.acceptSeveral': () => ({
    conflicts: [
      { conflict: 'another-rule y', factsHash: 'g' },
      { conflict: 'a-rule x', factsHash: 'h' },
    ],
    reason: 'fine',
  }),
  'conflict.unaccept': () => ({ conflict: 'a-rule x' }),
  'conflict.unacceptSeveral': () => ({ conflicts: ['a-rule x', 'no-rule z'] }),
  'view.save': (w) => ({ id: w.view, screen: 'sessions', name: 'Ours', definition: {} }),
  'view.remove': (w) => ({ id: w.view }),
};
