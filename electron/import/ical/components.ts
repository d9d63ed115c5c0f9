import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import { type OddLine, type Property, propertiesOf } from './content-lines.ts';

/** A component (VCALENDAR, VEVENT, ...) with its properties; what nests in it stands beside it. */
export interface Component {
  readonly name: string;
  readonly parent: string;
  readonly properties: readonly Property[];
  readonly lines: Lines;
}

/** A VALARM in a VEVENT in a VCALENDAR is as deep as it goes. */
const DEEPEST = 10;

/** The components of a calendar in the order in which they end; oddities of its lines are told. */
export function componentsOf(text: string, report: Report): readonly Component[] {
  const { properties, odd } = propertiesOf(text);
  for (const kind of ['joined', 'unreadable', 'long'] as const) {
    const members = odd.filter((line) => line.kind === kind);
    if (members.length > 0) tellOdd(kind, members, report);
  }
  const done: Component[] = [];
  const open: { name: string; properties: Property[]; line: number }[] = [];
  const close = (lastLine: number) => {
    const own = open.pop();
    if (own) done.push({ ...own, parent: open.at(-1)?.name ?? '', lines: [own.line, lastLine] });
  };
  for (const property of properties) {
    const { name, value, line, lastLine } = property;
    const component = value.trim().toUpperCase();
    if (name === 'BEGIN' && open.length >= DEEPEST) {
      const message = `Components nest deeper than ${DEEPEST} levels; what is deeper is left out.`;
      report.sayOnce('component.deep', [line, lastLine], message, value);
    } else if (name === 'BEGIN') open.push({ name: component, properties: [], line });
    else if (name === 'END') {
      if (!open.some((one) => one.name === component)) {
        const message = `END:${component.slice(0, 60)} ends nothing that began.`;
        report.sayOnce('component.end', [line, lastLine], message, value);
        continue;
      }
      while (open.at(-1)?.name !== component) {
        const message = `${open.at(-1)?.name ?? ''} of line ${open.at(-1)?.line ?? line} is not ended before ${component} is.`;
        report.say('component.open', 'warning', [line, lastLine], message);
        close(line);
      }
      close(lastLine);
    } else open.at(-1)?.properties.push(property);
  }
  const end = properties.at(-1)?.lastLine ?? 1;
  if (open.length > 0) {
    const names = open.map(({ name, line }) => `${name} of line ${line}`).join(', ');
    report.say('component.open', 'warning', [open[0]?.line ?? 1, end], `The file breaks off: ${names} is not ended.`);
  }
  while (open.length > 0) close(end);
  return done;
}

function tellOdd(kind: OddLine['kind'], odd: readonly OddLine[], report: Report): void {
  const lines = [odd[0]?.line ?? 1, odd.at(-1)?.line ?? 1] as const;
  const count = odd.length === 1 ? 'One line is' : `${odd.length} lines are`;
  const raw = odd.map(({ raw: text }) => text).join('\n');
  if (kind === 'long') {
    const message = `${count} longer than any text of a talk; the rest of it is left out.`;
    report.say('line.long', 'warning', lines, message, raw);
  } else if (kind === 'joined') {
    const message = `${count} no property and not folded; each is taken as a line of the text before it.`;
    report.say('line.joined', 'info', lines, message, raw);
  } else report.say('line.unreadable', 'warning', lines, `${count} no property and left out.`, raw);
}
