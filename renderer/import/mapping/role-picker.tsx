import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import styles from './role-picker.module.css';

export interface Role {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

interface RolePickerProps {
  readonly label: string;
  readonly value: string;
  readonly roles: readonly Role[];
  readonly onChange: (id: string) => void;
}

/** The roles that a text may mean: those that are called so first, then those that are told so. */
export function rolesFor(roles: readonly Role[], typed: string): readonly Role[] {
  const wanted = folded(typed.trim());
  const rank = ({ label, meaning }: Role): number => {
    const name = folded(label);
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return folded(meaning).includes(wanted) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wantedRank) => roles.filter((role) => rank(role) === wantedRank));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One of many roles, found by its words. The list is made only when it is opened: a table has many columns. */
export function RolePicker({ label, value, roles, onChange }: RolePickerProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = roles.find(({ id }) => id === value);
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setTyped('');
        setOpen(open);
      }}
    >
      <AriaButton aria-label={`${label}: ${chosen?.label ?? value}`} className={styles.button ?? ''}>
        <span>{chosen?.label ?? value}</span>
        <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label="Find a role" autoFocus>
              <Input className={styles.search ?? ''} placeholder="Find a role" />
            </SearchField>
            <ListBox
              aria-label={label}
              className={styles.list ?? ''}
              items={rolesFor(roles, typed)}
              selectionMode="single"
              selectedKeys={[value]}
              onSelectionChange={(keys) => {
                const [id] = keys === 'all' ? [] : [...keys];
                setOpen(false);
                if (id !== undefined) onChange(String(id));
              }}
              renderEmptyState={() => <p className={styles.none}>No role is called that.</p>}
            >
              {(role) => (
                <ListBoxItem id={role.id} textValue={`${role.label} ${role.meaning}`} className={styles.option ?? ''}>
                  <span>{role.label}</span>
                  <span className={styles.meaning}>{role.meaning}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
