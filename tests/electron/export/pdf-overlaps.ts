import { withPdf } from './pdf-text.ts';

interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Text of a PDF that stands over other text, or over the edge of its page: "page 3: … over …". A run of text counts
 * with the body of its letters (from the baseline to the x-height), so that tight lines do not count.
 */
export const overlapsOf = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, async (pdf) => {
    const found: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [size = 0, up = 0, , , x = 0, y = 0] = item.transform as number[];
        // Read from below.
        if (Math.abs(size) < 0.01 && up > 0)
          return [{ text: item.str, left: x - up * 0.5, right: x, bottom: y, top: y + item.width }];
        // Text that stands on its head runs to the left.
        if (size < 0) return [{ text: item.str, left: x - item.width, right: x, bottom: y + size * 0.5, top: y }];
        return [{ text: item.str, left: x, right: x + item.width, bottom: y, top: y + size * 0.5 }];
      });
      for (const run of runs)
        if (run.left < 0 || run.right > width || run.bottom < 0 || run.top > height)
          found.push(`page ${number}: “${run.text}” leaves the page`);
      runs.sort((a, b) => a.left - b.left);
      for (const [i, a] of runs.entries())
        for (const b of runs.slice(i + 1)) {
          // Kerning sets a full stop a little under the letter before it.
          if (b.left >= a.right - 1.2) break;
          if (joined(a, b)) continue;
          if (a.bottom < b.top && b.bottom < a.top) found.push(`page ${number}: “${a.text}” and “${b.text}”`);
        }
    }
    return found;
  });

/**
 * On one line, Arabic letters reach under each other and their dots are set apart from them; the marks of Chinese and
 * Japanese lend the half of their square that is empty to what follows.
 */
function joined(a: Run, b: Run): boolean {
  if (Math.abs(a.bottom - b.bottom) >= (a.top - a.bottom) * 0.9) return false;
  const arabic = /\p{Script=Arabic}/u;
  return (arabic.test(a.text) && arabic.test(b.text)) || /[\u3000-\u303f\uff00-\uff60]/.test(`${a.text}${b.text}`);
}
