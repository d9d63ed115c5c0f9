import { strToU8, zipSync } from 'fflate';

/** A zip of texts. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Sheet {
  readonly name: string;
  /** The rows as XML: <row r="1">...; */
  readonly rows: string;
  readonly state?: string;
}

/** The parts of an Excel workbook; number formats by their codes, cell style n + 1 shows format n. */
export function xlsxParts(
  sheets: readonly Sheet[],
  more: { readonly texts?: string; readonly formats?: readonly string[]; readonly date1904?: boolean } = {},
): Record<string, string> {
  const formats = more.formats ?? [];
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    '_rels/.rels': `${XML}<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${REL}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${related.join('')}<Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_code, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${more.texts ?? ''}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${XML}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows of texts as the XML of a sheet. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, at) => {
      const inner = cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('');
      return `<row r="${at + 1}">${inner}</row>`;
    })
    .join('');

/** An Excel workbook with sheets of texts. */
export const xlsxOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array =>
  zipOf(xlsxParts(Object.entries(sheets).map(([name, rows]) => ({ name, rows: textRows(rows) }))));

const ODF = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An ODF spreadsheet from the XML of its tables. */
export const odsOf = (tables: string, styles = ''): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `${XML}<manifest/>`,
    'content.xml': `${XML}<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
