import type { Stay } from './tables.ts';

/** Whether a stay ends before it begins; days and minutes that are open do not count against it. */
export function leavesFirst(stay: Omit<Stay, 'personId'>): boolean {
  const { arrivalDate, arrivalMinute, departureDate, departureMinute } = stay;
  if (arrivalDate === null || departureDate === null || departureDate > arrivalDate) return false;
  return departureDate < arrivalDate || (departureMinute ?? 1440) <= (arrivalMinute ?? 0);
}
