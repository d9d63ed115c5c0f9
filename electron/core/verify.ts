import type { Verification } from '../../shared/contract/queries.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { tableNames } from '../../shared/model/tables.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { FIRST_HASH, headerHash } from './database/journal.ts';
import type { Writer } from './database/writer.ts';
import { formatStateHash, stateHash } from './state-hash.ts';

/** Checks everything that can be checked: the file's pages, the journal's chain and bodies, kept bytes, every row's hash. */
export function verifyProgram(writer: Writer, state: ProgramState, told: string, revision: number): Verification {
  const problems = [
    ...fileProblems(writer),
    ...chainProblems(writer),
    ...blobProblems(writer),
    ...stateProblems(writer, state, told),
  ];
  const counts = Object.fromEntries(tableNames.map((table) => [table, state[table].size]));
  return { ok: problems.length === 0, revision, stateHash: told, problems, counts };
}

function fileProblems(writer: Writer): string[] {
  const check = writer.integrityCheck();
  return check === 'ok' ? [] : [`The file is damaged: ${check}.`];
}

function chainProblems(writer: Writer): string[] {
  let previous = FIRST_HASH;
  let revision = 0;
  for (const header of writer.journal.headers()) {
    revision += 1;
    const { hash, stateHash: _, ...rest } = header;
    if (header.revision !== revision) return [`The history lacks revision ${revision}.`];
    if (header.previousHash !== previous || headerHash(rest) !== hash) {
      return [`The history was changed at revision ${revision} (“${header.label}”).`];
    }
    const body = writer.journal.body(revision);
    if (body && sha256(JSON.stringify(body.diff)) !== header.diffHash) {
      return [`What revision ${revision} (“${header.label}”) changed no longer fits its record.`];
    }
    if (body && sha256(canonicalJson(body.args)) !== header.argsHash) {
      return [`What revision ${revision} (“${header.label}”) was asked to do no longer fits its record.`];
    }
    previous = hash;
  }
  return [];
}

// A kept file or logo is named by the hash of its bytes.
function blobProblems(writer: Writer): string[] {
  for (const { hash, bytes } of writer.blobs()) {
    if (sha256(bytes) !== hash)
      return [`A file kept in the program (${hash.slice(0, 12)}…) no longer has the bytes it had.`];
  }
  return [];
}

// Rows are read anew from the file: what lies in memory may be older than the damage.
function stateProblems(writer: Writer, state: ProgramState, told: string): string[] {
  const onDisk = formatStateHash(stateHash(writer.load()));
  if (onDisk !== told)
    return ['The rows of the program no longer fit its state hash: something changed them from outside.'];
  return formatStateHash(stateHash(state)) === told ? [] : ['The rows in memory differ from those in the file.'];
}
