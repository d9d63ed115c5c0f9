import { memo } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import type { Plan, SessionId } from '../../shared/model/tables.ts';
import { withTheirBlocks } from '../../shared/placing/take-places.ts';
import { hrefOf } from '../app/route.ts';
import { useStore } from '../state/use-program.ts';
import type { CompareRow, Section } from './compare-rows.ts';
import { goToNextTick } from './compare-ticks.tsx';
import styles from './comparison.module.css';
import { pinStateWords } from './place-words.ts';

interface CompareTableRowProps {
  readonly row: CompareRow;
  readonly section: Section;
  readonly current: Plan;
  readonly variant: Plan;
  readonly isTicked: boolean;
  readonly onTick: (ids: readonly SessionId[], isOn: boolean) => void;
}

/** A session with its place in both plans; each place leads to the board that shows it. */
export const CompareTableRow = memo(function CompareTableRow(props: CompareTableRowProps) {
  const { row, section, current, variant, isTicked, onTick } = props;
  const { sessionId, name, isHeld, before, after, pinBefore, pinAfter } = row;
  const isPin = section === 'pins';
  const showsPins = !isPin && pinBefore !== pinAfter;
  return (
    <tr>
      <td className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`Take “${name}”`}
          checked={isTicked && !isHeld}
          disabled={isHeld}
          onChange={(event) => onTick([sessionId], event.target.checked)}
          onKeyDown={goToNextTick}
        />
      </td>
      <th scope="row">
        {name}
        {isHeld ? <small className={styles.held}>Pinned in “{current.name}”</small> : null}
        <Brought row={row} current={current} variant={variant} />
      </th>
      <Place plan={current} row={row} words={row.beforeWords} isThere={before !== null}>
        {isPin || showsPins ? pinStateWords(pinBefore) : null}
      </Place>
      <Place plan={variant} row={row} words={row.afterWords} isThere={after !== null}>
        {isPin || showsPins ? pinStateWords(pinAfter) : null}
      </Place>
      <td className={styles.conflicts}>
        <Rules verb="Solves" conflicts={row.solves} className={styles.good} />
        <Rules verb="Brings" conflicts={row.brings} className={styles.bad} />
      </td>
    </tr>
  );
});

interface PlaceProps {
  readonly plan: Plan;
  readonly row: CompareRow;
  readonly words: string;
  readonly isThere: boolean;
  readonly children: string | null;
}

function Place({ plan, row, words, isThere, children }: PlaceProps) {
  const store = useStore();
  return (
    <td>
      {isThere ? (
        <a
          className={styles.place}
          href={hrefOf('board', row.sessionId)}
          aria-label={`${words}: show “${row.name}” on the board of “${plan.name}”`}
          onClick={() => store.showPlan(plan.id)}
        >
          {words}
        </a>
      ) : (
        <span className={styles.nowhere}>{words}</span>
      )}
      {children === null ? null : <small className={styles.extra}>{children}</small>}
    </td>
  );
}

/** The block that a talk needs in the current plan, and brings along. */
function Brought({ row, current, variant }: Pick<CompareTableRowProps, 'row' | 'current' | 'variant'>) {
  const { state } = useStore();
  const [block] = [...withTheirBlocks(state, variant.id, current.id, [row.sessionId])].slice(1);
  return block ? <small className={styles.extra}>Brings its block {quoted(state, block)}</small> : null;
}

interface RulesProps {
  readonly verb: string;
  readonly conflicts: readonly Conflict[];
  readonly className: string | undefined;
}

function Rules({ verb, conflicts, className }: RulesProps) {
  if (conflicts.length === 0) return null;
  const titles = conflicts.map(({ rule }) => ruleWords(rule).title);
  const counted = [...new Set(titles)].map((title) => {
    const count = titles.filter((other) => other === title).length;
    return count === 1 ? title : `${title} (${count})`;
  });
  return (
    <span className={className}>
      {verb}: {counted.join(', ')}
    </span>
  );
}
