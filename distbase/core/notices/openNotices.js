"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openNoticesOf = openNoticesOf;
exports.noticesTo = noticesTo;
exports.listingNotices = listingNotices;
exports.isListable = isListable;
exports.withOpenNotices = withOpenNotices;
const aboutNotice_1 = require("./aboutNotice");
const noticeKinds_1 = require("./noticeKinds");
const toldAgain_1 = require("./toldAgain");
function openNoticesOf({ noticesAbout = [] }) {
    return noticesAbout.map((mark) => ({ id: (0, aboutNotice_1.idOf)(mark.about, mark.to), ...mark }));
}
/** The open notices to one person. */
function noticesTo(group, personId) {
    return openNoticesOf(group).filter(({ to }) => to === personId);
}
/** The group with the notices among new documents listed as open beside those that are. */
function listingNotices(group, created) {
    const notices = created.filter(isNotice);
    if (notices.length === 0)
        return group;
    return withOpenNotices(group, [...(group.openNotices ?? []), ...notices.map(({ id }) => id)], notices);
}
/** Whether it may stand in a list at all: what is over or was never to go out may not. */
function isListable({ state }) {
    return state !== 'withdrawn' && state !== 'settled';
}
/** The group with exactly these notices listed as open; `known` says of those that it does not list yet what they are about. */
function withOpenNotices(group, ids, known = []) {
    const { openNotices: _, noticesAbout: __, ...rest } = group;
    const sorted = [...new Set(ids)].sort();
    if (sorted.length === 0)
        return rest;
    const marks = new Map(known.map(({ id, about, recipientPersonId: to, plannedAt: at }) => [id, { about, to, at }]));
    for (const mark of group.noticesAbout ?? [])
        marks.set((0, aboutNotice_1.idOf)(mark.about, mark.to), mark);
    const since = new Map((group.noticesAbout ?? []).flatMap((mark) => firstToldAgain(mark)));
    for (const [id, mark] of marks) {
        const [[key] = []] = firstToldAgain(mark);
        const at = key === undefined ? undefined : since.get(key);
        if (at !== undefined)
            marks.set(id, { ...mark, at });
    }
    return { ...rest, openNotices: sorted, noticesAbout: sorted.flatMap((id) => marks.get(id) ?? []) };
}
/** Of what is told again and again the head keeps since when, so that the same is not new every day. */
function firstToldAgain({ about, to, at }) {
    if (about.kind === 'vacancy')
        return [[`vacancy ${about.memberId} ${to}`, at]];
    if (!(0, toldAgain_1.isToldAgain)(about))
        return [];
    return about.kind === 'clock' || about.kind === 'action' ? [[`${(0, noticeKinds_1.limitKey)(about)} ${to}`, at]] : [];
}
function isNotice(document) {
    return document.type === 'notice';
}
//# sourceMappingURL=openNotices.js.map