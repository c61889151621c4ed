/**
 * What the bench asks of a server it started, beside its work: processor time used so far, and a profile of one part of
 * the run. The server stops by itself when the bench is gone, or after a time that no run takes.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

export type Question = { readonly ask: 'cpu' | 'profile' | 'memory' | 'changes' } | { readonly ask: 'profiled'; readonly file: string };
/**
 * `cpuMs`: user and system time since the start, all threads. The bytes are after a collection where memory was asked for:
 * `usedBytes` what is held, on the heap and beside it; `heapBytes` on the heap alone; `residentBytes` with what V8 keeps free for
 * itself. `changes`: of all groups, where they were asked for.
 */
export type Told = {
  readonly cpuMs: number;
  readonly residentBytes: number;
  readonly usedBytes: number;
  readonly heapBytes: number;
  readonly changes: number;
};

const longestLifeMs = 3_600_000;
/** Microseconds between two looks of the profile. */
const profileEvery = 200;

export function answerBench(changes: () => Promise<number> = async () => 0): void {
  const session = new Session();
  process.on('message', (question: Question) => {
    switch (question.ask) {
      case 'profile':
        session.connect();
        session.post('Profiler.enable');
        session.post('Profiler.setSamplingInterval', { interval: profileEvery });
        session.post('Profiler.start', () => tell());
        return;
      case 'profiled':
        session.post('Profiler.stop', (_error, { profile }) => {
          writeFileSync(question.file, JSON.stringify(profile));
          session.disconnect();
          tell();
        });
        return;
      case 'changes':
        changes().then(tell, (error: unknown) => {
          process.stderr.write(`The log cannot be read: ${error}\n`);
          tell(-1);
        });
        return;
      case 'memory':
        global.gc?.();
        return tell();
      default:
        tell();
    }
  });
  process.channel?.unref();
  process.once('disconnect', () => process.exit(3));
  setTimeout(() => process.exit(3), longestLifeMs).unref();
}

function tell(changes = 0): void {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const told: Told = {
    cpuMs: (user + system) / 1000,
    residentBytes: rss,
    usedBytes: heapUsed + external,
    heapBytes: heapUsed,
    changes,
  };
  process.send?.(told);
}
