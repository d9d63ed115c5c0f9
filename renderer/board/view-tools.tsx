import { Button } from '../ui/button.tsx';
import { changeView, useBoardView, ZOOMS } from './view.ts';
import styles from './view-tools.module.css';

/** How to look at the board: one day or all, which way, how near, and with the list or without. */
export function ViewTools({ hasDays }: { readonly hasDays: boolean }) {
  const { zoom, turned, allDays, side } = useBoardView();
  const last = ZOOMS.length - 1;
  return (
    <div className={styles.tools}>
      {hasDays ? (
        <Switch isOn={allDays} tip="All days in one scroll" onChange={(on) => changeView({ allDays: on })}>
          All days
        </Switch>
      ) : null}
      <Switch isOn={turned} tip="Rooms as rows, time from left to right" onChange={(on) => changeView({ turned: on })}>
        Turn
      </Switch>
      <Switch
        isOn={zoom === null}
        tip="The whole day and all rooms on one screen"
        onChange={(on) => changeView({ zoom: on ? null : 3 })}
      >
        Fit
      </Switch>
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
      <Switch isOn={side} tip="The list beside the board" onChange={(on) => changeView({ side: on })}>
        List
      </Switch>
    </div>
  );
}

interface SwitchProps {
  readonly isOn: boolean;
  readonly tip: string;
  readonly onChange: (isOn: boolean) => void;
  readonly children: string;
}

function Switch({ isOn, tip, onChange, children }: SwitchProps) {
  return (
    <Button aria-pressed={isOn} tip={tip} onPress={() => onChange(!isOn)}>
      {children}
    </Button>
  );
}
