import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopbackAddresses: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export type MetricsRule = {
  /** Those who bring it may read them; null: nobody may by a token. */
  readonly token: string | null;
  /**
   * Whether this machine may read them without a token. Never in production, where behind a proxy on this machine everybody
   * looks like this machine.
   */
  readonly openHere: boolean;
};

/** Metrics are for those who bring the token (DESIGN 8.3), and in development for this machine. */
export function mayReadMetrics(request: IncomingMessage, { token, openHere }: MetricsRule): boolean {
  if (openHere && isLocal(request)) return true;
  return token !== null && isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** A request that a proxy on this machine passes on, and that says so, is not local. */
function isLocal({ headers, socket }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  return loopbackAddresses.has(socket.remoteAddress ?? '');
}

/** Compares in the same time wherever they differ. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
