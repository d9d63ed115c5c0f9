import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';

/** Reads a request's body, at most `limit` bytes; more of it is not read. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Result<Buffer>> {
  const tooLarge = refuse('too-large', `This is more than ${limit / 1024 / 1024} MB.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.from(part);
      length += bytes.length;
      if (length > limit) return tooLarge;
      parts.push(bytes);
    }
  } catch {
    return refuse('cancelled', 'The connection broke off before everything had arrived.');
  }
  return ok(Buffer.concat(parts, length));
}

/** Reads a JSON body; text that is no JSON is refused. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown>> {
  const body = await readBody(request, limit);
  if (!body.ok) return body;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value));
    return ok(value);
  } catch {
    return refuse('invalid', 'The request is no JSON in UTF-8.');
  }
}

/** The media type of a request, without its parameters, in lower case. */
export const mediaType = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
