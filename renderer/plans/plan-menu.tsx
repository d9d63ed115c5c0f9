import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { Plan, PlanId } from '../../shared/model/tables.ts';
import { goTo } from '../app/route.ts';
import menus from '../board/actions/menu.module.css';
import { useExecute } from '../state/execute.ts';
import { useProgram, useRow, useStore, useTables } from '../state/use-program.ts';
import buttons from '../ui/button.module.css';
import { DropVariant, RenamePlan, StartVariant } from './plan-dialogs.tsx';
import styles from './plan-menu.module.css';

const DIALOGS = { start: StartVariant, rename: RenamePlan, drop: DropVariant } as const;

interface Action {
  readonly id: string;
  readonly label: string;
  /** Why it can't be done now; null: it can. */
  readonly why: string | null;
}

/** Which plan this page shows, and what can be done with it. */
export function PlanMenu() {
  const store = useStore();
  const execute = useExecute();
  const plans = useTables(['plan'], ({ state }) => [...state.plan.values()].sort((a, b) => a.position - b.position));
  const currentId = useProgram(({ program }) => program.currentPlanId);
  const shown = useRow(
    'plan',
    useProgram(({ planId }) => planId),
  );
  const [dialog, setDialog] = useState<{ readonly kind: keyof typeof DIALOGS; readonly plan: Plan } | null>(null);
  if (!shown) return null;
  const isVariant = shown.id !== currentId;
  const isCurrent = isVariant ? null : 'This is the current plan';
  const actions: readonly Action[] = [
    { id: 'start', label: 'Start a variant…', why: null },
    { id: 'compare', label: 'Compare with the current plan…', why: isCurrent },
    { id: 'rename', label: 'Rename…', why: null },
    { id: 'make-current', label: 'Make it the current plan', why: isCurrent },
    { id: 'drop', label: 'Drop this variant…', why: isCurrent },
  ];
  const run = (key: string): void => {
    if (key === 'start' || key === 'rename' || key === 'drop') setDialog({ kind: key, plan: shown });
    else if (key === 'compare') goTo('compare', shown.id);
    else if (key === 'make-current') void execute('plan.makeCurrent', { id: shown.id });
  };
  const Open = dialog ? DIALOGS[dialog.kind] : null;
  return (
    <>
      <MenuTrigger>
        <AriaButton className={`${buttons.button} ${styles.button} ${isVariant ? styles.variant : ''}`}>
          <span className={styles.kind}>{isVariant ? 'Variant:' : 'Plan:'}</span>
          <span className={styles.name}>{shown.name}</span>
          <span aria-hidden="true">▾</span>
        </AriaButton>
        <Popover className={menus.popover ?? ''} placement="bottom end" offset={2}>
          <Menu className={menus.menu ?? ''} onAction={(key) => run(String(key))}>
            <MenuSection
              aria-label="Shown plan"
              className={menus.section ?? ''}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[shown.id]}
              onSelectionChange={(keys) => {
                const [id] = keys === 'all' ? [] : keys;
                if (id !== undefined) store.showPlan(id as PlanId);
              }}
            >
              {plans.map(({ id, name }) => (
                <MenuItem key={id} id={id} textValue={name} className={`${menus.item} ${styles.plan}`}>
                  {({ isSelected }) => (
                    <>
                      <span aria-hidden="true">{isSelected ? '●' : '○'}</span>
                      <Text slot="label" className={styles.name ?? ''}>
                        {name}
                      </Text>
                      <Text slot="description" className={menus.why ?? ''}>
                        {id === currentId ? 'current' : ''}
                      </Text>
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection aria-label="This plan" className={menus.section ?? ''}>
              {actions.map(({ id, label, why }) => (
                <MenuItem key={id} id={id} textValue={label} isDisabled={why !== null} className={menus.item ?? ''}>
                  <Text slot="label" className={menus.name ?? ''}>
                    {label}
                  </Text>
                  {why ? (
                    <Text slot="description" className={menus.why ?? ''}>
                      {why}
                    </Text>
                  ) : null}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {dialog && Open ? <Open plan={dialog.plan} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
