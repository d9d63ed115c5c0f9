import type { Agenda, AgendaDay } from '../../../shared/agenda/agenda.ts';
import { dayGrids } from '../../../shared/agenda/day-grid.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { type Spoken, spokenIn } from '../../../shared/agenda/locale.ts';
import { fill, type Words, wordsFor } from '../../../shared/agenda/words.ts';
import type { ExportInput } from '../product.ts';
import { stampOf } from '../stamp.ts';
import { Html, html } from './html.ts';
import { bandHtml, sessionHtml } from './session.ts';
import { STYLE } from './style.ts';
import { tableHtml } from './table.ts';

export interface PageOptions {
  readonly abstracts: boolean;
  readonly roomsPerTable: number;
}

/** The agenda as one page that needs nothing else: no script, no request; read from a disk as well as from a server. */
export function pageOf(agenda: Agenda, input: ExportInput, options: PageOptions): string {
  const { words, language } = wordsFor(agenda.locale);
  const spoken = spokenIn(agenda.locale, agenda.timeZone);
  const stamp = stampOf(input, agenda);
  const url = agenda.url === null ? null : safeLink(agenda.url);
  const place = [agenda.venue, agenda.city].filter((part) => part !== null).join(', ');
  const title = html`<bdi>${agenda.title}</bdi>`;
  const days = agenda.days.filter(({ entries, bands }) => entries.length + bands.length > 0);
  const page = html`<!doctype html>
<html lang="${agenda.locale}" dir="${agenda.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${agenda.title} · ${stamp.release}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header lang="${language}">
<h1 lang="${agenda.locale}">${url === null ? title : html`<a href="${url}" rel="noreferrer">${title}</a>`}</h1>
${agenda.tagline !== null && html`<p lang="${agenda.locale}"><bdi>${agenda.tagline}</bdi></p>\n`}<p class="dim">${place !== '' && html`<bdi>${place}</bdi> · `}${stamp.release}, ${stamp.asOf} · ${fill(words.timesIn, agenda.timeZone)}</p>
${days.length > 1 && html`<nav aria-label="${words.days}"><ul>${days.map((day) => html`<li><a href="#${dayId(day)}">${day.dateText}</a></li>`)}</ul></nav>\n`}</header>
<main id="main">
${days.length === 0 ? html`<p>${words.empty}</p>` : days.map((day) => dayHtml(day, spoken, words, options))}</main>
<footer class="dim" lang="${language}"><p>${agenda.title} · ${stamp.release}, ${stamp.asOf}${stamp.printedAt !== null && ` · ${stamp.printedAt}`}</p></footer>
</body>
</html>
`;
  return page.markup;
}

const dayId = (day: AgendaDay): string => `d-${day.id}`;

function dayHtml(day: AgendaDay, spoken: Spoken, words: Words, { abstracts, roomsPerTable }: PageOptions): Html {
  const grids = day.entries.length > 0 ? dayGrids(day, roomsPerTable) : [];
  const title = html`${day.dateText}${day.label !== null && html` <span class="dim"><bdi>${day.label}</bdi></span>`}`;
  const items = [
    ...day.bands.map((band) => ({ start: band.start, item: bandHtml(band, words), timed: false })),
    ...day.entries.map((entry) => ({ start: entry.start, item: sessionHtml(entry, words, abstracts), timed: true })),
  ];
  const times = [...Map.groupBy(items, ({ start }) => start)].sort(([a], [b]) => a - b);
  const tables = grids.map((grid, i) => {
    const part = grids.length > 1 ? ` (${i + 1}/${grids.length})` : '';
    return tableHtml(grid, `${words.grid}, ${day.dateText}${part}`, spoken, words);
  });
  const list = times.map(([start, group]) => {
    const all = group.map(({ item }) => item);
    // A break needs no heading of its own.
    if (!group.some(({ timed }) => timed)) return all;
    return html`<section><h3>${spoken.time(start)}</h3>\n${all}</section>\n`;
  });
  return html`<section class="day" id="${dayId(day)}" aria-labelledby="${dayId(day)}-title">
<h2 id="${dayId(day)}-title">${title}</h2>
${tables}${list}</section>
`;
}
