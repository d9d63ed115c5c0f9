import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { clock } from '../../../shared/time/wall.ts';
import type { Hosted } from './browser.ts';

/** A card of the board, by the words it begins with. */
export const card = (page: Page, title: string | RegExp): Locator => page.getByRole('gridcell', { name: title });

/** An item of the list beside the board. */
export const waiting = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'To place' }).getByRole('button', { name: title });

export const why = (page: Page): Locator => page.getByRole('region', { name: 'What a drop here means' });

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}

/** The point of a room's column that is level with the top of a card. */
export async function level(page: Page, room: string, withCard: string): Promise<Point> {
  const head = await boxOf(page.getByRole('columnheader', { name: room }));
  const top = await boxOf(card(page, withCard));
  return { x: head.x + head.width / 2, y: top.y };
}

/** Takes a card or list item up by the mouse and brings it to a point; the button stays down. */
export async function dragTo(page: Page, what: Locator, to: Point): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await boxOf(what);
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 20, { steps: 2 });
  await page.mouse.move(to.x, to.y + 10, { steps: 5 });
}

/** The program's rows, as the core has them. */
export async function rowsOf({ program }: Hosted) {
  const answer = await program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** Where the core has a session in the current plan: “Aula 2027-03-29 10:00”, “in Short ones 1”, or “nowhere”. */
export async function placeOf(hosted: Hosted, title: string): Promise<string> {
  const { rows } = await rowsOf(hosted);
  const session = rows.session.find((row) => row.title === title);
  const planId = rows.program[0]?.currentPlanId;
  const place = rows.placement.find((row) => row.sessionId === session?.id && row.planId === planId);
  if (!place) return 'nowhere';
  const block = rows.session.find(({ id }) => id === place.blockId);
  if (block) return `in ${block.title} ${place.position}`;
  const room = rows.room.find(({ id }) => id === place.roomId)?.name;
  const date = rows.day.find(({ id }) => id === place.dayId)?.date;
  return [room, date, place.start === null ? null : clock(place.start)].filter(Boolean).join(' ');
}

/** Waits until the core has a session at a place. */
export const expectPlace = (hosted: Hosted, title: string, place: string): Promise<void> =>
  expect.poll(() => placeOf(hosted, title)).toBe(place);

/** The id of a session, by its title. */
export async function sessionId(hosted: Hosted, title: string) {
  const found = (await rowsOf(hosted)).rows.session.find((row) => row.title === title)?.id;
  if (!found) throw new Error(`there is no session ${title}`);
  return found;
}
