import { ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import styles from './field.module.css';
import type { Choice } from './field.tsx';

interface ComboBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits the text; the caller filters, and keeps the list short but never empty: an empty one does not open. */
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A text with choices that fit it: arrows and Enter choose, Escape closes the list. */
export function ComboBox({ label, text, onText, choices, onChoose, placeholder, autoFocus }: ComboBoxProps) {
  return (
    <AriaComboBox
      className={styles.field ?? ''}
      items={choices}
      inputValue={text}
      onInputChange={onText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && onChoose(String(key))}
      menuTrigger="input"
      allowsCustomValue
      autoFocus={autoFocus ?? false}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} />
      <Popover className={styles.popover ?? ''}>
        <ListBox<Choice> className={styles.list ?? ''}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.option ?? ''}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
