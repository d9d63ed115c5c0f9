import { READING } from '../../shared/merging/decisions.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Busy } from './busy.tsx';
import { Choose } from './choose/choose.tsx';
import { TABLE_FORMAT } from './flow.ts';
import { FORMATS, formatLabel } from './formats.ts';
import styles from './import-screen.module.css';
import { LeaveDialog } from './leave-dialog.tsx';
import { MappingScreen } from './mapping/mapping-screen.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import { Result } from './result.tsx';
import { Review } from './review/review.tsx';
import { useImportFlow } from './use-flow.ts';

/** Imports: choose, drop or paste, look at what would happen, decide, apply in one step. */
export default function ImportScreen() {
  const execute = useExecute();
  const { flow, state } = useImportFlow();
  const { chosen, mapping, busy, problem, done, asking, next } = state;
  const format = chosen?.preview.format ?? '';
  const formats = FORMATS.some(({ id }) => id === format)
    ? FORMATS
    : [...FORMATS, { id: format, label: formatLabel(format) }];
  const isReview = chosen !== null && mapping === null && busy === null;
  const shown = mapping ?? chosen;
  const isMapping = mapping !== null && busy === null;
  return (
    <Screen
      title="Import"
      fills={isReview || isMapping}
      note={
        shown ? (
          <FileNote names={shown.names} source={shown.preview?.source ?? null} />
        ) : (
          'Every import is previewed first, and is one step to undo.'
        )
      }
      actions={
        isMapping ? (
          <>
            <Button onPress={() => flow.cancel()}>{chosen ? 'Back to the review' : 'Cancel'}</Button>
            <Button
              look="primary"
              isDisabled={mapping.preview === null || mapping.isReading}
              onPress={() => flow.leaveMapping()}
            >
              Go on to the review
            </Button>
          </>
        ) : isReview ? (
          <>
            <span className={styles.format}>
              <span aria-hidden="true">Read as</span>
              <Select
                label="Read as"
                hideLabel
                value={format}
                choices={formats}
                onChange={(id) => void flow.readAs(id)}
              />
            </span>
            {format === TABLE_FORMAT ? <Button onPress={() => void flow.openMapping()}>Columns…</Button> : null}
            <ReadingDialog
              format={format}
              options={{ ...(chosen.preview.decisions[READING] ?? {}) }}
              onRead={(options) => void flow.readAs(chosen.format, options)}
            />
            {chosen.names.length > 1 ? (
              <Button tip="Each file as an import of its own" onPress={() => void flow.takeApart()}>
                Read them apart
              </Button>
            ) : null}
            <Button onPress={() => flow.cancel()}>Cancel</Button>
            <Button look="primary" onPress={() => void flow.apply(execute)}>
              Apply import
            </Button>
          </>
        ) : null
      }
    >
      <div role="status" className={styles.status}>
        {busy ? <span className="visually-hidden">{busy}</span> : null}
        {done ? <Result done={done} onDismiss={() => flow.dismiss()} /> : null}
      </div>
      {next.length > 0 && !chosen && !mapping && !busy ? (
        <div className={styles.next}>
          <p>
            {next.length === 1 ? 'One more file waits: ' : `${next.length} more files wait: `}
            {next.map(({ name }) => name).join(', ')}
          </p>
          <Button look="primary" onPress={() => void flow.takeNext()}>
            Go on with {next[0]?.name}
          </Button>
        </div>
      ) : null}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {busy ? <Busy words={busy} progress={state.progress} onCancel={() => flow.cancel()} /> : null}
      {isReview ? <Review key={chosen.preview.recordsHash} chosen={chosen} flow={flow} /> : null}
      {isMapping ? <MappingScreen mapping={mapping} onChange={(options) => flow.map(options)} /> : null}
      {chosen || mapping || busy ? null : <Choose onTake={(files, as) => void flow.take(files, as)} />}
      <LeaveDialog asking={asking} made={chosen?.made ?? 0} onAnswer={(isLeaving) => flow.answer(isLeaving)} />
    </Screen>
  );
}

interface FileNoteProps {
  readonly names: readonly string[];
  readonly source: { readonly name: string; readonly importedAt: string } | null;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Which file this is, and which source it is a newer state of. */
function FileNote({ names, source }: FileNoteProps) {
  const words = source
    ? `newer state of ${source.name}, last imported ${WHEN.format(new Date(source.importedAt))}`
    : 'a new source';
  return (
    <>
      <b className={styles.file}>{names.join(' and ')}</b> · {words}
    </>
  );
}
