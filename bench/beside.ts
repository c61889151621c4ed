/**
 * What the bench asks of a server it started, beside its work: processor time used so far, and a profile of one part of
 * the run. The server stops by itself after ten minutes, or when the bench is gone.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

export type Question = { readonly ask: 'cpu' | 'profile' | 'memory' } | { readonly ask: 'profiled'; readonly file: string };
/**
 * `cpuMs`: user and system time since the start, all threads. The bytes are after a collection where memory was asked for:
 * `usedBytes` what is held, on the heap and beside it; `residentBytes` with what V8 keeps free for itself.
 */
export type Told = { readonly cpuMs: number; readonly residentBytes: number; readonly usedBytes: number };

const longestLifeMs = 600_000;

export function answerBench(): void {
  const session = new Session();
  process.on('message', (question: Question) => {
    if (question.ask === 'profile') {
      session.connect();
      session.post('Profiler.enable');
      session.post('Profiler.start', tell);
    } else if (question.ask === 'profiled') {
      session.post('Profiler.stop', (_error, { profile }) => {
        writeFileSync(question.file, JSON.stringify(profile));
        tell();
      });
    } else {
      if (question.ask === 'memory') global.gc?.();
      tell();
    }
  });
  process.channel?.unref();
  process.once('disconnect', () => process.exit(3));
  setTimeout(() => process.exit(3), longestLifeMs).unref();
}

function tell(): void {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, residentBytes: rss, usedBytes: heapUsed + external } satisfies Told);
}
