import type { ServerResponse } from 'node:http';
import type { ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';

const HEARTBEAT_MS = 15_000;
/** A client that is this far behind is let go; it comes back and takes a new snapshot. */
const BACKLOG_BYTES = 16_000_000;

/** Sends a program's events (Server-Sent Events; id = revision) until the client goes; returns what ends it. */
export function streamEvents(api: ProgramApi, response: ServerResponse): () => void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  // The first words tell the client that from here on it misses nothing.
  response.write('retry: 1000\n: open\n\n');
  const unsubscribe = api.subscribe((event) => {
    if (response.writableLength > BACKLOG_BYTES) response.destroy();
    else response.write(eventText(event));
  });
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  const end = () => {
    clearInterval(heartbeat);
    unsubscribe();
    response.end();
  };
  response.once('close', end);
  return end;
}

const eventText = (event: ProgramEvent): string =>
  `${event.kind === 'change' ? `id: ${event.revision}\n` : ''}data: ${JSON.stringify(event)}\n\n`;
