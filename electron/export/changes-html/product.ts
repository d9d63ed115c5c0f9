import { z } from 'zod';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { wordsFor } from '../../../shared/agenda/words.ts';
import { html } from '../agenda-html/html.ts';
import { type ChangedThing, changesOf } from '../changes-parts/changes-of.ts';
import type { Product } from '../product.ts';
import { stampOf } from '../stamp.ts';

const options = z.strictObject({});

/** What is different since an earlier release, as one web page, complete in itself. */
export const changesHtml: Product<z.infer<typeof options>> = {
  id: 'changes-html',
  label: 'Changes (web page)',
  about: 'What is different since the release before, or one that is named, as one page that needs nothing else.',
  extension: 'html',
  mediaType: 'text/html',
  usesReleases: true,
  marksChanges: true,
  options,
  async make(input) {
    const agenda = agendaOf(input.state);
    const { words, since, days } = changesOf(input);
    const { language } = wordsFor(agenda.locale);
    const stamp = stampOf(input, agenda);
    const page = html`<!doctype html>
<html lang="${agenda.locale}" dir="${agenda.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${agenda.title} · ${words.title} · ${stamp.release}</title>
<style>
:root{color-scheme:light dark;--ink:#1c1b19;--dim:#5f5b54;--line:#d6d1c8;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--dim:#aba69c;--line:#45423d;--paper:#1b1a18}}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0;font-size:1.7rem;line-height:1.2}h2{margin:2rem 0 0;padding-block-end:.3rem;border-block-end:2px solid var(--ink);font-size:1.15rem}
ul{margin:0;padding:0;list-style:none}li{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem;padding:.6rem 0;border-block-end:1px solid var(--line);break-inside:avoid}
b{font-size:.85rem}p{margin:0}.name{font-weight:600}.name:not(:first-child){margin-block-start:.4rem}.dim{color:var(--dim)}
@media (max-width:32rem){li{grid-template-columns:1fr}}
</style>
</head>
<body>
<header lang="${language}">
<p class="dim"><bdi>${agenda.title}</bdi></p>
<h1>${words.title}</h1>
<p class="dim">${since} · ${stamp.release}, ${stamp.asOf}</p>
</header>
<main lang="${language}">
${days !== null && days.length === 0 && html`<p>${words.none}</p>\n`}${(days ?? []).map(
  (day) => html`<section>
<h2>${day.title}</h2>
<ul>
${day.changes.map(({ kind, things }) => html`<li><b>${kind}</b><div>${things.map(thing)}</div></li>\n`)}</ul>
</section>
`,
)}</main>
<footer class="dim" lang="${language}"><p>${agenda.title} · ${stamp.release}, ${stamp.asOf}${stamp.printedAt !== null && ` · ${stamp.printedAt}`}</p></footer>
</body>
</html>
`;
    return { bytes: new TextEncoder().encode(page.markup), warnings: [] };
  },
};

const thing = ({ name, now, was }: ChangedThing) =>
  html`<p class="name"><bdi>${name}</bdi></p>${now !== null && html`<p><bdi>${now}</bdi></p>`}${was !== null && html`<p class="dim"><bdi>${was}</bdi></p>`}`;
