import { expect, test } from 'vitest';
import { decided } from '../../../renderer/import/plan/alternatives.ts';
import type { ImportIssue } from '../../../shared/contract/import.ts';

const issue = (id: string, code: string, line: number): ImportIssue => ({
  code,
  severity: 'info',
  lines: [line, line],
  message: id,
  suggestion: { id, label: id, confidence: 0.5, value: null },
});
const speaker = issue('speaker 24', 'speaker.suggested', 24);
const second = issue('second speaker 24', 'speaker.suggested', 24);
const above = issue('above 24', 'paragraph.ambiguous', 24);
const elsewhere = issue('above 49', 'paragraph.ambiguous', 49);
const issues = [speaker, second, above, elsewhere];

test('a paragraph that belongs to the talk above has no speaker of its own', () => {
  const withSpeakers = decided(issues, decided(issues, {}, speaker, true), second, true);
  expect(withSpeakers).toEqual({ 'speaker 24': true, 'second speaker 24': true });
  expect(decided(issues, withSpeakers, above, true)).toEqual({ 'above 24': true });
  expect(decided(issues, { 'above 24': true, 'above 49': true }, speaker, true)).toEqual({
    'above 49': true,
    'speaker 24': true,
  });
});

test('a suggestion that is no longer accepted leaves the other decisions as they are', () => {
  expect(decided(issues, { 'speaker 24': true, other: 'mine' }, speaker, false)).toEqual({ other: 'mine' });
});
