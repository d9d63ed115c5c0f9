/** A property of a component: NAME;PARAMETER=value:VALUE. Names are in upper case; `line` counts from 1. */
export interface Property {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
  readonly lastLine: number;
}

interface LogicalLine {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** How many characters of a property are read: more than any text of a talk has. */
const LONGEST = 200_000;

/** What was odd about lines that could still be read, or not. */
export interface OddLine {
  readonly kind: 'joined' | 'unreadable' | 'long';
  readonly line: number;
  readonly raw: string;
}

/**
 * Cuts a calendar into its properties (RFC 5545, 3.1), whatever its line ends, folded or not. A line that is none of
 * the known properties belongs to the text before it: some writers break long texts without folding them.
 */
export function propertiesOf(text: string): {
  readonly properties: readonly Property[];
  readonly odd: readonly OddLine[];
} {
  const properties: Property[] = [];
  const odd: OddLine[] = [];
  for (const whole of unfolded(text)) {
    const line = whole.text.length > LONGEST ? { ...whole, text: whole.text.slice(0, LONGEST) } : whole;
    if (line !== whole) odd.push({ kind: 'long', line: line.line, raw: line.text.slice(0, 200) });
    const property = readProperty(line);
    if (property && (isKnownName(property.name) || isUpper(line.text))) {
      properties.push(property);
      continue;
    }
    const last = properties.at(-1);
    if (last && TEXTS.has(last.name)) {
      odd.push({ kind: 'joined', line: line.line, raw: line.text });
      properties[properties.length - 1] = { ...last, value: `${last.value}\\n${line.text}`, lastLine: line.lastLine };
    } else odd.push({ kind: 'unreadable', line: line.line, raw: line.text });
  }
  return { properties, odd };
}

function unfolded(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let parts: string[] = [];
  let first = 1;
  let last = 1;
  const end = () => {
    if (parts.length > 0) lines.push({ text: parts.join(''), line: first, lastLine: last });
    parts = [];
  };
  for (const [at, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]/.test(raw) && parts.length > 0) {
      parts.push(raw.slice(1));
      last = at + 1;
    } else if (raw.trim() !== '') {
      end();
      parts = [raw];
      first = at + 1;
      last = first;
    }
  }
  end();
  return lines;
}

function readProperty({ text, line, lastLine }: LogicalLine): Property | null {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0];
  if (name === undefined) return null;
  const params = new Map<string, string>();
  let at = name.length;
  while (text[at] === ';') {
    const key = /^[A-Za-z0-9-]+/.exec(text.slice(at + 1, at + 101))?.[0];
    if (key === undefined || text[at + 1 + key.length] !== '=') return null;
    const from = at + key.length + 2;
    const to = valueEnd(text, from);
    params.set(key.toUpperCase(), text.slice(from, to).replaceAll('"', ''));
    at = to;
  }
  if (text[at] !== ':') return null;
  return { name: name.toUpperCase(), params, value: text.slice(at + 1), line, lastLine };
}

/** Where a parameter's value ends: at the next colon or semicolon outside quotation marks. */
function valueEnd(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ':' || character === ';')) return at;
  }
  return text.length;
}

const TEXTS = new Set(['DESCRIPTION', 'SUMMARY', 'COMMENT', 'LOCATION', 'X-ALT-DESC']);
const KNOWN = new Set([
  ...[
    'BEGIN',
    'END',
    'VERSION',
    'PRODID',
    'METHOD',
    'CALSCALE',
    'NAME',
    'UID',
    'DTSTAMP',
    'DTSTART',
    'DTEND',
    'DURATION',
  ],
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL', 'STATUS', 'CATEGORIES', 'CLASS', 'COMMENT', 'CONTACT', 'RESOURCES'],
  ...['ATTENDEE', 'ORGANIZER', 'RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'TZID', 'SEQUENCE', 'CREATED', 'TRANSP', 'GEO'],
  ...['PRIORITY', 'ATTACH', 'COLOR', 'IMAGE', 'CONFERENCE', 'SOURCE', 'REFRESH-INTERVAL', 'LAST-MODIFIED', 'TRIGGER'],
  ...['ACTION', 'RECURRENCE-ID', 'RELATED-TO', 'TZNAME', 'TZOFFSETFROM', 'TZOFFSETTO', 'TZURL', 'REQUEST-STATUS'],
]);
const isKnownName = (name: string): boolean => KNOWN.has(name) || name.startsWith('X-');
// Writers put names in capitals; “Note: bring chalk” is a line of text.
const isUpper = (text: string): boolean => /^[A-Z0-9-]+[;:]/.test(text);

const ESCAPED = /\\([\\;,nN:"])/g;

/** A TEXT value as it is meant: \n, \, \; and \\ written out; what is not escaped stands as it is. */
export const textValue = (value: string): string =>
  value.replace(ESCAPED, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();

/** The entries of a list of TEXT values: commas separate them, escaped ones do not. */
export function textValues(value: string): readonly string[] {
  const entries: string[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; at++) {
    if (value[at] === '\\') at++;
    else if (at === value.length || value[at] === ',') {
      entries.push(textValue(value.slice(from, at)));
      from = at + 1;
    }
  }
  if (from < value.length) entries.push(textValue(value.slice(from)));
  return entries.filter((entry) => entry !== '');
}
