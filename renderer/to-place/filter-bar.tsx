import type { KeyboardEvent } from 'react';
import type { PersonId } from '../../shared/model/tables.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { GROUPINGS, SORTS } from './arrange.ts';
import { ChipMenu } from './chip-menu.tsx';
import { ChipToggle } from './chip-toggle.tsx';
import type { FilterChoices } from './choices.ts';
import styles from './filter-bar.module.css';
import { setFilters, setListView, useListView } from './list-view.ts';
import { SpeakerBox } from './speaker-box.tsx';
import type { Filters } from './waiting.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly choices: FilterChoices;
  /** The board's cell in words: “Aula, Mon 29 March, 10:00”; null: the cursor is in none. */
  readonly where: string | null;
  /** Takes every filter off; null: none is set. */
  readonly onClear: (() => void) | null;
  /** Goes from the search on into the list. */
  readonly onDown: () => void;
}

/** The search over the list, and chips for what is shown and in which order. Folded, only what is set remains. */
export function FilterBar({ filters, choices, where, onClear, onDown }: FilterBarProps) {
  const isFolded = useListView((view) => view.isFolded);
  const sort = useListView((view) => view.sort);
  const grouping = useListView((view) => view.grouping);
  const { text, track, kind, length, speaker, status, halfPlaced, conflictFree } = filters;
  // A filter that could only leave everything as it is stands in nobody's way.
  const shows = (isSet: boolean, differs = true): boolean => isSet || (!isFolded && differs);
  const search = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      onDown();
    },
  };
  return (
    <div className={styles.bar}>
      <div {...search}>
        <TextField
          label="Filter by title, speaker, track"
          hideLabel
          placeholder="Filter by title, speaker, track"
          type="search"
          value={text}
          onChange={(next) => setFilters({ text: next })}
          onCancel={() => setFilters({ text: '' })}
        />
      </div>
      <fieldset aria-label="Show only" className={styles.chips}>
        {shows(track !== null, choices.track.length > 1) ? (
          <ChipMenu
            label="Track"
            all="All tracks"
            choices={choices.track}
            value={track}
            onChange={(id) => setFilters({ track: id })}
          />
        ) : null}
        {shows(kind !== null, choices.kind.length > 1) ? (
          <ChipMenu
            label="Kind"
            all="All kinds"
            choices={choices.kind}
            value={kind}
            onChange={(id) => setFilters({ kind: id })}
          />
        ) : null}
        {shows(length !== null, choices.length.length > 1) ? (
          <ChipMenu
            label="Length"
            all="Any length"
            choices={choices.length}
            value={length === null ? null : String(length)}
            onChange={(id) => setFilters({ length: id === null ? null : Number(id) })}
          />
        ) : null}
        {shows(status !== null, choices.status.length > 1) ? (
          <ChipMenu
            label="Status"
            all="Any status"
            choices={choices.status}
            value={status}
            onChange={(id) => setFilters({ status: id === 'tentative' || id === 'settled' ? id : null })}
          />
        ) : null}
        {shows(speaker !== null, choices.speaker.length > 1) ? (
          <SpeakerBox
            choices={choices.speaker}
            value={speaker}
            onChange={(id) => setFilters({ speaker: id as PersonId | null })}
          />
        ) : null}
        {shows(halfPlaced, choices.hasHalfPlaced) ? (
          <ChipToggle
            label="Half placed"
            tip="Only sessions that have a day, a time or a room, but not all of them"
            isOn={halfPlaced}
            onChange={(isOn) => setFilters({ halfPlaced: isOn })}
          />
        ) : null}
        {shows(conflictFree) ? (
          <ChipToggle
            label="Conflict-free now"
            tip={
              where === null
                ? 'Move the cursor on the board to a cell first'
                : `Only sessions that could go to ${where} without any conflict`
            }
            isOn={conflictFree}
            isDisabled={where === null && !conflictFree}
            onChange={(isOn) => setFilters({ conflictFree: isOn })}
          />
        ) : null}
      </fieldset>
      {isFolded && !onClear ? null : (
        <div className={styles.order}>
          {isFolded ? null : (
            <>
              <ChipMenu
                label="Sort"
                all={null}
                choices={SORTS}
                value={sort}
                onChange={(id) => setListView({ sort: SORTS.find((each) => each.id === id)?.id ?? 'number' })}
              />
              <ChipMenu
                label="Group"
                all={null}
                choices={GROUPINGS}
                value={grouping}
                onChange={(id) => setListView({ grouping: GROUPINGS.find((each) => each.id === id)?.id ?? 'none' })}
              />
            </>
          )}
          {onClear ? (
            <Button look="quiet" onPress={onClear}>
              Clear filters
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
