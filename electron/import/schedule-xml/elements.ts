import { SaxesParser } from 'saxes';
import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { Lines } from '../issue.ts';
import { LIMITS } from '../limits.ts';

/** An element of an XML text: its attributes, child elements, and own text (CDATA too) without the children's. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly text: string;
  readonly lines: Lines;
}

interface Open extends XmlElement {
  text: string;
  lines: [number, number];
}

const CHUNK = 65_536;

/**
 * Reads an XML text strictly, as a stream. `take` is asked at each closed element (with the names from the root to it);
 * what it takes is not kept in the tree, so that only one large element is held at a time. Answers the root element.
 * Refused, with line and column: what is not well-formed, document types and entities, nesting beyond the limit.
 */
export function readXml(
  text: string,
  take: (element: XmlElement, path: readonly string[]) => boolean,
): Result<XmlElement> {
  const parser = new SaxesParser({ position: true });
  const stack: Open[] = [];
  const path: string[] = [];
  let root: XmlElement | null = null;
  let problem: Problem | null = null;
  const stop = (found: ReturnType<typeof refuse>): void => {
    if (!found.ok) problem ??= found.problem;
  };
  parser.on('doctype', () => stop(doctype(text)));
  parser.on('error', ({ message }) => stop(malformed(message, parser.line, parser.column + 1, text)));
  parser.on('opentagstart', ({ name }) => {
    if (problem) return;
    if (stack.length >= LIMITS.depth) {
      const { line } = parser;
      const message = `The XML nests deeper than ${LIMITS.depth} levels in line ${line}; no schedule does. It was not read.`;
      return stop(refuse('too-large', message, { line }));
    }
    stack.push({ name, attributes: new Map(), children: [], text: '', lines: [parser.line, parser.line] });
    path.push(name);
  });
  parser.on('opentag', ({ attributes }) => {
    const open = stack.at(-1);
    if (open && !problem) stack[stack.length - 1] = { ...open, attributes: new Map(Object.entries(attributes)) };
  });
  const addText = (more: string): void => {
    const open = stack.at(-1);
    if (open) open.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (!closed || problem) return;
    closed.lines[1] = parser.line;
    const taken = take(closed, path);
    path.pop();
    if (stack.length === 0) root = closed;
    else if (!taken) stack.at(-1)?.children.push(closed);
  });
  for (let at = 0; at < text.length && !problem; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!problem) parser.close();
  if (problem) return { ok: false, problem };
  return root ? ok(root) : refuse('unreadable-source', 'The file holds no XML element: there is nothing to import.');
}

function doctype(text: string) {
  const line = lineAt(text, text.indexOf('<!DOCTYPE'));
  return refuse(
    'unreadable-source',
    `The file has a document type (<!DOCTYPE ...>) in line ${line}. A schedule needs none, and it can hide other content: it is not read. Remove it, or ask for the file without it.`,
    { line },
  );
}

function malformed(message: string, line: number, column: number, text: string) {
  const what = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const end = line >= lineAt(text, text.length) && /^unclosed|unexpected end|must contain a root/i.test(what);
  return refuse(
    'unreadable-source',
    `The file is no well-formed XML: ${end ? `it breaks off in line ${line}` : `line ${line}, column ${column}`} (${what}). Ask for the file again, or mend that place.`,
    { line, column },
  );
}

const lineAt = (text: string, at: number): number => text.slice(0, Math.max(0, at)).split('\n').length;
