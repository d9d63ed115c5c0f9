import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  /** How much it stands out. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** Words on hover and focus; where the button shows only a sign, give `aria-label` too. */
  readonly tip?: string | undefined;
}

/** A button, by mouse, touch and keyboard alike. */
export function Button({ look = 'plain', tip, children, ...props }: ButtonProps) {
  const button = (
    <AriaButton {...props} className={`${styles.button} ${styles[look] ?? ''}`}>
      {children}
    </AriaButton>
  );
  if (!tip) return button;
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
