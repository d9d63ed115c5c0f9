import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import field from '../../ui/field.module.css';
import type { Choice } from '../../ui/field.tsx';
import styles from './options.module.css';

interface ManyChoiceProps {
  readonly label: string;
  /** "All rooms" */
  readonly all: string;
  readonly choices: readonly Choice[];
  /** The chosen ids; none means all. */
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some of several: a button that tells which, and opens a list where each can be chosen. */
export function ManyChoice({ label, all, choices, value, onChange }: ManyChoiceProps) {
  const chosen = choices.filter(({ id }) => value.includes(id));
  const words = chosen.length === 0 ? all : chosen.map((choice) => choice.label).join(', ');
  return (
    <div className={field.field ?? ''}>
      <span className={field.label ?? ''} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <Button className={field.select ?? ''} aria-label={`${label}: ${words}`}>
          <span className={field.selected ?? ''}>{words}</span>
          <span aria-hidden="true">▾</span>
        </Button>
        <Popover className={field.popover ?? ''}>
          <Dialog aria-label={label} className={styles.many ?? ''}>
            <ListBox
              aria-label={label}
              className={field.list ?? ''}
              selectionMode="multiple"
              selectionBehavior="toggle"
              escapeKeyBehavior="none"
              selectedKeys={new Set(value)}
              onSelectionChange={(keys) => onChange(keys === 'all' ? [] : [...keys].map(String))}
            >
              {choices.map((choice) => (
                <ListBoxItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  className={`${field.option} ${styles.tick}`}
                >
                  {choice.label}
                </ListBoxItem>
              ))}
            </ListBox>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
