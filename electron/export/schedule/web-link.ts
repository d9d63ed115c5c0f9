import { safeLink } from '../../../shared/agenda/inline.ts';

/** A link that readers of the files take: http or https; null for others. */
export function webLink(text: string | null): string | null {
  const link = text === null ? null : safeLink(text);
  return link !== null && /^https?:/i.test(link) && URL.canParse(link) ? new URL(link).href : null;
}
