const STATES: Readonly<Record<string, string>> = {
  draft: 'proposed',
  submitted: 'proposed',
  accepted: 'accepted',
  confirmed: 'confirmed',
  rejected: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  withdrawn: 'withdrawn',
  deleted: 'withdrawn',
};

/** Our status for a state of pretalx, which is the same word in all its exports; null for none that is known. */
export const statusOfState = (state: string): string | null => STATES[state.trim().toLowerCase()] ?? null;
