import { expect, it } from 'vitest';
import { isOff, wouldFind } from '../../../renderer/rule-settings/would-find.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type RuleSpec, sessionIdOf } from '../../shared/builder.ts';

const withRules = (rules: readonly RuleSpec[]) => {
  const state = buildProgram({
    days: { mon: '2026-06-01 09:00-18:00' },
    rooms: { Aula: 100, Cellar: 20 },
    sessions: { A: { at: 'mon 10:00', room: 'Cellar', expectedAudience: 50 } },
    rules,
  });
  return { index: buildIndex(state, PLAN), settings: settingsOf(state) };
};
const rule = RULES.find(({ id }) => id === 'room-too-small');
if (!rule) throw new Error('there is a rule on small rooms');

it('a rule that is off tells what it would find', () => {
  const { index, settings } = withRules([{ rule: rule.id, level: 'off' }]);
  expect(isOff(settings.rules.get(rule.id) ?? [])).toBe(true);
  expect(wouldFind(index, settings, rule).map(({ sessions, level }) => [sessions, level])).toEqual([
    [[sessionIdOf('A')], 'note'],
  ]);
});

it('a rule that is on for some only is not off', () => {
  const { settings } = withRules([
    { rule: rule.id, level: 'off' },
    { rule: rule.id, level: 'note', scope: { rooms: ['Aula'] } },
  ]);
  expect(isOff(settings.rules.get(rule.id) ?? [])).toBe(false);
});
