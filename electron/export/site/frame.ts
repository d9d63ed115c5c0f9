import type { Agenda } from '../../../shared/agenda/agenda.ts';
import { wordsFor } from '../../../shared/agenda/words.ts';
import { type Html, html } from '../agenda-html/html.ts';
import type { MadeFile } from '../product.ts';
import { siteWords } from './words.ts';

/** What all pages of a site share. */
export interface Frame {
  readonly agenda: Agenda;
  readonly stamp: { readonly release: string; readonly asOf: string };
  /** The site's pages for the navigation: path from the root, and what it is called. */
  readonly pages: readonly (readonly [path: string, name: string])[];
}

/** The way from one page to another, so that the site works from any folder. */
export const wayTo = (from: string, to: string): string => '../'.repeat(from.split('/').length - 1) + to;

/** A page of the site. No script, no request to elsewhere: the policy forbids both. */
export function pageFile(
  { agenda, stamp, pages }: Frame,
  path: string,
  title: string,
  about: string,
  main: Html,
): MadeFile {
  const { words, language } = wordsFor(agenda.locale);
  const full = path === 'index.html' ? agenda.title : `${title} · ${agenda.title}`;
  const nav = pages.map(
    ([to, name]) =>
      html`<li><a href="${wayTo(path, to)}"${to === path && html` aria-current="page"`}><bdi>${name}</bdi></a></li>`,
  );
  const page = html`<!doctype html>
<html lang="${agenda.locale}" dir="${agenda.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file: 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${full}</title>
<meta name="description" content="${about}">
<meta property="og:title" content="${full}">
<meta property="og:description" content="${about}">
<link rel="stylesheet" href="${wayTo(path, 'assets/site.css')}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="event"><a href="${wayTo(path, 'index.html')}"><bdi>${agenda.title}</bdi></a></p>
<nav lang="${language}" aria-label="${siteWords(language).home}"><ul>${nav}</ul></nav>
</header>
<main id="main">
<h1 dir="auto">${title}</h1>
${main}</main>
<footer class="dim" lang="${language}"><p><bdi>${agenda.title}</bdi> · ${stamp.release}, ${stamp.asOf}</p></footer>
</body>
</html>
`;
  return { path, bytes: new TextEncoder().encode(page.markup) };
}
