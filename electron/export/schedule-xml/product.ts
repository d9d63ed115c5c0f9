import type { z } from 'zod';
import type { Product } from '../product.ts';
import { scheduleOf } from '../schedule/document.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { scheduleXml } from './write.ts';

/** The schedule for apps on phones, video teams and other conference systems: c3voc's schedule.xml. */
export const scheduleXmlProduct: Product<z.infer<typeof scheduleOptions>> = {
  id: 'schedule-xml',
  label: 'Schedule (schedule.xml)',
  about: 'For apps on phones, video teams and other conference systems, as frab and pretalx write it.',
  extension: 'xml',
  mediaType: 'application/vnd.c3voc.schedule+xml',
  options: scheduleOptions,
  async make(input, options) {
    const schedule = scheduleOf(input, scheduleChoice(input, options));
    return { bytes: new TextEncoder().encode(scheduleXml(schedule)), warnings: unplacedWarning(schedule.unplaced) };
  },
};
