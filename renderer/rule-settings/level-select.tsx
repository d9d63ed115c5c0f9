import type { Level } from '../../shared/conflicts/rule.ts';
import { Select } from '../ui/field.tsx';
import { LEVEL_CHOICES } from './level-words.ts';

interface LevelSelectProps {
  readonly label: string;
  readonly value: Level | 'off';
  readonly onChange: (level: Level | 'off') => void;
}

/** A rule's level. */
export function LevelSelect({ label, value, onChange }: LevelSelectProps) {
  const choose = (id: string) => {
    const next = LEVEL_CHOICES.find((choice) => choice.id === id);
    if (next && next.id !== value) onChange(next.id);
  };
  return <Select label={label} hideLabel value={value} choices={LEVEL_CHOICES} onChange={choose} />;
}
