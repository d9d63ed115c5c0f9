import type { Locator, Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, hostSample, show } from './browser.ts';

afterAll(closeBrowser);

const card = (page: Page, title: string | RegExp): Locator => page.getByRole('gridcell', { name: title });
/** Two hours of the board at its first zoom, in pixels. */
const TWO_HOURS = 210;
const waiting = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'To place' }).getByRole('button', { name: title });

/** The program's revision, as the core has it. */
async function revisionOf({ program }: Hosted): Promise<number> {
  const answer = await program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.revision;
}

/** The point of a room's column that is level with the top of a card. */
async function cell(page: Page, room: string, levelWith: string): Promise<{ x: number; y: number }> {
  const head = await page.getByRole('columnheader', { name: room }).boundingBox();
  const level = await card(page, levelWith).boundingBox();
  if (!head || !level) throw new Error('the board shows the room and the card');
  return { x: head.x + head.width / 2, y: level.y };
}

/** Takes a card or list item up by the mouse and brings it to a point; the button stays down. */
async function dragTo(page: Page, what: Locator, to: { x: number; y: number }): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('what is dragged is there');
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 20, { steps: 2 });
  await page.mouse.move(to.x, to.y + 10, { steps: 5 });
}

test('a talk is dragged from the list to a cell, from there to another, and back to the list', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await dragTo(page, waiting(page, 'Late idea'), await cell(page, 'Aula', 'Quiet logs'));
  await expect
    .poll(() => page.getByRole('region', { name: 'What a drop here means' }).textContent())
    .toContain('Aula, Mon 29 March, 11:00');
  await page.mouse.up();
  await waitForPlace(hosted, 'Late idea', 'Aula');
  const eleven = await cell(page, 'Erle', 'Quiet logs');
  await dragTo(page, card(page, 'Late idea'), { x: eleven.x, y: eleven.y + TWO_HOURS });
  await page.mouse.up();
  await waitForPlace(hosted, 'Late idea', 'Erle');
  const list = await page.getByRole('region', { name: 'To place' }).boundingBox();
  await dragTo(page, card(page, 'Late idea'), { x: (list?.x ?? 0) + 80, y: (list?.y ?? 0) + 200 });
  await page.mouse.up();
  await waiting(page, 'Late idea').waitFor();
  expect(troubles).toEqual([]);
});

/** Waits until the core has a session in a room. */
async function waitForPlace({ program }: Hosted, title: string, room: string): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await program.api.query('program.snapshot', {});
      if (!answer.ok) return answer.problem.message;
      const session = answer.value.rows.session.find((row) => row.title === title);
      const roomId = answer.value.rows.placement.find((row) => row.sessionId === session?.id)?.roomId;
      return answer.value.rows.room.find(({ id }) => id === roomId)?.name ?? null;
    })
    .toBe(room);
}

test('the whole sample is laid out from empty without a pointer, each session where nothing speaks against it', async () => {
  const hosted = await hostSample();
  await clearBoard(hosted);
  const { page, troubles } = await show(hosted);
  const items = page.getByRole('region', { name: 'To place' }).getByRole('listitem');
  const status = page.getByRole('status').filter({ hasText: /“/ });
  const told = async () => (await status.textContent()) ?? '';
  // Those that fit in few places come first: the rest finds room around them.
  await page.getByRole('button', { name: /^Sort:/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Fewest good places' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/free at \d+ start/)
    .first()
    .waitFor();
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return told();
  };
  let [down, later] = ['ArrowDown', 'Shift+ArrowDown'];
  for (let left = await waitingCount(hosted); left > 0; left -= 1) {
    await items.first().getByRole('button').focus();
    let now = await press('Space');
    // Along a room, back along the next one, and on to another day where the rooms end.
    for (let steps = 0; !now.endsWith('Free.'); steps += 1) {
      if (steps > 900) throw new Error(`no free cell for ${now}`);
      const before = now;
      now = await press(down);
      if (now !== before) continue;
      down = down === 'ArrowDown' ? 'ArrowUp' : 'ArrowDown';
      now = await press('Tab');
      if (now !== before) continue;
      await press('Home');
      const there = await told();
      now = await press(later);
      if (now !== there) continue;
      later = later === 'Shift+ArrowDown' ? 'Shift+ArrowUp' : 'Shift+ArrowDown';
      now = await press(later);
    }
    const title = /^“(.*?)”/.exec(now)?.[1] ?? '';
    const item = items.filter({ has: page.getByText(title, { exact: true }) });
    await page.keyboard.press('Enter');
    await item.waitFor({ state: 'detached' });
    await expect.poll(() => waitingCount(hosted)).toBe(left - 1);
  }
  await page.getByText('Everything has its place.').waitFor();
  expect(troubles).toEqual([]);
}, 180_000);

/** Takes every session off the board, pinned or not. */
async function clearBoard({ program: { api } }: Hosted): Promise<void> {
  const answer = await api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const own = answer.value.rows.placement.filter(({ blockId }) => blockId === null);
  const sessionIds = own.map(({ sessionId }) => sessionId);
  const envelope = () => ({ commandId: crypto.randomUUID(), baseRevision: 0 });
  await api.execute('session.pin', { sessionIds, pin: 'none' }, envelope());
  await api.execute('session.unplace', { sessionIds }, envelope());
}

/** How many sessions the core has without a day, start and room of their own or of a block. */
async function waitingCount({ program: { api } }: Hosted): Promise<number> {
  const answer = await api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { placement, session } = answer.value.rows;
  const placed = new Set(
    placement
      .filter((row) => row.blockId !== null || (row.start !== null && row.roomId !== null))
      .map((row) => row.sessionId),
  );
  return session.filter(({ id, status }) => status !== 'withdrawn' && !placed.has(id)).length;
}

test('the board is a grid with its size and one tab stop', async () => {
  const { page } = await show(await hostNew(fillBoard));
  const grid = page.getByRole('grid', { name: 'Board, Mon 29 March' });
  expect(await grid.getAttribute('aria-colcount')).toBe('4');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(5);
  expect(await grid.locator('[tabindex="0"], button:not([tabindex="-1"]), a, input').count()).toBe(0);
  await grid.focus();
  const active = await grid.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  expect(await grid.getAttribute('aria-activedescendant')).not.toBe(active);
  await page.keyboard.press('Tab');
  expect(await grid.evaluate((element) => element === document.activeElement)).toBe(false);
});

test('undo and redo by keys take a move back and do it again', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await waiting(page, 'Late idea').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await card(page, 'Late idea').waitFor();
  await page.keyboard.press('Control+z');
  await waiting(page, 'Late idea').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await card(page, 'Late idea').waitFor();
  await page.keyboard.press('Control+z');
  await waiting(page, 'Late idea').waitFor();
  await page.keyboard.press('Control+y');
  await card(page, 'Late idea').waitFor();
});

