import { refuse } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';

export const importHandlers: Handlers<'import.apply'> = {
  'import.apply': () => refuse('internal', 'Importing is being connected.'),
};
