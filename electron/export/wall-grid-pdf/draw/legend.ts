import type { AgendaTrack } from '../../../../shared/agenda/agenda.ts';
import { colourOf } from '../../colour.ts';
import { EM, marksWidth } from '../layout/card.ts';
import { linesOf } from '../text/lines.ts';
import type { Measure } from '../text/measure.ts';
import { piecesOf } from '../text/pieces.ts';
import { inkOn } from './colours.ts';
import { round, type TextData } from './page-data.ts';

/** The tracks of a page with their marks and colours, in lines of a width; places count from the legend's corner. */
export function drawLegend(
  tracks: readonly AgendaTrack[],
  marks: ReadonlyMap<string, string>,
  width: number,
  size: number,
  measure: Measure,
): { readonly texts: readonly TextData[]; readonly height: number } {
  const texts: TextData[] = [];
  const gap = size * 1.4;
  let [x, y] = [0, 0];
  for (const { id, name, colour } of tracks) {
    const mark = marks.get(id) ?? '';
    const indent = marksWidth([{ text: mark }], measure);
    const pieces = piecesOf(name);
    const wide = (indent + measure.regular(name)) * size;
    if (x > 0 && x + wide > width) [x, y] = [0, y + size * 1.45];
    const { lines } = linesOf(pieces, measure.regular, width / size, 400, indent);
    const fill = colourOf(colour);
    const box = round((indent - 0.3) * size);
    texts.push({
      ...{ x: round(x), y: round(y), width: round(Math.min(wide, width)), size: round(size) },
      ...{ bold: false, italic: false, dim: false, align: 'start', lines, tail: null },
      marks: [{ text: mark, width: box, fill, ink: inkOn(fill) }],
    });
    x += wide + gap;
    if (lines.length > 1) [x, y] = [0, y + (lines.length * EM.pitch + 0.25) * size];
  }
  return { texts, height: texts.length === 0 ? 0 : x === 0 ? y : y + size * EM.pitch };
}
