import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopbackAddresses: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export type MetricsRule = {
  /** Whoever brings it may read them; null: nobody by a token. */
  readonly token: string | null;
  /** Whether this machine may without: never in production, where a proxy beside us makes everybody look like this machine. */
  readonly openHere: boolean;
};

/** Metrics are for whoever brings the token (DESIGN 8.3), and in development for this machine. */
export function mayReadMetrics(request: IncomingMessage, { token, openHere }: MetricsRule): boolean {
  if (openHere && isLocal(request)) return true;
  return token !== null && isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** What a proxy on this machine passes on, and says so, is not local. */
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
