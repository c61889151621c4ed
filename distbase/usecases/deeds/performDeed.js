"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performDeed = performDeed;
exports.permitFor = permitFor;
const actingAs_1 = require("../../core/actingAs");
const actions_1 = require("../../core/actions/actions");
const closedActions_1 = require("../../core/actions/closedActions");
const chosen_1 = require("../../core/confidentiality/chosen");
const access_1 = require("../../core/groups/access");
const limits_1 = require("../../core/limits");
const memberships_1 = require("../../core/memberships");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const openNotices_1 = require("../../core/notices/openNotices");
const telling_1 = require("../../core/notices/telling");
const pastVersions_1 = require("../../core/record/pastVersions");
const result_1 = require("../../core/result");
const closedActions_2 = require("../../documents/closedActions");
const headRows_1 = require("../../documents/headRows");
const commitGroup_1 = require("./commitGroup");
const faultCode_1 = require("./faultCode");
const keptBack_1 = require("./keptBack");
const keptLimits_1 = require("./keptLimits");
const loadAll_1 = require("./loadAll");
const telling_2 = require("./telling");
const withVisits_1 = require("./withVisits");
/**
 * Load → permit → decide → commit. All of the change, its audit entry and the mark of the press land together or
 * not at all; a press that lost a race is decided again on what is there now. What was typed in the wrong form
 * (`typed` refused) is told only to somebody who may do the deed. Throws only StoreFault: not saved.
 */
async function performDeed(deps, deed, press, data, typed) {
    const outcome = await perform(deps, deed, press, data, typed);
    if (outcome.kind === 'done' && outcome.state.group.untold !== undefined)
        await tellOthers(deps, press.coreGroupId);
    return outcome;
}
function perform(deps, deed, press, data, typed) {
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId: press.coreGroupId,
        load: () => loadFor(deps, deed, press.coreGroupId, data),
        async decide(loaded, lost) {
            const today = deps.clock.today();
            const memberships = loaded === null ? [] : (0, memberships_1.membershipsOf)(loaded.head.document, press.personId, today);
            if (loaded === null || memberships.length === 0)
                return deny(deps, deed.name, press, 'not-a-member');
            const state = { group: loaded.head.document, documents: loaded.documents };
            const { rules, newId, keyed } = deps;
            const doingAs = (actor) => ({ actor, now: deps.clock.now(), today, rules, language: press.language, newId, keyed });
            const acting = (0, actingAs_1.actingAs)(memberships, (member) => permitFor(deed, press, (0, keptBack_1.seenState)(state, member), data, doingAs(member)));
            if (acting === undefined)
                return deny(deps, deed.name, press, 'not-a-member');
            const { actor, permit } = acting;
            const seen = (0, keptBack_1.seenState)(state, actor);
            // The mark of this very press is there already, so it was done; what has been loaded is the state after it.
            if (lost === 'already-there')
                return stop({ kind: 'repeated', state: seen, actor });
            const doing = doingAs(actor);
            if (!permit.ok)
                return deny(deps, deed.name, press, permit.refusal);
            const decision = typed.ok ? decideOn(deed, { whole: state, seen }, data, typed.value, doing) : typed;
            const planned = decision.ok ? writingOf(deed.name, press, loaded, decision.value, doing) : decision;
            if (!planned.ok) {
                // The press may have been done already: then it names a version that it has changed itself, which must not be refused.
                // A press with something in the wrong form was never done.
                return typed.ok && (await wasDone(deps, press))
                    ? stop({ kind: 'repeated', state: seen, actor })
                    : stop({ kind: 'refused', refusal: planned.refusal, state: seen, actor });
            }
            const writing = await keepingBreaches(deps, state, planned.value, decision.ok ? decision.value : null, doing);
            return {
                kind: 'write',
                writing,
                saved: (group) => ({ kind: 'done', state: (0, keptBack_1.seenState)({ group, documents: after(loaded, writing) }, actor), actor }),
                gaveUp: () => ({ kind: 'refused', refusal: { kind: 'changed-meanwhile' }, state: seen, actor }),
            };
        },
    });
}
/**
 * What somebody excluded could not do with what they know is refused as it would be if the rest had never been (DOMAIN 1.14); what they can
 * do is decided on all of it, as that is what is saved.
 */
