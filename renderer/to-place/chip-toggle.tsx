import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import buttons from '../ui/button.module.css';
import styles from './chips.module.css';

interface ChipToggleProps {
  readonly label: string;
  /** What it does, in words. */
  readonly tip: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A small button that is on or off. */
export const ChipToggle = ({ label, tip, isOn, isDisabled, onChange }: ChipToggleProps) => (
  <TooltipTrigger delay={500}>
    <ToggleButton
      className={`${styles.chip} ${styles.toggle} ${isOn ? styles.on : ''}`}
      isSelected={isOn}
      isDisabled={isDisabled ?? false}
      onChange={onChange}
    >
      {label}
    </ToggleButton>
    <Tooltip className={buttons.tip ?? ''} offset={6}>
      {tip}
    </Tooltip>
  </TooltipTrigger>
);
