import { Screen } from '../screen/screen.tsx';
import { Tabbed } from '../screen/tabbed.tsx';
import { useProgram } from '../state/use-program.ts';
import { NoticesTab } from './notices/notices-tab.tsx';
import { ReleasesTab } from './releases/releases-tab.tsx';
import { Studio } from './studio.tsx';

/** Makes the printed matter and the files, and publishes the program. */
export default function PrintScreen() {
  const count = useProgram(({ state }) => state.release.size);
  const tabs = [
    { id: 'files', label: 'Pages and files', count: null, panel: <Studio /> },
    { id: 'releases', label: 'Releases', count, panel: <ReleasesTab /> },
    { id: 'notices', label: 'Notices', count: null, panel: <NoticesTab /> },
  ];
  return (
    <Screen title="Print & publish" fills>
      <Tabbed screen="print" label="Print & publish" tabs={tabs} />
    </Screen>
  );
}
