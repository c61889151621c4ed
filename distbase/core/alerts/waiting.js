"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waitingFor = waitingFor;
exports.waitingByPerson = waitingByPerson;
exports.entryOf = entryOf;
exports.newFirst = newFirst;
exports.byWeight = byWeight;
const awaiting_1 = require("../children/awaiting");
const clockState_1 = require("../clocks/clockState");
const excluded_1 = require("../confidentiality/excluded");
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const aboutNotice_1 = require("../notices/aboutNotice");
const duties_1 = require("../notices/duties");
const noticeKinds_1 = require("../notices/noticeKinds");
const openNotices_1 = require("../notices/openNotices");
const toldAgain_1 = require("../notices/toldAgain");
const londonTime_1 = require("../time/londonTime");
const workingDays_1 = require("../time/workingDays");
const ofWhat_1 = require("./ofWhat");
/**
 * What waits for a member: one entry for each open duty and each report, those that need an answer first (`byWeight`).
 * The head is enough, as it says of its open notices what they are about and for whom; `notices` adds what only the documents
 * say, such as whether somebody has opened one.
 */
function waitingFor(whole, viewer, rules, today, notices = new Map()) {
    const group = (0, excluded_1.headSeenBy)(whole, viewer);
    const mine = (0, openNotices_1.noticesTo)(group, viewer.personId);
    return mine.length === 0 ? [] : waitingAmong(mine, viewer, standingOf(group, rules, today), notices);
}
/** The same, as far as the head tells, for everybody who is a member on that day and for whom anything is open; by person. */
function waitingByPerson(group, rules, today, duties = (0, duties_1.openDuties)(group, rules, today)) {
    const open = new Map();
    for (const notice of (0, openNotices_1.openNoticesOf)(group))
        open.set(notice.to, [...(open.get(notice.to) ?? []), notice]);
    const members = [...(0, coreGroup_1.membersByPerson)(group, today).values()];
    if (!members.some(({ personId }) => open.has(personId)))
        return new Map();
    const standing = standingOf(group, rules, today, duties);
    const none = new Map();
    return new Map(members
        .map((member) => {
        const isExcluded = (0, excluded_1.headSeenBy)(group, member) !== group;
        const theirs = isExcluded
            ? waitingFor(group, member, rules, today)
            : waitingAmong(open.get(member.personId) ?? [], member, standing, none);
        return [member.personId, theirs];
    })
        .filter(([, waiting]) => waiting.length > 0));
}
function standingOf(group, rules, today, duties = (0, duties_1.openDuties)(group, rules, today)) {
    const open = duties.map((duty) => ({ duty, limit: { clock: (0, clockState_1.clockOn)(duty.occurrence, rules, today), childIds: duty.childIds } }));
    const quiet = new Map((group.quietNotices ?? []).map((mark) => [mark.id, mark]));
    return { ...(0, aboutNotice_1.factsOf)(group, rules, today, duties), open, quiet, lastCardAt: lastCardAt(rules, today) };
}
function waitingAmong(mine, viewer, standing, notices) {
    const { group, open } = standing;
    const duties = open.flatMap((each) => waitingDuty(each, mine, viewer, standing, notices));
    const practice = (0, member_1.isToldOfDuties)(viewer) ? [...duties, ...waitingReports(group, mine, viewer, notices, standing)] : [];
    const waiting = [...practice, ...others(standing, mine, viewer, notices)];
    return [...waiting].sort(byWeight);
}
function waitingDuty({ duty, limit: whole }, mine, viewer, { quiet, ...standing }, notices) {
    const { occurrence, childId, childIds } = duty;
    const key = (0, duties_1.dutyKey)({ id: occurrence.clock, childId, limit: occurrence.limit });
    const theirs = childIds.filter((each) => (0, member_1.isFor)(viewer, each));
    const alike = mine
        .flatMap(({ id, about, at }) => (about.kind === 'clock' && (0, noticeKinds_1.limitKey)(about) === key ? [{ id, about, at }] : []))
        .sort((one, other) => Number(quiet.has(one.id)) - Number(quiet.has(other.id)) || heightOf(other.about.rung) - heightOf(one.about.rung));
    const [newest] = alike;
    if (newest === undefined || theirs.length === 0)
        return [];
    const { id, about } = newest;
    // The same object for all who are here for each of the children: it is kept for each of them.
    const limit = theirs.length === childIds.length ? whole : { ...whole, childIds: theirs };
    const of = { ...ofWhat_1.noneOfThem, childIds: theirs };
    const has = quiet.get(id) ?? null;
    const isNews = has === null && isNew(alike, standing) && !isOpened(notices.get(id));
    return [{ noticeId: id, isUrgent: (0, aboutNotice_1.isUrgent)(about), isNew: isNews, quiet: has, about, of, limit }];
}
/** Reports wait for those who answer for the child until there is a decision; for others until they have opened them. */
function waitingReports(group, mine, viewer, notices, standing) {
    const answers = (0, awaiting_1.answersForReports)(viewer);
    const newest = new Map();
    for (const { id, about, at } of mine) {
        const entryId = about.kind === 'unreached' ? null : (0, aboutNotice_1.reportOf)(about);
        if (entryId === null)
            continue;
        const [opened, isNews] = [isOpened(notices.get(id)), isNew([{ about, at }], standing)];
        const waits = answers ? (0, awaiting_1.isUndecided)(group, entryId) : !opened;
        const common = { noticeId: id, isUrgent: true, isNew: isNews && !opened, quiet: null };
        if (waits)
            newest.set(entryId, { ...common, about, of: (0, ofWhat_1.ofWhat)(group, about), limit: null });
    }
    return [...newest.values()];
}
/**
 * The rest of what waits: a record that was sent to them, news of an appointment that still stands, a reminder of an action. The
 * family gets only these (DOMAIN 7.3: their own dates; 2.2: records); practitioners also whatever else was sent to them.
 */
