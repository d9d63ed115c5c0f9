import type { ProgramState } from '../model/state.ts';
import type { Finding } from './rule.ts';
import { BLOCKS_WORDS } from './words/blocks.ts';
import { namesIn, type RuleWords, type Telling } from './words/names.ts';
import { PAIRS_WORDS } from './words/pairs.ts';
import { PEOPLE_WORDS } from './words/people.ts';
import { READINESS_WORDS } from './words/readiness.ts';
import { ROOMS_WORDS } from './words/rooms.ts';
import { TEXT_WORDS } from './words/text.ts';
import { TIME_WORDS } from './words/time.ts';
import { TRACKS_WORDS } from './words/tracks.ts';

export type { Telling };

/** A conflict in plain English: a heading, and a sentence that says who, where, when and by how much. */
export interface Explanation {
  readonly title: string;
  readonly sentence: string;
}

const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  ...ROOMS_WORDS,
  ...PEOPLE_WORDS,
  ...TIME_WORDS,
  ...BLOCKS_WORDS,
  ...TRACKS_WORDS,
  ...PAIRS_WORDS,
  ...READINESS_WORDS,
  ...TEXT_WORDS,
};

/** Explains what a rule found. All words on conflicts are made here. */
export function explain(finding: Finding, state: ProgramState, telling: Telling = {}): Explanation {
  const words = RULE_WORDS[finding.rule];
  if (!words) return { title: finding.rule, sentence: 'This version does not know the rule.' };
  return { title: words.title, sentence: capitalized(words.tell(finding, namesIn(state, telling))) };
}

/** What to call a rule, and what it asks, in one sentence. */
export const ruleWords = (rule: string): { readonly title: string; readonly rule: string } => {
  const words = RULE_WORDS[rule];
  return { title: words?.title ?? rule, rule: words?.rule ?? '' };
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
