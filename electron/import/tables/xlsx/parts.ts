import { ok, type Result } from '../../../../shared/contract/problem.ts';
import type { Shown } from '../clock-text.ts';
import { readWorkbookXml } from '../workbook-xml.ts';
import { shownBy } from './number-format.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** An attribute by its local name: the prefix of relations is not always `r`. */
const attribute = (attributes: Attributes, name: string): string =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? '';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** The sheets of a workbook in their order, and whether its days count from 1904. */
export function readWorkbook(bytes: Uint8Array): Result<{ sheets: ListedSheet[]; epoch1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let epoch1904 = false;
  const read = readWorkbookXml(bytes, 'list of sheets', {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isOn(attributes.date1904);
      if (name !== 'sheet') return undefined;
      const state = attributes.state ?? 'visible';
      const label = attributes.name ?? `Sheet ${sheets.length + 1}`;
      sheets.push({ name: label, relation: attribute(attributes, 'id'), isHidden: state !== 'visible' });
      return undefined;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? ok({ sheets, epoch1904 }) : read;
}

/** A part that another one points to; `target` is a whole name in the zip. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, sharedStrings, styles, officeDocument... */
  readonly type: string;
  readonly target: string;
}

/** The relations of a part that lies in `folder` ('' or 'xl'). */
export function readRelations(bytes: Uint8Array, folder: string): Result<readonly Relation[]> {
  const relations: Relation[] = [];
  const read = readWorkbookXml(bytes, 'list of parts', {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name === 'Relationship' && mode !== 'External') {
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: whole(target, folder) });
      }
      return undefined;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? ok(relations) : read;
}

function whole(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What each cell style shows, by its number. */
export function readStyles(bytes: Uint8Array): Result<readonly Shown[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const read = readWorkbookXml(bytes, 'list of styles', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(Number(attributes.numFmtId ?? 0));
      return undefined;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
      return undefined;
    },
    text: () => undefined,
  });
  return read.ok ? ok(formats.map((id) => shownBy(id, codes.get(id)))) : read;
}

/** The texts that cells share: runs of rich text joined, readings of East Asian text left out. */
export function readSharedTexts(bytes: Uint8Array): Result<readonly string[]> {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  const read = readWorkbookXml(bytes, 'list of texts', {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
      return undefined;
    },
    close(name) {
      if (name === 'si') texts.push(unescaped(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      return undefined;
    },
    text(text) {
      if (inText && !inReading) current += text;
    },
  });
  return read.ok ? ok(texts) : read;
}

/** Characters that XML can't hold stand as `_x000D_`, and an underscore before such a text as `_x005F_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
