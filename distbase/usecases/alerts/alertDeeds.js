"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performEscalate = exports.performAmongAll = exports.performBesideOthers = exports.retry = exports.escalate = exports.putOff = exports.takeOn = void 0;
const acknowledge_1 = require("../../core/alerts/acknowledge");
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const escalate_1 = require("../../core/alerts/escalate");
const coreGroup_1 = require("../../core/coreGroup");
const afterTry_1 = require("../../core/delivery/afterTry");
const member_1 = require("../../core/member");
const arrival_1 = require("../../core/notices/arrival");
const quiet_1 = require("../../core/notices/quiet");
const result_1 = require("../../core/result");
const notice_1 = require("../../documents/notice");
const performDeed_1 = require("../deeds/performDeed");
const linkPerson_1 = require("../people/linkPerson");
const alerts_1 = require("./alerts");
exports.takeOn = {
    name: 'alerts.take',
    reads: ({ notice }) => [notice],
    may: (state, about, doing) => (0, alertPermissions_1.mayTakeOnAlert)(doing, (0, alerts_1.alertIn)(state, about)),
    decide: ({ group, ...state }, about, typed, doing) => {
        const notice = unchanged(state, about);
        if (notice === undefined)
            return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
        const taken = (0, acknowledge_1.takeOnAlert)(group, notice, typed, doing);
        if (!taken.ok)
            return taken;
        return (0, result_1.allow)({ group: taken.value.group, put: [taken.value.notice], about: { notice: notice.id, who: typed.who, until: typed.until } });
    },
};
exports.putOff = {
    name: 'alerts.putOff',
    reads: ({ notice }) => [notice],
    may: (state, about, doing) => (0, alertPermissions_1.mayPutOffAlert)(doing, (0, alerts_1.alertIn)(state, about)),
    decide: ({ group, ...state }, about, { until, why }, doing) => {
        const notice = unchanged(state, about);
        if (notice === undefined)
            return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
        const later = (0, acknowledge_1.putOffAlert)(group, notice, { until, why: reasonOf(why, doing) }, doing);
        if (!later.ok)
            return later;
        return (0, result_1.allow)({ group: later.value.group, put: [later.value.notice], about: { notice: notice.id, until } });
    },
};
/** The deed as the verb's table needs it; a press goes through `performEscalate`, which reads who of those above is on leave. */
exports.escalate = escalateKnowing(new Map());
/** The most notices in one commit; where there are more, another press tries the rest. */
const mostAtOnce = 80;
/** "Try again": everything that did not get to the recipient of that notice. */
exports.retry = {
    name: 'alerts.retry',
    reads: ({ notice }) => [notice],
    may: (_state, _about, doing) => (0, alertPermissions_1.mayRetryAlert)(doing),
    decide: ({ documents }, about, _typed, { actor, now }) => {
        const stored = documents.get(about.notice);
        const first = notice_1.storedNotice.ifReadable(stored) ?? (0, notice_1.salvagedNotice)(stored, now);
        if (first === null)
            return (0, result_1.refuse)({ kind: 'nothing-to-retry' });
        const theirs = [...notice_1.storedNotice.among(documents).values()]
            .filter((notice) => (0, arrival_1.isUnreached)(notice) && notice.recipientPersonId === first.recipientPersonId)
            .slice(0, mostAtOnce);
        const isDamaged = notice_1.storedNotice.ifReadable(stored) === null;
        const again = [...theirs, ...(isDamaged ? [first] : [])].map((notice) => {
            return { ...(0, afterTry_1.retried)(notice, now), ...(0, quiet_1.handledBy)(notice, { what: 'tried-again', by: actor.memberId, at: now }) };
        });
        if (again.length === 0)
            return (0, result_1.refuse)({ kind: 'nothing-to-retry' });
        return (0, result_1.allow)({ put: again, about: { notice: about.notice, notices: again.length } });
    },
};
/** The same deed with the other notices about the same limit beside it, so that the card can say who else was told. */
exports.performBesideOthers = reading((group, about) => (0, alerts_1.besides)(group, about));
/** The same with every open notice of the group. */
exports.performAmongAll = reading(({ openNotices = [] }) => openNotices);
/** Sends an alert up, past those above who are away. */
const performEscalate = async (deps, _deed, press, about, typed) => {
    const loaded = await deps.store.load(press.coreGroupId, []);
    const group = loaded?.head.document;
    const absences = group === undefined ? new Map() : await absencesOf(deps, (0, coreGroup_1.currentMembers)(group, deps.clock.today()).filter(member_1.isTellable));
    const more = group === undefined ? [] : (0, alerts_1.besides)(group, about);
    const deed = escalateKnowing(absences);
    return (0, performDeed_1.performDeed)(deps, { ...deed, reads: (data) => [...deed.reads(data), ...more] }, press, about, typed);
};
exports.performEscalate = performEscalate;
function unchanged(state, about) {
    const notice = (0, alerts_1.alertIn)(state, about);
    return notice !== undefined && (0, quiet_1.timesHandled)(notice) === about.seen ? notice : undefined;
}
function escalateKnowing(absences) {
    return {
        name: 'alerts.escalate',
        reads: ({ notice }) => [notice],
        may: (state, about, doing) => (0, alertPermissions_1.mayEscalateAlert)(doing, (0, alerts_1.alertIn)(state, about)),
        decide: ({ group, ...state }, about, { why }, doing) => {
            const notice = unchanged(state, about);
            if (notice === undefined)
                return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
            const sentUp = (0, escalate_1.escalateAlert)(group, notice, reasonOf(why, doing), absences, doing);
            if (!sentUp.ok)
                return sentUp;
            const { told } = sentUp.value;
            return (0, result_1.allow)({ put: [sentUp.value.notice], create: told, about: { notice: notice.id, told: told.length } });
        },
    };
}
function reading(more) {
    return async (deps, deed, press, about, typed) => {
        const loaded = await deps.store.load(press.coreGroupId, []);
        const ids = loaded === null ? [] : more(loaded.head.document, about);
        return (0, performDeed_1.performDeed)(deps, { ...deed, reads: (data) => [...new Set([...deed.reads(data), ...ids])] }, press, about, typed);
    };
}
async function absencesOf(deps, members) {
    const absences = new Map();
    for (const { personId } of members) {
        const away = (await (0, linkPerson_1.personIfReadable)(deps, personId))?.away ?? null;
        if (away !== null)
            absences.set(personId, away);
    }
    return absences;
}
/** Why somebody put an alert off or sent it up is for practitioners. */
function reasonOf(text, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
//# sourceMappingURL=alertDeeds.js.map