test.each([
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['a lost pointer', (page: Page) => page.evaluate(() => void dispatchEvent(new Event('blur')))],
])('%s puts a dragged talk back and leaves no trace', async (_, stop) => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const before = await revisionOf(hosted);
  const place = await card(page, 'Slow maps').boundingBox();
  await dragTo(page, card(page, 'Quiet logs'), { x: 320, y: 330 });
  await page.getByRole('region', { name: 'What a drop here means' }).waitFor();
  await stop(page);
  await page.getByRole('region', { name: 'What a drop here means' }).waitFor({ state: 'detached' });
  await page.mouse.move(420, 500);
  await page.mouse.up();
  expect(await page.getByTestId('drop-mark').count()).toBe(0);
  expect(await card(page, 'Slow maps').boundingBox()).toEqual(place);
  expect(await revisionOf(hosted)).toBe(before);
  expect(troubles).toEqual([]);
});

test('a talk is placed by two clicks', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await waiting(page, 'Late idea').click();
  const at = await cell(page, 'Aula', 'Quiet logs');
  await page.mouse.click(at.x, at.y + 30);
  await waitForPlace(hosted, 'Late idea', 'Aula');
});

test('a talk that is dropped on a block becomes its last talk', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const block = await card(page, 'Short ones').boundingBox();
  await dragTo(page, waiting(page, 'Late idea'), { x: (block?.x ?? 0) + 50, y: (block?.y ?? 0) + 60 });
  await page.getByText('Into the block').first().waitFor();
  await page.mouse.up();
  await card(page, 'Short ones').getByText('2. Late idea').waitFor();
});

test('waiting on a day’s tab with a held talk shows that day', async () => {
  const { page } = await show(await hostNew(fillBoard));
  const tab = await page.getByRole('tab', { name: 'Tue 30' }).boundingBox();
  await dragTo(page, card(page, 'Quiet logs'), { x: (tab?.x ?? 0) + 20, y: tab?.y ?? 0 });
  await page.getByRole('grid', { name: 'Board, Tue 30 March' }).waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('a move in one browser is seen in another, and touches no other card there', async () => {
  const hosted = await hostNew(fillBoard);
  const [one, other] = [await show(hosted), await show(hosted)];
  await card(other.page, 'Quiet logs').waitFor();
  await other.page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(window, { touched });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const title = element?.closest('[data-session]')?.querySelector('b')?.textContent;
        if (title) touched.add(title);
      }
    }).observe(document.querySelector('[role=grid]') ?? document.body, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await dragTo(one.page, card(one.page, 'Quiet logs'), await cell(one.page, 'Aula', 'Quiet logs'));
  await one.page.mouse.up();
  await card(other.page, 'Quiet logs').and(other.page.locator('[aria-colindex="2"]')).waitFor();
  expect(await other.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual([
    'Quiet logs',
  ]);
  expect([...one.troubles, ...other.troubles]).toEqual([]);
});

test('a conflict is named before the drop, and marked on both cards after it', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await dragTo(page, waiting(page, 'Harbour fog'), await cell(page, 'Birke', 'Harbour lights'));
  await expect
    .poll(() => page.getByRole('region', { name: 'What a drop here means' }).textContent())
    .toContain('Ada Moor is in');
  await page.mouse.up();
  await page.getByRole('menuitem', { name: 'Put beside' }).click();
  await card(page, /Harbour fog.*conflict/).waitFor();
  await card(page, /Harbour lights.*conflict/).waitFor();
});

test('a day that is removed while a talk hovers over it leaves no ghost and no error', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await page.getByRole('tab', { name: 'Tue 30' }).click();
  const head = await page.getByRole('columnheader', { name: 'Aula' }).boundingBox();
  await dragTo(page, waiting(page, 'Late idea'), { x: (head?.x ?? 0) + 50, y: 300 });
  await page.getByTestId('drop-mark').waitFor();
  const answer = await hosted.program.api.query('program.snapshot', {});
  const id = answer.ok ? answer.value.rows.day.find(({ date }) => date === '2027-03-30')?.id : undefined;
  if (!id) throw new Error('the day is there');
  await hosted.program.api.execute('day.remove', { id }, { commandId: crypto.randomUUID(), baseRevision: 0 });
  await page.getByRole('grid', { name: 'Board, Mon 29 March' }).waitFor();
  await page.mouse.up();
  await waiting(page, 'Late idea').waitFor();
  expect(await page.getByTestId('drop-mark').count()).toBe(0);
  expect(troubles).toEqual([]);
});
