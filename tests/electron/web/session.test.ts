import { expect, it } from 'vitest';
import { loginLimit, requestLimit } from '../../../electron/web/limits.ts';
import { logIn, ownProgram, served } from '../../contract/transports.ts';

const post = (port: number, code: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Lectern': '1', Origin: `http://127.0.0.1:${port}`, ...headers },
    body: JSON.stringify({ code }),
  });

it('the code in the address works once, and gives a cookie that scripts and other sites never see', async () => {
  const server = await served(await ownProgram());
  const code = new URL(server.url).hash.replace('#code=', '');
  expect(code).toMatch(/^[\w-]{43}$/);
  const first = await post(server.port, code);
  expect(first.status).toBe(200);
  expect(first.headers.get('set-cookie')).toMatch(
    /^lectern-[0-9a-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const again = await post(server.port, code);
  expect(again.status).toBe(403);
  expect(again.headers.get('set-cookie')).toBeNull();
});

it('a page that is loaded again with its used code goes on in its session', async () => {
  const server = await served(await ownProgram());
  const code = server.newCode();
  const cookie = await logIn(server, code);
  const again = await post(server.port, code, { Cookie: cookie });
  expect([again.status, again.headers.get('set-cookie')]).toEqual([200, null]);
});

it('every browser gets a code of its own, and each works', async () => {
  const server = await served(await ownProgram());
  const cookies = [await logIn(server, server.newCode()), await logIn(server, server.newCode())];
  expect(cookies.map((cookie) => cookie.length > 40)).toEqual([true, true]);
  expect(new Set(cookies).size).toBe(2);
});

it('whoever guesses codes has to wait', async () => {
  const server = await served(await ownProgram());
  const statuses: number[] = [];
  for (let i = 0; i < 12; i += 1) statuses.push((await post(server.port, `guess ${i}`)).status);
  expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
});

it('the wait doubles with every further failure within a minute, and ends', () => {
  const limit = loginLimit();
  for (let i = 0; i < 9; i += 1) limit.failed(i);
  expect(limit.wait(10)).toBe(0);
  limit.failed(10);
  expect(limit.wait(10)).toBe(2);
  limit.failed(2010);
  expect(limit.wait(2010)).toBe(4);
  expect(limit.wait(6010)).toBe(0);
  limit.failed(200_000);
  expect(limit.wait(200_000)).toBe(0);
});

it('no more than the allowed requests are taken in one second', () => {
  const isAllowed = requestLimit(3);
  expect([0, 1, 2, 3, 999, 1000].map(isAllowed)).toEqual([true, true, true, false, false, true]);
});

it('a flood of requests is told to wait', async () => {
  const server = await served(await ownProgram());
  const statuses = await Promise.all(
    Array.from({ length: 250 }, async () => (await fetch(`http://127.0.0.1:${server.port}/nothing`)).status),
  );
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
});
