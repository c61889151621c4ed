"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countedThings = void 0;
exports.exportCounts = exportCounts;
exports.fewerThings = fewerThings;
exports.teamsGone = teamsGone;
exports.fewerOfTeams = fewerOfTeams;
exports.needsConfirming = needsConfirming;
/** What an export is counted by, so that one that is not whole is noticed before anything is taken back. */
exports.countedThings = ['groups', 'children', 'members', 'meetings', 'conferences', 'visits', 'actions', 'steps'];
const files = [
    ['members', 'members.csv'],
    ['meetings', 'meetings.csv'],
    ['conferences', 'conferences.csv'],
    ['visits', 'visits.csv'],
    ['actions', 'actions.csv'],
];
/** What an export knows: of each file the rows that are taken, so that a file full of rows that nobody can read is noticed too. */
function exportCounts(groups, children, rowCounts, problems) {
    const left = new Map();
    for (const { file, line, severity } of problems) {
        if (severity === 'refused' || severity === 'row-left-out')
            left.set(file, (left.get(file) ?? new Set()).add(line));
    }
    const taken = (file) => Math.max(0, (rowCounts[file] ?? 0) - (left.get(file)?.size ?? 0));
    const rows = Object.fromEntries(files.map(([what, file]) => [what, taken(file)]));
    return { groups, children, ...rows, ...('steps.csv' in rowCounts && { steps: taken('steps.csv') }) };
}
/** Of what this export knows fewer than the one before. */
function fewerThings(before, now) {
    return exports.countedThings.flatMap((what) => {
        const [known, left] = [before[what], now[what]];
        return known === undefined || left === undefined || left >= known ? [] : [{ what, before: known, now: left }];
    });
}
/**
 * Teams of the last export of which this one has no group. Where it has none of the last one's teams, each is of teams of its own, and
 * says nothing of the other's.
 */
function teamsGone(before, now) {
    const names = new Set(now.map(({ team }) => team));
    return before.some(({ team }) => names.has(team)) ? before.filter(({ team }) => !names.has(team)) : [];
}
/** The same as things of which there are fewer: none of a team that had several is asked about as a file is in which nothing is left. */
function fewerOfTeams(gone) {
    return gone.map(({ team, groups }) => ({ what: `groups of ${team}`, before: groups, now: 0 }));
}
/**
 * Those of which so much is missing that somebody has to say that it is right. A file in which nothing is left is asked about in
 * a small caseload too: that is how an export looks that was broken off.
 */
function needsConfirming(fewer, { percent, atLeast }) {
    const isMuch = ({ before, now }) => before - now >= atLeast && (before - now) * 100 > before * percent;
    const isAll = ({ before, now }) => now === 0 && before > 1;
    return fewer.filter((each) => isMuch(each) || isAll(each));
}
//# sourceMappingURL=fewer.js.map