"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sweep = sweep;
exports.absencesIn = absencesIn;
exports.idsWantedNow = idsWantedNow;
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const notSeenNotices_1 = require("../../core/notices/notSeenNotices");
const planNotices_1 = require("../../core/notices/planNotices");
const quiet_1 = require("../../core/notices/quiet");
const damage_1 = require("../../documents/damage");
const notice_1 = require("../../documents/notice");
const commitGroup_1 = require("../deeds/commitGroup");
const faultCode_1 = require("../deeds/faultCode");
const severalAtOnce_1 = require("../deeds/severalAtOnce");
const telling_1 = require("../deeds/telling");
const moveChildren_1 = require("../import/moveChildren");
const linkPerson_1 = require("../people/linkPerson");
const unlooked_1 = require("./unlooked");
/** Documents a commit brings beside the head and its audit entry, under the store's 100 operations. */
const mostDocuments = 90;
/** So many groups wait for the store at the same time. A press waits for the looks of so many at most. */
const groupsAtOnce = 8;
/**
 * Looks at every group whose day has come and plans or settles its notices. Each group's notices land together with the
 * day of its next look, so that running this twice, on two machines, or again after a crash adds nothing.
 */
async function sweep(deps, options) {
    const counts = { groups: 0, planned: 0, settled: 0, failures: 0, damaged: 0 };
    await (0, severalAtOnce_1.severalAtOnce)(whileAllowed(deps.store.due(deps.clock.today()), options.mayGoOn), groupsAtOnce, async (due) => {
        if (due.kind === 'damaged') {
            counts.damaged += 1;
            options.failed(due.why === 'corrupt' ? 'store.damaged' : 'store.newer-schema', { coreGroupId: due.coreGroupId });
            return;
        }
        const { document } = due;
        counts.groups += 1;
        try {
            const { looks, isWhole } = await sweepGroup(deps, document, options);
            if (!isWhole)
                options.failed('sweep-contended', { coreGroupId: document.coreGroupId });
            for (const { create, put, settled } of looks) {
                const planned = [...create, ...put.filter(({ state }) => state === 'planned')];
                for (const notice of planned)
                    options.planned?.(notice);
                counts.planned += planned.length;
                counts.settled += settled.length;
            }
        }
        catch (error) {
            const code = (0, faultCode_1.faultCode)(error);
            if (code === null)
                throw error;
            counts.failures += 1;
            options.failed(code, { coreGroupId: document.coreGroupId });
        }
    });
    return counts;
}
async function* whileAllowed(due, mayGoOn) {
    for await (const each of due) {
        if (!mayGoOn())
            return;
        yield each;
    }
}
/** Looks at one group until a commit has brought all there is to bring; `isWhole` false: others kept changing it meanwhile. */
async function sweepGroup(deps, { coreGroupId, openNotices = [], untold = [], arriving = [] }, { dryRun, failed }) {
    const looks = [];
    // Where the group that they come from cannot be read they wait, and this one is looked at all the same.
    if (!dryRun && arriving.length > 0)
        await (0, moveChildren_1.takeIn)(deps, coreGroupId, deps.clock.now()).catch((error) => goingOnIfDamaged(error, coreGroupId, failed));
    if (!dryRun && untold.length > 0) {
        const isTold = await (0, telling_1.tellTheRest)(deps, coreGroupId).catch((error) => goingOnIfDamaged(error, coreGroupId, failed));
        if (!isTold)
            return { looks, isWhole: false };
    }
    for (let ids = openNotices;;) {
        const swept = await sweepOnce(deps, coreGroupId, ids, dryRun);
        if (swept.kind !== 'brought')
            return { looks, isWhole: swept.kind === 'over' };
        looks.push(swept.part);
        if (swept.isAll)
            return { looks, isWhole: true };
        ids = swept.part.group.openNotices ?? [];
    }
}
/** Where a document with people still to be told cannot be read, that is reported, and the group's clocks are looked at all the same. */
function goingOnIfDamaged(error, coreGroupId, failed) {
    if (!(0, damage_1.isDamage)(error))
        throw error;
    failed(error.code, { coreGroupId });
    return true;
}
/** One look, and as much of it as one commit carries. */
function sweepOnce(deps, coreGroupId, listed, dryRun) {
    let wanted = [];
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        // One that a commit found there was taken off the list once, and is wanted again: it is looked at with the others.
        load: (lost) => loadWithNotices(deps, coreGroupId, lost === 'already-there' ? [...listed, ...wanted] : listed),
        async decide(loaded) {
            const now = deps.clock.now();
            if (loaded === null || !isDue(loaded.head, deps.clock.today()))
                return { kind: 'stop', answer: { kind: 'over' } };
            const group = (0, unlooked_1.lookedUp)(loaded.head.document, loaded, deps.rules, deps.clock.today());
            const readable = notice_1.storedNotice.among(loaded.documents);
            const others = (0, unlooked_1.unlookedIds)(loaded.head.document, deps.rules, deps.clock.today());
            const unread = [...loaded.documents].filter(([id]) => !readable.has(id) && !others.includes(id));
            const why = new Map(unread.map(([id, stored]) => [id, notice_1.storedNotice.damage(stored) ?? 'corrupt']));
            const whole = (0, lookAtGroup_1.lookAtGroup)(group, readable, deps.rules, now, await absencesIn(deps, group, now), why);
            if (dryRun)
                return { kind: 'stop', answer: { kind: 'brought', part: whole, isAll: true } };
            const part = firstOf(whole, group);
            wanted = whole.create.map(({ id }) => id);
            return {
                kind: 'write',
                writing: writingOf(part, now),
                saved: () => ({ kind: 'brought', part, isAll: part === whole }),
                gaveUp: () => ({ kind: 'contended' }),
            };
        },
    });
}
/** The head with those documents, all that it lists as open itself, reports that wait for a decision and are on no list, and what it has to look up. */
async function loadWithNotices(deps, coreGroupId, ids) {
    const loaded = await deps.store.load(coreGroupId, ids);
    const group = loaded?.head.document;
    const today = deps.clock.today();
    const besides = group === undefined ? [] : [...(0, notSeenNotices_1.unlistedReports)(group, today), ...(0, unlooked_1.unlookedIds)(group, deps.rules, today)];
    const listed = [...(group?.openNotices ?? []), ...besides];
    return listed.every((id) => ids.includes(id)) ? loaded : deps.store.load(coreGroupId, [...new Set([...ids, ...listed])]);
}
function isDue({ document }, today) {
    return document.nextDueOn !== null && document.nextDueOn <= today;
}
/** As much of a look as one commit carries; the group stays due while some is left. */
function firstOf(look, before) {
    if (look.create.length + look.put.length <= mostDocuments)
        return look;
    const put = look.put.slice(0, mostDocuments);
    const create = look.create.slice(0, mostDocuments - put.length);
    const left = new Set(look.create.slice(create.length).map(({ id }) => id));
    const listed = (look.group.openNotices ?? []).filter((id) => !left.has(id));
    const putIds = new Set(put.map(({ id }) => id));
    return {
        group: {
            ...(0, quiet_1.withQuietNotices)(look.group, before.quietNotices ?? []),
            openNotices: [...new Set([...listed, ...(before.openNotices ?? [])])].sort(),
            nextDueOn: before.nextDueOn,
        },
        create,
        put,
        settled: look.settled.filter(({ id }) => putIds.has(id)),
    };
}
/** A look that only moves the day of the next one is told too: that day decides whether anybody is ever alerted. */
function writingOf({ group, put, create, settled }, at) {
    const about = { planned: create.length + put.length - settled.length, settled: settled.length };
    return { head: group, put, create, entry: { deed: 'alerts.sweep', by: 'system:sweep', at, about } };
}
/** The leave of those who would be told something now. */
async function absencesIn(deps, group, now) {
    const drafts = (0, planNotices_1.planNotices)(group, deps.rules, now);
    const personIds = new Set(drafts.flatMap(({ recipientPersonId }) => recipientPersonId ?? []));
    const absences = new Map();
    for (const personId of personIds) {
        const away = (await (0, linkPerson_1.personIfReadable)(deps, personId))?.away ?? null;
        if (away !== null)
            absences.set(personId, away);
    }
    return absences;
}
/** The ids of the notices that there must be about a group's clocks now. */
async function idsWantedNow(deps, group) {
    const now = deps.clock.now();
    return (0, planNotices_1.wantedIds)((0, planNotices_1.planNotices)(group, deps.rules, now, await absencesIn(deps, group, now)));
}
//# sourceMappingURL=sweep.js.map