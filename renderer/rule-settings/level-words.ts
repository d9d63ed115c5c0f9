import type { Level, Rule } from '../../shared/conflicts/rule.ts';

/** What a rule can be set to, from nothing to the gravest. */
export const LEVEL_CHOICES: readonly { readonly id: Level | 'off'; readonly label: string }[] = [
  { id: 'off', label: 'Off' },
  { id: 'note', label: 'Note' },
  { id: 'warning', label: 'Warning' },
  { id: 'error', label: 'Error' },
  { id: 'block', label: 'Block' },
];

/** What each level does, for the head of the settings. */
export const LEVEL_MEANINGS: readonly { readonly level: Level | 'off'; readonly means: string }[] = [
  { level: 'off', means: 'is not looked for.' },
  { level: 'note', means: 'is told, and asks for nothing.' },
  { level: 'warning', means: 'should be looked at.' },
  { level: 'error', means: 'must be mended or accepted before a release.' },
  { level: 'block', means: 'is refused: a drop on the board that would break it, or the release.' },
];

/** What “Block” refuses for a rule: those that do not hang on a place cannot stop a drop. */
export const whatBlocks = (rule: Pick<Rule, 'rate'>): string =>
  rule.rate === null
    ? 'A release is refused as long as this is broken.'
    : 'A drop that would break this is refused, and so is a release.';
