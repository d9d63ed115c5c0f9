import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { logIn, ownProgram, served } from '../../contract/transports.ts';
import { requestText } from './raw.ts';

/** Opens a raw event stream; what arrives is gathered as text. */
async function stream(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ text: () => string; closed: Promise<void> }> {
  let text = '';
  const socket: Socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.setEncoding('utf8');
  socket.on('data', (part: string) => {
    text += part;
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(requestText('GET /api/events', Object.entries({ Host: `127.0.0.1:${port}`, ...headers })));
  await vi.waitFor(() => expect(text).toContain('\r\n\r\n'));
  return { text: () => text, closed };
}

it('every change is an event whose id is its revision', async () => {
  const program = await ownProgram();
  const server = await served(program);
  const { text } = await stream(server.port, { Cookie: await logIn(server) });
  await vi.waitFor(() => expect(text()).toContain(': open'));
  expect(text()).toContain('Content-Type: text/event-stream; charset=utf-8');
  await program.api.execute('room.add', { name: 'Aula' }, { commandId: crypto.randomUUID(), baseRevision: 1 });
  await vi.waitFor(() => expect(text()).toMatch(/\nid: 2\ndata: \{"kind":"change","revision":2,.*\}\n\n/));
});

it('a stream of another page, or without a session, is refused', async () => {
  const server = await served(await ownProgram());
  const cookie = await logIn(server);
  const foreign = await stream(server.port, { Cookie: cookie, Origin: 'https://evil.example' });
  const nobody = await stream(server.port, {});
  expect([foreign.text().split('\r\n')[0], nobody.text().split('\r\n')[0]]).toEqual([
    'HTTP/1.1 403 Forbidden',
    'HTTP/1.1 401 Unauthorized',
  ]);
});

it('streams end with the server', async () => {
  const server = await served(await ownProgram());
  const { closed } = await stream(server.port, { Cookie: await logIn(server) });
  await server.close();
  await closed;
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
});

it.runIf(process.env.LECTERN_LONG)('a client that never finishes its headers is let go', async () => {
  const server = await served(await ownProgram());
  const socket = connect(server.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: ');
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  expect(socket.destroyed).toBe(true);
});
