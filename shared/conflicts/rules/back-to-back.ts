import { gapRule } from '../gap-rule.ts';
import { minutes } from '../parameters.ts';

/** Somebody goes from one session straight into the next. */
export const backToBack = gapRule({
  id: 'back-to-back',
  group: 'people',
  defaultLevel: 'off',
  parameters: { pause: minutes('Minutes of pause between two sessions of a person', 15, 240, 1) },
  byRoom: false,
  needed: (_index, _before, _after, _person, { pause }) => pause,
  most: ({ pause }) => pause,
});
