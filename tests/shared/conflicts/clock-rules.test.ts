import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../shared/conflicts/parameters.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, placementKey, type SessionSpec } from '../builder.ts';
import { countFound, minutesFound, told } from './found.ts';

/** Berlin skips 02:00 to 03:00 on 29 March 2026, and repeats 02:00 to 03:00 on 25 October. */
const spring = { sat: '2026-03-28 00:00-28:00', sun: '2026-03-29 00:00-24:00' };
const autumn = { sat: '2026-10-24 00:00-28:00', sun: '2026-10-25 00:00-24:00' };
const program = (days: ProgramSpec['days'], a: SessionSpec): ProgramSpec => ({ days: days ?? {}, sessions: { a } });

/** Which of the three rules on changes of the clocks find something. */
function found(state: ProgramState): string[] {
  const rules = RULES.filter(({ id }) =>
    ['skipped-wall-time', 'repeated-wall-time', 'over-a-clock-change'].includes(id),
  );
  const index = buildIndex(state, PLAN);
  return rules.flatMap((rule) => rule.find(index, valuesOf(rule.parameters)).map((finding) => finding.rule));
}

describe('in spring', () => {
  test.each<[string, SessionSpec, readonly string[]]>([
    ['starts in the hour that is not', { at: 'sun 02:30' }, ['skipped-wall-time']],
    ['starts as the clocks jump', { at: 'sun 02:00' }, ['skipped-wall-time']],
    ['ends in the hour that is not', { at: 'sun 01:45' }, ['skipped-wall-time']],
    ['ends as the clocks jump', { at: 'sun 01:30' }, []],
    ['starts after the jump', { at: 'sun 03:00' }, []],
    ['lasts over the jump', { at: 'sun 01:30', length: 90 }, ['over-a-clock-change']],
    ['by the day before', { at: 'sat 26:30' }, ['skipped-wall-time']],
    ['without length in the hour', { at: 'sun 02:30', length: 0 }, ['skipped-wall-time']],
    ['a day earlier', { at: 'sat 02:30' }, []],
    ['withdrawn', { at: 'sun 02:30', status: 'withdrawn' }, []],
  ])('%s', (_name, a, rules) => {
    expect(found(buildProgram(program(spring, a)))).toEqual(rules);
  });
  test('another zone keeps its clocks', () => {
    const spec = program(spring, { at: 'sun 02:30' });
    expect(found(buildProgram({ ...spec, program: { timeZone: 'Asia/Tokyo' } }))).toEqual([]);
  });
  test('a block is told, and not its talks', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'sun 02:00', length: 60, block: true },
      one: { in: 'block' },
    };
    expect(countFound('skipped-wall-time', { days: spring, sessions })).toBe(1);
  });
  test('it tells the hour', () => {
    expect(told('skipped-wall-time', program(spring, { at: 'sun 02:30' }))).toEqual([
      '“a” (02:30–03:00) starts or ends at a time that the clocks skip on Sun 29 March: 02:00–03:00.',
    ]);
    expect(told('over-a-clock-change', program(spring, { at: 'sun 01:30', length: 90 }))).toEqual([
      '“a” (01:30–03:00 on Sun 29 March) may be 1 hour shorter than it looks: the clocks skip 02:00–03:00.',
    ]);
  });
});

describe('in autumn', () => {
  const withFold = (a: SessionSpec, fold: number | null): ProgramState => {
    const state = buildProgram(program(autumn, a));
    const row = state.placement.get(placementKey('a'));
    (state.placement as Map<string, unknown>).set(placementKey('a'), { ...row, fold });
    return state;
  };
  test.each<[string, SessionSpec, number | null, readonly string[]]>([
    ['starts in the hour that comes twice', { at: 'sun 02:30' }, null, ['repeated-wall-time']],
    ['and tells the first', { at: 'sun 02:30' }, 0, []],
    ['and tells the second', { at: 'sun 02:30' }, 1, []],
    ['the first, and goes on', { at: 'sun 02:45' }, 0, ['over-a-clock-change']],
    ['the second, and goes on', { at: 'sun 02:45' }, 1, []],
    ['lasts into the hour', { at: 'sun 01:45' }, null, ['over-a-clock-change']],
    ['ends as it begins', { at: 'sun 01:30' }, null, []],
    ['starts as it ends', { at: 'sun 03:00' }, null, []],
    ['by the day before', { at: 'sat 26:30' }, null, ['repeated-wall-time']],
  ])('%s', (_name, a, fold, rules) => {
    expect(found(withFold(a, fold))).toEqual(rules);
  });
  test('it tells the hour', () => {
    expect(told('repeated-wall-time', program(autumn, { at: 'sun 02:30' }))).toEqual([
      '“a” starts at 02:30 on Sun 25 October, which comes twice: the clocks repeat 02:00–03:00.',
    ]);
  });
});

describe('quiet-hours', () => {
  const RULE = 'quiet-hours';
  test.each<[string, SessionSpec, number | null]>([
    ['into them', { at: 'sat 21:45' }, 15],
    ['until them', { at: 'sat 21:30' }, null],
    ['over midnight', { at: 'sat 23:45' }, 30],
    ['after midnight', { at: 'sat 25:00' }, 30],
    ['until their end', { at: 'sun 06:30' }, 30],
    ['out of them', { at: 'sun 06:45' }, 15],
    ['from their end', { at: 'sun 07:00' }, null],
  ])('%s', (_name, a, minutes) => {
    expect(minutesFound(RULE, program(autumn, a))).toBe(minutes);
  });
  test('they may lie within a day, and be none', () => {
    expect(minutesFound(RULE, program(autumn, { at: 'sat 13:15' }), { from: 780, to: 840 })).toBe(30);
    expect(minutesFound(RULE, program(autumn, { at: 'sat 13:15' }), { from: 780, to: 780 })).toBe(null);
  });
  test('it tells them', () => {
    expect(told(RULE, program(autumn, { at: 'sat 21:45' }))).toEqual([
      '“a” (21:45–22:15) lies in the quiet hours (22:00–07:00) on Sat 24 October: 15 minutes.',
    ]);
  });
});
