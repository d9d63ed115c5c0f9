import type { Person, Program } from '../model/tables.ts';
import { absoluteMinute, DAY_MINUTES, dateOfDayNumber } from '../time/wall.ts';
import { instantOf, isTimeZone } from '../time/zone.ts';
import { cleanLine } from './clean-text.ts';
import { spokenIn } from './locale.ts';
import type { Notice, NoticeItem } from './notice.ts';
import { noticeWordsFor } from './notice-words.ts';
import type { ToldSession } from './told.ts';
import { fill, wordsFor } from './words.ts';

type Place = NonNullable<ToldSession['place']>;

/** A text that is ready to be sent: plain text, lines end with LF. */
export interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

/** What the text says of the version that it tells of. */
export interface NoticeVersion {
  readonly program: Pick<Program, 'title' | 'locale' | 'timeZone'>;
  /** Null: the draft. */
  readonly release: string | null;
  /** UTC instant. */
  readonly asOf: string;
}

/**
 * A notice in words, in the program's language and by its clocks; whoever lives by others is told the times by theirs
 * too. The first notice tells all that they have, later ones what is different and then all.
 */
export function noticeText(notice: Notice, person: Pick<Person, 'timeZone'>, version: NoticeVersion): NoticeText {
  const { program, release, asOf } = version;
  const { words: common, language } = wordsFor(program.locale);
  const words = noticeWordsFor(language);
  const zone = isTimeZone(program.timeZone) ? program.timeZone : 'UTC';
  // Words and dates are of one language: where we lack the words, both are English.
  const locale = program.locale.toLowerCase().split('-')[0] === language ? program.locale : 'en';
  const spoken = spokenIn(locale, zone);
  const away = person.timeZone !== null && person.timeZone !== zone && isTimeZone(person.timeZone);
  const theirs = away && person.timeZone !== null ? spokenIn(locale, person.timeZone) : null;
  const said = (place: Place | null): string => {
    if (!place) return words.nowhere;
    const start = place.from - absoluteMinute(place.date, 0);
    const date = dateOfDayNumber(Math.floor(place.from / DAY_MINUTES));
    return `${spoken.date(date)}, ${spoken.range(start, start + place.to - place.from)}, ${place.room}`;
  };
  const forThem = (place: Place | null): string[] => {
    if (!place || !theirs || person.timeZone === null) return [];
    const instant = instantOf(place.date, place.from - absoluteMinute(place.date, 0), zone, place.fold);
    return [fill(words.forYou, person.timeZone, theirs.instant(new Date(instant).toISOString()))];
  };
  const lines = (item: NoticeItem): string[] => {
    switch (item.kind) {
      case 'cancelled':
      case 'left':
        return [fill(words[item.kind], item.title), ...(item.before ? [fill(words.was, said(item.before))] : [])];
      case 'new':
        return [fill(words.new, item.title), said(item.session.place), ...forThem(item.session.place)];
      case 'moved': {
        const { title, before, after, swappedWith } = item;
        if (!after) return [fill(words.displaced, title), fill(words.was, said(before))];
        const head =
          swappedWith === null
            ? fill(before ? words.moved : words.placed, title)
            : fill(words.swapped, title, swappedWith);
        return [
          head,
          ...(before ? [fill(words.was, said(before))] : []),
          fill(words.now, said(after)),
          ...forThem(after),
        ];
      }
      case 'retitled':
        return [fill(words.retitled, item.before, item.title)];
      case 'roles':
        return [fill(words.roles, item.title, item.session.roles.map((role) => words.role[role]).join(', '))];
      case 'others':
        return [
          ...(item.joined.length > 0 ? [fill(words.joined, item.title, item.joined.join(', '))] : []),
          ...(item.left.length > 0 ? [fill(words.parted, item.title, item.left.join(', '))] : []),
        ];
      case 'room-renamed':
        return [fill(words.roomRenamed, item.before, item.after)];
    }
  };
  const listed = ({ title, place, roles, others }: ToldSession): string[] => {
    const as = roles.filter((role) => role !== 'speaker').map((role) => words.role[role]);
    const company = others.length > 0 ? [fill(words.with, others.map(({ name }) => name).join(', '))] : [];
    return [said(place), [title, ...as, ...company].join(', '), ...forThem(place)];
  };
  const title = cleanLine(program.title);
  const told = notice.told;
  const stamp = `${release === null ? common.draft : fill(common.release, cleanLine(release))}, ${fill(common.asOf, spoken.instant(asOf))}`;
  const parts = [
    fill(words.dear, notice.name),
    told ? fill(words.since, spoken.instant(told.at), title) : fill(words.first, title),
    ...(told ? notice.items.map((item) => point(lines(item))) : []),
    ...(told ? [notice.sessions.length > 0 ? words.all : words.none] : []),
    ...notice.sessions.map((session) => point(listed(session))),
    `${fill(words.times, zone)} ${stamp}`,
  ];
  return { subject: fill(told ? words.subjectChanges : words.subjectFirst, title), body: `${parts.join('\n\n')}\n` };
}

const point = ([first = '', ...rest]: readonly string[]): string =>
  [`- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
