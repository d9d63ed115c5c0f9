import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { chosenTracks, tracksOption } from '../options/tracks-option.ts';
import type { ExportInput } from '../product.ts';
import type { ScheduleChoice } from './document.ts';

/** The options of both schedule files. */
export const scheduleOptions = z.strictObject({ days: daysOption, rooms: roomsOption, tracks: tracksOption });

/** What the options mean in this program. Throws `ExportRefused` for a day, room or track that is not there. */
export const scheduleChoice = (
  { state }: ExportInput,
  { days, rooms, tracks }: z.infer<typeof scheduleOptions>,
): ScheduleChoice => ({
  days: chosenDays(state, days),
  rooms: chosenRooms(state, rooms),
  tracks: chosenTracks(state, tracks),
});
