import { useMemo } from 'react';
import type { ImportPreview, PendingQuestion } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { useStore } from '../../state/use-program.ts';
import { evidenceOf, recordOf, said, talksOf } from '../plan/evidence.ts';
import { matchQuestions } from '../plan/questions.ts';
import styles from './who-is-who.module.css';

interface WhoIsWhoProps {
  readonly first: ImportPreview;
  readonly preview: ImportPreview;
  readonly decisions: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** Records that may be somebody or something that is here: with what speaks for it and against it, a person tells. */
export function WhoIsWho({ first, preview, decisions, onDecide }: WhoIsWhoProps) {
  const questions = useMemo(() => matchQuestions(first, preview), [first, preview]);
  return (
    <div className={styles.scroll}>
      <p className={styles.note}>
        What is left open is taken as new. An answer is remembered: the next file of this source does not ask again.
      </p>
      <ul className={styles.list}>
        {questions.map((question) => (
          <Match key={question.key} question={question} preview={first} decisions={decisions} onDecide={onDecide} />
        ))}
      </ul>
    </div>
  );
}

interface MatchProps extends Pick<WhoIsWhoProps, 'preview' | 'decisions' | 'onDecide'> {
  readonly question: PendingQuestion;
}

function Match({ question: { key, message, candidates }, preview, decisions, onDecide }: MatchProps) {
  const { state } = useStore();
  const record = recordOf(preview, key);
  const answer = decisions[key];
  const facts = ['affiliation', 'email', 'jobTitle'].flatMap((field) => said(record, field) ?? []);
  return (
    <li className={styles.item}>
      <fieldset className={styles.question}>
        <legend className={styles.legend}>
          {record?.label ?? message}
          {facts.length > 0 ? <span className={styles.facts}>{facts.join(' · ')}</span> : null}
        </legend>
        <p className={styles.message}>{message}</p>
        {candidates.map(({ id, label }) => (
          <label key={id} className={`${styles.option} ${answer === id ? styles.chosen : ''}`}>
            <input type="radio" name={key} checked={answer === id} onChange={() => onDecide({ [key]: id })} />
            <span className={styles.who}>
              <span>
                The same as <b>{label}</b>
              </span>
              <span className={styles.talks}>{talksOf(state, id).join(' · ')}</span>
            </span>
            <span className={styles.evidence}>
              {evidenceOf(state, record, id).map(({ speaks, words }) => (
                <span key={words} className={styles[speaks]}>
                  <span aria-hidden="true">{speaks === 'for' ? '✓' : '✗'}</span>
                  <span className="visually-hidden">{speaks === 'for' ? 'For it: ' : 'Against it: '}</span> {words}
                </span>
              ))}
            </span>
          </label>
        ))}
        <label className={`${styles.option} ${answer === 'new' ? styles.chosen : ''}`}>
          <input type="radio" name={key} checked={answer === 'new'} onChange={() => onDecide({ [key]: 'new' })} />
          <span>Not the same: somebody or something new</span>
        </label>
        <label className={`${styles.option} ${styles.open}`}>
          <input
            type="radio"
            name={key}
            checked={answer === undefined}
            onChange={() => onDecide({ [key]: undefined })}
          />
          <span>Leave it open</span>
        </label>
      </fieldset>
    </li>
  );
}
