import type { AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { changeSentence } from '../../../shared/agenda/change-words.ts';
import { cleanLine, cleanText } from '../../../shared/agenda/clean-text.ts';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { dayGrids } from '../../../shared/agenda/day-grid.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { spokenIn } from '../../../shared/agenda/locale.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import { fill, wordsFor } from '../../../shared/agenda/words.ts';
import { firstWords } from '../../../shared/model/names.ts';
import { abstractHtml } from '../agenda-html/abstract.ts';
import { attribute, type Html, html } from '../agenda-html/html.ts';
import { anchorOf, bandHtml, edgeOf, languageTag, nameHtml, timesHtml } from '../agenda-html/session.ts';
import { tableHtml } from '../agenda-html/table.ts';
import { publicPart } from '../json/public-part.ts';
import type { ExportInput, MadeFile } from '../product.ts';
import { stampOf } from '../stamp.ts';
import { type Frame, pageFile, wayTo } from './frame.ts';
import { pathOf } from './paths.ts';
import { SITE_STYLE } from './style.ts';
import { siteWords } from './words.ts';

interface Shown {
  readonly entry: AgendaEntry;
  readonly day: AgendaDay;
}

const sessionPath = ({ number, name }: AgendaEntry): string => pathOf('sessions', number, name);

/** All files of the site, in a fixed order, made from what is public alone. */
export function siteFiles(input: ExportInput): { readonly files: MadeFile[]; readonly unplaced: number } {
  const state = publicPart(input.state);
  const agenda = agendaOf(state);
  const { words, language } = wordsFor(agenda.locale);
  const own = siteWords(language);
  const spoken = spokenIn(agenda.locale, agenda.timeZone);
  const days = agenda.days.filter(({ entries, bands }) => entries.length + bands.length > 0);
  const shown: Shown[] = days.flatMap((day) =>
    day.entries.flatMap((entry) => [entry, ...entry.talks].map((one) => ({ entry: one, day }))),
  );
  const dates = days.map(({ date }) => date);
  const dayPath = ({ date, id }: AgendaDay): string =>
    pathOf('days', dates.indexOf(date) === dates.lastIndexOf(date) ? date : `${date}-${id.slice(0, 8)}`, '');
  const personPath = (person: AgendaPerson): string =>
    pathOf('speakers', state.person.get(person.id)?.number ?? person.id, person.name);
  const roomPath = (id: string, name: string): string => pathOf('rooms', id.slice(0, 13), name);
  const trackPath = (id: string, name: string): string => pathOf('tracks', id.slice(0, 13), name);
  const people = new Map(shown.flatMap(({ entry }) => entry.people.map((person) => [person.id, person] as const)));
  const sortName = (person: AgendaPerson): string => state.person.get(person.id)?.sortName ?? person.name;
  const collator = new Intl.Collator(agenda.locale);
  const speakers = [...people.values()].sort(
    (a, b) => collator.compare(sortName(a), sortName(b)) || (a.id < b.id ? -1 : 1),
  );
  const rooms = [...new Map(days.flatMap((day) => day.rooms.map((room) => [room.id, room] as const))).values()];
  const changes = changesOf(input);
  const frame: Frame = {
    agenda,
    stamp: stampOf(input, agenda),
    pages: [
      ...days.map((day) => [dayPath(day), day.dateText] as const),
      ...(speakers.length > 0 ? [['speakers.html', own.speakers] as const] : []),
      ...(rooms.length > 0 ? [['rooms.html', own.rooms] as const] : []),
      ...(agenda.tracks.length > 0 ? [['tracks.html', own.tracks] as const] : []),
      ...(changes.length > 0 ? [['changes.html', own.changes] as const] : []),
    ],
  };
  const files: MadeFile[] = [{ path: 'assets/site.css', bytes: new TextEncoder().encode(SITE_STYLE) }];
  const add = (path: string, title: string, about: string, main: Html) =>
    files.push(pageFile(frame, path, title, firstWords(about, 160), main));
  const line = (path: string, { entry, day }: Shown, dated: boolean): Html =>
    html`<li${edgeOf(entry)}${attribute('lang', languageTag(entry.language))}><a href="${wayTo(path, sessionPath(entry))}">${nameHtml(entry, words)}</a><br><span class="dim">${dated && html`${day.dateText}, `}${timesHtml(entry)} · <bdi>${entry.room.name}</bdi>${entry.people.map(({ name }) => html` · <bdi>${name}</bdi>`)}</span></li>\n`;
  const list = (path: string, some: readonly Shown[], dated = true): Html =>
    html`<ul class="list">${some.map((one) => line(path, one, dated))}</ul>\n`;
  const places = [agenda.venue, agenda.city].filter((part) => part !== null).join(', ');
  const url = agenda.url === null ? null : safeLink(agenda.url);

  add(
    'index.html',
    agenda.title,
    [agenda.tagline, places].filter(Boolean).join(' · ') || agenda.title,
    html`${agenda.tagline !== null && html`<p dir="auto">${agenda.tagline}</p>\n`}<p class="dim" lang="${language}">${places !== '' && html`<bdi>${places}</bdi> · `}${fill(words.timesIn, agenda.timeZone)}</p>
${url !== null && html`<p><a href="${url}" rel="noreferrer">${url}</a></p>\n`}${
  days.length === 0
    ? html`<p>${words.empty}</p>`
    : days.map(
        (day) =>
          html`<h2><a href="${dayPath(day)}">${day.dateText}</a>${day.label !== null && html` <span class="dim"><bdi>${day.label}</bdi></span>`}</h2>\n${list(
            'index.html',
            day.entries.map((entry) => ({ entry, day })),
            false,
          )}`,
      )
}`,
  );
  for (const day of days) {
    const path = dayPath(day);
    const grids = day.entries.length > 0 ? dayGrids(day, 12) : [];
    const items = [
      ...day.bands.map((band) => ({ start: band.start, item: html`<li>${bandHtml(band, words)}</li>` })),
      ...day.entries.flatMap((entry) =>
        [entry, ...entry.talks].map((one) => ({
          start: one.start,
          item: html`<li id="${anchorOf(one)}"${edgeOf(one)}><a href="${wayTo(path, sessionPath(one))}">${nameHtml(one, words)}</a><br><span class="dim">${timesHtml(one)} · <bdi>${one.room.name}</bdi>${one.people.map(({ name }) => html` · <bdi>${name}</bdi>`)}</span></li>\n`,
        })),
      ),
    ].sort((a, b) => a.start - b.start);
    add(
      path,
      day.dateText,
      [day.dateText, day.label, agenda.title].filter(Boolean).join(' · '),
      html`${day.label !== null && html`<p dir="auto">${day.label}</p>\n`}<p class="dim" lang="${language}"><a href="#grid">${words.grid}</a> · <a href="#list">${words.list}</a></p>
<div id="grid">${grids.map((grid, i) => tableHtml(grid, grids.length > 1 ? `${words.grid} (${i + 1}/${grids.length})` : words.grid, spoken, words))}</div>
<section id="list"><h2 lang="${language}">${words.list}</h2><ul class="list">${items.map(({ item }) => item)}</ul></section>\n`,
    );
  }
  for (const { entry, day } of shown) {
    const path = sessionPath(entry);
    const { id, abstract, subtitle, track } = entry;
    const link = entry.url === null ? null : safeLink(entry.url);
    const slides =
      state.slides.get(id)?.mayPublish === true
        ? [...state.slidesLink.values()]
            .filter(({ sessionId, visibility }) => sessionId === id && visibility === 'public')
            .flatMap(({ label, url: address }) => {
              const href = safeLink(address);
              return href === null
                ? []
                : [html`<li><a href="${href}" rel="noreferrer"><bdi>${cleanLine(label ?? href)}</bdi></a></li>`];
            })
        : [];
    const facts = [entry.kind, entry.level, ...entry.tags].filter((fact) => fact !== null);
    add(
      path,
      entry.isTitle ? entry.name : `${entry.name} (${words.untitled})`,
      abstract === null ? `${day.dateText}, ${entry.time}, ${entry.room.name}` : plainText(abstract),
      html`<div${attribute('lang', languageTag(entry.language))}>${subtitle !== null && html`<p class="subtitle" dir="auto">${subtitle}</p>\n`}<p class="facts"><a href="${wayTo(path, dayPath(day))}">${day.dateText}</a>, ${timesHtml(entry)} · <a href="${wayTo(path, roomPath(entry.room.id, entry.room.name))}"><bdi>${entry.room.name}</bdi></a>${track && html` · <a href="${wayTo(path, trackPath(track.id, track.name))}"><bdi>${track.name}</bdi></a>`}${facts.map((fact) => html` · <bdi>${fact}</bdi>`)}</p>
${entry.people.length > 0 && html`<ul class="people">${entry.people.map((person) => html`<li><a href="${wayTo(path, personPath(person))}"><bdi>${person.name}</bdi></a>${person.affiliation !== null && html` <span class="dim"><bdi>${person.affiliation}</bdi></span>`}</li>`)}</ul>\n`}${abstract !== null && html`<div class="abstract" dir="auto">${abstractHtml(abstract)}</div>\n`}</div>
${
  entry.talks.length > 0 &&
  list(
    path,
    entry.talks.map((talk) => ({ entry: talk, day })),
    false,
  )
}${slides.length > 0 && html`<ul>${slides}</ul>\n`}${link !== null && html`<p><a href="${link}" rel="noreferrer">${link}</a></p>\n`}`,
    );
  }
  const byPerson = new Map<string, Shown[]>();
  for (const one of shown)
    for (const id of new Set(one.entry.people.map((person) => person.id)))
      byPerson.set(id, [...(byPerson.get(id) ?? []), one]);
  for (const person of speakers) {
    const path = personPath(person);
    const row = state.person.get(person.id);
    const biography = row?.biography == null ? '' : cleanText(row.biography);
    const facts = [person.pronouns, person.jobTitle, person.affiliation].filter((fact) => fact !== null);
    const home = row?.url == null ? null : safeLink(row.url);
    add(
      path,
      person.name,
      [person.name, ...facts].join(' · '),
      html`${facts.length > 0 && html`<p class="dim">${facts.map((fact, i) => html`${i > 0 && ' · '}<bdi>${fact}</bdi>`)}</p>\n`}${biography !== '' && html`<div class="abstract" dir="auto">${abstractHtml(biography)}</div>\n`}${home !== null && html`<p><a href="${home}" rel="noreferrer">${home}</a></p>\n`}<h2 lang="${language}">${words.list}</h2>\n${list(path, byPerson.get(person.id) ?? [])}`,
    );
  }
  if (speakers.length > 0)
    add(
      'speakers.html',
      own.speakers,
      `${own.speakers} · ${agenda.title}`,
      html`<ul class="people-list">${speakers.map((person) => html`<li><a href="${personPath(person)}"><bdi>${person.name}</bdi></a>${person.affiliation !== null && html`<br><span class="dim"><bdi>${person.affiliation}</bdi></span>`}</li>\n`)}</ul>\n`,
    );
  for (const [name, all, pathFor, holds] of [
    ['rooms', rooms, roomPath, (one: Shown, id: string) => one.entry.room.id === id],
    ['tracks', agenda.tracks, trackPath, (one: Shown, id: string) => one.entry.track?.id === id],
  ] as const) {
    if (all.length === 0) continue;
    const links = all.map((one) => html`<li><a href="${pathFor(one.id, one.name)}"><bdi>${one.name}</bdi></a></li>\n`);
    add(`${name}.html`, own[name], `${own[name]} · ${agenda.title}`, html`<ul class="list">${links}</ul>\n`);
    for (const one of all) {
      const path = pathFor(one.id, one.name);
      add(
        path,
        one.name,
        `${one.name} · ${agenda.title}`,
        list(
          path,
          shown.filter((session) => holds(session, one.id)),
        ),
      );
    }
  }
  if (changes.length > 0)
    add(
      'changes.html',
      own.changes,
      `${own.changes} · ${agenda.title}`,
      html`${changes.map(({ from, to, said }) => html`<h2 lang="${language}">${fill(own.since, from, to ?? words.draft)}</h2>\n<ul lang="en">${said.map((text) => html`<li dir="auto">${text}</li>\n`)}</ul>\n`)}`,
    );
  return { files, unplaced: agenda.unplaced.length };
}

/** What each release changed, the newest first; for a draft also what it changes. */
function changesOf({ releases = [], release, state }: ExportInput) {
  const all = [
    ...releases.map((one) => ({ name: one.name, state: one.state })),
    ...(release === null ? [{ name: null, state }] : []),
  ];
  return all
    .flatMap((to, i) => {
      const from = all[i - 1];
      const said = from ? compareReleases(from.state, to.state).map(changeSentence).map(cleanLine) : [];
      return from && said.length > 0
        ? [{ from: cleanLine(from.name ?? ''), to: to.name === null ? null : cleanLine(to.name), said }]
        : [];
    })
    .reverse();
}
