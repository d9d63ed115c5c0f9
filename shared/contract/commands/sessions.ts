import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { quoted } from '../../model/names.ts';
import { ROLES } from '../../model/people-tables.ts';
import type { KindId, SessionId, TrackId } from '../../model/tables.ts';
import { command, commandGiving, field, patch } from '../declare.ts';

const SESSION_FIELDS = [
  'title',
  'subtitle',
  'abstract',
  'notes',
  'kindId',
  'trackId',
  'language',
  'level',
  'durationMinutes',
  'status',
  'expectedAudience',
  'recording',
  'plenary',
  'block',
  'url',
] as const;

const sessionId = idSchema<'session'>();
const trackId = idSchema<'track'>();
const kindId = idSchema<'kind'>();
export const sessionFields = patch('session', SESSION_FIELDS);
const people = z.array(z.strictObject({ personId: idSchema<'person'>(), role: z.enum(ROLES) })).max(200);
const features = z.array(z.string().min(1).max(200)).max(100);
export const tags = z.array(z.string().trim().min(1).max(200)).max(100);

export const sessionCommands = {
  'track.add': commandGiving<{ id: TrackId }>()(
    z.strictObject({ name: z.string().trim().min(1).max(300), colour: field('track', 'colour').optional() }),
    ({ name }) => `Add track ${name}`,
  ),
  'track.update': command(
    z.strictObject({ id: trackId, patch: patch('track', ['name', 'colour', 'position']) }),
    ({ id }, s) => `Change track ${s.track.get(id)?.name ?? ''}`.trim(),
  ),
  /** Removes a track; its sessions stay, without one. */
  'track.remove': command(z.strictObject({ id: trackId }), ({ id }, s) =>
    `Remove track ${s.track.get(id)?.name ?? ''}`.trim(),
  ),

  'kind.add': commandGiving<{ id: KindId }>()(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      durationMinutes: field('kind', 'durationMinutes'),
      service: z.boolean().optional(),
    }),
    ({ name }) => `Add kind ${name}`,
  ),
  'kind.update': command(
    z.strictObject({ id: kindId, patch: patch('kind', ['name', 'durationMinutes', 'service', 'position']) }),
    ({ id }, s) => `Change kind ${s.kind.get(id)?.name ?? ''}`.trim(),
  ),
  'kind.remove': command(z.strictObject({ id: kindId }), ({ id }, s) =>
    `Remove kind ${s.kind.get(id)?.name ?? ''}`.trim(),
  ),

  'session.add': commandGiving<{ id: SessionId; number: number }>()(
    z.strictObject({
      fields: sessionFields,
      people: people.optional(),
      features: features.optional(),
      tags: tags.optional(),
    }),
    ({ fields }) => (fields.title ? `Add “${fields.title}”` : 'Add a session'),
  ),
  'session.update': command(
    z.strictObject({
      ids: z.array(sessionId).min(1).max(20_000),
      patch: sessionFields,
      features: features.optional(),
      tags: tags.optional(),
    }),
    ({ ids }, s) => (ids[0] && ids.length === 1 ? `Change ${quoted(s, ids[0])}` : `Change ${ids.length} sessions`),
  ),
  /** Removes sessions with their placements, appearances, slides and links; a block's talks stay, unplaced. */
  'session.remove': command(z.strictObject({ ids: z.array(sessionId).min(1).max(20_000) }), ({ ids }, s) =>
    ids[0] && ids.length === 1 ? `Remove ${quoted(s, ids[0])}` : `Remove ${ids.length} sessions`,
  ),
  /** Who is in a session, in order: replaces its appearances. */
  'session.setPeople': command(
    z.strictObject({ id: sessionId, people }),
    ({ id }, s) => `Change the people of ${quoted(s, id)}`,
  ),
  'slides.set': command(
    z.strictObject({
      sessionIds: z.array(sessionId).min(1).max(20_000),
      patch: patch('slides', ['state', 'dueDate', 'mayPublish', 'note']),
    }),
    ({ sessionIds }, s) =>
      sessionIds[0] && sessionIds.length === 1
        ? `Slides of ${quoted(s, sessionIds[0])}`
        : `Slides of ${sessionIds.length} sessions`,
  ),
  'relation.add': commandGiving<{ id: string }>()(
    z.strictObject({ kind: field('relation', 'kind'), firstId: sessionId, secondId: sessionId }),
    ({ kind, firstId, secondId }, s) => `${quoted(s, firstId)} ${kind} ${quoted(s, secondId)}`,
  ),
  'relation.remove': command(z.strictObject({ id: idSchema<'relation'>() }), () => 'Remove a relation'),
} as const;
