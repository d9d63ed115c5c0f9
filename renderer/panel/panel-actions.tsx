import { useState } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { type ActionContext, type BoardDialog, whyNotNow } from '../board/actions/action.ts';
import { actionOf } from '../board/actions/actions.ts';
import { BestPlaces } from '../board/actions/best-places.tsx';
import { OneDialog } from '../board/actions/board-dialogs.tsx';
import { useExecute } from '../state/execute.ts';
import { useEntry, useProgram, useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './session-panel.module.css';

const SHOWN = ['move', 'swap', 'span', 'leave-block', 'unplace'] as const;

interface PanelActionsProps {
  readonly sessionId: SessionId;
  readonly onTake: (() => void) | undefined;
  readonly onOpen: ((sessionId: SessionId) => void) | undefined;
}

/** The actions of the board on one session, and its best places in a list that opens here. */
export function PanelActions({ sessionId, onTake, onOpen }: PanelActionsProps) {
  const store = useStore();
  const execute = useExecute();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [showsBest, setShowsBest] = useState(false);
  // What may be done depends on its place and its pin.
  const place = useEntry(sessionId)?.place;
  useProgram(({ state, planId }) => state.placement.get(`${planId} ${sessionId}`));
  const dayId = place?.day?.id;
  const context: ActionContext = {
    store,
    execute,
    ids: [sessionId],
    cell: dayId && place.roomId && place.start !== null ? { dayId, roomId: place.roomId, start: place.start } : null,
    slotId: null,
    view: { openPanel: (id) => onOpen?.(id), take: () => onTake?.() },
    open: setDialog,
  };
  const actions = SHOWN.map(actionOf).filter((action) => action.isShown(context) && (action.id !== 'move' || onTake));
  const best = whyNotNow(actionOf('best'), context);
  return (
    <>
      <div className={styles.actions}>
        {actions.map((action) => {
          const why = whyNotNow(action, context);
          return (
            <Button
              key={action.id}
              aria-disabled={why !== null}
              tip={why ?? undefined}
              onPress={() => why === null && action.run(context)}
            >
              {action.label(context)}
            </Button>
          );
        })}
        <Button
          aria-expanded={showsBest}
          aria-disabled={best !== null}
          tip={best ?? undefined}
          onPress={() => best === null && setShowsBest(!showsBest)}
        >
          Best places <span aria-hidden="true">{showsBest ? '▴' : '▾'}</span>
        </Button>
      </div>
      {showsBest && best === null ? <BestPlaces sessionId={sessionId} /> : null}
      {dialog ? <OneDialog dialog={dialog} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
