import { useMemo } from 'react';
import { wordDiff } from '../plan/word-diff.ts';
import styles from './field-choice.module.css';

interface DiffTextProps {
  readonly before: string | null;
  readonly after: string | null;
}

/** A text with the words that differ from another: struck through where they go, underlined where they come. */
export function DiffText({ before, after }: DiffTextProps) {
  const parts = useMemo(() => wordDiff(before ?? '', after ?? ''), [before, after]);
  if (parts.length === 0) return <span className={styles.nothing}>nothing</span>;
  let at = 0;
  return (
    <span className={styles.words}>
      {parts.map(({ kind, text }) => {
        const key = `${kind} ${at}`;
        at += text.length;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}

/** A value as it is. */
export function PlainText({ text }: { readonly text: string | null }) {
  return text === null ? <span className={styles.nothing}>nothing</span> : <span className={styles.words}>{text}</span>;
}
