import { parallelRule } from '../parallel-rule.ts';

/** All sessions of an hour are in one language. */
export const noChoiceOfLanguage = parallelRule('no-choice-of-language', 'language');
