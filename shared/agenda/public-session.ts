import type { Session } from '../model/tables.ts';
import { type EffectivePlacement, isPlaced } from '../schedule/effective.ts';

/**
 * Whether a session is the public's business: it is accepted, or stands on the schedule, and is not withdrawn. A
 * proposal that nobody placed is not.
 */
export const isPublicSession = (
  { status }: Pick<Session, 'status'>,
  placement: EffectivePlacement | undefined,
): boolean => status !== 'withdrawn' && (status === 'accepted' || status === 'confirmed' || isPlaced(placement));
