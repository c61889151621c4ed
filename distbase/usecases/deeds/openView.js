"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openView = openView;
exports.isGroup = isGroup;
const actingAs_1 = require("../../core/actingAs");
const chosen_1 = require("../../core/confidentiality/chosen");
const excluded_1 = require("../../core/confidentiality/excluded");
const access_1 = require("../../core/groups/access");
const memberships_1 = require("../../core/memberships");
const result_1 = require("../../core/result");
const damage_1 = require("../../documents/damage");
const keptBack_1 = require("./keptBack");
const loadAll_1 = require("./loadAll");
const withVisits_1 = require("./withVisits");
/** Reads the head, which says who may; logs the view before anything else is read or shown (DESIGN 5), or the denial in its place; then loads the rest. */
async function openView(deps, view, viewer, data) {
    const group = viewer.read ?? (await deps.store.load(viewer.coreGroupId, []))?.head.document;
    const today = deps.clock.today();
    const acting = group &&
        (0, actingAs_1.actingAs)((0, memberships_1.membershipsOf)(group, viewer.personId, today), (member) => {
            if ((0, access_1.accessOf)(group, member, deps.rules, today) === 'none')
                return (0, result_1.refuse)('registration-over');
            const seen = (0, excluded_1.headSeenBy)(group, member);
            const permit = view.may({ actor: member, group: seen, today }, data);
            return permit.ok ? (0, chosen_1.mayChoose)({ actor: member, group: seen }, viewer.choices ?? []) : permit;
        });
    if (!group || !acting)
        return deny(deps, view.name, viewer, 'not-a-member');
    const { actor, permit: named } = acting;
    if (!named.ok)
        return deny(deps, view.name, viewer, named.refusal);
    await deps.access.viewed(viewer.coreGroupId, viewer.personId, view.name);
    const documents = await documentsFor(deps, view, viewer, data, (0, excluded_1.headSeenBy)(group, actor), actor);
    const state = (0, keptBack_1.seenState)({ group, documents }, actor);
    const knowing = view.mayKnowing?.({ actor, group: state.group, today }, state, data) ?? named;
    if (!knowing.ok)
        return deny(deps, view.name, viewer, knowing.refusal);
    return { kind: 'viewed', actor, state };
}
/** Whether there is such a group: also one whose head cannot be read. */
async function isGroup({ store }, coreGroupId) {
    try {
        return (await store.load(coreGroupId, [])) !== null;
    }
    catch (error) {
        if ((0, damage_1.isDamage)(error))
            return true;
        throw error;
    }
}
/**
 * Reads once more where what was read names further documents, or a commit in between has moved something to documents that the
 * head did not name when it was read.
 */
async function documentsFor(deps, view, { coreGroupId, personId }, data, group, actor) {
    const ids = view.reads(group, data, personId);
    if (ids.length === 0)
        return new Map();
    const found = await (0, loadAll_1.loadAll)(deps.store, coreGroupId, ids, (loaded) => [
        ...view.reads((0, excluded_1.headSeenBy)(loaded.head.document, actor), data, personId),
        ...(view.readsFound?.(loaded, data) ?? []),
    ]);
    const whole = await (0, withVisits_1.withVisits)(deps.store, found, (found && view.readsVisits?.(found.head.document, data)) ?? null);
    return whole?.documents ?? new Map();
}
async function deny(deps, view, viewer, denial) {
    await deps.access.denied(viewer.coreGroupId, viewer.personId, view, denial);
    return { kind: 'denied', denial };
}
//# sourceMappingURL=openView.js.map