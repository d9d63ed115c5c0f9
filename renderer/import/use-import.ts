import { useRef, useState } from 'react';
import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { ImportPreview } from '../../shared/contract/import.ts';
import type { QueryArgs } from '../../shared/contract/queries.ts';
import { isEmptyDiff } from '../../shared/model/state.ts';
import { useExecute } from '../state/execute.ts';
import { useConnection } from '../state/use-program.ts';
import { counted } from './counts.ts';

export type Decisions = Readonly<Record<string, unknown>>;

/** A file that was handed over, how it is to be read (null: as it seems), and what is decided about it. */
export interface Chosen {
  readonly uploadId: string;
  readonly format: string | null;
  readonly decisions: Decisions;
  readonly preview: ImportPreview;
}

/** What the last import did, in words. */
export interface Done {
  readonly text: string;
  readonly isUndoable: boolean;
}

type PreviewArgs = QueryArgs<'import.preview'>;

/** An import from the file to its result: read, look, decide, apply. Only the last thing asked for is shown. */
export function useImport() {
  const { api } = useConnection();
  const execute = useExecute();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const asked = useRef(0);

  const begin = (words: string): number => {
    asked.current += 1;
    setProblem(null);
    setDone(null);
    setBusy(words);
    return asked.current;
  };
  const preview = async (request: number, uploadId: string, format: string | null, decisions: Decisions) => {
    const answer = await api.query('import.preview', {
      uploadId,
      // Decisions came as JSON from the core and go back to it as JSON; it checks them again.
      decisions: decisions as NonNullable<PreviewArgs['decisions']>,
      ...(format === null ? {} : { format }),
    });
    if (request !== asked.current) return true;
    setBusy(null);
    if (answer.ok) setChosen({ uploadId, format, decisions: answer.value.decisions, preview: answer.value });
    else setProblem(answer.problem.message);
    return answer.ok;
  };
  const take = async (name: string, bytes: Promise<Uint8Array>) => {
    const request = begin(`Reading ${name}…`);
    setChosen(null);
    const uploaded = await api.upload(name, await bytes);
    if (request !== asked.current) return;
    if (uploaded.ok) {
      await preview(request, uploaded.value, null, {});
      return;
    }
    setBusy(null);
    setProblem(uploaded.problem.message);
  };
  // Shown as decided at once, and taken back where the core refuses it.
  const change = async (next: Chosen) => {
    setChosen(next);
    const isTaken = await preview(begin('Planning…'), next.uploadId, next.format, next.decisions);
    if (!isTaken) setChosen(chosen);
  };
  const apply = async () => {
    if (!chosen) return;
    begin('Importing…');
    const { fileHash, recordsHash, fileName, format, pending } = chosen.preview;
    const result = await execute('import.apply', {
      fileHash,
      recordsHash,
      fileName,
      format,
      decisions: chosen.decisions as CommandArgs<'import.apply'>['decisions'],
      questions: pending.map(({ kind, key }) => `${kind} ${key}`),
    });
    setBusy(null);
    if (!result.ok) return;
    const { created, updated, kept } = result.value.value;
    setChosen(null);
    if (isEmptyDiff(result.value.diff)) {
      setDone({ text: `${fileName} says what it said before: nothing to change.`, isUndoable: false });
      return;
    }
    const parts = [`${counted(created)} new`, `${counted(updated)} updated`, `${counted(kept)} kept as you had it`];
    const told = parts.filter((part) => !part.startsWith('nothing'));
    setDone({ text: `Imported ${fileName}: ${told.join('; ')}.`, isUndoable: true });
  };
  return {
    chosen,
    busy,
    problem,
    done,
    take,
    /** A file that the window's own dialog has handed over already. */
    takeUploaded: (uploadId: string, name: string) => {
      setChosen(null);
      return preview(begin(`Reading ${name}…`), uploadId, null, {});
    },
    decide: (decisions: Decisions) => chosen && void change({ ...chosen, decisions }),
    readAs: (format: string) => chosen && void change({ ...chosen, format, decisions: {} }),
    apply,
    fail: setProblem,
    cancel: () => {
      asked.current += 1;
      setBusy(null);
      setChosen(null);
    },
    undone: () => setDone(null),
  };
}
