import { useRef } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import { isForRepair } from '../../shared/placing/repairs-proposals.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './fix.module.css';
import { FixChoices } from './fix-choices.tsx';
import { heirOf } from './heir.ts';

interface FixMenuProps {
  readonly conflict: Conflict;
  /** Called after a repair was made; the focus has gone on to the next line of the list by then. */
  readonly onDone?: (() => void) | undefined;
  /** False where a list has one tab stop of its own, and this button is not in its current line. */
  readonly isTabStop?: boolean;
  /** Given together, where a list opens the menu by a key. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/**
 * “Fix…”, where another place or length can help: opens what would solve a conflict, with what each costs; one press
 * makes it, as one step of undo.
 */
export function FixMenu({ conflict, onDone, isTabStop = true, ...menu }: FixMenuProps) {
  const { state } = useStore();
  const mark = useRef<HTMLSpanElement>(null);
  if (!isForRepair(conflict)) return null;
  const names = conflict.sessions.slice(0, 2).map((id) => quoted(state, id));
  const label = [`Fix… ${ruleWords(conflict.rule).title}`, names.join(' and ')].filter(Boolean).join(': ');
  const beforeFix = () => {
    const giveFocus = heirOf(mark.current);
    return () => {
      giveFocus();
      onDone?.();
    };
  };
  return (
    <span ref={mark} data-fix="" className={styles.mark}>
      <MenuTrigger {...menu}>
        <Button look="quiet" aria-label={label} excludeFromTabOrder={!isTabStop}>
          Fix…
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom end" offset={2} aria-label={label}>
          <FixChoices conflict={conflict} beforeFix={beforeFix} />
        </Popover>
      </MenuTrigger>
    </span>
  );
}
