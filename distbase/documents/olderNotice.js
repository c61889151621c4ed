"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withAbout = withAbout;
exports.withNoticesAbout = withNoticesAbout;
const zod_1 = require("zod");
const about_1 = require("../core/about");
const clockTable_1 = require("../core/clockTable");
const aboutNotice_1 = require("../core/notices/aboutNotice");
const about_2 = require("./about");
const older = zod_1.z.object({
    key: zod_1.z.string(),
    reason: zod_1.z.enum(about_1.noticeWords),
    recipientPersonId: zod_1.z.string().nullable(),
    opens: about_2.opens,
});
/** A notice that does not say what it is about, with that; anything else as it is. */
function withAbout(stored) {
    if ('about' in stored)
        return stored;
    const read = older.safeParse(stored).data;
    if (read === undefined)
        return stored;
    const { key, reason, recipientPersonId: to, opens: opened } = read;
    const unknown = { kind: 'older', key, words: reason, opens: opened };
    const of = reason === 'undelivered' ? null : unknown;
    const about = key.endsWith(ending(to)) ? aboutIn(key.slice(0, -ending(to).length), opened, of) : null;
    return { ...stored, about: about !== null && (0, aboutNotice_1.keyOf)(about, to) === key ? about : unknown };
}
const list = zod_1.z.object({ openNotices: zod_1.z.array(zod_1.z.string()), noticesAbout: zod_1.z.array(zod_1.z.unknown()).optional() });
/** A head whose list does not say of every notice what it is about, with that; of what is not listed any more nothing is said. */
function withNoticesAbout(stored) {
    const read = list.safeParse(stored).data;
    if (read === undefined)
        return stored;
    const said = new Map((read.noticesAbout ?? []).flatMap((mark) => (isMark(mark) ? [[(0, aboutNotice_1.idOf)(mark.about, mark.to), mark]] : [])));
    const isWhole = said.size === read.openNotices.length && read.openNotices.every((id) => said.has(id));
    return isWhole ? stored : { ...stored, noticesAbout: read.openNotices.flatMap((id) => said.get(id) ?? markIn(id) ?? []) };
}
function isMark(mark) {
    return typeof mark === 'object' && mark !== null && 'about' in mark && 'to' in mark;
}
function markIn(id) {
    const last = id.slice(id.lastIndexOf(':') + 1);
    const about = aboutIn(id.slice('notice:'.length, -last.length - 1), { verb: '', data: {} }, null);
    const to = last === 'group' ? null : last;
    return about !== null && (0, aboutNotice_1.idOf)(about, to) === id ? { about, to } : null;
}
function ending(to) {
    return `:${to ?? 'group'}`;
}
/** What a key without its recipient is about; null: nothing that is known. `of`: what was told in the place of somebody. */
function aboutIn(key, { data }, of) {
    const [kind = '', first = '', second = '', third = '', ...more] = key.split(':');
    const after = (many) => key.split(':').slice(many).join(':');
    switch (kind) {
        case 'not-seen':
            if (second === 'told' || second === 'silence')
                return { kind, entryId: first, why: second };
            return { kind: 'undecided', entryId: first, on: second.slice('undecided-'.length) };
        case 'record':
        case 'release':
            return { kind, meetingId: first, version: Number(second) };
        case 'meeting':
            return meetingIn(first, second, third);
        case 'review':
            return { kind, childId: first, conferenceId: second, at: more.join(':') };
        case 'voice':
            return { kind, meetingId: first };
        case 'address':
            return { kind, changeId: first, childId: String(data['childId'] ?? '') };
        case 'question':
            return { kind, question: after(1) };
        case 'corrected':
            return { kind, changeId: first };
        case 'account':
            if (first !== 'asks' && first !== 'linked' && first !== 'unlinked')
                return null;
            return { kind, news: first, accountId: after(2), memberId: data['memberId'] === undefined ? null : String(data['memberId']) };
        case 'unreached':
            return { kind, personId: first, period: second, of };
        default:
            return limitIn(kind, first, second, third);
    }
}
function meetingIn(meetingId, told, plannedFor) {
    const [news, moves] = told.split('-');
    if (news !== 'planned' && news !== 'moved' && news !== 'cancelled')
        return null;
    return { kind: 'meeting', meetingId, news, moves: Number(moves), plannedFor };
}
/** 'D05:child-1:2026-11-20:due-soon' or 'action.a1:group:2026-11-20:after-1'. */
function limitIn(what, child, limit, named) {
    const rung = rungIn(named);
    if (rung === null)
        return null;
    if (isClock(what))
        return { kind: 'clock', clock: what, childId: child === 'group' ? null : child, limit, rung };
    const [state, ...actionId] = what.split('.');
    if ((state !== 'action' && state !== 'blocked') || rung === 'escalated' || (typeof rung === 'object' && 'againOn' in rung))
        return null;
    return { kind: 'action', actionId: actionId.join('.'), state: state === 'action' ? 'open' : 'blocked', dueOn: limit, rung };
}
function rungIn(named) {
    if (named === 'due-soon' || named === 'due' || named === 'escalated')
        return named;
    if (named.startsWith('after-'))
        return { workingDaysAfter: Number(named.slice('after-'.length)) };
    return named.startsWith('again-') ? { againOn: named.slice('again-'.length) } : null;
}
function isClock(what) {
    return clockTable_1.clockIds.some((id) => id === what);
}
//# sourceMappingURL=olderNotice.js.map