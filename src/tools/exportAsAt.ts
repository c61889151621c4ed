import type { Caseload, RowProblem } from '../core/caseload/importedCaseload';
import { withStepsOf } from '../core/caseload/mergeSteps';
import type { CoreGroup } from '../core/coreGroup';
import type { CalendarDate } from '../core/time/day';
import { readExport } from '../import/readExport';
import type { DayOrder } from '../import/tidyCells';
import { exportFound } from './exportFolder';
import { openSpoolFile } from './spoolFile';

export type ExportAsAt = {
  readonly groups: readonly CoreGroup[];
  readonly refused: readonly string[];
  readonly problems: readonly RowProblem[];
};

type Asked = { readonly asAt: CalendarDate; readonly daysSaid: DayOrder | null; readonly today: CalendarDate };
type Read = ExportAsAt & Pick<Caseload, 'rowCounts'>;

/** Of so many rows of things done, one may be dated after the day of the export without the export being of a later day. */
const rowsForOneWrongDay = 20;
const whatIsDone = ['visits.csv', 'meetings.csv', 'conferences.csv', 'children.csv'];

/**
 * An export as the import of that day reads it: with what is dated after it left out and told of. Where much is, the export is of a
 * later day, and what a day before it was like is asked: then only what is after `today` cannot be. Null where there is none.
 */
export async function exportAsAt(path: string, { asAt, daysSaid, today }: Asked): Promise<ExportAsAt | null> {
  const read = await exportOf(path, asAt, daysSaid);
  if (read === null || asAt >= today) return read;
  const { problems, rowCounts } = read;
  const later = problems.filter(({ reason, file }) => reason === 'after-the-export' && whatIsDone.includes(file)).length;
  const rows = whatIsDone.reduce((sum, file) => sum + (rowCounts[file] ?? 0), 0);
  return later * rowsForOneWrongDay <= Math.max(rows, rowsForOneWrongDay) ? read : exportOf(path, today, daysSaid);
}

async function exportOf(path: string, exportedOn: CalendarDate, daysSaid: DayOrder | null): Promise<Read | null> {
  const found = await exportFound(path);
  if (found === null) return null;
  const spool = openSpoolFile();
  try {
    const { groups, refused, problems, rowCounts } = await readExport(found.tables, spool, exportedOn, {
      foundBefore: found.problems,
      daysSaid,
    });
    return { groups: [...groups].map(withStepsOf), refused, problems, rowCounts };
  } finally {
    spool.close();
  }
}
