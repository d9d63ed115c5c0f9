import { useRef, useState } from 'react';
import { Button as AriaButton, Popover } from 'react-aria-components';
import type { Row } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useTables } from '../state/use-program.ts';
import buttons from '../ui/button.module.css';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './columns-menu.module.css';
import { readView, START_VIEW, type TableView } from './table-view.ts';

type SavedView = Row<'savedView'>;

interface ViewsMenuProps {
  /** The screen that the views are of. */
  readonly screen: string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

/** The saved views of a table, kept in the program for all: pick one, save the present look, update, rename, remove. */
export function ViewsMenu({ screen, view, onView }: ViewsMenuProps) {
  const execute = useExecute();
  const saved = useTables(['savedView'], ({ state }) =>
    [...state.savedView.values()]
      .filter((known) => known.screen === screen)
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const ref = useRef<HTMLButtonElement>(null);
  const shown = saved.find(({ definition }) => isSame(readView(definition), view));
  const save = async (row: Pick<SavedView, 'name'> & { readonly id?: SavedView['id'] }, definition: TableView) => {
    const done = await execute('view.save', { ...row, screen, definition });
    if (done.ok) notify('news', `Saved the view “${row.name}”.`);
    return done.ok;
  };
  const pick = (picked: TableView) => {
    onView(picked);
    setOpen(false);
  };
  const saveNew = async () => {
    if (await save({ name: name.trim() }, view)) setName('');
  };
  return (
    <>
      <AriaButton
        ref={ref}
        className={buttons.button ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {shown ? `View: ${shown.name}` : 'Views'} <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover
        aria-label="Views"
        className={styles.popover ?? ''}
        triggerRef={ref}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Button look="quiet" onPress={() => pick(START_VIEW)}>
          All, as at first
        </Button>
        {saved.map((row) => (
          <SavedLine
            key={row.id}
            row={row}
            isShown={row === shown}
            onPick={() => pick(readView(row.definition))}
            onUpdate={() => void save(row, view)}
            onRename={(next) => void save({ id: row.id, name: next }, readView(row.definition))}
            onRemove={() => void execute('view.remove', { id: row.id })}
          />
        ))}
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void saveNew();
          }}
        >
          <TextField label="Name of a new view" value={name} onChange={setName} />
          <Button type="submit" isDisabled={name.trim() === ''}>
            Save this view
          </Button>
        </form>
      </Popover>
    </>
  );
}

interface SavedLineProps {
  readonly row: SavedView;
  readonly isShown: boolean;
  readonly onPick: () => void;
  readonly onUpdate: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

function SavedLine({ row, isShown, onPick, onUpdate, onRename, onRemove }: SavedLineProps) {
  const [name, setName] = useState<string | null>(null);
  if (name !== null) {
    const rename = () => {
      if (name.trim() !== '' && name.trim() !== row.name) onRename(name.trim());
      setName(null);
    };
    return (
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField label={`New name of ${row.name}`} hideLabel autoFocus value={name} onChange={setName} />
        <Button type="submit">Rename</Button>
      </form>
    );
  }
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Button look="quiet" aria-label={isShown ? `${row.name}, shown` : row.name} onPress={onPick}>
          {row.name}
        </Button>
      </span>
      <Button
        look="quiet"
        aria-label={`Update ${row.name}`}
        tip="Keep the present look in it"
        isDisabled={isShown}
        onPress={onUpdate}
      >
        Update
      </Button>
      <Button look="quiet" aria-label={`Rename ${row.name}`} onPress={() => setName(row.name)}>
        Rename
      </Button>
      <Button look="quiet" aria-label={`Delete ${row.name}`} onPress={onRemove}>
        Delete
      </Button>
    </div>
  );
}

const isSame = (a: TableView, b: TableView): boolean => JSON.stringify(a) === JSON.stringify(b);
