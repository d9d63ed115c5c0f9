import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const MAX_CODES = 8;
const MAX_SESSIONS = 64;

/** Who may ask: one-use codes that are handed over in an address, and the sessions they were changed for. */
export interface Sessions {
  /** A fresh one-use code; the oldest unused one goes where there are too many. */
  newCode(): string;
  /** Changes a code for a session: the `Set-Cookie` value, or null where the code is wrong or used. */
  redeem(code: string): string | null;
  /** Whether a request carries the cookie of a session of ours. */
  holds(request: IncomingMessage): boolean;
}

/**
 * Sessions of one server. Codes and cookies are 256 random bits, kept as hashes only. The cookie's name is this
 * instance's own, since all ports of a host share their cookies (guarantee H10).
 */
export function openSessions(): Sessions {
  const name = `lectern-${randomBytes(8).toString('hex')}`;
  const codes: Buffer[] = [];
  const cookies: Buffer[] = [];
  return {
    newCode() {
      const code = secret();
      codes.push(digest(code));
      if (codes.length > MAX_CODES) codes.shift();
      return code;
    },
    redeem(code) {
      const at = indexOf(codes, code);
      if (at < 0) return null;
      codes.splice(at, 1);
      const value = secret();
      cookies.push(digest(value));
      if (cookies.length > MAX_SESSIONS) cookies.shift();
      return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(request) {
      const values = cookieValues(request.headers.cookie ?? '', name);
      return values.some((value) => indexOf(cookies, value) >= 0);
    },
  };
}

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with every one, so that the time taken tells nothing. */
function indexOf(known: readonly Buffer[], text: string): number {
  const asked = digest(text);
  let found = -1;
  for (const [i, one] of known.entries()) if (timingSafeEqual(one, asked)) found = i;
  return found;
}

const cookieValues = (header: string, name: string): string[] =>
  header.split(';').flatMap((part) => {
    const [key, value] = part.trim().split('=', 2);
    return key === name && value !== undefined ? [value] : [];
  });
