import { ok, refuse } from '../../../shared/contract/problem.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import type { Handlers } from '../handler.ts';

const noZone = (zone: string) =>
  refuse('invalid', `“${zone}” is no time zone. Use an IANA name such as Europe/Berlin or America/New_York.`);

/** The facts of the program. */
export const programHandlers: Handlers<'program.create' | 'program.update'> = {
  'program.create': (tx, { title, timeZone, fields }) => {
    if (tx.state.program.size > 0) return refuse('exists', 'This file holds a program already.');
    if (!isTimeZone(timeZone)) return noZone(timeZone);
    const planId = tx.newId('plan');
    tx.insert('plan', { id: planId, name: 'Main', position: 0 });
    tx.insert('program', {
      id: 'program',
      title,
      tagline: fields?.tagline ?? null,
      acronym: fields?.acronym ?? null,
      city: fields?.city ?? null,
      venue: fields?.venue ?? null,
      timeZone,
      locale: fields?.locale ?? 'en',
      url: fields?.url ?? null,
      paperSize: fields?.paperSize ?? 'a4',
      currentPlanId: planId,
    });
    return ok(null);
  },
  'program.update': (tx, { patch }) => {
    if (patch.timeZone !== undefined && !isTimeZone(patch.timeZone)) return noZone(patch.timeZone);
    if (patch.locale !== undefined && !isLocale(patch.locale)) {
      return refuse('invalid', `“${patch.locale}” is no language tag. Use one such as en, de or pt-BR.`);
    }
    tx.update('program', 'program', patch);
    return ok(null);
  },
};

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
