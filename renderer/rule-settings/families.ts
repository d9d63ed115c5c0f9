import { ownParameters } from '../../shared/conflicts/parameters.ts';
import type { Rule, RuleGroup } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';

const FAMILIES: Readonly<Record<RuleGroup, string>> = {
  rooms: 'Rooms',
  people: 'People',
  time: 'Time',
  blocks: 'Blocks',
  tracks: 'Tracks',
  pairs: 'Pairs of sessions',
  readiness: 'Placing and readiness',
  text: 'Content',
};

/** The rules of one family, under its heading. */
export interface Family {
  readonly id: RuleGroup;
  readonly label: string;
  readonly rules: readonly Rule[];
}

/** The rules by family, each in the order in which a committee reads them; `text` narrows them by their words. */
export function familiesOf(rules: readonly Rule[], text: string): Family[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = rules.filter((rule) => {
    const told = toldBy(rule).toLowerCase();
    return words.every((word) => told.includes(word));
  });
  return (Object.keys(FAMILIES) as RuleGroup[])
    .map((id) => ({ id, label: FAMILIES[id], rules: fitting.filter(({ group }) => group === id) }))
    .filter((family) => family.rules.length > 0);
}

function toldBy(rule: Rule): string {
  const { title, rule: asks } = ruleWords(rule.id);
  const parameters = ownParameters(rule.parameters).map(([, { words }]) => words);
  return [title, asks, FAMILIES[rule.group], ...parameters].join(' ');
}
