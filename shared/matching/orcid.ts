import type { ProgramState } from '../model/state.ts';

/** The ORCID iD in a text (an address or the bare digits), as 0000-0000-0000-000X; null if there is none that is valid. */
export function orcidIn(text: string): string | null {
  const found = /(?:^|orcid\.org\/|orcid:\s*|\s)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?:$|[\s/?#,;)])/i.exec(
    text.trim(),
  );
  if (!found) return null;
  const digits = found.slice(1).join('').toUpperCase();
  return isChecked(digits) ? (digits.match(/.{4}/g)?.join('-') ?? null) : null;
}

// ISO 7064, MOD 11-2, as ORCID tells it: the last digit checks the fifteen before it.
function isChecked(digits: string): boolean {
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? 'X' : String(check));
}

/** The ORCID iD among a person's values: a field of that name, or an address of orcid.org. */
export function orcidOf(values: Iterable<readonly [field: string, value: unknown]>): string | null {
  for (const [field, value] of values) {
    if (typeof value !== 'string' || !(/orcid/i.test(field) || /orcid\.org\//i.test(value))) continue;
    const orcid = orcidIn(value);
    if (orcid !== null) return orcid;
  }
  return null;
}

/** The ORCID iDs of a program's people, from their address or a custom field, by the person's id. */
export function orcidsOf(state: ProgramState): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, url } of state.person.values()) {
    const orcid = url === null ? null : orcidOf([['url', url]]);
    if (orcid !== null) found.set(id, orcid);
  }
  for (const { fieldId, ownerId, value } of state.customValue.values()) {
    const orcid = orcidOf([[state.customField.get(fieldId)?.name ?? '', value]]);
    if (orcid !== null && state.person.has(ownerId)) found.set(ownerId, orcid);
  }
  return found;
}
