"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeGlances = makeGlances;
exports.glancesOf = glancesOf;
exports.derived = derived;
exports.membershipsOf = membershipsOf;
const lru_cache_1 = require("lru-cache");
const groups_1 = require("../../core/groups/groups");
const glance_1 = require("../../core/lists/glance");
const shelf_1 = require("./shelf");
/** All groups of a large authority; each takes some kilobytes. */
const mostKept = 5_000;
/** The shelf is asked where so many are missing: for fewer it would cost more than it saves. */
const worthTheShelf = 8;
/** So many from the shelf are opened at a time, so that others have their turn in between. */
const openedTogether = 16;
function makeGlances(shelf = null) {
    const kept = new lru_cache_1.LRUCache({ max: mostKept });
    return {
        get: (coreGroupId) => kept.get(coreGroupId),
        set: (coreGroupId, each) => void kept.set(coreGroupId, each),
        delete: (coreGroupId) => void kept.delete(coreGroupId),
        shelf,
    };
}
/**
 * The named groups as the store has them now, as far as they exist: one query, which brings only heads that are another version
 * than what is kept, or of another day. What is kept is thus only ever shown while the store still has that very version, and who
 * is a member is what the store says now, whichever instance wrote it. Where many are kept here no more, what the shelf has of
 * them is asked for first, and counts under the same condition.
 */
async function glancesOf({ store, glances, clock, rules }, coreGroupIds) {
    if (coreGroupIds.length === 0)
        return { groups: [], unread: 0 };
    const today = clock.today();
    const here = new Map();
    for (const id of coreGroupIds) {
        const kept = glances.get(id);
        here.set(id, kept !== undefined && kept.today === today && kept.rules === rules ? kept : null);
    }
    const missing = coreGroupIds.filter((id) => here.get(id) === null);
    const shelved = missing.length < worthTheShelf ? null : await glances.shelf?.read(missing, rules, today);
    const known = new Map([...here].map(([id, kept]) => [id, (kept ?? shelved?.get(id))?.etag ?? null]));
    const found = new Map(here);
    const others = new Set();
    let unread = 0;
    const take = (seen) => {
        const coreGroupId = seen.kind === 'group' ? seen.document.coreGroupId : seen.coreGroupId;
        others.add(coreGroupId);
        if (seen.kind === 'group') {
            found.set(coreGroupId, derived(glances, seen, rules, today));
        }
        else {
            glances.delete(coreGroupId);
            found.set(coreGroupId, null);
            if (seen.kind === 'damaged')
                unread += 1;
        }
    };
    for await (const seen of store.headsOtherThan(known))
        take(seen);
    const spoilt = new Map();
    let opened = 0;
    for (const [coreGroupId, { etag, open }] of shelved ?? []) {
        if (others.has(coreGroupId))
            continue;
        const glance = open();
        if (glance === null)
            spoilt.set(coreGroupId, null);
        else
            found.set(coreGroupId, keptAs(glances, { glance, etag, rules, today }));
        opened += 1;
        if (opened % openedTogether === 0)
            await (0, shelf_1.othersHadTheirTurn)();
    }
    if (spoilt.size > 0)
        for await (const seen of store.headsOtherThan(spoilt))
            take(seen);
    return { groups: [...found.values()].filter((each) => each !== null), unread };
}
/** Works out what lists show of that head, and keeps it here and on the shelf. */
function derived(glances, { document, etag }, rules, today) {
    const glance = (0, glance_1.glanceAt)(document, rules, today);
    glances.shelf?.note(rules, { glance, etag, today });
    return keptAs(glances, { glance, etag, rules, today });
}
function keptAs(glances, dated) {
    const kept = { ...dated, forMember: seenBy(dated) };
    glances.set(dated.glance.coreGroupId, kept);
    return kept;
}
/** The groups that this person is a member of today and may see, among those where the directory says to look: one query. */
async function membershipsOf(deps, { personId, coreGroupIds }) {
    const { groups, unread } = await glancesOf(deps, coreGroupIds);
    const memberships = groups.flatMap(({ glance, forMember }) => {
        const member = glance.members.get(personId);
        return member === undefined ? [] : [{ glance, forMember, member }];
    });
    const seen = memberships.filter(({ member }) => member.access !== 'none');
    return { groups: seen, unread, over: memberships.length - seen.length };
}
function seenBy({ glance, today }) {
    const members = new Map();
    return (member) => {
        const known = members.get(member.memberId);
        if (known !== undefined)
            return known;
        const seen = (0, groups_1.groupForMember)({ ...glance, meetings: glance.otherMeetings.get(member.personId) ?? glance.meetings }, member, glance.clocks, today);
        const inList = { group: seen, order: (0, groups_1.orderOfGroup)(seen), access: member.access };
        members.set(member.memberId, inList);
        return inList;
    };
}
//# sourceMappingURL=glances.js.map