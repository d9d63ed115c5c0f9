import { PdfPreview } from './pdf-preview.tsx';
import styles from './studio.module.css';
import { TextPreview } from './text-preview.tsx';
import type { Made } from './use-making.ts';

interface PreviewProps {
  readonly made: Made | null;
  readonly isBusy: boolean;
  /** Something else is chosen by now. */
  readonly isStale: boolean;
}

/** The very bytes that are saved: pages as pages, texts as text. */
export function Preview({ made, isBusy, isStale }: PreviewProps) {
  const type = made?.download.mediaType ?? '';
  return (
    <section className={`${styles.pages} ${made && (isStale || isBusy) ? styles.stale : ''}`} aria-label="Preview">
      {made && type === 'application/pdf' ? <PdfPreview key={made.download.id} bytes={made.bytes} /> : null}
      {made && IS_TEXT.test(type) ? <TextPreview bytes={made.bytes} /> : null}
      {made && type !== 'application/pdf' && !IS_TEXT.test(type) ? (
        <p className={styles.hint}>This file opens in other programs. Save it to look at it there.</p>
      ) : null}
      {made ? null : (
        <p className={styles.hint}>
          {isBusy ? 'One moment…' : 'Choose a product and make it. It appears here exactly as it will be saved.'}
        </p>
      )}
    </section>
  );
}

const IS_TEXT = /^text\/|json$|[+/]xml$/;
