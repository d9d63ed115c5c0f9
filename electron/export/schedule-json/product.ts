import type { z } from 'zod';
import type { Product } from '../product.ts';
import { scheduleOf } from '../schedule/document.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { scheduleJson } from './write.ts';

// What no XML may hold either: many readers write it again.
const UNFIT = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;
const cleaned = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(UNFIT, '') : value;

/** The schedule as c3voc's schedule.json, with the same guids as schedule.xml. */
export const scheduleJsonProduct: Product<z.infer<typeof scheduleOptions>> = {
  id: 'schedule-json',
  label: 'Schedule (schedule.json)',
  about: 'The same as schedule.xml for programs that read JSON, with rooms and biographies.',
  extension: 'json',
  mediaType: 'application/json',
  options: scheduleOptions,
  async make(input, options) {
    const schedule = scheduleOf(input, scheduleChoice(input, options));
    const text = `${JSON.stringify(scheduleJson(schedule), cleaned, 1)}\n`;
    return { bytes: new TextEncoder().encode(text), warnings: unplacedWarning(schedule.unplaced) };
  },
};
