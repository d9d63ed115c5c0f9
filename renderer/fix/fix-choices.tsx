import { useMemo } from 'react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { repairsOf } from '../../shared/placing/repairs.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';
import { repairDeed } from '../../shared/placing/repairs-words.ts';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useProgram, useStore } from '../state/use-program.ts';
import styles from './fix.module.css';
import { NoRepair } from './no-repair.tsx';
import { commandOf, pinnedIn } from './repair.ts';
import { effectAndCost } from './words.ts';

interface FixChoicesProps {
  readonly conflict: Conflict;
  /** Called when a repair is chosen; answers what to call when it is made. */
  readonly beforeFix: () => () => void;
}

/** The repairs of a conflict as a menu; where there is none, what might help. */
export function FixChoices({ conflict: { key }, beforeFix }: FixChoicesProps) {
  const store = useStore();
  const execute = useExecute();
  // Somebody else may change the program, or solve the conflict, while the menu is open.
  const revision = useProgram((program) => program.revision);
  const conflict = store.conflicts.find((one) => one.key === key);
  const repairs = useMemo(
    () => (conflict && revision >= 0 ? repairsOf(store.index, store.settings, store.conflicts, conflict) : []),
    [store, conflict, revision],
  );
  const fix = async (repair: Repair): Promise<void> => {
    const command = commandOf(store, [repair]);
    if (!command) return;
    const done = beforeFix();
    const deed = repairDeed(repair, store.state);
    const made = await execute('session.arrange', command);
    if (!made.ok) return;
    notify('news', `Fixed: ${deed}. Undo takes it back.`);
    done();
  };
  if (!conflict) return <NoRepair words="This conflict is solved." pinned={[]} />;
  if (repairs.length === 0)
    return <NoRepair words="Nothing found that does not make it worse." pinned={pinnedIn(store, conflict)} />;
  return (
    <Menu
      className={styles.menu ?? ''}
      autoFocus="first"
      onAction={(id) => {
        const repair = repairs[Number(id)];
        if (repair) void fix(repair);
      }}
    >
      <MenuSection>
        <Header className={styles.title ?? ''}>What would solve it, checked for everybody</Header>
        {repairs.map((repair, i) => {
          const [deed, follows] = [repairDeed(repair, store.state), effectAndCost(repair, store.state)];
          return (
            <MenuItem key={deed} id={String(i)} className={styles.choice ?? ''} textValue={deed}>
              {/* No slots: what follows belongs to the name that is heard. */}
              <span>{deed}</span> <span className={styles.follows}>{follows}</span>
            </MenuItem>
          );
        })}
      </MenuSection>
    </Menu>
  );
}
