import { useEffect, useSyncExternalStore } from 'react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { quoted } from '../../../shared/model/names.ts';
import { type Execute, useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import { useProgram, useStore } from '../../state/use-program.ts';
import { occupantsOf } from '../occupants.ts';
import { AtPoint } from './at-point.tsx';
import { askDropChoice, currentQuestion, type DropQuestion, onQuestion } from './drop-choice-state.ts';
import { type DropOption, dropOptions } from './drop-options.ts';
import { cellWords } from './facts.ts';
import styles from './menu.module.css';

const CANCEL = 'cancel';

/** Asks what a drop on others should do, each choice with what follows from it; Escape puts back. */
export function DropChoice() {
  const question = useSyncExternalStore(onQuestion, currentQuestion);
  return question ? <Choices question={question} /> : null;
}

function Choices({ question }: { readonly question: DropQuestion }) {
  const store = useStore();
  const execute = useExecute();
  // What follows is told anew when somebody else changes the program meanwhile.
  useProgram((program) => program.revision);
  const { sessionId, cell } = question;
  const { session, room, day } = store.state;
  const isGone = !session.has(sessionId) || !room.has(cell.roomId) || !day.has(cell.dayId);
  // Somebody else may have come there, or gone.
  const options = isGone ? [] : dropOptions(store, { ...question, occupants: occupantsOf(store, sessionId, cell) });
  const close = () => askDropChoice(null);
  useEffect(() => {
    if (!isGone) return;
    askDropChoice(null);
    notify('news', 'What you dropped, or the place for it, is no longer there.');
  }, [isGone]);
  const name = quoted(store.state, question.sessionId);
  const label = `Drop ${name} here`;
  const choose = (id: string) => {
    const option = options.find((candidate) => candidate.id === id);
    if (option) void run(execute, option.command);
  };
  const { x, y } = question.at;
  return (
    <AtPoint label={label} x={x} y={y} onClose={close}>
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        onAction={(key) => choose(String(key))}
        onClose={close}
      >
        <MenuSection className={styles.section ?? ''}>
          <Header className={styles.title ?? ''}>
            {name} to {cellWords(store.state, question.cell)}
          </Header>
          {options.map(({ id, label, consequence, isPossible }) => (
            <MenuItem key={id} id={id} textValue={label} isDisabled={!isPossible} className={styles.choice ?? ''}>
              <span>{label}</span> <span className={styles.follows}>{consequence}</span>
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label="Or" className={styles.section ?? ''}>
          <MenuItem id={CANCEL} textValue="Put it back" className={styles.item ?? ''}>
            Put it back
          </MenuItem>
        </MenuSection>
      </Menu>
    </AtPoint>
  );
}

function run(execute: Execute, command: DropOption['command']): Promise<unknown> {
  switch (command.name) {
    case 'session.arrange':
      return execute(command.name, command.args);
    case 'session.swap':
      return execute(command.name, command.args);
    case 'session.place':
      return execute(command.name, command.args);
  }
}
