"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameGroup = exports.addChildToGroup = void 0;
exports.createGroup = createGroup;
exports.coreGroupIdFor = coreGroupIdFor;
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const groupSetup_1 = require("../../core/groups/groupSetup");
const result_1 = require("../../core/result");
const commitGroup_1 = require("../deeds/commitGroup");
const noGroup_1 = require("../deeds/noGroup");
const sha256_1 = require("../deeds/sha256");
const people_1 = require("../people/people");
/**
 * Begins a core group: head, audit entry and the mark of the press in one batch. The directory's hints are written before it;
 * they give nobody a right. The same press again finds the group it has made.
 */
async function createGroup(deps, person, press, typed) {
    const permit = (0, groupPermissions_1.mayCreateGroup)(person.post);
    if (!permit.ok) {
        await deps.access.denied(noGroup_1.noGroup, person.personId, 'groups.create', permit.refusal);
        return { kind: 'denied', denial: permit.refusal };
    }
    if (!typed.ok)
        return { kind: 'refused', refusal: typed.refusal };
    const { otherEmail, ...named } = typed.value;
    const founders = await foundersOf(deps, person, otherEmail);
    if (typeof founders === 'string')
        return wrongFields({ otherEmail: founders });
    const coreGroupId = coreGroupIdFor(deps.keyed, named.ref, press.pressKey);
    if ((await deps.store.load(coreGroupId, [])) === null) {
        for (const { personId } of founders)
            await (0, people_1.hintGroup)(deps, personId, coreGroupId);
        await commitNew(deps, person.personId, press.pressKey, { ...named, coreGroupId, founders });
    }
    return madeBy(deps, press.pressKey, coreGroupId);
}
exports.addChildToGroup = {
    name: 'groups.addChild',
    reads: () => [],
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, about, typed, { newId, today }) => {
        const childId = newId();
        const added = (0, groupSetup_1.addChild)(group, { childId, ...about, ...typed }, today);
        return added.ok ? (0, result_1.allow)({ group: added.value, about: { childId } }) : added;
    },
};
/** What the cards of the group call it from now on; nothing: by the names of its children again. */
exports.nameGroup = {
    name: 'groups.name',
    reads: () => [],
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
    decide: ({ group }, _about, { shortName }) => {
        const { shortName: _before, ...unnamed } = group;
        return (0, result_1.allow)({ group: shortName === '' ? unnamed : { ...unnamed, shortName }, about: {} });
    },
};
/**
 * The id that the case system's import gives a group of that reference, so that the two are one group and the same
 * reference cannot be used twice; without one, an id of this press alone.
 */
function coreGroupIdFor(keyed, ref, pressKey) {
    return keyed((0, sha256_1.sha256)(JSON.stringify(ref === '' ? ['group-of-press', pressKey] : ['group', ref])).slice(0, 20));
}
async function commitNew(deps, by, pressKey, named) {
    const { coreGroupId } = named;
    const at = deps.clock.now();
    const group = (0, groupSetup_1.newGroup)(named, deps.clock.today());
    const memberIds = group.members.map(({ memberId }) => memberId).join(' ');
    const mark = { id: `press:${pressKey}`, type: 'press', schemaVersion: 1, coreGroupId, at };
    const entry = { deed: 'groups.create', by, at, about: { memberIds } };
    // Tried once only: if somebody else made the group meanwhile, reading it says so.
    await (0, commitGroup_1.commitOnce)(deps.store, null, { head: group, create: [mark], entry });
}
/** What came of it, by what is stored now: this press's group, or one that was there before. */
async function madeBy(deps, pressKey, coreGroupId) {
    const loaded = await deps.store.load(coreGroupId, [`press:${pressKey}`]);
    if (loaded === null || !loaded.documents.has(`press:${pressKey}`))
        return wrongFields({ ref: 'taken' });
    return { kind: 'done', state: { group: loaded.head.document, documents: loaded.documents } };
}
async function foundersOf(deps, person, otherEmail) {
    const other = await (0, people_1.staffAt)(deps, { by: person.personId, partition: noGroup_1.noGroup }, otherEmail);
    if (other === null)
        return 'not-in-directory';
    const [own, theirs] = person.post === 'manager' ? ['manager', 'co-ordinator'] : ['co-ordinator', 'manager'];
    if (other.post !== theirs || other.personId === person.personId)
        return 'wrong-post';
    return [founder(deps, person, own), founder(deps, other, theirs)];
}
function founder(deps, { personId, name, agency }, role) {
    return { memberId: deps.newId(), personId, name, agency, role };
}
function wrongFields(fields) {
    return { kind: 'refused', refusal: { kind: 'check-fields', fields } };
}
//# sourceMappingURL=groupSetup.js.map