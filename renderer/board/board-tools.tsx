import type { Day, DayId, Room } from '../../shared/model/tables.ts';
import { PlanMenu } from '../plans/plan-menu.tsx';
import styles from './board-screen.module.css';
import { DayTabs } from './day-tabs.tsx';
import { RoomsMenu } from './rooms-menu/rooms-menu.tsx';
import { useBoardView } from './view.ts';

interface BoardToolsProps {
  readonly days: readonly Day[];
  readonly shown: DayId;
  readonly rooms: readonly Room[];
  readonly onShow: (id: DayId) => void;
}

/** What of the program the board shows: a day, a plan, some rooms. */
export function BoardTools({ days, shown, rooms, onShow }: BoardToolsProps) {
  const { allDays } = useBoardView();
  return (
    <div className={styles.tools}>
      <DayTabs days={days} shown={shown} onShow={onShow} />
      <span className={styles.space} />
      <PlanMenu />
      <RoomsMenu rooms={rooms} day={allDays ? undefined : days.find(({ id }) => id === shown)} />
    </div>
  );
}
