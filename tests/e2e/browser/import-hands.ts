import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import type { Hosted } from './browser.ts';

/** Goes to the import screen by the rail. */
export const openImport = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Import' }).click();
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
};

/** The program as the core holds it. */
export async function stored(hosted: Hosted) {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return { revision: answer.value.revision, state: stateFromRows(answer.value.rows) };
}

/** Runs a command as somebody else would; a refusal fails the test. */
export async function execute<K extends CommandName>(hosted: Hosted, name: K, args: CommandArgs<K>): Promise<void> {
  const reply = await hosted.program.api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
  if (!reply.ok) throw new Error(reply.problem.message);
}

/** A file as a person would choose it. */
export const csvFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Drops files on the page, as from the desktop; `enterOnly` holds them over the window. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
  events: readonly ('dragenter' | 'dragover' | 'drop' | 'dragleave')[] = ['dragenter', 'dragover', 'drop'],
): Promise<void> {
  await page.evaluate(
    ([given, names]) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      for (const name of names)
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [files, events] as const,
  );
}

/** Pastes what a program has put on the clipboard. */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);
}
