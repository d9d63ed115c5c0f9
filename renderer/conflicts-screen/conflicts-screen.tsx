import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { goTo, useRoute } from '../app/route.ts';
import { RuleSettings } from '../rule-settings/rule-settings.tsx';
import { Screen } from '../screen/screen.tsx';
import { AcceptedTab } from './accepted-tab.tsx';
import styles from './conflicts-screen.module.css';
import { OpenTab } from './open-tab.tsx';
import { ReadyTab } from './ready-tab.tsx';
import { useConflictItems } from './use-conflict-items.ts';

/** What speaks against the program, what the committee accepted of it, whether it can be printed, and the rules. */
export default function ConflictsScreen() {
  const { parameter } = useRoute();
  const { open, accepted } = useConflictItems();
  const tabs = [
    { id: 'open', label: 'Open', count: open.length, panel: <OpenTab items={open} /> },
    { id: 'accepted', label: 'Accepted', count: accepted.length, panel: <AcceptedTab items={accepted} /> },
    { id: 'ready', label: 'Can we print?', count: null, panel: <ReadyTab /> },
    { id: 'rules', label: 'Rules', count: null, panel: <RuleSettings /> },
  ];
  const chosen = tabs.find(({ id }) => id === parameter)?.id ?? 'open';
  return (
    <Screen title="Conflicts" fills>
      <Tabs
        className={styles.tabbed ?? ''}
        selectedKey={chosen}
        onSelectionChange={(key) => goTo('conflicts', key === 'open' ? undefined : String(key))}
      >
        <TabList className={styles.tabs ?? ''} aria-label="Conflicts">
          {tabs.map(({ id, label, count }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label} {count === null ? null : <small>{count}</small>}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ id, panel }) => (
          <TabPanel key={id} id={id} className={styles.panel ?? ''}>
            {panel}
          </TabPanel>
        ))}
      </Tabs>
    </Screen>
  );
}
