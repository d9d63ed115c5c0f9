import type { Day, DayId } from '../../shared/model/tables.ts';
import { PlanMenu } from '../plans/plan-menu.tsx';
import { Button } from '../ui/button.tsx';
import styles from './board-screen.module.css';
import { DayTabs } from './day-tabs.tsx';
import { changeView, useBoardView, ZOOMS } from './view.ts';

interface BoardToolsProps {
  readonly days: readonly Day[];
  readonly shown: DayId;
  readonly onShow: (id: DayId) => void;
}

/** The days, and how to look at them. */
export function BoardTools({ days, shown, onShow }: BoardToolsProps) {
  const { zoom, turned, allDays, side } = useBoardView();
  const last = ZOOMS.length - 1;
  return (
    <div className={styles.tools}>
      <DayTabs days={days} shown={shown} onShow={onShow} />
      <span className={styles.space} />
      <PlanMenu />
      {days.length > 1 ? (
        <Toggle isOn={allDays} tip="All days in one scroll" onChange={(on) => changeView({ allDays: on })}>
          All days
        </Toggle>
      ) : null}
      <Toggle isOn={turned} tip="Rooms as rows, time from left to right" onChange={(on) => changeView({ turned: on })}>
        Turn
      </Toggle>
      <Toggle
        isOn={zoom === null}
        tip="The whole day and all rooms on one screen"
        onChange={(on) => changeView({ zoom: on ? null : 3 })}
      >
        Fit
      </Toggle>
      <Button
        aria-label="Zoom out"
        tip="See more of the day"
        isDisabled={zoom === null || zoom === 0}
        onPress={() => changeView({ zoom: Math.max(0, (zoom ?? 1) - 1) })}
      >
        <span aria-hidden="true">−</span>
      </Button>
      <Button
        aria-label="Zoom in"
        tip="See finer steps"
        isDisabled={zoom === last}
        onPress={() => changeView({ zoom: Math.min(last, (zoom ?? -1) + 1) })}
      >
        <span aria-hidden="true">+</span>
      </Button>
      <Toggle isOn={side} tip="The list beside the board" onChange={(on) => changeView({ side: on })}>
        List
      </Toggle>
    </div>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly tip: string;
  readonly onChange: (isOn: boolean) => void;
  readonly children: string;
}

function Toggle({ isOn, tip, onChange, children }: ToggleProps) {
  return (
    <Button aria-pressed={isOn} tip={tip} onPress={() => onChange(!isOn)}>
      {children}
    </Button>
  );
}
