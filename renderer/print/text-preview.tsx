import styles from './print-screen.module.css';

const PREVIEW_BYTES = 20_000;

/** The beginning of a product that is text, as it is. */
export function TextPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const text = new TextDecoder().decode(bytes.subarray(0, PREVIEW_BYTES));
  const rest = bytes.length - PREVIEW_BYTES;
  return (
    <>
      <pre className={styles.text}>{text}</pre>
      {rest > 0 ? <p className={styles.about}>…and {Math.ceil(rest / 1024)} kB more.</p> : null}
    </>
  );
}
