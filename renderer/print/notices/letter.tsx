import { DRAFT } from '../../../shared/agenda/release-names.ts';
import type { ReadyNotice } from '../../../shared/contract/notices.ts';
import { notify } from '../../state/notices.ts';
import { useConnection } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { saveBytes } from '../save-bytes.ts';
import styles from './notices.module.css';

interface LetterProps {
  readonly notice: ReadyNotice;
  /** A release's name, or “draft”. */
  readonly release: string;
  readonly onMark: () => void;
}

/** The text for one person: to be copied or saved, with a calendar of their sessions. */
export function Letter({ notice, release, onMark }: LetterProps) {
  const { api } = useConnection();
  const { name, email, subject, body, personId } = notice;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}`);
      notify('news', 'Copied the subject and the text.');
    } catch {
      notify('problem', 'The text could not be copied. Select it, and copy it by the keyboard.');
    }
  };
  const saveText = () =>
    saveBytes(new TextEncoder().encode(`${subject}\n\n${body}`), {
      fileName: `${name}.txt`,
      mediaType: 'text/plain',
    });
  const saveCalendar = async () => {
    const options = { people: [personId] };
    const made = await api.query('export.make', {
      product: 'ical',
      options,
      ...(release === DRAFT ? {} : { release }),
    });
    const bytes = made.ok ? await api.download(made.value.id) : made;
    if (!bytes.ok) return notify('problem', bytes.problem.message);
    saveBytes(bytes.value, { fileName: `${name}.ics`, mediaType: 'text/calendar' });
  };
  return (
    <section className={styles.letter} aria-label={`Text for ${name}`}>
      <div className={styles.actions}>
        <Button onPress={() => void copy()}>Copy</Button>
        <Button onPress={saveText}>Save text</Button>
        <Button onPress={() => void saveCalendar()}>Save calendar</Button>
        <Button onPress={onMark}>Mark as told…</Button>
      </div>
      <p className={styles.about}>
        {name}
        {email === null ? ', no e-mail address' : ` <${email}>`}
      </p>
      <p>
        <b>{subject}</b>
      </p>
      <pre className={styles.text}>{body}</pre>
    </section>
  );
}
