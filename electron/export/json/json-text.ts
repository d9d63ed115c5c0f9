// What no XML may hold either (XML 1.0, 2.2), and controls that terminals obey; many readers of our JSON write XML.
const UNFIT = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const cleaned = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(UNFIT, '') : value;

/** A document as JSON of one blank's indent, without characters that its readers may choke on. */
export const jsonText = (document: unknown): string => `${JSON.stringify(document, cleaned, 1)}\n`;
