import { useState } from 'react';
import { DRAFT, newestFirst } from '../../shared/agenda/release-names.ts';
import type { Download } from '../../shared/contract/queries.ts';
import { notify } from '../state/notices.ts';
import { useConnection, useProgram, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { ProductOptions } from './product-options.tsx';
import { AS_USUAL, type OptionName, type Options, optionsFor, PRODUCTS } from './products.ts';
import { saveBytes } from './save-bytes.ts';
import styles from './studio.module.css';
import { TextPreview } from './text-preview.tsx';

interface Made {
  readonly download: Download;
  readonly bytes: Uint8Array;
  /** The program's revision it was made from. */
  readonly revision: number;
}

/** Makes the printed matter and the files, shows the very pages, saves them. */
export function Studio() {
  const { api, desktop } = useConnection();
  const revision = useProgram((store) => store.revision);
  const [productId, setProductId] = useState<string>('agenda-pdf');
  const [options, setOptions] = useState<Options>(AS_USUAL);
  const [made, setMade] = useState<Made | null>(null);
  const [isBusy, setBusy] = useState(false);
  const product = PRODUCTS.find(({ id }) => id === productId) ?? PRODUCTS[0];
  const names: readonly OptionName[] = product.options;
  const releases = useTables(['release'], ({ state }) => newestFirst(state.release.values()));
  const [version, setVersion] = useState<string>(DRAFT);
  const request = {
    product: product.id,
    options: optionsFor(names, options),
    ...(version === DRAFT ? {} : { release: version }),
  };

  const make = async () => {
    setBusy(true);
    setMade(null);
    const answer = await api.query('export.make', request);
    const bytes = answer.ok ? await api.download(answer.value.id) : answer;
    setBusy(false);
    if (!answer.ok) return notify('problem', answer.problem.message);
    if (!bytes.ok) return notify('problem', bytes.problem.message);
    setMade({ download: answer.value, bytes: bytes.value as Uint8Array, revision });
  };
  const save = async () => {
    if (!made) return;
    if (!desktop) return saveBytes(made.bytes, made.download);
    // The window saves by its own dialog, from bytes made once more: the same input gives the same bytes.
    const again = await api.query('export.make', request);
    if (!again.ok) return notify('problem', again.problem.message);
    const saved = await desktop.saveDownload(again.value.id, again.value.fileName);
    if (!saved.ok) notify('problem', saved.problem.message);
    else if (saved.value) notify('news', `Saved ${saved.value}.`);
  };

  const isPdf = made?.download.mediaType === 'application/pdf';
  return (
    <div className={styles.studio}>
      <section className={styles.options} aria-label="What to make">
        <Select
          label="Product"
          value={product.id}
          choices={PRODUCTS}
          onChange={(id) => {
            setProductId(id);
            setMade(null);
          }}
        />
        <p className={styles.about}>{product.about}</p>
        {releases.length > 0 ? (
          <Select
            label="Version"
            value={version}
            choices={[
              { id: DRAFT, label: 'Draft (as it is now)' },
              ...releases.map(({ name }) => ({ id: name, label: name })),
            ]}
            onChange={(name) => {
              setVersion(name);
              setMade(null);
            }}
          />
        ) : null}
        <ProductOptions
          names={names}
          options={options}
          onChange={(next) => {
            setOptions(next);
            setMade(null);
          }}
        />
        <Button look="primary" isDisabled={isBusy} onPress={() => void make()}>
          {isBusy ? 'Making…' : 'Make it'}
        </Button>
        {made ? <Button onPress={() => void save()}>Save this file</Button> : null}
        <p role="status" className={styles.about}>
          {isBusy
            ? 'Setting the pages…'
            : made
              ? `${made.download.fileName}, ${Math.ceil(made.bytes.length / 1024)} kB`
              : ''}
        </p>
        {made && version === DRAFT && made.revision !== revision ? (
          <p className={styles.old}>The program has changed since this was made. Make it again to have the changes.</p>
        ) : null}
      </section>
      <section className={styles.pages} aria-label="Preview">
        {made && isPdf ? <PdfPreview bytes={made.bytes} /> : null}
        {made && !isPdf ? <TextPreview bytes={made.bytes} /> : null}
        {made ? null : (
          <p className={styles.hint}>
            {isBusy ? 'One moment…' : 'Choose a product and make it. It appears here exactly as it will be saved.'}
          </p>
        )}
      </section>
    </div>
  );
}
