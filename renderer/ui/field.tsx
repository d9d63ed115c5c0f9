import {
  Select as AriaSelect,
  TextField as AriaTextField,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called when the person has finished: leaves the field or presses Enter. */
  readonly onCommit?: (value: string) => void;
  readonly onCancel?: () => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'search' | 'date' | 'time' | 'url' | 'number';
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly error?: string | null;
  readonly help?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A labelled text, number, date or time; several lines if `multiline`. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onCommit, onCancel, hideLabel, multiline, error, help } = props;
  const onKeyDown = (event: {
    key: string;
    nativeEvent?: { isComposing?: boolean };
    continuePropagation: () => void;
  }) => {
    if (event.nativeEvent?.isComposing) return;
    if (event.key === 'Enter' && !multiline) onCommit?.(value);
    if (event.key === 'Escape' && onCancel) onCancel();
    // Or a dialog around the field would never hear its Escape.
    else event.continuePropagation();
  };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      onBlur={() => onCommit?.(value)}
      onKeyDown={onKeyDown}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.type ?? 'text'}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {multiline ? (
        <TextArea className={styles.input ?? ''} rows={props.rows ?? 5} />
      ) : (
        <Input className={styles.input ?? ''} placeholder={props.placeholder ?? ''} />
      )}
      {help ? (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few choices. An absent value is a choice of its own with the id ''. */
export function Select({ label, choices, value, onChange, hideLabel, isDisabled }: SelectProps) {
  // The list box knows no empty key.
  const keyOf = (id: string) => (id === '' ? '(none)' : id);
  return (
    <AriaSelect
      className={styles.field ?? ''}
      selectedKey={keyOf(value)}
      onSelectionChange={(key) => onChange(key === '(none)' ? '' : String(key))}
      isDisabled={isDisabled ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.select ?? ''}>
        <SelectValue className={styles.selected ?? ''} />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={keyOf(choice.id)} textValue={choice.label} className={styles.option ?? ''}>
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
