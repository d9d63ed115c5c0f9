import type { Agenda } from '../../../../shared/agenda/agenda.ts';
import { readAssets } from '../../typst/assets.ts';
import { scriptsIn } from '../../typst/scripts.ts';
import { type Measure, measureBy } from './measure.ts';
import { openFace } from './true-type.ts';

/** The measure of the faces that we print a text with. */
export const printedMeasure = (text: string): Measure => measureBy(readAssets(scriptsIn(text)).fonts.map(openFace));

/** The measure for all that a grid can say of an agenda. */
export const agendaMeasure = (agenda: Agenda): Measure =>
  printedMeasure(JSON.stringify(agenda, (key, value) => (key === 'abstract' ? undefined : value)));
