import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopbackAddresses: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Metrics are for this machine, and for whoever brings the token where one is set (DESIGN 8.3). */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  if (isLocal(request)) return true;
  return token !== null && isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** What a proxy on this machine passes on is not local. */
function isLocal({ headers, socket }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  return loopbackAddresses.has(socket.remoteAddress ?? '');
}

/** In the same time wherever they differ. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
