import { expect, it } from 'vitest';
import { orcidIn } from '../../../shared/matching/orcid.ts';

it.each([
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
  ['http://orcid.org/0000-0002-1694-233x/', '0000-0002-1694-233X'],
  ['orcid: 0000000218250097', '0000-0002-1825-0097'],
  ['0000-0002-1825-0098', null],
  ['1234 5678', null],
  ['call 0000-0002-1825-00971', null],
  ['', null],
])('“%s” holds the ORCID iD %s', (text, expected) => {
  expect(orcidIn(text)).toBe(expected);
});
