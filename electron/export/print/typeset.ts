import type { Made } from '../product.ts';
import { otherFaces, scriptsIn } from '../typst/scripts.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import type { PrintBase } from './base.ts';
import { glyphWarnings } from './glyph-warnings.ts';

interface About {
  /** How many sessions that are meant for the program have no full place, where the product leaves them out. */
  readonly unplaced?: number;
}

/**
 * Sets a template of `resources/typst` with its data. The warnings tell what was left out, which characters no face has,
 * and what the template notes of itself (see `notes.typ`): where a text goes on on another page, or was set smaller.
 */
export async function typeset(
  template: string,
  data: { readonly base: PrintBase },
  { unplaced = 0 }: About = {},
): Promise<Made> {
  const { portableTypesetter } = await import('../typst/wasm.ts');
  const scripts = scriptsIn(JSON.stringify(data));
  const typesetter = await portableTypesetter(scripts);
  const base = { ...data.base, scripts, faces: otherFaces(data.base.language, scripts) };
  const { bytes, notes } = typesetter.pdf({ template, data: { ...data, base } });
  return { bytes, warnings: [...unplacedWarning(unplaced), ...glyphWarnings(data, typesetter), ...new Set(notes)] };
}
