"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nobodyCame = nobodyCame;
exports.meetingsToldOf = meetingsToldOf;
exports.meetingsNotCounted = meetingsNotCounted;
const member_1 = require("../core/member");
const problems_1 = require("./problems");
/**
 * Whether nobody came to a meeting of that day, as far as attendance says: it names people, and none of them came; or of those whom a
 * core group needs (co-ordinator, manager, other agencies: DOMAIN 1.10) it names some, and only others came. It says nothing where it
 * names nobody, or somebody whom the export does not know came. Whether enough of them came is for the case system, which says that it was held.
 */
function nobodyCame({ attendance, strangersOn, members }) {
    const needed = (key) => {
        const own = members.filter(({ who }) => who === key);
        return own.length === 0 || own.some(member_1.isPractitioner);
    };
    return (heldOn) => {
        const named = attendance.filter(({ row }) => row.held_on === heldOn);
        const came = named.filter(({ row }) => row.status === 'present' || row.status === 'part');
        if (named.length === 0 || strangersOn.includes(heldOn))
            return false;
        return came.length === 0 || (named.some(({ row }) => needed(row.email)) && !came.some(({ row }) => needed(row.email)));
    };
}
/** Tells of each meeting to which nobody came. */
function meetingsToldOf(slice) {
    return notHeld(slice).map(({ line }) => (0, problems_1.problemAt)({ file: 'meetings.csv', line, groupRef: slice.ref }, 'held_on', 'nobody-came', 'noted'));
}
/** What limits are counted without because nobody came. */
function meetingsNotCounted(slice) {
    return notHeld(slice).map(({ row }) => ({
        groupRef: slice.ref,
        childRef: null,
        what: 'meeting',
        on: row.held_on,
        why: 'nobody-came',
    }));
}
function notHeld(slice) {
    const isNobodys = nobodyCame(slice);
    return slice.meetings.filter(({ row }) => row.held_on !== null && isNobodys(row.held_on));
}
//# sourceMappingURL=whoCame.js.map