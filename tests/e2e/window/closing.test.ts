import { describe, expect, it } from 'vitest';
import { answerMessages, choose, launch, messages, runtime, titles } from './launch.ts';

describe(`closing the window, on ${runtime}`, () => {
  it('asks before something is lost, and stays open if told to', async () => {
    const { app, page } = await launch();
    await answerMessages(app, 0);
    await page.evaluate(() => window.lectern?.holdClose('An import is still running.'));
    await choose(app, 'file.close');
    await expect.poll(() => messages(app)).toEqual(['Close this program now? An import is still running.']);
    expect(await titles(app)).toEqual(['spring.lectern – Lectern']);
    await page.evaluate(() => window.lectern?.holdClose(null));
  });

  it('closes without a question when nothing is lost, and ends the app with its last window', async () => {
    const { app, page } = await launch();
    await page.evaluate(async () => {
      await window.lectern?.holdClose('An import is still running.');
      await window.lectern?.holdClose(null);
    });
    const ended = app.waitForEvent('close');
    await choose(app, 'file.close').catch(() => {});
    await ended;
    expect(page.isClosed()).toBe(true);
  });

  it('closes when the person says so', async () => {
    const { app, page } = await launch();
    await answerMessages(app, 1);
    await page.evaluate(() => window.lectern?.holdClose('An edit is open.'));
    const ended = app.waitForEvent('close');
    await choose(app, 'file.close').catch(() => {});
    await ended;
    expect(page.isClosed()).toBe(true);
  });

  it('asks before it hands an address to the system, and hands on only https and mailto', async () => {
    const { app, page } = await launch();
    await answerMessages(app, 1);
    await app.evaluate(({ shell }) => {
      const handed: string[] = [];
      Object.assign(globalThis, { handed });
      shell.openExternal = async (address) => {
        handed.push(address);
      };
    });
    const codes = await page.evaluate(async () => {
      const addresses = [
        'https://conference.example/',
        'mailto:chair@conference.example',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'smb://host/share',
        '\\\\host\\share',
        'ms-word:x',
        'http://plain.example/',
      ];
      const found: boolean[] = [];
      for (const address of addresses) found.push((await window.lectern?.openExternal(address))?.ok ?? false);
      return found;
    });
    expect(codes).toEqual([true, true, false, false, false, false, false, false]);
    expect(await app.evaluate(() => (globalThis as unknown as { handed: string[] }).handed)).toEqual([
      'https://conference.example/',
      'mailto:chair@conference.example',
    ]);
    expect(await messages(app)).toHaveLength(2);
  });
});
