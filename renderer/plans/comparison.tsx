import { useCallback, useMemo, useRef, useState } from 'react';
import { type Plan, type SessionId, tableNames } from '../../shared/model/tables.ts';
import { comparePlans, type PlanChange } from '../../shared/placing/compare-plans.ts';
import { rowIn, withTheirBlocks } from '../../shared/placing/take-places.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { compareRows, filterRows, SECTIONS } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import { CompareTools } from './compare-tools.tsx';
import styles from './comparison.module.css';
import { ConflictsApart } from './conflicts-apart.tsx';

interface ComparisonProps {
  readonly current: Plan;
  readonly variant: Plan;
}

/** All differences of a variant, to be taken into the current plan one by one or at once. */
export function Comparison({ current, variant }: ComparisonProps) {
  const store = useStore();
  const execute = useExecute();
  const [text, setText] = useState('');
  const [dayId, setDayId] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<SessionId>>(new Set());
  const summaryRef = useRef<HTMLParagraphElement>(null);
  const days = useTables(['day'], daysInOrder);
  const { comparison, sections } = useTables(tableNames, ({ state, settings }) => {
    const found = comparePlans(state, settings, current.id, variant.id);
    const isFixed = ({ sessionId }: PlanChange, side: 'before' | 'after') =>
      rowIn(state, side === 'before' ? current.id : variant.id, sessionId).offset !== null;
    return { comparison: found, sections: compareRows(state, found, isFixed) };
  });
  const shown = useMemo(
    () => SECTIONS.map((section) => ({ section, rows: filterRows(sections[section], text, dayId) })),
    [sections, text, dayId],
  );
  const all = SECTIONS.flatMap((section) => sections[section]);
  const free = all.filter(({ isHeld }) => !isHeld).map(({ sessionId }) => sessionId);
  const chosen = free.filter((id) => ticked.has(id));
  const takes = (ids: readonly SessionId[]) => withTheirBlocks(store.state, variant.id, current.id, ids);

  const tick = useCallback((ids: readonly SessionId[], isOn: boolean) => {
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids) isOn ? after.add(id) : after.delete(id);
      return after;
    });
  }, []);
  const take = async (ids: readonly SessionId[]) => {
    const count = takes(ids).size;
    const done = await execute('plan.take', { fromId: variant.id, toId: current.id, sessionIds: [...ids] });
    if (!done.ok) return;
    setTicked(new Set());
    notify(
      'news',
      `${count === 1 ? '1 session' : `${count} sessions`} taken into “${current.name}”. Undo takes it back.`,
    );
    // The rows and the button that had the focus are gone.
    summaryRef.current?.focus();
  };

  return (
    <>
      <CompareTools
        current={current}
        variant={variant}
        text={text}
        onText={setText}
        dayId={dayId}
        onDay={setDayId}
        days={days}
        chosen={takes(chosen).size}
        all={free.length}
        onTakeChosen={() => void take(chosen)}
        onTakeAll={() => void take(free)}
      />
      <p ref={summaryRef} tabIndex={-1} className={styles.summary}>
        {summary(all.length, comparison.same)}
        {free.length < all.length ? ` ${heldWords(all.length - free.length, current.name)}` : ''}
      </p>
      <div className={styles.sections}>
        {shown.map(({ section, rows }) => (
          <CompareTable
            key={section}
            section={section}
            rows={rows}
            total={sections[section].length}
            current={current}
            variant={variant}
            ticked={ticked}
            onTick={tick}
          />
        ))}
        <ConflictsApart
          title="Conflicts won"
          verb="solves"
          conflicts={comparison.won}
          plan={current}
          variant={variant}
        />
        <ConflictsApart
          title="Conflicts lost"
          verb="brings"
          conflicts={comparison.lost}
          plan={variant}
          variant={variant}
        />
      </div>
    </>
  );
}

const summary = (differ: number, same: number): string => {
  const alike = same === 1 ? '1 session has' : `${same} sessions have`;
  if (differ === 0) return `No difference: ${alike} the same place in both.`;
  return `${differ === 1 ? '1 session differs' : `${differ} sessions differ`}; ${alike} the same place in both.`;
};

const heldWords = (count: number, plan: string): string =>
  `${count === 1 ? '1 is' : `${count} are`} held by a pin in “${plan}” and can't be taken before it is unpinned there.`;
