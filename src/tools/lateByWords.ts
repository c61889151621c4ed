import type { LateByImport } from '../core/caseload/lateByImport';

/** Why an export by which so many limits would be late is not imported unasked, and what to do. */
export function lateByWords({ limits, of }: LateByImport, dryRun: boolean): readonly string[] {
  return [
    `By this export ${limits} of ${of} limits that are open and not late would be late at once${dryRun ? ': it would be imported with --confirm only.' : ': nothing was imported.'}`,
    'That may be how it was made: a new case system that begins every membership on the day it was brought in, or visits of which a column is empty.',
    'Look with --dry-run at what is corrected and left out. If it is right, import it again with --confirm.',
  ];
}
