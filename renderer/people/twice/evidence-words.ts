import type { TwinEvidence } from '../../../shared/matching/people-twice.ts';

const NAMES: Readonly<Record<TwinEvidence['names'], string>> = {
  same: 'same name',
  spelling: 'names sound alike',
  'extra-name': 'one name is longer',
  'short-form': 'short form of the name',
  initials: 'initials of the name',
  misspelled: 'names differ by a letter or two',
  unlike: 'other name',
};

/** What speaks for two people being one, in a few words each. */
export const speaksFor = (evidence: TwinEvidence): readonly string[] => [
  ...(evidence.names === 'unlike' ? [] : [NAMES[evidence.names]]),
  ...(evidence.sameOrcid ? ['same ORCID iD'] : []),
  ...(evidence.sameEmail ? ['same e-mail'] : []),
  ...(evidence.sharedSessions.length > 0 ? ['same session'] : []),
  ...(evidence.sameAffiliation ? ['same affiliation'] : []),
];

/** What speaks against it. */
export const speaksAgainst = (evidence: TwinEvidence): readonly string[] => [
  ...(evidence.names === 'unlike' ? [NAMES.unlike] : []),
  ...(evidence.otherEmail ? ['other e-mail'] : []),
  ...(evidence.otherAffiliation ? ['other affiliation'] : []),
];
