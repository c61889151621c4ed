"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.slicesOf = slicesOf;
exports.idKeyOf = idKeyOf;
const grouping_1 = require("./grouping");
/** One slice per row of core-groups.csv, in the order of their references. */
function slicesOf({ rows, strangers }, losses, groupsOfChild, { exportedOn, hasSteps }) {
    const ofChild = (childRef) => groupsOfChild.get(childRef)?.[0] ?? '';
    const children = (0, grouping_1.groupedBy)(rows['children.csv'], ({ row }) => row.core_group_ref);
    const members = (0, grouping_1.groupedBy)(rows['members.csv'], ({ row }) => row.core_group_ref);
    const meetings = (0, grouping_1.groupedBy)(rows['meetings.csv'], ({ row }) => row.core_group_ref);
    const attendance = (0, grouping_1.groupedBy)(rows['attendance.csv'], ({ row }) => row.core_group_ref);
    const conferences = (0, grouping_1.groupedBy)(rows['conferences.csv'], ({ row }) => ofChild(row.child_ref));
    const visits = (0, grouping_1.groupedBy)(rows['visits.csv'], ({ row }) => ofChild(row.child_ref));
    const actions = (0, grouping_1.groupedBy)(rows['actions.csv'], ({ row }) => row.core_group_ref);
    const steps = (0, grouping_1.groupedBy)(rows['steps.csv'], ({ row }) => ofChild(row.child_ref));
    const lost = (0, grouping_1.groupedBy)(losses, ({ groupRef }) => groupRef);
    const slices = rows['core-groups.csv'].map(({ row: group, line }) => {
        const ref = group.core_group_ref;
        return {
            ref,
            idRef: ref,
            line,
            group,
            children: (children.get(ref) ?? []).map(({ row }) => row),
            members: (members.get(ref) ?? []).map(({ row }) => row),
            meetings: meetings.get(ref) ?? [],
            attendance: attendance.get(ref) ?? [],
            strangersOn: strangers.flatMap(({ groupRef, heldOn }) => (groupRef === ref ? [heldOn] : [])),
            conferences: (conferences.get(ref) ?? []).map(({ row }) => row),
            visits: visits.get(ref) ?? [],
            actions: actions.get(ref) ?? [],
            steps: hasSteps ? (steps.get(ref) ?? []).map(({ row }) => row) : null,
            losses: lost.get(ref) ?? [],
            exportedOn,
            leftOut: [],
        };
    });
    return slices.sort((one, other) => (one.ref < other.ref ? -1 : 1));
}
/** The key of somebody as ids are made of it: where they have no address, the reference of their group is in it. */
function idKeyOf({ ref, idRef }, key) {
    return key.startsWith(`${ref} `) ? `${idRef}${key.slice(ref.length)}` : key;
}
//# sourceMappingURL=slices.js.map