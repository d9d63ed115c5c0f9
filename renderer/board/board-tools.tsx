import type { Day, DayId } from '../../shared/model/tables.ts';
import { PlanMenu } from '../plans/plan-menu.tsx';
import styles from './board-screen.module.css';
import { DayTabs } from './day-tabs.tsx';

interface BoardToolsProps {
  readonly days: readonly Day[];
  readonly shown: DayId;
  readonly onShow: (id: DayId) => void;
}

/** What of the program the board shows: a day, a plan. */
export function BoardTools({ days, shown, onShow }: BoardToolsProps) {
  return (
    <div className={styles.tools}>
      <DayTabs days={days} shown={shown} onShow={onShow} />
      <span className={styles.space} />
      <PlanMenu />
    </div>
  );
}
