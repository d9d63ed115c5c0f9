import { describe, expect, it } from 'vitest';
import { emailKey, fold, nameKey, nameKeys } from '../../../shared/matching/name-key.ts';
import { nameSimilarity } from '../../../shared/matching/similar-names.ts';
import { organisationPairs } from '../../../shared/matching/similar-organisations.ts';

describe('the key of a name', () => {
  it.each([
    ['Zoë Gäbler', 'Zoe Gabler'],
    ['Gäbler, Zoë', 'Zoë Gäbler'],
    ['Dr. Ann Lee', 'Ann Lee'],
    ['Prof. Dr. Ann Lee', 'Lee, Ann'],
    ['Ann Lee, PhD', 'Ann Lee'],
    ['Ann Lee Jr.', 'Ann Lee'],
    ['Min-Jun Kim', 'Kim Min Jun'],
    ["Maeve O'Hara", 'Maeve O’Hara'],
    ['Łukasz Bielski', 'Lukasz Bielski'],
    ['ann LEE', 'Ann Lee'],
    ['Ann\u00a0 Lee', 'Ann Lee'],
    ['Zoe\u0308 Gäbler', 'Zoë Gäbler'],
  ])('is one for “%s” and “%s”', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Ann Lee', 'Anna Lee'],
    ['Ann Lee', 'Ann Li'],
    ['Kim Park', 'Kim Parker'],
  ])('tells “%s” from “%s”', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('meets Jürgen also as Juergen', () => {
    expect(nameKeys('Jürgen Brühl')).toContain(nameKey('Juergen Bruehl'));
    expect(nameSimilarity('Jürgen Brühl', 'Juergen Bruehl')).toBe(1);
  });

  it('keeps a name that is nothing but an honorific', () => {
    expect(nameKey('Dr')).toBe('dr');
  });
});

it('writes letters of other scripts in ASCII', () => {
  expect(fold('Straße 5, Øresund')).toBe('strasse 5 oresund');
});

it('compares e-mail addresses without case and spaces, but keeps dots and tags', () => {
  expect(emailKey(' Ann.Lee+Talk@Example.org ')).toBe('ann.lee+talk@example.org');
});

it.each([
  ['Hooli', 'Hooli Industries', true],
  ['ACM', 'Association for Computing Machinery', true],
  ['ABC', 'Amber Blue Company', true],
  ['Acme', 'Acmella Foods', false],
  ['Acme', 'Initech', false],
  ['Acme', 'Acme', false],
  ['Acme', 'ACMÉ', true],
])('%s and %s may be one organisation: %s', (a, b, expected) => {
  expect(organisationPairs([a, b]).length > 0).toBe(expected);
});
