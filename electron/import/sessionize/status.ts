import { fold } from '../../../shared/matching/name-key.ts';

const STATUSES: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  'accept queue': 'proposed',
  nominated: 'proposed',
  submitted: 'proposed',
  'decline queue': 'proposed',
  waitlisted: 'reserve',
  waitlist: 'reserve',
  declined: 'withdrawn',
  rejected: 'withdrawn',
  withdrawn: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
};

/** Our status for Sessionize's; an accepted session whose speakers confirmed is confirmed. null: not known here. */
export function statusOf(said: string, isConfirmed: boolean): string | null {
  const status = STATUSES[fold(said.replaceAll('_', ' '))] ?? null;
  return status === 'accepted' && isConfirmed ? 'confirmed' : status;
}
