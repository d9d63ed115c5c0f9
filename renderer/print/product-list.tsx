import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ProductDescription } from '../../shared/contract/queries.ts';
import styles from './studio.module.css';

interface ProductListProps {
  readonly products: readonly ProductDescription[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** All that can be made of the program: what is printed, then the files. */
export function ProductList({ products, chosen, onChoose }: ProductListProps) {
  const isPaper = ({ mediaType }: ProductDescription): boolean => mediaType === 'application/pdf';
  const groups = [
    { id: 'paper', label: 'On paper', members: products.filter(isPaper) },
    { id: 'files', label: 'Files', members: products.filter((product) => !isPaper(product)) },
  ].filter(({ members }) => members.length > 0);
  return (
    <ListBox
      aria-label="Product"
      className={styles.products ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {groups.map(({ id, label, members }) => (
        <ListBoxSection key={id} id={id}>
          <Header className={styles.group ?? ''}>{label}</Header>
          {members.map((product) => (
            <ListBoxItem key={product.id} id={product.id} textValue={product.label} className={styles.product ?? ''}>
              {product.label.replace(/ \(PDF(?:, (internal))?\)$/, (_, also?: string) => (also ? ` · ${also}` : ''))}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
