import type { RowProblem } from '../core/caseload/importedCaseload';
import { problemAt } from './problems';
import type { RawRow } from './rawRow';
import type { FileName } from './rows';
import { cell } from './tables';

/** What a visit meets only where its row says so. */
const saidOfVisits = { alone: 'not seen alone', at_home: 'not seen at home', bedroom: 'bedroom not seen' } as const;

type Said = keyof typeof saidOfVisits;
const columns = Object.keys(saidOfVisits) as readonly Said[];

/** Rows of visits at which a child was seen that leave open what limits ask of them: a line a column, with how many. */
export function halfSaid() {
  const empty = new Map<Said, { readonly line: number; readonly count: number }>();
  let seen = 0;
  return {
    take(file: FileName, row: RawRow): void {
      if (file !== 'visits.csv' || /^(|n|no|0|false|na|nage|naddo|[✗✘☐]\uFE0F?)$/iu.test(cell(row, 'seen').trim())) return;
      seen += 1;
      for (const column of columns) {
        if (!(column in row.cells) || cell(row, column).trim() !== '') continue;
        const known = empty.get(column);
        empty.set(column, { line: known?.line ?? row.line, count: (known?.count ?? 0) + 1 });
      }
    },
    notes: (): readonly RowProblem[] =>
      [...empty].map(([column, { line, count }]) => ({
        ...problemAt({ file: 'visits.csv', line, groupRef: null }, column, 'not-said', 'noted'),
        words: `${count} of ${seen} ${seen === 1 ? 'row' : 'rows'} with a child who was seen ${count === 1 ? 'says' : 'say'} nothing here: counted as ${saidOfVisits[column]}, so that no limit is met by what nobody said.`,
      })),
  };
}
