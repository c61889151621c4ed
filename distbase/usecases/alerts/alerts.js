"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openEscalating = exports.openPuttingOff = exports.openTaking = exports.openAlert = exports.openAlertsHistory = exports.openAlertsBoard = exports.openAlerts = void 0;
exports.noticeMark = noticeMark;
exports.pointedAt = pointedAt;
exports.noticesAfter = noticesAfter;
exports.noteOpened = noteOpened;
exports.waitingEverywhere = waitingEverywhere;
exports.urgentElsewhere = urgentElsewhere;
exports.withOpened = withOpened;
exports.newFirstEverywhere = newFirstEverywhere;
exports.worstFirstEverywhere = worstFirstEverywhere;
exports.alertIn = alertIn;
exports.besides = besides;
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const waiting_1 = require("../../core/alerts/waiting");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const openNotices_1 = require("../../core/notices/openNotices");
const notice_1 = require("../../documents/notice");
const glances_1 = require("../deeds/glances");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
/** A notice's mark, which stands on neutral cards: its id would tell which limit and which day (DESIGN 6). */
function noticeMark(coreGroupId, id) {
    return (0, sha256_1.sha256)(JSON.stringify([coreGroupId, id])).slice(0, 32);
}
/** The open notice that is pointed at; null where it is open no longer. */
function pointedAt({ coreGroupId, openNotices = [] }, { notice, n }) {
    return notice ?? openNotices.find((id) => n !== undefined && noticeMark(coreGroupId, id) === n) ?? null;
}
exports.openAlerts = {
    name: 'alerts.open',
    may: alertPermissions_1.mayOpenAlerts,
    reads: (group, _data, personId) => {
        const mine = (0, openNotices_1.noticesTo)(group, personId);
        return [...mine.map(({ id }) => id), ...planOf(mine)];
    },
};
exports.openAlertsBoard = {
    name: 'alerts.board',
    may: alertPermissions_1.mayOpenAlertsBoard,
    reads: ({ openNotices = [] }) => openNotices,
};
/** All that was ever sent, dealt with or not. */
exports.openAlertsHistory = {
    name: 'alerts.history',
    may: alertPermissions_1.mayOpenAlertsBoard,
    reads: () => [],
};
/** A page of a group's notices in the order of their ids, which keeps those about one limit together; and one more, if there is. */
async function noticesAfter(deps, coreGroupId, after, limit) {
    const stored = await deps.store.ofType(coreGroupId, 'notice', { limit: limit + 1, after: after === '' ? null : after });
    return stored.flatMap((each) => notice_1.storedNotice.ifReadable(each) ?? []);
}
exports.openAlert = {
    name: 'alerts.one',
    may: alertPermissions_1.mayOpenAnyAlert,
    // Of a notice that is no longer open nothing is asked but whether they may open alerts: the card only says that it is dealt with.
    mayKnowing: (asker, state, about) => {
        const notice = pointedAt(asker.group, about);
        return notice === null ? (0, alertPermissions_1.mayOpenAnyAlert)(asker) : (0, alertPermissions_1.mayOpenAlert)(asker, alertIn(state, { notice }));
    },
    reads: (group, about) => {
        const notice = pointedAt(group, about);
        if (notice === null)
            return [];
        return [notice, ...besides(group, { notice }), ...planOf((0, openNotices_1.openNoticesOf)(group).filter(({ id }) => id === notice))];
    },
};
exports.openTaking = viewOfAlert('alerts.taking', alertPermissions_1.mayTakeOnAlert);
exports.openPuttingOff = viewOfAlert('alerts.puttingOff', alertPermissions_1.mayPutOffAlert);
exports.openEscalating = viewOfAlert('alerts.escalating', alertPermissions_1.mayEscalateAlert);
/** The plan, where any of these is about an action: it says which one. */
function planOf(notices) {
    return notices.some(({ about }) => about.kind === 'action') ? ['plan'] : [];
}
/** The first time its recipient opened it; later ones change nothing. */
async function noteOpened(deps, coreGroupId, personId, id) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        const found = await deps.store.read(coreGroupId, id);
        const notice = found === null ? null : notice_1.storedNotice.ifReadable(found.document);
        if (found === null || notice === null || notice.recipientPersonId !== personId || notice.openedAt !== null)
            return;
        if (await deps.store.replace({ ...notice, openedAt: deps.clock.now() }, found.etag))
            return;
    }
}
const mostTries = 5;
/** What waits for a person in all their groups, as in one group (core/alerts/waiting.ts): one query, and each head decides. */
async function waitingEverywhere(deps, person) {
    await deps.access.viewed(noGroup_1.noGroup, person.personId, 'alerts.today');
    const { groups, unread } = await (0, glances_1.membershipsOf)(deps, person);
    const all = groups.flatMap(({ glance: group, member: actor }) => (group.waiting.get(person.personId) ?? []).map((waiting) => ({ group, actor, waiting })));
    const missing = groups.filter(({ glance }) => glance.missing.length > 0).map(({ glance: group, member: actor }) => ({ group, actor }));
    return { all, missing: missing.sort(({ group: one }, { group: other }) => (one.ref < other.ref ? -1 : 1)), unread };
}
/**
 * How much that cannot wait, and that nobody has, is in a person's other groups. A number alone, of what is kept for lists: no group
 * is opened for it.
 */
