import { useEffect, useRef, useState } from 'react';
import { notify } from '../state/notices.ts';
import { PageButtons } from './page-buttons.tsx';
import { drawPage, openPdf, type PdfDocument } from './pdf-pages.ts';
import styles from './studio.module.css';

/** Pixels: a page is as wide as its frame, and no wider than this. */
const WIDEST = 900;

/** The pages of a PDF, each drawn when it comes into view. */
export function PdfPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  useEffect(() => {
    const opened = openPdf(bytes);
    let gone = false;
    opened.document.then(
      (document) => !gone && setPdf(document),
      (error: unknown) => {
        if (!gone)
          notify('problem', `The pages cannot be shown: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
    return () => {
      gone = true;
      setPdf(null);
      void opened.close();
    };
  }, [bytes]);
  if (!pdf) return <p className={styles.about}>Opening the pages…</p>;
  return (
    <>
      <PageButtons pages={pdf.numPages} />
      {Array.from({ length: pdf.numPages }, (_, i) => (
        <Page key={String(i)} pdf={pdf} number={i + 1} />
      ))}
    </>
  );
}

/** How wide a page is drawn, in CSS pixels: as its frame allows. */
function widthFor(canvas: HTMLCanvasElement): number {
  const frame = canvas.closest('section');
  if (!frame) return WIDEST;
  const { paddingLeft, paddingRight } = getComputedStyle(frame);
  return Math.min(
    WIDEST,
    Math.floor(frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)),
  );
}

function Page({ pdf, number }: { readonly pdf: PdfDocument; readonly number: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      drawPage(pdf, number, canvas, widthFor(canvas)).then(
        () => setDrawn(true),
        () => undefined,
      );
    });
    watcher.observe(canvas);
    return () => watcher.disconnect();
  }, [pdf, number]);
  return (
    <figure className={styles.page}>
      <canvas
        ref={ref}
        className={styles.canvas}
        role="img"
        aria-label={`Page ${number} of ${pdf.numPages}`}
        data-drawn={isDrawn}
      />
      <figcaption>
        {number} of {pdf.numPages}
      </figcaption>
    </figure>
  );
}
