import { parallelRule } from '../parallel-rule.ts';

/** All sessions of an hour are for one level. */
export const noChoiceOfLevel = parallelRule('no-choice-of-level', 'level');
