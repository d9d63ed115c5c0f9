import { readAssets } from '../../typst/assets.ts';
import { type Measure, measureBy } from './measure.ts';
import { openFace } from './true-type.ts';

/** The measure of the faces that we print with. */
export const printedMeasure = (): Measure => measureBy(readAssets().fonts.map(openFace));
