"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.understood = understood;
const grouping_1 = require("./grouping");
const memberships_1 = require("./memberships");
const references_1 = require("./references");
const slices_1 = require("./slices");
const tables_1 = require("./tables");
const unplaced_1 = require("./unplaced");
function understood(raw, whole, exportedOn, hasSteps) {
    const tables = (0, tables_1.readTables)(raw, whole.groupsOfChild);
    const checked = (0, references_1.checkReferences)(tables, whole, exportedOn);
    const { rows, found } = checked;
    const problems = oncePerCell([...tables.found.problems, ...found.problems]);
    const losses = [...tables.found.losses, ...found.losses];
    const leftOut = (0, grouping_1.groupedBy)(problems.filter(({ severity }) => severity === 'row-left-out'), ({ groupRef }) => groupRef ?? '');
    const slices = (0, slices_1.slicesOf)(checked, losses, whole.groupsOfChild, { exportedOn, hasSteps }).map((slice) => ({
        ...slice,
        losses: [...slice.losses, ...(0, unplaced_1.lossesOf)(whole.unplaced, slice.ref, addressesIn(slice), whole), ...membershipsLost(whole, slice)],
        leftOut: leftOutIn(leftOut.get(slice.ref) ?? [], whole.actionsElsewhere.has(slice.ref)),
    }));
    return { rows, problems, slices };
}
function addressesIn({ group, members }) {
    const named = [group.coordinator_email, group.manager_email, group.senior_manager_email, group.conference_chair_email];
    return new Set([...named.map((email) => (email ?? '').toLowerCase()), ...members.map(({ listedAt }) => listedAt)]);
}
/** A membership of a group that there is not may be of this one, where it is for a child of this one, or names nobody else's. */
function membershipsLost({ lostMembers }, slice) {
    const children = new Set(slice.children.map(({ child_ref }) => child_ref));
    const isOurs = ({ email, childRefs }) => childRefs.length > 0 ? childRefs.some((ref) => children.has(ref)) : (0, memberships_1.tookPart)(slice, email);
    return lostMembers.filter(isOurs).map(({ from }) => ({ groupRef: slice.ref, childRef: null, what: 'membership', on: from }));
}
const couldBeTakenAway = ['members', 'meetings', 'actions', 'steps'];
/** A row that is there twice is not missing. An action that went with its child is, until the child has gone. */
function leftOutIn(problems, hasActionElsewhere) {
    return couldBeTakenAway.filter((what) => (what === 'actions' && hasActionElsewhere) || problems.some(({ file, reason }) => file === `${what}.csv` && reason !== 'duplicate'));
}
const order = ['refused', 'row-left-out', 'cell-left-out', 'noted'];
/** What is wrong with a cell is told once: what costs most. */
function oncePerCell(problems) {
    const worst = new Map();
    for (const problem of problems) {
        const key = `${problem.file} ${problem.line} ${problem.column}`;
        const before = worst.get(key);
        if (before === undefined || order.indexOf(problem.severity) < order.indexOf(before.severity))
            worst.set(key, problem);
    }
    return [...worst.values()];
}
//# sourceMappingURL=understood.js.map