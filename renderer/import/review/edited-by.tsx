import type { FieldEdit } from '../../../shared/contract/import.ts';
import styles from './field-choice.module.css';

const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** Who made the edit that stands here, and when. */
export function EditedBy({ edit: { actor, at, label } }: { readonly edit: FieldEdit }) {
  return (
    <p className={styles.edited}>
      Here since {WHEN.format(new Date(at))}: {label} <span>({actor})</span>
    </p>
  );
}
