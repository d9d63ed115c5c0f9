import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { logIn, ownProgram, served } from '../../contract/transports.ts';
import { type RawAnswer, raw, requestText } from './raw.ts';

const QUERY = JSON.stringify({ name: 'history.list', args: { limit: 1 } });

/** A served program, and a well-formed query whose headers a test may change. */
async function queryWith(
  changes: Readonly<Record<string, string | null | readonly string[]>>,
  body = QUERY,
): Promise<RawAnswer> {
  const server = await served(await ownProgram());
  const own = `127.0.0.1:${server.port}`;
  const good: Record<string, string | null | readonly string[]> = {
    Host: own,
    Origin: `http://${own}`,
    Cookie: await logIn(server),
    'X-Lectern': '1',
    'Content-Type': 'application/json',
  };
  const filled = Object.entries({ ...good, ...changes }).flatMap(([name, value]) =>
    (value === null ? [] : Array.isArray(value) ? value : [value]).map(
      (one: string) => [name, one.replaceAll('PORT', String(server.port))] as const,
    ),
  );
  return raw(server.port, requestText('POST /api/query', filled, body));
}

it('a request of our own page is answered', async () => {
  const { status, body } = await queryWith({});
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ ok: true });
});

it('what a proxy of the page may leave out is not needed: Sec-Fetch-Site tells the same as Origin', async () => {
  expect((await queryWith({ Origin: null, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
});

it.each([
  ['another name', 'evil.example'],
  ['another name with our port', 'evil.example:PORT'],
  ['a name that begins like ours', '127.0.0.1.evil.example:PORT'],
  ['no port', '127.0.0.1'],
  ['the wrong port', '127.0.0.1:1'],
  ['a trailing dot', 'localhost.:PORT'],
  ['the address as one number', '2130706433:PORT'],
  ['the address in hexadecimal', '0x7f000001:PORT'],
  ['a short form of the address', '127.1:PORT'],
  ['upper case', 'LOCALHOST:PORT'],
  ['user and password', 'user@127.0.0.1:PORT'],
  ['an empty one', ''],
])('a Host header with %s is refused', async (_, host) => {
  expect((await queryWith({ Host: host })).status).toBe(421);
});

it('no Host, or two of them, is refused', async () => {
  expect((await queryWith({ Host: null })).status).toBe(421);
  expect((await queryWith({ Host: ['127.0.0.1:PORT', 'evil.example'] })).status).toBe(421);
});

it.each([
  ['another page', { Origin: 'https://evil.example' }],
  ['a page without an origin (sandboxed, file:)', { Origin: 'null' }],
  ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
  ['the same host under TLS', { Origin: 'https://127.0.0.1:PORT' }],
  ['the other name of this machine', { Origin: 'http://localhost:PORT' }],
  ['a host that begins like ours', { Origin: 'http://127.0.0.1:PORT.evil.example' }],
  ['an origin with a path', { Origin: 'http://127.0.0.1:PORT/' }],
  ['two origins', { Origin: ['http://127.0.0.1:PORT', 'https://evil.example'] }],
  ['nobody knows', { Origin: null }],
  ['another site, by the browser’s word', { Origin: null, 'Sec-Fetch-Site': 'cross-site' }],
  ['another port, by the browser’s word', { Origin: null, 'Sec-Fetch-Site': 'same-site' }],
  ['another site, though the origin is ours', { 'Sec-Fetch-Site': 'cross-site' }],
])('a query that comes from %s is refused', async (_, changes) => {
  expect((await queryWith(changes)).status).toBe(403);
});

it.each([
  ['no cookie', null],
  ['an empty cookie', ''],
  ['a cookie of another server of this machine', 'lectern-0123456789abcdef=made-up'],
  ['our value under another name', 'session=abc'],
])('a query with %s is refused', async (_, cookie) => {
  expect((await queryWith({ Cookie: cookie })).status).toBe(401);
});

it('a value that another server put under our cookie’s name is refused', async () => {
  const server = await served(await ownProgram());
  const [name] = (await logIn(server)).split('=');
  const own = `127.0.0.1:${server.port}`;
  const headers = [
    ['Host', own],
    ['Origin', `http://${own}`],
    ['Cookie', `${name}=fixed-by-somebody`],
    ['X-Lectern', '1'],
    ['Content-Type', 'application/json'],
  ] as const;
  expect((await raw(server.port, requestText('POST /api/query', headers, QUERY))).status).toBe(401);
});

it('a write without our own header is refused, since a form of another page cannot set it', async () => {
  expect((await queryWith({ 'X-Lectern': null })).status).toBe(403);
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', ''])(
  'a body of type “%s” is refused',
  async (type) => {
    expect((await queryWith({ 'Content-Type': type })).status).toBe(415);
  },
);

it('a message over one megabyte is refused', async () => {
  expect((await queryWith({}, JSON.stringify({ pad: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
});

it.each([
  ['no JSON', '{"name":', 400],
  ['JSON of another shape', '[]', 200],
])('%s is refused in words', async (_, body, status) => {
  const answer = await queryWith({}, body);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
});

it('a header of more than 16 kB is refused', async () => {
  expect((await queryWith({ 'X-Pad': 'x'.repeat(20_000) })).status).toBe(431);
});

const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));

it.runIf(hasIpv6)('the server answers on ::1 under the same port, and only under that name', async () => {
  const server = await served(await ownProgram());
  const ask = (host: string) => raw(server.port, requestText('GET /nothing', [['Host', host]]), '::1');
  expect((await ask(`[::1]:${server.port}`)).status).toBe(404);
  expect((await ask('[::1]')).status).toBe(421);
  expect((await ask(`[0:0:0:0:0:0:0:1]:${server.port}`)).status).toBe(421);
});

it('the server is not to be reached under the addresses that other machines see', async () => {
  const server = await served(await ownProgram());
  const outer = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.internal === false && one.family === 'IPv4');
  for (const one of outer) await expect(raw(server.port, 'GET / HTTP/1.1\r\n\r\n', one?.address)).rejects.toThrow();
});
