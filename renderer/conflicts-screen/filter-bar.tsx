import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ruleWords } from '../../shared/conflicts/words.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import type { AtRelease } from './at-release.ts';
import type { ConflictItem } from './conflict-item.ts';
import { isNarrowing, NO_FILTER } from './filter.ts';
import styles from './filter-bar.module.css';
import { GROUPINGS, type Grouping } from './groups.ts';
import { LEVELS } from './levels.ts';
import { ReleaseTool } from './release-tool.tsx';
import type { Seen } from './seen.ts';
import { SeenTools } from './seen-tools.tsx';
import { narrow, setView, useView } from './view.ts';

interface FilterBarProps {
  readonly items: readonly ConflictItem[];
  /** How many of them the filters leave. */
  readonly shown: number;
  readonly seen: Seen | null;
  readonly release: AtRelease | null | undefined;
  readonly onSeen: () => void;
}

/** What the list is grouped by and narrowed to. Only what the conflicts have is offered. */
export function FilterBar({ items, shown, seen, release, onSeen }: FilterBarProps) {
  const { filter, grouping } = useView();
  const tracks = useTables(['track'], ({ state }) => [...state.track.values()].sort((a, b) => a.position - b.position));
  const days = useTables(['day'], daysInOrder);
  const rules = [...new Set(items.map(({ conflict }) => conflict.rule))];
  const levels = LEVELS.filter(({ id }) => items.some(({ conflict }) => conflict.level === id));
  return (
    <search className={styles.bar} aria-label="Conflicts">
      <span className={styles.by} id="conflicts-group-by">
        Group by
      </span>
      <ToggleButtonGroup
        aria-labelledby="conflicts-group-by"
        className={styles.switch ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[grouping]}
        onSelectionChange={(keys) => {
          const [next] = [...keys] as Grouping[];
          if (next) setView({ grouping: next, folded: new Set(), at: null });
        }}
      >
        {GROUPINGS.map(({ id, label }) => (
          <ToggleButton key={id} id={id} className={styles.choice ?? ''}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.text}>
        <TextField
          label="Find in conflicts"
          hideLabel
          type="search"
          placeholder="Find words, names, rooms"
          value={filter.text}
          onChange={(text) => narrow({ text })}
        />
      </span>
      <Select
        label="Level"
        hideLabel
        value={filter.level}
        choices={[{ id: '', label: 'All levels' }, ...levels.map(({ id, word }) => ({ id, label: `${word}s` }))]}
        onChange={(level) => narrow({ level })}
      />
      <Select
        label="Rule"
        hideLabel
        value={filter.rule}
        choices={[{ id: '', label: 'All rules' }, ...rules.map((id) => ({ id, label: ruleWords(id).title }))]}
        onChange={(rule) => narrow({ rule })}
      />
      <Select
        label="Track"
        hideLabel
        value={filter.track}
        choices={[{ id: '', label: 'All tracks' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(track) => narrow({ track })}
      />
      <Select
        label="Day"
        hideLabel
        value={filter.day}
        choices={[
          { id: '', label: 'All days' },
          ...days.map(({ id, date }) => ({ id, label: spokenDate(absoluteMinute(date, 0)) })),
        ]}
        onChange={(day) => narrow({ day })}
      />
      <div className={styles.shown}>
        <span role="status">
          {shown === items.length ? '' : `${shown} of `}
          {items.length === 1 ? '1 conflict' : `${items.length} conflicts`}
        </span>
        {isNarrowing(filter) ? (
          <Button look="quiet" onPress={() => setView({ filter: NO_FILTER })}>
            Show all
          </Button>
        ) : null}
        <span className={styles.seen}>
          <ReleaseTool conflicts={items.map(({ conflict }) => conflict)} release={release} />
          <SeenTools conflicts={items.map(({ conflict }) => conflict)} seen={seen} onSeen={onSeen} />
        </span>
      </div>
    </search>
  );
}
