import type { AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { DayGrid, GridCell } from '../../../shared/agenda/day-grid.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import type { Words } from '../../../shared/agenda/words.ts';
import { type Html, html } from './html.ts';
import { anchorOf, edgeOf, nameHtml, timesHtml } from './session.ts';

/** Where a cell stands in the table: columns of the table, since a room takes as many as it has sessions side by side. */
interface Rectangle {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly cell: GridCell;
}

/**
 * A grid as a real table: rooms are column headings, times are row headings, and what lasts longer spans rows. Each
 * cell names its room and times for those who hear the page.
 */
export function tableHtml(grid: DayGrid, caption: string, spoken: Spoken, words: Words): Html {
  const { widths } = grid;
  const first = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const at = new Map(grid.marks.map((minute, i) => [minute, i]));
  const rectangles = grid.cells.map((cell): Rectangle => {
    const row = at.get(cell.start) ?? 0;
    const rows = Math.max(1, (at.get(cell.end) ?? row + 1) - row);
    const from = first[cell.column] ?? 0;
    if (cell.columns > 1 || cell.lanes === 1) {
      const columns = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, 0);
      return { row, rows, column: from, columns, cell };
    }
    // The last lane takes the columns that a wider stretch of the same room needed.
    const isLast = cell.lane === cell.lanes - 1;
    const columns = isLast ? (widths[cell.column] ?? 1) - cell.lane : 1;
    return { row, rows, column: from + cell.lane, columns, cell };
  });
  const rowCount = Math.max(1, grid.marks.length - 1);
  const taken = Array.from({ length: rowCount }, () => new Array<Rectangle | null>(total).fill(null));
  for (const rectangle of rectangles) {
    for (let r = rectangle.row; r < rectangle.row + rectangle.rows; r++)
      for (let c = rectangle.column; c < rectangle.column + rectangle.columns; c++) {
        const line = taken[r];
        if (line) line[c] = rectangle;
      }
  }
  const rows = taken.map((line, row) => {
    const cells: Html[] = [];
    for (let column = 0; column < total; column++) {
      const rectangle = line[column] ?? null;
      if (rectangle === null) cells.push(html`<td class="empty"><span class="hidden">${words.nothing}</span></td>`);
      else if (rectangle.row === row && rectangle.column === column) cells.push(cellHtml(rectangle, grid, words));
    }
    return html`<tr><th scope="row">${spoken.time(grid.marks[row] ?? 0)}</th>${cells}</tr>\n`;
  });
  const heads = grid.rooms.map(
    ({ name }, i) => html`<th scope="col"${spans('colspan', widths[i] ?? 1)}><bdi>${name}</bdi></th>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${words.time}</th>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}

const spans = (name: 'rowspan' | 'colspan', count: number): Html =>
  count === 1 ? html`` : name === 'rowspan' ? html` rowspan="${count}"` : html` colspan="${count}"`;

function cellHtml({ rows, columns, cell }: Rectangle, grid: DayGrid, words: Words): Html {
  const size = html`${spans('rowspan', rows)}${spans('colspan', columns)}`;
  const { content } = cell;
  if (content.kind === 'band') {
    return html`<td class="band"${size}>${content.band.label ?? words[content.band.kind]}</td>`;
  }
  const { entry } = content;
  const room = content.kind === 'across' ? html` · <bdi>${entry.room.name}</bdi>` : null;
  const dress =
    entry.service && content.kind === 'across' ? html` class="band"` : html` class="session"${edgeOf(entry)}`;
  const where = grid.rooms[cell.column]?.name ?? entry.room.name;
  return html`<td${dress}${size}><a href="#${anchorOf(entry)}">${nameHtml(entry, words)}</a>${peopleHtml(entry)}<span class="when">${timesHtml(entry)}${room ?? html`<span class="hidden"> · ${where}</span>`}</span></td>`;
}

const peopleHtml = ({ people }: AgendaEntry): Html | null =>
  people.length === 0 ? null : html` <span class="who"><bdi>${people.map(({ name }) => name).join(', ')}</bdi></span>`;
