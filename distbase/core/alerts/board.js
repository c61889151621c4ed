"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alertsBoard = alertsBoard;
exports.failureOf = failureOf;
const clockState_1 = require("../clocks/clockState");
const aboutNotice_1 = require("../notices/aboutNotice");
const arrival_1 = require("../notices/arrival");
const duties_1 = require("../notices/duties");
const noticeKinds_1 = require("../notices/noticeKinds");
/**
 * What was sent to whom about the children that the viewer is here for: those who could not be reached apart, the
 * rest by limit. Whoever is looking is here, and is not listed to themselves as somebody to ring.
 */
function alertsBoard(group, notices, damaged, viewer, rules, today) {
    const seen = [...notices.values()].filter((notice) => (0, aboutNotice_1.isOfChildrenOf)(viewer, notice.about) && (0, aboutNotice_1.maySeeThat)(viewer, notice));
    const clocks = new Map((0, duties_1.openDuties)(group, rules, today).map(({ occurrence, childId }) => [
        (0, duties_1.dutyKey)({ id: occurrence.clock, childId, limit: occurrence.limit }),
        (0, clockState_1.clockOn)(occurrence, rules, today),
    ]));
    const told = seen
        .filter((notice) => !(0, arrival_1.isUnreached)(notice))
        .map((notice) => ({ notice, clock: notice.about.kind === 'clock' ? (clocks.get((0, noticeKinds_1.limitKey)(notice.about)) ?? null) : null }));
    return { unreached: unreachedIn(seen).filter(({ personId }) => personId !== viewer.personId), damaged, told: [...told].sort(byLimit) };
}
/** Why a notice did not get there: what stopped it, else what the last try came to. */
function failureOf({ failure, attempts }) {
    return failure ?? attempts.at(-1)?.outcome ?? 'set-aside';
}
function unreachedIn(notices) {
    const byPerson = new Map();
    for (const notice of notices.filter(arrival_1.isUnreached)) {
        byPerson.set(notice.recipientPersonId, [...(byPerson.get(notice.recipientPersonId) ?? []), notice]);
    }
    return [...byPerson].map(([personId, theirs]) => {
        const newest = theirs.reduce((one, other) => ((0, arrival_1.triedAt)(other) > (0, arrival_1.triedAt)(one) ? other : one));
        const fallback = notices.some(({ about }) => about.kind === 'unreached' && about.personId === personId);
        return { personId, notices: theirs, because: failureOf(newest), since: (0, arrival_1.triedAt)(newest), fallback };
    });
}
function byLimit({ notice: one }, { notice: other }) {
    const [first, second] = [keyOf(one), keyOf(other)];
    return first < second ? -1 : Number(first > second);
}
function keyOf({ about, plannedAt, id }) {
    return `${(0, aboutNotice_1.limitOf)(about) ?? '0000-00-00'} ${plannedAt} ${id}`;
}
//# sourceMappingURL=board.js.map