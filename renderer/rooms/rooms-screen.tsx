import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { goTo, useRoute } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import { useProgram } from '../state/use-program.ts';
import { DaysSection } from './days-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { ProgramSection } from './program-section.tsx';
import styles from './rooms.module.css';
import { RoomsSection } from './rooms-section.tsx';
import { TracksSection } from './tracks-section.tsx';

/** What the program stands on: rooms, days and slots, tracks, kinds, and its own facts. */
export default function RoomsScreen() {
  const { parameter } = useRoute();
  const rooms = useProgram(({ state }) => state.room.size);
  const days = useProgram(({ state }) => state.day.size);
  const tracks = useProgram(({ state }) => state.track.size);
  const kinds = useProgram(({ state }) => state.kind.size);
  const sections = [
    { id: 'rooms', label: 'Rooms', count: rooms, Section: RoomsSection },
    { id: 'days', label: 'Days & slots', count: days, Section: DaysSection },
    { id: 'tracks', label: 'Tracks', count: tracks, Section: TracksSection },
    { id: 'kinds', label: 'Kinds', count: kinds, Section: KindsSection },
    { id: 'program', label: 'Program', count: null, Section: ProgramSection },
  ];
  const chosen = sections.find(({ id }) => id === parameter)?.id ?? 'rooms';
  return (
    <Screen title="Rooms & times" fills>
      <Tabs
        className={styles.sections ?? ''}
        selectedKey={chosen}
        onSelectionChange={(key) => goTo('rooms', String(key))}
      >
        <TabList className={styles.tabs ?? ''} aria-label="Rooms & times">
          {sections.map(({ id, label, count }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label}
              {count === null ? null : <small>{count}</small>}
            </Tab>
          ))}
        </TabList>
        {sections.map(({ id, Section }) => (
          <TabPanel key={id} id={id} className={styles.panel ?? ''}>
            <Section />
          </TabPanel>
        ))}
      </Tabs>
    </Screen>
  );
}