async function urgentElsewhere(deps, { personId, coreGroupIds }, coreGroupId) {
    const { groups } = await (0, glances_1.membershipsOf)(deps, { personId, coreGroupIds: coreGroupIds.filter((each) => each !== coreGroupId) });
    const waiting = groups.flatMap(({ glance }) => glance.waiting.get(personId) ?? []);
    return waiting.filter(({ isUrgent, quiet }) => isUrgent && quiet === null).length;
}
/** These rows of that list without the mark of being new on what was opened already: only the notice itself says that. */
async function withOpened(deps, rows) {
    return Promise.all(rows.map(async (row) => {
        if (!row.waiting.isNew)
            return row;
        const found = await deps.store.read(row.group.coreGroupId, row.waiting.noticeId);
        const isOpened = (notice_1.storedNotice.ifReadable(found?.document)?.openedAt ?? null) !== null;
        return isOpened ? { ...row, waiting: { ...row.waiting, isNew: false } } : row;
    }));
}
/** What is new first, then what weighs most, whichever group it is in. */
function newFirstEverywhere(one, other) {
    return (0, waiting_1.newFirst)(one.waiting, other.waiting) || byReference(one, other);
}
/** What weighs most first, whenever it was told, for whoever asks what there is. */
function worstFirstEverywhere(one, other) {
    return (0, waiting_1.byWeight)(one.waiting, other.waiting) || byReference(one, other);
}
function byReference({ group: one }, { group: other }) {
    return one.ref < other.ref ? -1 : Number(one.ref > other.ref);
}
/** The notice that a press is about; undefined where there is none that can be read. */
function alertIn({ documents }, { notice }) {
    return notice_1.storedNotice.ifReadable(documents.get(notice)) ?? undefined;
}
function viewOfAlert(name, may) {
    return {
        name,
        may: alertPermissions_1.mayOpenAnyAlert,
        mayKnowing: (asker, state, about) => may(asker, alertIn(state, about)),
        reads: (group, about) => [about.notice, ...besides(group, about)],
    };
}
/** The other open notices about the same limit. */
function besides(group, about) {
    const id = typeof about === 'object' && about !== null && 'notice' in about ? String(about.notice) : '';
    const limits = (0, openNotices_1.openNoticesOf)(group).flatMap((open) => open.about.kind === 'clock' ? [{ id: open.id, limit: (0, noticeKinds_1.limitKey)(open.about) }] : []);
    const limit = limits.find((open) => open.id === id)?.limit;
    return limits.filter((open) => open.limit === limit && open.id !== id).map((open) => open.id);
}
//# sourceMappingURL=alerts.js.map