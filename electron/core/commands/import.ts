import { importedProgramSchema, type PendingQuestion } from '../../../shared/contract/import.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import { applyPlan } from '../../../shared/merging/apply-plan.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import { findSource } from '../../../shared/merging/find-source.ts';
import { planImport } from '../../../shared/merging/plan-import.ts';
import { rowKey } from '../../../shared/model/state.ts';
import type { Handlers } from '../handler.ts';
import { missing } from './lookups.ts';

/** A question's name, by which a review tells that it has seen it. */
export const questionName = ({ kind, key }: PendingQuestion): string => `${kind} ${key}`;

export const importHandlers: Handlers<'import.apply' | 'import.lock' | 'import.unlock'> = {
  'import.lock': (tx, { locks }) => {
    for (const lock of locks) {
      const gone = missing(tx, lock.kind, [lock.ownerId]);
      if (gone) return gone;
      const row = checkedRow('importLock', { ...lock });
      if (!tx.state.importLock.has(rowKey('importLock', row))) tx.insert('importLock', row);
    }
    return ok(null);
  },
  'import.unlock': (tx, { locks }) => {
    for (const lock of locks) {
      const key = rowKey('importLock', lock);
      if (tx.state.importLock.has(key)) tx.remove('importLock', key);
    }
    return ok(null);
  },
  'import.apply': (tx, { fileHash, recordsHash, fileName, decisions, questions, moreFiles = [] }) => {
    const bytes = tx.readBlob(recordsHash);
    if (!bytes) return refuse('not-found', `${fileName} is no longer held here. Choose the file again.`);
    const imported = importedProgramSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const row = findSource(tx.state, imported, fileName);
    const plan = planImport(tx.state, imported, { row, fileName, fileHash }, decisions);
    if (questions) {
      const seen = new Set(questions);
      const arose = plan.pending.filter((question) => !seen.has(questionName(question)));
      if (arose.length > 0) {
        const words = `The program was changed meanwhile, and the import has new questions: ${arose[0]?.message ?? ''}`;
        return refuse('changed-since', `${words} Look at the preview again.`, { questions: arose.map(questionName) });
      }
    }
    if (!plan.isEmpty) {
      tx.keepBlob(recordsHash);
      tx.keepBlob(fileHash);
      for (const file of moreFiles) tx.keepBlob(file.fileHash);
    }
    return ok(applyPlan(tx, plan));
  },
};