function decideOn(deed, { whole, seen }, data, typed, doing) {
    const known = deed.decide(seen, data, typed, doing);
    return seen === whole || !known.ok ? known : deed.decide(whole, data, typed, doing);
}
/** The deed's own rule, and that the press names only what it could have been offered. */
function permitFor(deed, { choices = [] }, state, data, doing) {
    const access = (0, access_1.accessOf)(state.group, doing.actor, doing.rules, doing.today);
    if (access !== 'full')
        return (0, result_1.refuse)({ none: 'registration-over', reads: 'only-reads', frozen: 'case-frozen' }[access]);
    const permit = deed.may(state, data, doing);
    return permit.ok ? (0, chosen_1.mayChoose)({ actor: doing.actor, group: state.group }, choices) : permit;
}
function stop(answer) {
    return { kind: 'stop', answer };
}
/** Head and documents as they were at one moment, also where the head had to be read first to know which documents. */
async function loadFor(deps, deed, coreGroupId, data) {
    const loaded = await (0, loadAll_1.loadAll)(deps.store, coreGroupId, deed.reads(data), (loaded) => [
        ...(deed.readsKnowing?.(loaded.head.document, data) ?? []),
        ...(deed.readsFound?.(loaded, data) ?? []),
    ]);
    return (0, withVisits_1.withVisits)(deps.store, loaded, (loaded && deed.readsVisits?.(loaded.head.document, data)) ?? null);
}
async function wasDone(deps, press) {
    const mark = pressMarkId(press);
    return mark !== null && ((await deps.store.load(press.coreGroupId, [mark]))?.documents.has(mark) ?? false);
}
async function deny(deps, deed, press, denial) {
    await deps.access.denied(press.coreGroupId, press.personId, deed, denial);
    return stop({ kind: 'denied', denial });
}
/**
 * The commit of a change. It also works out what the head keeps of a plan and of open notices, which done actions the plan lets
 * go, and the day on which to look at the group. Notices beyond what it can carry wait in a telling. Refused where there is no
 * room for what it writes.
 */
function writingOf(deed, press, loaded, change, doing) {
    const { now, rules, actor } = doing;
    const before = loaded.head.document;
    const closing = (0, closedActions_1.closingActions)(change.group ?? before, (0, pastVersions_1.partingVersions)(change.put ?? []), (0, closedActions_2.closedActionsIn)(loaded), now);
    const put = closing.written;
    const { create, rest } = (0, telling_1.splitNotices)(change.create ?? [], put.length);
    const tellings = rest.length === 0 ? [] : [(0, telling_1.newTelling)(before, doing.newId(), rest)];
    const listed = (0, openNotices_1.listingNotices)(closing.group, create);
    const untold = [...(before.untold ?? []), ...tellings.map(({ id }) => id)];
    const changed = (0, actions_1.withActionsIn)(rest.length === 0 ? listed : (0, telling_1.withUntold)(listed, untold), put);
    const room = (0, limits_1.roomFor)({ deed, by: actor.memberId, now, written: grown(loaded, changed, [...put, ...create]) });
    if (!room.ok)
        return room;
    const isNews = change.group !== undefined || changed.actionsDue !== before.actionsDue || rest.length > 0;
    // The head stays the same object where nothing in it changes: then its text and its hash are known.
    const nextDueOn = isNews ? (0, lookAtGroup_1.nextLookOn)(changed, rules, now) : changed.nextDueOn;
    return (0, result_1.allow)({
        head: nextDueOn === changed.nextDueOn ? changed : { ...changed, nextDueOn },
        put,
        create: [...create, ...tellings, ...pressMark(press, now)],
        entry: { deed, by: press.personId, at: now, about: change.about },
    });
}
/** Keeps every breach that was shown, whatever is then entered late, corrected or decided (DOMAIN 3). */
async function keepingBreaches({ store }, { group }, writing, change, { rules, today }) {
    if (change?.endsLimits === true)
        return writing;
    const { put = [] } = writing;
    const keeping = await (0, keptLimits_1.withBreachesToKeep)(store, group, writing.head, { rules, today, put, joined: change?.joined });
    return keeping === put ? writing : { ...writing, put: keeping };
}
/** The documents whose size is asked about: not the head where only the end of its audit chain is new. */
function grown({ head, documents }, changed, written) {
    const group = changed === head.document ? [] : [{ before: (0, headRows_1.writtenHead)(head.document), after: (0, headRows_1.writtenHead)(changed) }];
    return [...group, ...written.map((after) => ({ before: documents.get(after.id), after }))];
}
/** The deed is saved already. If this fails, the sweep goes on with it. */
async function tellOthers(deps, coreGroupId) {
    try {
        await (0, telling_2.tellTheRest)(deps, coreGroupId);
    }
    catch (error) {
        if ((0, faultCode_1.faultCode)(error) === null)
            throw error;
    }
}
/** The documents that the deed had loaded, as they are once it is saved. */
function after(loaded, { put = [], create = [] }) {
    const written = [...put, ...create.filter(({ type }) => type !== 'press')];
    return new Map([...loaded.documents, ...written.map((document) => [document.id, document])]);
}
function pressMark(press, at) {
    const id = pressMarkId(press);
    return id === null ? [] : [{ id, type: 'press', schemaVersion: 1, coreGroupId: press.coreGroupId, at }];
}
function pressMarkId({ pressKey }) {
    return pressKey === null ? null : `press:${pressKey}`;
}
//# sourceMappingURL=performDeed.js.map