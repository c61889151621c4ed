"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exportAsAt = exportAsAt;
const mergeSteps_1 = require("../core/caseload/mergeSteps");
const readExport_1 = require("../import/readExport");
const exportFolder_1 = require("./exportFolder");
const spoolFile_1 = require("./spoolFile");
/** Of so many rows of things done, one may be dated after the day of the export without the export being of a later day. */
const rowsForOneWrongDay = 20;
const whatIsDone = ['visits.csv', 'meetings.csv', 'conferences.csv', 'children.csv'];
/**
 * An export as the import of that day reads it: with what is dated after it left out and told of. Where much is, the export is of a
 * later day, and what a day before it was like is asked: then only what is after `today` cannot be. Null where there is none.
 */
async function exportAsAt(path, { asAt, daysSaid, today }) {
    const read = await exportOf(path, asAt, daysSaid);
    if (read === null || asAt >= today)
        return read;
    const { problems, rowCounts } = read;
    const later = problems.filter(({ reason, file }) => reason === 'after-the-export' && whatIsDone.includes(file)).length;
    const rows = whatIsDone.reduce((sum, file) => sum + (rowCounts[file] ?? 0), 0);
    return later * rowsForOneWrongDay <= Math.max(rows, rowsForOneWrongDay) ? read : exportOf(path, today, daysSaid);
}
async function exportOf(path, exportedOn, daysSaid) {
    const found = await (0, exportFolder_1.exportFound)(path);
    if (found === null)
        return null;
    const spool = (0, spoolFile_1.openSpoolFile)();
    try {
        const { groups, refused, problems, rowCounts } = await (0, readExport_1.readExport)(found.tables, spool, exportedOn, {
            foundBefore: found.problems,
            daysSaid,
        });
        return { groups: [...groups].map(mergeSteps_1.withStepsOf), refused, problems, rowCounts };
    }
    finally {
        spool.close();
    }
}
//# sourceMappingURL=exportAsAt.js.map