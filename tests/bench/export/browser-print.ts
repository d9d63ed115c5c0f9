import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chromiumFlags, chromiumPath } from '../../chromium.ts';
import { timed } from '../figure.ts';

/** Milliseconds that a headless browser takes from its start to the PDF of a page. */
export async function browserPrint(file: string): Promise<number> {
  const executablePath = await chromiumPath();
  return timed(async () => {
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.pdf({ format: 'A5', tagged: true, outline: true });
    } finally {
      await browser.close();
    }
  });
}