function others(standing, mine, viewer, notices) {
    return mine.flatMap((notice) => {
        const { id, about } = notice;
        if (about.kind === 'clock' || about.kind === 'not-seen' || about.kind === 'undecided')
            return [];
        if (noticeKinds_1.noticeKinds[about.kind].isFor !== 'everybody' && !(0, member_1.isToldOfDuties)(viewer))
            return [];
        const isDone = (0, noticeKinds_1.waitedFor)(about) === 'being-opened' && isOpenedOrOver(notices.get(id));
        const alike = alikeTo(notice, mine);
        if (alike[0]?.id !== id)
            return [];
        const common = {
            noticeId: id,
            isUrgent: (0, aboutNotice_1.isUrgent)(about),
            isNew: isNew(alike, standing) && !isOpened(notices.get(id)),
            quiet: null,
        };
        return isDone || !(0, noticeKinds_1.holds)(about, standing) ? [] : [{ ...common, about, of: (0, ofWhat_1.ofWhat)(standing.group, about), limit: null }];
    });
}
/** All that tells of the same action, the newest rung first: one row stands for it. Anything else is alone. */
function alikeTo(notice, mine) {
    const { about } = notice;
    if (about.kind !== 'action')
        return [notice];
    const same = mine.flatMap((each) => each.about.kind === 'action' && (0, noticeKinds_1.limitKey)(each.about) === (0, noticeKinds_1.limitKey)(about) ? [{ ...each, height: heightOf(each.about.rung) }] : []);
    return same.sort((one, other) => other.height - one.height || compare(one.id, other.id));
}
/**
 * Whether the newest of these, which are about one thing, came since the last morning card. What is told again is new only to somebody
 * who was never told before.
 */
function isNew(told, { lastCardAt }) {
    const first = told.filter(({ about }) => !(0, toldAgain_1.isToldAgain)(about));
    return (first.length > 0 ? first : told).some(({ at }) => at !== undefined && at > lastCardAt);
}
/** When the morning card of the working day before went. */
function lastCardAt({ calendar, policy }, today) {
    return (0, londonTime_1.instantOf)((0, workingDays_1.workingDaysBefore)(calendar, today, 1), policy.alertHours.from);
}
function isOpened(notice) {
    return notice !== undefined && notice.openedAt !== null;
}
function isOpenedOrOver(notice) {
    return notice !== undefined && (isOpened(notice) || notice.state === 'withdrawn' || notice.state === 'settled');
}
/** Where a notice stands in a list: the entry about the same limit, report or thing; undefined where the list does not show it. */
function entryOf(waiting, { id, about }) {
    const entryId = about.kind === 'unreached' ? null : (0, aboutNotice_1.reportOf)(about);
    return waiting.find((each) => {
        if (about.kind === 'clock')
            return each.about.kind === 'clock' && (0, noticeKinds_1.limitKey)(each.about) === (0, noticeKinds_1.limitKey)(about);
        if (about.kind === 'action')
            return each.about.kind === 'action' && (0, noticeKinds_1.limitKey)(each.about) === (0, noticeKinds_1.limitKey)(about);
        if (entryId !== null)
            return each.about.kind !== 'unreached' && (0, aboutNotice_1.reportOf)(each.about) === entryId;
        return each.noticeId === id;
    });
}
/** How high up the ladder a rung stands. */
function heightOf(rung) {
    if (rung === 'escalated')
        return 4;
    if (typeof rung === 'object')
        return 'againOn' in rung ? 3 : 2 + rung.workingDaysAfter / 1_000;
    return rung === 'due' ? 1 : 0;
}
/** The same on the morning card: what is new before what was told before, whatever it weighs. */
function newFirst(one, other) {
    return (Number(one.quiet !== null) - Number(other.quiet !== null) ||
        Number(isOfMissing(other)) - Number(isOfMissing(one)) ||
        Number(other.of.inDanger) - Number(one.of.inDanger) ||
        Number(other.isUrgent) - Number(one.isUrgent) ||
        Number(other.isNew) - Number(one.isNew) ||
        byWeight(one, other));
}
/**
 * Where it stands in a list: what needs an answer before what somebody has, a child who is missing before all else (DOMAIN 1.0 D22),
 * then one who was said to be in danger, what cannot wait before the rest; then by what weighs most (core/groups/groups.ts: late paperwork must not stand above a child not seen), and of one kind the nearest limit first.
 */
function byWeight(one, other) {
    return (Number(one.quiet !== null) - Number(other.quiet !== null) ||
        Number(isOfMissing(other)) - Number(isOfMissing(one)) ||
        Number(other.of.inDanger) - Number(one.of.inDanger) ||
        Number(other.isUrgent) - Number(one.isUrgent) ||
        (0, aboutNotice_1.weightOfNotice)(one.about) - (0, aboutNotice_1.weightOfNotice)(other.about) ||
        compare((0, aboutNotice_1.limitOf)(one.about) ?? '', (0, aboutNotice_1.limitOf)(other.about) ?? '') ||
        compare(one.noticeId, other.noticeId));
}
function isOfMissing({ about }) {
    return about.kind === 'clock' && about.clock === 'D22';
}
function compare(one, other) {
    return one < other ? -1 : Number(one > other);
}
//# sourceMappingURL=waiting.js.map