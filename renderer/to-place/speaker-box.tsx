import { useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldText } from '../tables/features.ts';
import { ClearChip } from './chip-menu.tsx';
import styles from './chips.module.css';
import type { FilterChoice } from './choices.ts';

/** So many names are offered at once; more letters bring the others. */
const OFFERED = 60;

interface SpeakerBoxProps {
  readonly choices: readonly FilterChoice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Chooses a speaker by a few letters of the name. */
export function SpeakerBox({ choices, value, onChange }: SpeakerBoxProps) {
  const chosen = choices.find(({ id }) => id === value);
  const [text, setText] = useState('');
  if (chosen)
    return (
      <span className={`${styles.chip} ${styles.set}`}>
        <span className={styles.still} title={chosen.label}>
          <span className="visually-hidden">Speaker: </span>
          <span className={styles.text}>{chosen.label}</span>
        </span>
        <ClearChip label="Speaker" onClear={() => onChange(null)} />
      </span>
    );
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const fitting = choices.filter(({ label }) => words.every((word) => foldText(label).includes(word)));
  return (
    <ComboBox
      aria-label="Speaker"
      className={styles.chip ?? ''}
      items={fitting.slice(0, OFFERED)}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setText('');
        onChange(String(key));
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Input className={styles.input ?? ''} placeholder="Speaker" />
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox<FilterChoice>
          className={styles.menu ?? ''}
          renderEmptyState={() => <p className={styles.nobody}>Nobody who waits is called so.</p>}
        >
          {({ id, label, count }) => (
            <ListBoxItem id={id} textValue={label} className={styles.choice ?? ''}>
              <span className={styles.choiceText}>{label}</span>
              <span className={styles.count}>{count}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
