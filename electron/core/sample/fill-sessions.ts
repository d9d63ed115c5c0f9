import { idSchema } from '../../../shared/model/column.ts';
import { ROLES } from '../../../shared/model/people-tables.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { type Made, make, type Run } from './made.ts';
import type { SampleData, SampleSession } from './sample-data.ts';

/** Adds the sample's sessions, gives them their places, and adds what is known about them. */
export async function fillSessions(run: Run, data: SampleData, made: Made): Promise<void> {
  const session = await make(data.sessions, (entry) => addSession(run, made, entry));
  await placeAll(run, data, made, session);
  for (const { kind, first, second } of data.relations) {
    await run('relation.add', { kind, firstId: session(first), secondId: session(second) });
  }
  for (const { sessions, ...patch } of data.slides) {
    await run('slides.set', { sessionIds: sessions.map(session), patch });
  }
  for (const { values, ...args } of data.fields) {
    const fieldId = fieldIds.parse((await run('customField.add', args)).id);
    for (const [ref, value] of Object.entries(values)) {
      await run('customValue.set', { fieldId, ownerId: ownerIds.parse(session(ref)), value });
    }
  }
}

// A value's owner is whatever row its field is for, so these ids change their brand here.
const fieldIds = idSchema<'customField'>();
const ownerIds = idSchema<'owner'>();

function addSession(run: Run, made: Made, entry: SampleSession): Promise<{ readonly id: SessionId }> {
  const { title, subtitle, abstract, status, language, level, recording, plenary, block } = entry;
  const fields = {
    title,
    subtitle,
    abstract,
    status,
    language: language ?? 'en',
    level,
    recording,
    plenary,
    block,
    kindId: made.kind(entry.kind),
    trackId: entry.track === undefined ? null : made.track(entry.track),
    durationMinutes: entry.minutes,
    expectedAudience: entry.audience,
  };
  const people = ROLES.flatMap((role) =>
    (entry.people[role] ?? []).map((ref) => ({ personId: made.person(ref), role })),
  );
  return run('session.add', { fields, people, features: entry.needs, tags: entry.tags });
}

async function placeAll(
  run: Run,
  { sessions }: SampleData,
  made: Made,
  session: (ref: string) => SessionId,
): Promise<void> {
  const places = sessions.flatMap(({ id, at }) =>
    at === undefined
      ? []
      : [
          {
            sessionId: session(id),
            dayId: made.day(at.day),
            start: at.start ?? null,
            roomId: at.room === undefined ? null : made.room(at.room),
          },
        ],
  );
  await run('session.arrange', { places });
  for (const { id, talks } of sessions) {
    if (!talks) continue;
    const entries = talks.map((talk) => ({ sessionId: session(talk.id), offset: talk.offset }));
    await run('block.setTalks', { blockId: session(id), talks: entries });
  }
  for (const pin of ['both', 'time', 'room'] as const) {
    const sessionIds = sessions.filter((entry) => entry.pin === pin).map(({ id }) => session(id));
    if (sessionIds.length > 0) await run('session.pin', { sessionIds, pin });
  }
}
