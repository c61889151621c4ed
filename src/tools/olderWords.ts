import type { Older } from '../core/caseload/olderExport';

/** By what the export is older than the last import, a line each with both days, and what to do. */
export function olderWords(older: readonly Older[], dryRun: boolean): readonly string[] {
  if (older.length === 0) return [];
  return [
    ...older.map(({ by, now, before }) =>
      by === 'as-at'
        ? `This export is older than the last import: it is of ${now}, the last one was of ${before}.`
        : `This export is older than the last import: the newest of what was done in it is of ${now}, in the last one of ${before}.`,
    ),
    `What was done since would count no longer, and who left since would be there again. ${dryRun ? 'It would be imported with --confirm only' : 'Nothing was imported'}: import the newest export, or, if this is it, this one with --confirm.`,
  ];
}
