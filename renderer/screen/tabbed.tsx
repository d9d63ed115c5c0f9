import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { goTo, useRoute } from '../app/route.ts';
import styles from './tabbed.module.css';

/** One side of a screen. */
export interface ScreenTab {
  readonly id: string;
  readonly label: string;
  /** How many things are there, beside the label; null: they are not counted. */
  readonly count: number | null;
  readonly panel: ReactNode;
}

interface TabbedProps {
  /** The screen's name in the address, and what its tabs are called together. */
  readonly screen: string;
  readonly label: string;
  /** The first is shown where the address names none. */
  readonly tabs: readonly ScreenTab[];
}

/** The sides of a screen; which one is shown stands in the address. */
export function Tabbed({ screen, label, tabs }: TabbedProps) {
  const { parameter } = useRoute();
  const first = tabs[0]?.id ?? '';
  const chosen = tabs.find(({ id }) => id === parameter)?.id ?? first;
  return (
    <Tabs
      className={styles.tabbed ?? ''}
      selectedKey={chosen}
      onSelectionChange={(key) => goTo(screen, key === first ? undefined : String(key))}
    >
      <TabList className={styles.tabs ?? ''} aria-label={label}>
        {tabs.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {name} {count === null ? null : <small>{count}</small>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
