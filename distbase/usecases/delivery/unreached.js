"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planUnreached = planUnreached;
exports.addNotices = addNotices;
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const ladder_1 = require("../../core/notices/ladder");
const notice_1 = require("../../core/notices/notice");
const openNotices_1 = require("../../core/notices/openNotices");
const quietHours_1 = require("../../core/notices/quietHours");
const notice_2 = require("../../documents/notice");
const commitGroup_1 = require("../deeds/commitGroup");
/**
 * A person could not be reached: a neutral card in the group's own conversation, and a notice to the co-ordinator, or to
 * the next one up where that is the person. Once for each person and day or month, however many notices there are.
 */
function planUnreached(run, notice) {
    const { recipientPersonId } = notice;
    if (recipientPersonId === null)
        return Promise.resolve();
    return addNotices(run.deps, notice.coreGroupId, 'alerts.unreached', (group) => draftsFor(run.deps, group, notice, recipientPersonId));
}
/**
 * Adds the notices that are not there yet, in one commit with its audit entry. Throws StoreFault, and `store.contended`
 * where others kept changing the group: whoever sends on behalf of these must not go on as if they were planned.
 */
function addNotices(deps, coreGroupId, deed, draftsOf) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        async decide(loaded) {
            if (loaded === null)
                return { kind: 'stop', answer: undefined };
            const drafts = draftsOf(loaded.head.document);
            const found = await Promise.all(drafts.map(({ about, recipientPersonId }) => deps.store.read(coreGroupId, (0, aboutNotice_1.idOf)(about, recipientPersonId))));
            const at = deps.clock.now();
            const create = drafts.filter((_, index) => found[index] === null).map((draft) => (0, notice_1.planNotice)(draft, at));
            // It had been reached, and what was said of it was over: it is said anew.
            const put = drafts
                .filter((draft, index) => draft.about.kind === 'unreached' && isOver(found[index]?.document))
                .map((draft) => (0, notice_1.planNotice)(draft, at));
            if (create.length + put.length === 0)
                return { kind: 'stop', answer: undefined };
            return {
                kind: 'write',
                writing: {
                    head: (0, openNotices_1.listingNotices)(loaded.head.document, [...create, ...put]),
                    create,
                    put,
                    entry: { deed, by: 'system:deliver', at, about: { planned: create.length + put.length } },
                },
                saved: () => undefined,
                gaveUp: () => {
                    throw new Contended();
                },
            };
        },
    });
}
function isOver(document) {
    const state = notice_2.storedNotice.ifReadable(document)?.state;
    return state === 'settled' || state === 'withdrawn';
}
/** Delivery tries the notice in hand again later, as with a store that is down. */
class Contended extends Error {
    code = 'store.contended';
}
function draftsFor({ clock, rules }, group, notice, unreachedPersonId) {
    const now = clock.now();
    const waitUntil = (0, quietHours_1.nextOpening)(rules.calendar, rules.policy.alertHours, now);
    // Once a day for what cannot wait; once a month for the rest, which is on the board all the time.
    const period = notice.urgency === 'at-once' ? clock.today() : clock.today().slice(0, 7);
    const unreached = { kind: 'unreached', personId: unreachedPersonId, period };
    const { coreGroupId } = group;
    const sendAfter = notice.urgency === 'at-once' ? now : waitUntil;
    const common = { coreGroupId, urgency: notice.urgency, sendAfter, escalatesAt: null };
    const told = watchersBut(group, unreachedPersonId, clock.today()).map((personId) => ({ ...common, about: { ...unreached, of: null }, recipientPersonId: personId }));
    // The group's conversation is not told of one person's own action, nor of what nobody else may know of: only the co-ordinator is.
    const { about } = notice;
    if (group.conversation === null || about.kind === 'unreached' || about.kind === 'action' || (0, aboutNotice_1.isForRecipient)(about))
        return told;
    return [...told, { ...common, about: { ...unreached, of: about }, recipientPersonId: null }];
}
/** Who sees to it that somebody is reached: the first of these roles that anybody else holds. */
function watchersBut(group, personId, on) {
    const roles = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair'];
    for (const role of roles) {
        const others = (0, ladder_1.whoIsTold)(group, [role], { childIds: [], on, owners: [] }).filter((each) => each !== personId);
        if (others.length > 0)
            return others;
    }
    return [];
}
//# sourceMappingURL=unreached.js.map