import { useRef } from 'react';
import { notify } from '../state/notices.ts';
import { Button } from '../ui/button.tsx';
import type { ImportFlow } from './flow.ts';
import type { Chosen } from './flow-state.ts';
import { decisionsText, fitting, parseDecisions } from './plan/decisions-file.ts';
import { saveText } from './result.tsx';

interface DecisionsMenuProps {
  readonly chosen: Chosen;
  readonly flow: ImportFlow;
}

/** Saves the decisions of a review as a file, which the command line takes too, and takes them from one. */
export function DecisionsMenu({ chosen, flow }: DecisionsMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const { decisions, preview } = chosen;
  const load = async (file: File) => {
    const loaded = parseDecisions(await file.text());
    if (!loaded)
      return notify('problem', `${file.name} holds no decisions: it is no JSON of decisions by their names.`);
    const count = fitting(loaded, preview);
    flow.replaceDecisions({ ...decisions, ...loaded }, count);
    const all = Object.keys(loaded).length;
    notify(
      'news',
      count === all
        ? `${all} decisions taken from ${file.name}.`
        : `${count} of the ${all} decisions in ${file.name} are about this import.`,
    );
  };
  return (
    <>
      <Button
        look="quiet"
        isDisabled={Object.keys(decisions).length === 0}
        onPress={() => saveText(`${preview.fileName} decisions.json`, 'application/json', decisionsText(decisions))}
      >
        Save decisions
      </Button>
      <Button look="quiet" onPress={() => input.current?.click()}>
        Load decisions…
      </Button>
      <input
        ref={input}
        type="file"
        aria-label="Decisions to load"
        className="visually-hidden"
        tabIndex={-1}
        accept=".json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void load(file);
        }}
      />
    </>
  );
}
