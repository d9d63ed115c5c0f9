import styles from './studio.module.css';

const PREVIEW_BYTES = 20_000;

/** The beginning of a product that is text, as it is; it can be scrolled and copied by keys. */
export function TextPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const text = new TextDecoder().decode(bytes.subarray(0, PREVIEW_BYTES));
  const rest = bytes.length - PREVIEW_BYTES;
  return (
    <>
      <textarea className={styles.text} aria-label="What the file says" readOnly spellCheck={false} value={text} />
      {rest > 0 ? <p className={styles.about}>…and {Math.ceil(rest / 1024)} kB more in the file.</p> : null}
    </>
  );
}
