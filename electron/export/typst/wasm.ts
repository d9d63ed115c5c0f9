import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { readAssets } from './assets.ts';
import { Coverage } from './coverage.ts';
import type { Script } from './scripts.ts';
import type { Typesetter } from './typesetter.ts';

/** Diagnostics with place and text, as objects (the compiler's format 3). */
const FULL = 3;

const compiled = z.object({
  result: z.instanceof(Uint8Array).optional(),
  diagnostics: z
    .array(z.object({ path: z.string(), range: z.string(), severity: z.string(), message: z.string() }))
    .optional(),
});
const fontInfo = z.object({ info: z.array(z.object({ coverage: z.array(z.number()) })) });

/**
 * The portable typesetter: Typst as WebAssembly, the same on every platform, with the faces for these scripts. It has no
 * network and reads no file.
 */
export async function portableTypesetter(scripts: readonly Script[]): Promise<Typesetter> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  await typst.default({ module_or_path: await readFile(wasm) });
  const { templates, fonts } = readAssets(scripts);
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const resolver = new typst.TypstFontResolverBuilder();
  const coverage = new Coverage();
  for (const font of fonts) {
    await builder.add_raw_font(font);
    for (const { coverage: runs } of fontInfo.parse(resolver.get_font_info(font)).info) coverage.add(runs);
  }
  const compiler = await builder.build();
  for (const [name, source] of templates) compiler.add_source(`/${name}`, source);
  // What was compiled is not compiled again for this.
  const notesOf = (template: string): string => compiler.query(`/${template}`, null, '<note>', 'value');
  return {
    pdf({ template, data, files = new Map() }) {
      for (const [name, bytes] of files) compiler.map_shadow(`/${name}`, bytes);
      compiler.map_shadow('/data.json', new TextEncoder().encode(JSON.stringify(data)));
      const { result, diagnostics = [] } = compiled.parse(compiler.compile(`/${template}`, null, 'pdf', FULL));
      if (result) return { bytes: result, notes: z.array(z.string()).parse(JSON.parse(notesOf(template))) };
      const [first] = diagnostics.filter(({ severity }) => severity === 'error');
      throw new Error(
        `The pages could not be set: ${first ? `${first.message} (${first.path} ${first.range})` : 'no reason given'}.`,
      );
    },
    missingGlyphs: (text) => coverage.missing(text),
  };
}
