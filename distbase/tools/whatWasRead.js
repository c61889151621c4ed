"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whatWasRead = whatWasRead;
const cells_1 = require("../import/cells");
const grouping_1 = require("../import/grouping");
const problems_1 = require("../import/problems");
const rows_1 = require("../import/rows");
const counted_1 = require("./counted");
/** Of many rows with the same thing wrong, so many are named. */
const namedOfAKind = 3;
/** What stands in an export, table by table, each with what is wrong in it: a line a kind. Places, references and counts only. */
function whatWasRead({ rowCounts, problems, groupCount, groupOfChild, refused }, { tables, others }) {
    const byFile = (0, grouping_1.groupedBy)(problems, ({ file }) => file);
    const files = [...new Set([...rows_1.fileNames, ...byFile.keys()])].filter((file) => file in rowCounts || byFile.has(file));
    const lines = files.flatMap((file) => {
        const readAs = rows_1.fileNames.flatMap((name) => (name === file ? (tables.get(name)?.readAs() ?? []) : []));
        const rows = rowCounts[file];
        const isUnread = (byFile.get(file) ?? []).some(problems_1.stopsReading);
        const heading = rows === undefined ? file : [`${file}: ${isUnread ? 'not read' : (0, counted_1.counted)(rows, 'row')}`, ...readAs].join(', ');
        return [`  ${heading}`, ...kindsOf(byFile.get(file) ?? []).map((kind) => `    ${kind}`)];
    });
    return [
        ...lines,
        ...(others > 0
            ? [`  Beside them ${others === 1 ? 'is 1 file that has' : `are ${others} files that have`} the name of no table: not read.`]
            : []),
        groupCount === 0
            ? nothingRead(problems)
            : `Read ${(0, counted_1.counted)(groupCount, 'core group')} with ${(0, counted_1.counted)(groupOfChild.size, 'child')}; ${refused.length} refused.`,
    ].join('\n');
}
/** Where a table cannot be read, nothing can be said of what refers to what. */
function nothingRead(problems) {
    const unread = [...new Set(problems.filter(problems_1.stopsReading).map(({ file }) => file))].filter((file) => rows_1.fileNames.some((name) => name === file));
    return unread.length === 0
        ? 'No core group could be read.'
        : `No core group could be read, as all tables are needed and ${(0, counted_1.listed)(unread)} ${unread.length === 1 ? 'was' : 'were'} refused.`;
}
const costWords = {
    refused: 'refused:',
    'row-left-out': 'row left out:',
    'cell-left-out': 'cell left out:',
    noted: 'note:',
};
const severities = Object.keys(costWords);
/** What costs most comes first. */
function kindsOf(problems) {
    const kinds = [...(0, grouping_1.groupedBy)(withColumnsTogether(problems), ({ severity, column, reason }) => `${severity} ${column} ${reason}`).values()];
    const weight = ([first]) => severities.indexOf(first?.severity ?? 'noted');
    return kinds.sort((one, other) => weight(one) - weight(other)).flatMap(lineOfKind);
}
/** Columns that are missing are one line. */
function withColumnsTogether(problems) {
    const missing = problems.filter(({ reason }) => reason === 'missing-column');
    const [first] = missing;
    if (first === undefined)
        return problems;
    return [
        ...problems.filter(({ reason }) => reason !== 'missing-column'),
        { ...first, column: missing.map(({ column }) => column).join(', ') },
    ];
}
function lineOfKind(problems) {
    const [first, ...more] = problems;
    if (first === undefined)
        return [];
    const named = more.slice(0, namedOfAKind - 1).map(({ line, groupRef }) => [`:${line}`, shownGroup(groupRef)].filter(Boolean).join(' '));
    const left = problems.length - namedOfAKind;
    const places = [placeOf(first), ...named].join(', ');
    return [`${places}${left > 0 ? ` and ${left} more` : ''}: ${first.reason} (${first.words})`];
}
/** file:line column [group]. A text that has not the form of a reference is not repeated: it could be anything. */
function placeOf({ file, line, column, severity, groupRef }) {
    const place = file === 'workbook' || file === 'export' ? file : `${file}:${line}`;
    return [costWords[severity], place, column, shownGroup(groupRef)].filter((part) => part !== '').join(' ');
}
function shownGroup(groupRef) {
    return groupRef !== null && (0, cells_1.isReference)(groupRef) ? `[${groupRef}]` : '';
}
//# sourceMappingURL=whatWasRead.js.map