import type { z } from 'zod';
import { jsonText } from '../json/json-text.ts';
import type { Product } from '../product.ts';
import { scheduleChoice, scheduleOptions } from '../schedule/options.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { gridDocument } from './grid.ts';

/** The schedule as Sessionize's view “GridSmart”, for the web pages and apps that read that. */
export const sessionizeJson: Product<z.infer<typeof scheduleOptions>> = {
  id: 'sessionize-json',
  label: 'Schedule grid (JSON like Sessionize’s)',
  about: 'Days, rooms and times as Sessionize’s “GridSmart” view has them, for pages and apps that read that.',
  extension: 'json',
  mediaType: 'application/json',
  options: scheduleOptions,
  async make(input, options) {
    const { grid, unplaced } = gridDocument(input, scheduleChoice(input, options));
    return { bytes: new TextEncoder().encode(jsonText(grid)), warnings: unplacedWarning(unplaced) };
  },
};
