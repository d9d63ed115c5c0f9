import type { Column, RowOf, TableDeclaration } from './column.ts';
import { acceptance, customField, customValue, release, ruleSetting, savedView } from './committee-tables.ts';
import { baseline, externalId, importDecision, importLock, importOrigin, importSource } from './import-tables.ts';
import { appearance, notSame, person, stay, unavailability } from './people-tables.ts';
import { placement, plan } from './plan-tables.ts';
import {
  kind,
  relation,
  session,
  sessionFeature,
  sessionTag,
  sharedAudience,
  slides,
  slidesFile,
  slidesLink,
  tag,
  track,
} from './session-tables.ts';
import { told } from './told-table.ts';
import { day, program, room, roomFeature, roomPart, slot, slotRoom } from './venue-tables.ts';

/** Every program table, in an order in which rows may be inserted (a referenced table stands before). */
export const tables = {
  program,
  plan,
  day,
  room,
  roomFeature,
  roomPart,
  slot,
  slotRoom,
  track,
  tag,
  kind,
  session,
  sessionFeature,
  sessionTag,
  relation,
  sharedAudience,
  slides,
  slidesFile,
  slidesLink,
  person,
  appearance,
  unavailability,
  stay,
  notSame,
  placement,
  customField,
  customValue,
  ruleSetting,
  acceptance,
  savedView,
  release,
  told,
  importSource,
  externalId,
  baseline,
  importDecision,
  importOrigin,
  importLock,
} as const;

export type TableName = keyof typeof tables;
export type Row<T extends TableName> = RowOf<(typeof tables)[T]>;

export const tableNames = Object.keys(tables) as readonly TableName[];

/** A table's declaration with its types forgotten, for code that treats all tables alike. */
export const declarationOf = (name: TableName): TableDeclaration<Record<string, Column<unknown>>> =>
  tables[name] as unknown as TableDeclaration<Record<string, Column<unknown>>>;

export type Program = Row<'program'>;
export type Plan = Row<'plan'>;
export type Day = Row<'day'>;
export type Room = Row<'room'>;
export type Slot = Row<'slot'>;
export type Track = Row<'track'>;
export type Kind = Row<'kind'>;
export type Session = Row<'session'>;
export type Person = Row<'person'>;
export type Appearance = Row<'appearance'>;
export type Placement = Row<'placement'>;
export type Unavailability = Row<'unavailability'>;
export type Stay = Row<'stay'>;
export type PlanId = Plan['id'];
export type DayId = Day['id'];
export type RoomId = Room['id'];
export type SlotId = Slot['id'];
export type TrackId = Track['id'];
export type KindId = Kind['id'];
export type SessionId = Session['id'];
export type PersonId = Person['id'];
export type Pin = Placement['pin'];
export type Role = Appearance['role'];
