import type { Report } from './core/reports';
import type { Clock } from './usecases/deeds/deps';

/** Faults of the file itself, which no pressing again mends: somebody has to look. */
const broken: ReadonlySet<string> = new Set(['store.corrupt', 'store.replaced']);
/** So long after the last one was met the store is not called ready: another part of the file may still answer. */
const toldForMs = 60 * 60 * 1000;

/** Passes on what is told, and remembers when the store was last met broken by whoever pressed or by a job. */
export function watchBrokenStore(report: Report, clock: Pick<Clock, 'now'>): { readonly report: Report; isSound(): boolean } {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    report(code, about) {
      if (broken.has(code)) lastMs = Date.parse(clock.now());
      report(code, about);
    },
    isSound: () => Math.abs(Date.parse(clock.now()) - lastMs) > toldForMs,
  };
}
