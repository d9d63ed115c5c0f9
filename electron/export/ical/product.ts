import { z } from 'zod';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { chosenDays, daysOption } from '../days-option.ts';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { calendarOf } from './calendar.ts';

const options = z.strictObject({
  days: daysOption,
  abstracts: z.boolean().default(true).describe('Whether descriptions have the abstracts.'),
});

/** The schedule for calendars (RFC 5545): one event a session, times in UTC, the same UID in every export. */
export const ical: Product<z.infer<typeof options>> = {
  id: 'ical',
  label: 'Calendar (iCalendar)',
  about: 'The schedule for calendars and phones, with the same identity in every version.',
  extension: 'ics',
  mediaType: 'text/calendar',
  options,
  async make(input, { days, abstracts }) {
    const chosen = chosenDays(input.state, days);
    const agenda = agendaOf(input.state, chosen === null ? {} : { days: chosen });
    const text = calendarOf(agenda, input, abstracts);
    return { bytes: new TextEncoder().encode(text), warnings: unplacedWarning(agenda.unplaced.length) };
  },
};
