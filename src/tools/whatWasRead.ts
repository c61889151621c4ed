import type { Caseload, RowProblem, Severity } from '../core/caseload/importedCaseload';
import { isReference } from '../import/cells';
import { groupedBy } from '../import/grouping';
import { stopsReading } from '../import/problems';
import { fileNames } from '../import/rows';
import { counted, listed } from './counted';
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
    const isUnread = (byFile.get(file) ?? []).some(stopsReading);
    const heading = rows === undefined ? file : [`${file}: ${isUnread ? 'not read' : counted(rows, 'row')}`, ...readAs].join(', ');
    return [`  ${heading}`, ...kindsOf(byFile.get(file) ?? []).map((kind) => `    ${kind}`)];
  });
  return [
    ...lines,
    ...(others > 0
      ? [
          `  Beside them ${others === 1 ? 'is 1 file or sheet that has' : `are ${others} files or sheets that have`} the name of no table: not read.`,
        ]
      : []),
    groupCount === 0
      ? nothingRead(problems)
      : `Read ${counted(groupCount, 'core group')} with ${counted(groupOfChild.size, 'child')}; ${refused.length} refused.`,
  ].join('\n');
}

/** Where a table cannot be read, nothing can be said of what refers to what. */
function nothingRead(problems: readonly RowProblem[]): string {
  const unread = [...new Set(problems.filter(stopsReading).map(({ file }) => file))].filter((file) =>
    fileNames.some((name) => name === file),
  );
  return unread.length === 0
    ? 'No core group could be read.'
    : `No core group could be read, as all tables are needed and ${listed(unread)} ${unread.length === 1 ? 'was' : 'were'} refused.`;
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
  const kinds = [...groupedBy(withColumnsTogether(problems), ({ severity, column, reason }) => `${severity} ${column} ${reason}`).values()];
  const weight = ([first]: readonly RowProblem[]) => severities.indexOf(first?.severity ?? 'noted');
  return kinds.sort((one, other) => weight(one) - weight(other)).flatMap(lineOfKind);
}

/** Columns that are missing are one line. */
function withColumnsTogether(problems: readonly RowProblem[]): readonly RowProblem[] {
  const missing = problems.filter(({ reason }) => reason === 'missing-column');
  const [first] = missing;
  if (first === undefined) return problems;
  return [
    ...problems.filter(({ reason }) => reason !== 'missing-column'),
    { ...first, column: missing.map(({ column }) => column).join(', ') },
  ];
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
  const place = file === 'workbook' || file === 'export' ? file : `${file}:${line}`;
  return [costWords[severity], place, column, shownGroup(groupRef)].filter((part) => part !== '').join(' ');
}

function shownGroup(groupRef: string | null): string {
  return groupRef !== null && isReference(groupRef) ? `[${groupRef}]` : '';
}
