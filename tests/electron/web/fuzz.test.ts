import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { privateAddress } from '../../../electron/core/runtime-folder.ts';
import { commands } from '../../../shared/contract/commands.ts';
import { queries } from '../../../shared/contract/queries.ts';
import { ownProgram } from '../../contract/transports.ts';

const RUNS = process.env.LECTERN_LONG ? 10_000 : 300;

const names = fc.oneof(fc.constantFrom(...Object.keys(commands), ...Object.keys(queries), '__proto__'), fc.string());
const envelope = fc.oneof(
  fc.record({ commandId: fc.uuid(), baseRevision: fc.nat() }),
  fc.record({ commandId: fc.string(), baseRevision: fc.anything() }),
);
/** Bodies as somebody might send them: half right, or anything at all. */
const body = fc.oneof(
  fc.record({ name: names, args: fc.jsonValue(), envelope }).map((value) => JSON.stringify(value)),
  fc.record({ name: names, args: fc.jsonValue() }).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
);
const path = fc.oneof(
  fc.constantFrom('/api/execute', '/api/query', '/api/upload?name=a', '/api/download/x', '/api/session'),
  fc.webPath().map((text) => `/api${text}`),
);
const type = fc.constantFrom(
  'application/json',
  'application/octet-stream',
  'text/plain',
  'application/json; charset=x',
);

it('whatever is sent, the router answers, nothing throws, and nothing that was refused is written', async () => {
  const program = await ownProgram();
  const { socketPath = '', tokenPath = '' } = privateAddress(program.path) ?? {};
  const headers = { Authorization: `Bearer ${readFileSync(tokenPath, 'utf8')}`, 'X-Lectern': '1' };
  const ask = (to: string, contentType: string, text: string): Promise<{ status: number; answer: string }> =>
    new Promise((resolve, reject) => {
      const options = { socketPath, path: to, method: 'POST', headers: { ...headers, 'Content-Type': contentType } };
      const outgoing = request(options, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          answer += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, answer }));
      });
      outgoing.on('error', reject);
      outgoing.end(text);
    });
  const revision = async () => {
    const found = await program.api.query('program.verify', {});
    return found.ok ? [found.value.ok, found.value.revision] : found.problem;
  };
  let accepted = 1;
  await fc.assert(
    fc.asyncProperty(path, type, body, async (to, contentType, text) => {
      const { status, answer } = await ask(to, contentType, text);
      expect([200, 400, 403, 404, 413, 415]).toContain(status);
      const result = JSON.parse(answer) as { ok: boolean; value?: { revision?: number }; problem?: { code: string } };
      expect(result.problem?.code).not.toBe('internal');
      if (to === '/api/execute' && result.ok) accepted = result.value?.revision ?? accepted;
    }),
    { numRuns: RUNS, seed: 20_260_601 },
  );
  expect(await revision()).toEqual([true, accepted]);
}, 600_000);
