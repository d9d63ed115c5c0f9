import { SaxesParser } from 'saxes';
import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';

/** What is told of a workbook's XML, by local names. What `open` or `close` answers, if anything, ends the reading. */
export interface XmlTaker {
  open(name: string, attributes: Readonly<Record<string, string>>): Problem | undefined;
  close(name: string): Problem | undefined;
  text(text: string): void;
}

const CHUNK = 65_536;

/** The local part of a name: `x:row` is `row`. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of a workbook strictly and as a stream. Refused: document types, broken XML, too deep nesting. */
export function readWorkbookXml(bytes: Uint8Array, part: string, taker: XmlTaker): Result<null> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const decoder = new TextDecoder(encodingOf(bytes));
  let problem: Problem | undefined;
  let depth = 0;
  const stop = (words: string) => {
    problem ??= refuse(
      'unreadable-source',
      `The workbook's ${part} ${words}. Save it again and try once more.`,
    ).problem;
  };
  parser.on('doctype', () => stop('has a document type, which no workbook has'));
  parser.on('error', ({ message }) => stop(`is no well-formed XML (${message})`));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.depth) stop(`nests deeper than ${LIMITS.depth} levels`);
    if (problem === undefined) problem = taker.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (problem === undefined) problem = taker.close(local(name));
  });
  parser.on('text', (text) => {
    if (problem === undefined) taker.text(text);
  });
  parser.on('cdata', (text) => {
    if (problem === undefined) taker.text(text);
  });
  for (let at = 0; at < bytes.length && problem === undefined; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  if (problem === undefined) parser.close();
  return problem === undefined ? ok(null) : { ok: false, problem };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
