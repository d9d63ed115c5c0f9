import { RuleSettings } from '../rule-settings/rule-settings.tsx';
import { Screen } from '../screen/screen.tsx';
import { Tabbed } from '../screen/tabbed.tsx';
import { AcceptedTab } from './accepted-tab.tsx';
import { OpenTab } from './open-tab.tsx';
import { ReadyTab } from './ready-tab.tsx';
import { useConflictItems } from './use-conflict-items.ts';

/** What speaks against the program, what the committee accepted of it, whether it can be printed, and the rules. */
export default function ConflictsScreen() {
  const { open, accepted, settled } = useConflictItems();
  const tabs = [
    { id: 'open', label: 'Open', count: open.length, panel: <OpenTab items={open} /> },
    {
      id: 'accepted',
      label: 'Accepted',
      count: accepted.length,
      panel: <AcceptedTab items={accepted} settled={settled} />,
    },
    { id: 'ready', label: 'Can we print?', count: null, panel: <ReadyTab /> },
    { id: 'rules', label: 'Rules', count: null, panel: <RuleSettings /> },
  ];
  return (
    <Screen title="Conflicts" fills>
      <Tabbed screen="conflicts" label="Conflicts" tabs={tabs} />
    </Screen>
  );
}
