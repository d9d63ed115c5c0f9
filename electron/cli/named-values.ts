import { z } from 'zod';
import { WrongUse } from './verb.ts';

/** Reads NAME=VALUE options; a value that is JSON is taken as such, anything else as text. */
export function readNamedValues(texts: readonly string[]): Record<string, z.core.util.JSONType> {
  const values = new Map<string, z.core.util.JSONType>();
  for (const text of texts) {
    const match = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(text);
    if (!match) throw new WrongUse(`--option wants NAME=VALUE, not “${text}”.`);
    values.set(match[1] ?? '', readValue(match[2] ?? ''));
  }
  return Object.fromEntries(values);
}

function readValue(text: string): z.core.util.JSONType {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return text;
  }
}
