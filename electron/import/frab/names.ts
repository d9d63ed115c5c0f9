import { fold } from '../../../shared/matching/name-key.ts';

/** Keys and field names are stored; what a hostile file makes longer is cut. */
export const cutKey = (key: string): string => key.slice(0, 300);

const SERVICES = new Set([
  'break',
  'coffee break',
  'coffee',
  'lunch',
  'lunch break',
  'dinner',
  'breakfast',
  'registration',
  'check in',
  'service',
  'pause',
  'mittagspause',
  'kaffeepause',
]);

/** Whether a type of event is no talk but a service to the attendees. */
export const isService = (type: string): boolean => SERVICES.has(fold(type));

/** The custom field that keeps a value for which there is no field: do_not_stream is “Do not stream”. */
export function customField(name: string): string {
  const words = name
    .replace(/[_@./:\s]+/g, ' ')
    .trim()
    .slice(0, 100);
  return `custom:${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
