import { useState } from 'react';
import type { Download } from '../../shared/contract/queries.ts';
import { Screen } from '../screen/screen.tsx';
import { notify } from '../state/notices.ts';
import { useConnection, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import styles from './print-screen.module.css';
import { saveBytes } from './save-bytes.ts';

const PRODUCTS = [
  {
    id: 'agenda-pdf',
    label: 'Agenda to print (PDF)',
    about: 'A grid page for each day, then the list with times, rooms, speakers and abstracts.',
  },
  {
    id: 'agenda-html',
    label: 'Agenda as a web page',
    about: 'One file that needs nothing else: tables and lists that read well aloud and print well.',
  },
  { id: 'ical', label: 'Calendar (iCalendar)', about: 'Every placed session as an event, for calendar programs.' },
  {
    id: 'csv',
    label: 'Table of sessions (CSV)',
    about: 'For spreadsheets; text that looks like a formula is made harmless.',
  },
  {
    id: 'json',
    label: 'Everything public (JSON)',
    about: 'The whole program for other programs, without private fields.',
  },
] as const;

interface Made {
  readonly download: Download;
  readonly bytes: Uint8Array;
}

/** Makes the printed matter and the files, shows the very pages, saves them. */
export default function PrintScreen() {
  const { api, desktop } = useConnection();
  const days = useTables(['day'], ({ state }) => [...state.day.values()].sort((a, b) => (a.date < b.date ? -1 : 1)));
  const [productId, setProductId] = useState<string>('agenda-pdf');
  const [day, setDay] = useState('');
  const [abstracts, setAbstracts] = useState('yes');
  const [made, setMade] = useState<Made | null>(null);
  const [busy, setBusy] = useState(false);
  const product = PRODUCTS.find(({ id }) => id === productId);
  const isAgenda = productId.startsWith('agenda');
  const options = { ...(day === '' ? {} : { day }), ...(isAgenda ? { abstracts: abstracts === 'yes' } : {}) };
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setMade(null);
  };
  const make = async () => {
    setBusy(true);
    setMade(null);
    const answer = await api.query('export.make', { product: productId, options });
    const bytes = answer.ok ? await api.download(answer.value.id) : answer;
    setBusy(false);
    if (!answer.ok) return notify('problem', answer.problem.message);
    if (!bytes.ok) return notify('problem', bytes.problem.message);
    setMade({ download: answer.value, bytes: bytes.value as Uint8Array });
  };
  const save = async () => {
    if (!made) return;
    if (!desktop) return saveBytes(made.bytes, made.download);
    // The window saves by its own dialog, from bytes made once more: the same input gives the same bytes.
    const again = await api.query('export.make', { product: productId, options });
    if (!again.ok) return notify('problem', again.problem.message);
    const saved = await desktop.saveDownload(again.value.id, again.value.fileName);
    if (!saved.ok) notify('problem', saved.problem.message);
    else if (saved.value) notify('news', `Saved ${saved.value}.`);
  };
  return (
    <Screen title="Print & publish" fills>
      <div className={styles.studio}>
        <section className={styles.options} aria-label="What to make">
          <Select label="Product" value={productId} choices={PRODUCTS} onChange={choose(setProductId)} />
          <p className={styles.about}>{product?.about}</p>
          {productId === 'json' || productId === 'csv' ? null : (
            <Select
              label="Day"
              value={day}
              choices={[
                { id: '', label: 'All days' },
                ...days.map(({ date, label }) => ({ id: date, label: label ? `${date}, ${label}` : date })),
              ]}
              onChange={choose(setDay)}
            />
          )}
          {isAgenda ? (
            <Select
              label="Abstracts"
              value={abstracts}
              choices={[
                { id: 'yes', label: 'With abstracts' },
                { id: 'no', label: 'Without abstracts' },
              ]}
              onChange={choose(setAbstracts)}
            />
          ) : null}
          <Button look="primary" isDisabled={busy} onPress={() => void make()}>
            {busy ? 'Making…' : 'Make it'}
          </Button>
          {made ? <Button onPress={() => void save()}>Save {made.download.fileName}</Button> : null}
          <p role="status" className={styles.about}>
            {busy
              ? 'Setting the pages…'
              : made
                ? `${made.download.fileName}, ${Math.ceil(made.bytes.length / 1024)} kB`
                : ''}
          </p>
        </section>
        <section className={styles.pages} aria-label="Preview">
          {made?.download.mediaType === 'application/pdf' ? <PdfPreview bytes={made.bytes} /> : null}
          {made && made.download.mediaType !== 'application/pdf' ? <TextPreview bytes={made.bytes} /> : null}
          {made || busy ? null : (
            <p className={styles.about}>Choose a product and make it: its pages appear here as they will be saved.</p>
          )}
        </section>
      </div>
    </Screen>
  );
}

const PREVIEW_BYTES = 20_000;

function TextPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const text = new TextDecoder().decode(bytes.subarray(0, PREVIEW_BYTES));
  return (
    <pre className={styles.text}>
      {text}
      {bytes.length > PREVIEW_BYTES ? '\n…' : ''}
    </pre>
  );
}
