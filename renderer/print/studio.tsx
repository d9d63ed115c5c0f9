import { useEffect, useMemo, useState } from 'react';
import { DRAFT, newestFirst } from '../../shared/agenda/release-names.ts';
import { productOptions } from '../../shared/contract/product-options.ts';
import type { ProductDescription } from '../../shared/contract/queries.ts';
import { notify } from '../state/notices.ts';
import { useConnection, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { OptionField } from './options/option-field.tsx';
import styles from './options/options.module.css';
import { type Said, saidOptions } from './options/said-options.ts';
import { Preview } from './preview.tsx';
import { ProductList } from './product-list.tsx';
import { openBytes, saveBytes } from './save-bytes.ts';
import studio from './studio.module.css';
import { useMaking } from './use-making.ts';

/** Makes the printed matter and the files, shows the very pages, saves and prints them. */
export function Studio() {
  const { api } = useConnection();
  const [products, setProducts] = useState<readonly ProductDescription[]>([]);
  useEffect(() => {
    let isHere = true;
    void api.query('export.products', {}).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setProducts(answer.value);
      else notify('problem', answer.problem.message);
    });
    return () => {
      isHere = false;
    };
  }, [api]);
  return products.length === 0 ? <p role="status">One moment…</p> : <Making products={products} />;
}

function Making({ products }: { readonly products: readonly ProductDescription[] }) {
  const { api, desktop } = useConnection();
  const [productId, setProductId] = useState('agenda-pdf');
  const product = products.find(({ id }) => id === productId) ?? products[0];
  const options = useMemo(() => productOptions(product?.options ?? {}), [product]);
  // What was said stays for other products that ask the same.
  const [said, setSaid] = useState<Said>({});
  const releases = useTables(['release'], ({ state }) => newestFirst(state.release.values()));
  const [version, setVersion] = useState<string>(DRAFT);
  const [since, setSince] = useState('');
  const isPdf = product?.mediaType === 'application/pdf';
  const told = saidOptions(options, said);
  const request = {
    product: product?.id ?? '',
    ...(Object.keys(told).length > 0 ? { options: told } : {}),
    ...(version === DRAFT ? {} : { release: version }),
    ...(since === '' || since === version || !product?.marksChanges ? {} : { since }),
  };
  const { made, isBusy, isOfRequest, isOld, makeNow } = useMaking(request);
  const save = async () => {
    if (!made) return;
    if (!desktop) return saveBytes(made.bytes, made.download);
    // The window saves by its own dialog, from bytes made once more: the same input gives the same bytes.
    const again = await api.query('export.make', made.request);
    if (!again.ok) return notify('problem', again.problem.message);
    const saved = await desktop.saveDownload(again.value.id, again.value.fileName);
    if (!saved.ok) notify('problem', saved.problem.message);
    else if (saved.value) notify('news', `Saved ${saved.value}.`);
  };
  const shown = made && made.request.product === product?.id ? made : null;
  return (
    <div className={studio.studio}>
      <ProductList products={products} chosen={product?.id ?? ''} onChoose={setProductId} />
      <section className={`${studio.options} ${styles.form}`} aria-label="What to make">
        <h2 className={studio.title}>{product?.label}</h2>
        <p className={studio.about}>{product?.about}</p>
        <div className={studio.buttons}>
          <Button look="primary" isDisabled={isBusy} onPress={makeNow}>
            {isBusy ? 'Making…' : 'Make it'}
          </Button>
          {shown && isOfRequest && !isBusy ? <Button onPress={() => void save()}>Save this file</Button> : null}
          {shown && isOfRequest && !isBusy && isPdf && !desktop ? (
            <Button
              tip="Opens the pages where they can be printed"
              onPress={() => openBytes(shown.bytes, shown.download)}
            >
              Print…
            </Button>
          ) : null}
        </div>
        <p role="status" className={studio.about}>
          {isBusy
            ? 'Setting the pages…'
            : shown && isOfRequest
              ? `${shown.download.fileName}, ${Math.ceil(shown.bytes.length / 1024)} kB`
              : ''}
        </p>
        {isOld && version === DRAFT ? (
          <p className={studio.old}>The program has changed since this was made. Make it again to have the changes.</p>
        ) : null}
        {shown && shown.download.warnings.length > 0 ? (
          <section aria-label="What to know">
            <h3 className={studio.know}>What to know</h3>
            <ul className={studio.warnings}>
              {shown.download.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {releases.length > 0 ? (
          <Select
            label="Version"
            value={version}
            choices={[
              { id: DRAFT, label: 'Draft (as it is now)' },
              ...releases.map(({ name }) => ({ id: name, label: name })),
            ]}
            onChange={setVersion}
          />
        ) : null}
        {releases.length > 0 && product?.marksChanges ? (
          <Select
            label="Mark what changed since"
            value={since}
            choices={[
              { id: '', label: 'No marks' },
              ...releases.filter(({ name }) => name !== version).map(({ name }) => ({ id: name, label: name })),
            ]}
            onChange={setSince}
          />
        ) : null}
        {options.map((option) => (
          <OptionField
            key={`${product?.id} ${option.name}`}
            option={option}
            value={said[option.name]}
            onChange={(value) => setSaid({ ...said, [option.name]: value })}
          />
        ))}
      </section>
      <Preview made={shown} isBusy={isBusy} isStale={!isOfRequest} />
    </div>
  );
}
