import type { z } from 'zod';
import { jsonText } from '../json/json-text.ts';
import type { Product } from '../product.ts';
import { scheduleOf } from '../schedule/document.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { scheduleJson } from './write.ts';

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
    const text = jsonText(scheduleJson(schedule));
    return { bytes: new TextEncoder().encode(text), warnings: unplacedWarning(schedule.unplaced) };
  },
};
