import { readMoment } from '../frab/times.ts';
import { type JsonFile, placeOf } from '../json/json-files.ts';
import { isObject, JsonRecord } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';

/** A session as one of the views gives it; a grid says on which day it stands and when its row begins. */
export interface ViewedSession {
  readonly record: JsonRecord;
  readonly day: string | null;
  readonly slotStart: string;
}

/** What the views of an import hold, one list a kind of record. */
export interface Views {
  readonly sessions: ViewedSession[];
  readonly speakers: JsonRecord[];
  readonly rooms: JsonRecord[];
  readonly questions: JsonRecord[];
  readonly categories: JsonRecord[];
  /** Dates that a grid lists, with the records of its days. */
  readonly days: { readonly date: string; readonly record: JsonRecord }[];
}

/** Sorts the files of an import into records: All, Sessions, Speakers and GridSmart in any mixture. false: none of them. */
export function viewsOf(files: readonly JsonFile[], language: string, told: Told): Views | null {
  const views: Views = { sessions: [], speakers: [], rooms: [], questions: [], categories: [], days: [] };
  for (const file of files) {
    const reader = new ViewReader(file, language, told, views);
    if (!reader.read()) return null;
  }
  return views;
}

class ViewReader {
  readonly #file: JsonFile;
  readonly #language: string;
  readonly #told: Told;
  readonly #views: Views;

  constructor(file: JsonFile, language: string, told: Told, views: Views) {
    this.#file = file;
    this.#language = language;
    this.#told = told;
    this.#views = views;
  }

  read(): boolean {
    const { value } = this.#file;
    if (Array.isArray(value)) return this.#list(value);
    if (!isObject(value)) return false;
    const top = new JsonRecord(value, this.#file.at, this.#language);
    if (!Array.isArray(value.sessions) && !Array.isArray(value.speakers)) return false;
    this.#sessions(top.list('sessions') ?? [], 'sessions', null);
    for (const list of ['speakers', 'rooms', 'questions', 'categories'] as const) {
      this.#views[list].push(...this.#records(top.list(list) ?? [], list));
    }
    for (const [name, text] of top.rest()) this.#told.count(name, top.at, text);
    return true;
  }

  /** A list at the top: groups of sessions, days of a grid, speakers, or bare sessions. */
  #list(list: readonly unknown[]): boolean {
    const first = list.find(isObject);
    if (first === undefined) return list.length === 0;
    if (Array.isArray(first.rooms) || Array.isArray(first.timeSlots)) {
      this.#records(list, '').forEach((day, at) => void this.#day(day, `[${at}]`));
    } else if (Array.isArray(first.sessions) && first.firstName === undefined && first.fullName === undefined) {
      this.#records(list, '').forEach((group, at) => {
        this.#sessions(group.list('sessions') ?? [], `[${at}].sessions`, null);
        // A group repeats what its sessions say of room, day or track.
        for (const name of ['groupId', 'groupName', 'isDefault']) group.value(name);
        for (const [name, text] of group.rest()) this.#told.count(`group ${name}`, group.at, text);
      });
    } else if (first.firstName !== undefined || first.fullName !== undefined) {
      this.#views.speakers.push(...this.#records(list, ''));
    } else if (first.title !== undefined) this.#sessions(list, '', null);
    else return false;
    return true;
  }

  #day(day: JsonRecord, path: string): void {
    const said = day.text('date');
    const date = readMoment(said)?.date ?? null;
    if (date === null) {
      const message = `A day of the grid has no date that can be read (“${said}”); its sessions are placed by their own.`;
      this.#told.say('day.unusable', 'warning', day.at, message, said);
    } else this.#views.days.push({ date, record: day });
    day.value('isDefault');
    const rooms = this.#records(day.list('rooms') ?? [], `${path}.rooms`);
    rooms.forEach((room, at) => {
      this.#views.rooms.push(room);
      room.value('hasOnlyPlenumSessions');
      this.#sessions(room.list('sessions') ?? [], `${path}.rooms[${at}].sessions`, date);
    });
    this.#records(day.list('timeSlots') ?? [], `${path}.timeSlots`).forEach((slot) => {
      const slotStart = slot.text('slotStart');
      for (const cell of slot.records('rooms')) {
        const session = cell.value('session');
        if (!isObject(session)) continue;
        const record = new JsonRecord(session, slot.at, this.#language);
        this.#views.sessions.push({ record, day: date, slotStart });
      }
    });
    for (const [name, text] of day.rest()) this.#told.count(`day ${name}`, day.at, text);
  }

  #sessions(list: readonly unknown[], path: string, day: string | null): void {
    for (const record of this.#records(list, path)) this.#views.sessions.push({ record, day, slotStart: '' });
  }

  /** The objects of a list; what is none is told. */
  #records(list: readonly unknown[], path: string): readonly JsonRecord[] {
    return list.flatMap((value, index) => {
      const at = placeOf(this.#file, path, index);
      if (isObject(value)) return [new JsonRecord(value, at, this.#language)];
      const message = `${path}[${index}] is no object; it is left out.`;
      this.#told.say('record.unusable', 'error', at, message, JSON.stringify(value));
      return [];
    });
  }
}
