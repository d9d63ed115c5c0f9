import * as pdfjs from 'pdfjs-dist';
import { setWorker } from './pdf-worker.ts';

/** A PDF of the program, ready to be drawn page by page. */
export type PdfDocument = pdfjs.PDFDocumentProxy;

/** What was closed last: its worker takes nothing new before it has let go. */
let closing: Promise<unknown> = Promise.resolve();

/** Opens PDF bytes in the worker, after what was closed before; `close` lets go of what it holds there. */
export function openPdf(bytes: Uint8Array): { readonly document: Promise<PdfDocument>; close(): Promise<void> } {
  const task = closing.then(() => {
    setWorker();
    return pdfjs.getDocument({ data: bytes.slice(), enableXfa: false });
  });
  const close = async (): Promise<void> => {
    const closed = task.then((opened) => opened.destroy());
    closing = closed.catch(() => undefined);
    await closed;
  };
  return { document: task.then((opened) => opened.promise), close };
}

/** Draws a page (from 1) on a canvas, `width` CSS pixels wide. */
export async function drawPage(
  pdf: PdfDocument,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const density = Math.min(2, devicePixelRatio || 1);
  const viewport = page.getViewport({ scale: (width / natural.width) * density });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${(width * natural.height) / natural.width}px`;
  await page.render({ canvas, viewport }).promise;
}
