import type { Caseload, RowProblem, Severity } from '../core/caseload/importedCaseload';
import { isReference } from '../import/cells';
import { groupedBy } from '../import/grouping';
import { fileNames } from '../import/rows';
import { counted } from './counted';
import type { ExportFound } from './exportFolder';

/** Of many rows with the same thing wrong, so many are named. */
const namedOfAKind = 3;

/** What stands in an export, table by table, each with what is wrong in it: a line a kind. Places, references and counts only. */
export function whatWasRead({ rowCounts, problems, groupCount, groupOfChild, refused }: Caseload, { tables, others }: ExportFound): string {
  const byFile = groupedBy(problems, ({ file }) => file);
  const files = [...new Set([...fileNames, ...byFile.keys()])].filter((file) => file in rowCounts || byFile.has(file));
  const lines = files.flatMap((file) => {
    const readAs = fileNames.flatMap((name) => (name === file ? (tables.get(name)?.readAs() ?? []) : []));
    const rows = rowCounts[file];
    const heading = rows === undefined ? file : [`${file}: ${counted(rows, 'row')}`, ...readAs].join(', ');
    return [`  ${heading}`, ...kindsOf(byFile.get(file) ?? []).map((kind) => `    ${kind}`)];
  });
  return [
    ...lines,
    ...(others > 0
      ? [`  Beside them ${others === 1 ? 'is 1 file that has' : `are ${others} files that have`} the name of no table: not read.`]
      : []),
    `Read ${counted(groupCount, 'core group')} with ${counted(groupOfChild.size, 'child')}; ${refused.length} refused.`,
  ].join('\n');
}

const costWords: Readonly<Record<Severity, string>> = {
  refused: 'refused:',
  'row-left-out': 'row left out:',
  'cell-left-out': 'cell left out:',
  noted: 'note:',
};
const severities = Object.keys(costWords);

/** What costs most comes first. */
function kindsOf(problems: readonly RowProblem[]): readonly string[] {
  const kinds = [...groupedBy(problems, ({ severity, column, reason }) => `${severity} ${column} ${reason}`).values()];
  const weight = ([first]: readonly RowProblem[]) => severities.indexOf(first?.severity ?? 'noted');
  return kinds.sort((one, other) => weight(one) - weight(other)).flatMap(lineOfKind);
}

function lineOfKind(problems: readonly RowProblem[]): readonly string[] {
  const [first, ...more] = problems;
  if (first === undefined) return [];
  const named = more.slice(0, namedOfAKind - 1).map(({ line, groupRef }) => [`:${line}`, shownGroup(groupRef)].filter(Boolean).join(' '));
  const left = problems.length - namedOfAKind;
  const places = [placeOf(first), ...named].join(', ');
  return [`${places}${left > 0 ? ` and ${left} more` : ''}: ${first.reason} (${first.words})`];
}

/** file:line column [group]. A text that has not the form of a reference is not repeated: it could be anything. */
function placeOf({ file, line, column, severity, groupRef }: RowProblem): string {
  const place = file === 'workbook' ? file : `${file}:${line}`;
  return [costWords[severity], place, column, shownGroup(groupRef)].filter((part) => part !== '').join(' ');
}

function shownGroup(groupRef: string | null): string {
  return groupRef !== null && isReference(groupRef) ? `[${groupRef}]` : '';
}
