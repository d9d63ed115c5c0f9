import type { AgendaBand, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { colourOf } from '../colour.ts';
import { abstractHtml } from './abstract.ts';
import { attribute, type Html, html } from './html.ts';

/** The page's anchor of a session. */
export const anchorOf = (entry: AgendaEntry): string => `s-${entry.id}`;

/** A session's times as people and as programs read them. */
export const timesHtml = ({ startText, endText, startIso, endIso }: AgendaEntry): Html =>
  html`<time datetime="${startIso}">${startText}</time>–<time datetime="${endIso}">${endText}</time>`;

/** A session's name; one that has no title yet says so. */
export const nameHtml = ({ name, isTitle }: AgendaEntry, words: Words): Html =>
  isTitle ? html`<bdi>${name}</bdi>` : html`<i><bdi>${name}</bdi></i> <span class="dim">(${words.untitled})</span>`;

/** A language tag that a page may carry, or null. */
export function languageTag(language: string | null): string | null {
  if (language === null) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

/** The edge in its track's colour; the track's name always stands in words too. */
export const edgeOf = (entry: AgendaEntry): Html =>
  entry.track ? html` style="--track:${colourOf(entry.track.colour)}"` : html``;

/** A session of the list: heading, facts, people, abstract; a block's talks below it. `level` is of its heading. */
export function sessionHtml(entry: AgendaEntry, words: Words, abstracts: boolean, level: 4 | 5 = 4): Html {
  const url = entry.url === null ? null : safeLink(entry.url);
  const name = nameHtml(entry, words);
  const title = url === null ? name : html`<a href="${url}" rel="noreferrer">${name}</a>`;
  const facts = [entry.track?.name, entry.kind, entry.level, ...entry.tags].filter((fact) => fact != null);
  const heading = level === 4 ? html`<h4>${title}</h4>` : html`<h5>${title}</h5>`;
  return html`<article id="${anchorOf(entry)}"${attribute('lang', languageTag(entry.language))}${edgeOf(entry)}>
${heading}
${entry.subtitle !== null && html`<p class="subtitle"><bdi>${entry.subtitle}</bdi></p>\n`}<p class="facts">${timesHtml(entry)} · <b><bdi>${entry.room.name}</bdi></b>${facts.map((fact) => html` · <bdi>${fact ?? ''}</bdi>`)}</p>
${entry.people.length > 0 && html`<ul class="people">${entry.people.map((person) => personHtml(person, words))}</ul>\n`}${
  abstracts && entry.abstract !== null && html`<div class="abstract">${abstractHtml(entry.abstract)}</div>\n`
}${entry.talks.map((talk) => sessionHtml(talk, words, abstracts, 5))}</article>
`;
}

function personHtml({ name, role, affiliation }: AgendaPerson, words: Words): Html {
  const named = role === 'chair' || role === 'moderator' ? fill(words[role], name) : name;
  return html`<li><bdi>${named}</bdi>${affiliation !== null && html` <span class="dim"><bdi>${affiliation}</bdi></span>`}</li>`;
}

/** A break in the list. */
export const bandHtml = (band: AgendaBand, words: Words): Html =>
  html`<p class="band">${band.label ?? words[band.kind]} <span class="dim">${band.time}</span></p>\n`;
