import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import styles from './chips.module.css';
import type { FilterChoice } from './choices.ts';

interface ChipMenuProps {
  /** What is chosen here: “Track”. */
  readonly label: string;
  /** The choice that leaves everything in, or the order as it was; null: there is none. */
  readonly all: string | null;
  readonly choices: readonly (Omit<FilterChoice, 'count'> & { readonly count?: number })[];
  /** null: all. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** The words on the chip while nothing is chosen, if not the label. */
  readonly shown?: string;
}

const ALL = '(all)';

/** A small button that opens its choices; what is chosen stands on it, with a cross that clears it. */
export function ChipMenu({ label, all, choices, value, onChange, shown }: ChipMenuProps) {
  const chosen = choices.find(({ id }) => id === value);
  const isSet = all !== null && value !== null;
  return (
    <span className={`${styles.chip} ${isSet ? styles.set : ''}`}>
      <MenuTrigger>
        <Button className={styles.button ?? ''} aria-label={`${label}: ${chosen?.label ?? all ?? ''}`}>
          <span className={styles.text} title={chosen?.label}>
            {shown ?? chosen?.label ?? label}
          </span>
          <span aria-hidden="true" className={styles.arrow}>
            ▾
          </span>
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <Menu
            className={styles.menu ?? ''}
            aria-label={label}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[value ?? ALL]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              onChange(key === undefined || key === ALL ? null : String(key));
            }}
          >
            <MenuSection aria-label={label}>
              <Header className={styles.menuHead ?? ''}>{label}</Header>
              {[...(all === null ? [] : [{ id: ALL, label: all }]), ...choices].map((choice) => (
                <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.choice ?? ''}>
                  <span className={styles.mark} aria-hidden="true">
                    {choice.id === (value ?? ALL) ? '✓' : ''}
                  </span>
                  <span className={styles.choiceText}>{choice.label}</span>
                  {'count' in choice ? <span className={styles.count}>{choice.count}</span> : null}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {isSet ? <ClearChip label={label} onClear={() => onChange(null)} /> : null}
    </span>
  );
}

/** The cross on a chip. */
export const ClearChip = ({ label, onClear }: { readonly label: string; readonly onClear: () => void }) => (
  <Button className={styles.clear ?? ''} aria-label={`Clear ${label.toLowerCase()}`} onPress={onClear}>
    <span aria-hidden="true">×</span>
  </Button>
);
