"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contact = exports.end = exports.add = exports.openMember = exports.openMembers = void 0;
exports.performAdd = performAdd;
exports.nameKnown = nameKnown;
exports.performEnd = performEnd;
exports.contactMark = contactMark;
exports.workOf = workOf;
const away_1 = require("../../core/groups/away");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const members_1 = require("../../core/groups/members");
const member_1 = require("../../core/member");
const result_1 = require("../../core/result");
const performDeed_1 = require("../deeds/performDeed");
const sha256_1 = require("../deeds/sha256");
const people_1 = require("../people/people");
exports.openMembers = { name: 'members.open', may: groupPermissions_1.maySeeMembers, reads: () => [] };
exports.openMember = { name: 'members.one', may: groupPermissions_1.mayRunGroup, reads: () => [] };
/** Only stands in the verb's table; `performAdd` does it with the person it has found. */
exports.add = addAs(null, '');
/**
 * Adds a member; a newcomer becomes known to the directory. The directory is written before the commit, which gives nobody a
 * right: a crash in between leaves a known person without a group.
 */
async function performAdd(deps, _deed, press, who, typed) {
    const asker = { by: press.personId, partition: press.coreGroupId };
    const looked = who.email === '' ? null : await (0, people_1.lookUp)(deps, asker, who);
    const found = looked === null || !('person' in looked) ? null : looked.person;
    const provisional = addAs(found, found?.personId ?? deps.newId());
    if (!typed.ok || !(await (0, people_1.wouldBeDone)(deps, provisional, press, who, typed.value)))
        return (0, performDeed_1.performDeed)(deps, provisional, press, who, typed);
    // The address belongs to a person of another name: a new person is added, and the account at that address is not theirs.
    if (looked === null || looked.kind === 'another')
        return (0, performDeed_1.performDeed)(deps, provisional, press, who, typed);
    const personId = found?.personId ?? (await (0, people_1.knowPerson)(deps, who));
    await (0, people_1.hintGroup)(deps, personId, press.coreGroupId);
    return (0, performDeed_1.performDeed)(deps, addAs(found, personId), press, who, typed);
}
/**
 * Whether the first step can go on. Staff are shown as the directory has them; for everybody else a name must be typed, and is
 * shown as typed.
 */
async function nameKnown(deps, asker, who) {
    const found = who.email === '' ? null : await (0, people_1.staffAt)(deps, asker, who.email);
    if (found !== null)
        return (0, result_1.allow)({ ...who, name: found.name, agency: found.agency === '' ? who.agency : found.agency });
    return who.name === '' ? (0, result_1.refuse)({ kind: 'check-fields', fields: { name: 'required' } }) : (0, result_1.allow)(who);
}
/** Only stands in the verb's table; `performEnd` does it with the successor it has found. */
exports.end = endWith(null);
/** Ends a membership, at the same time naming the next co-ordinator where one is given. */
async function performEnd(deps, _deed, press, about, typed) {
    const email = typed.ok ? typed.value.successor : '';
    const successor = email === '' ? null : await (0, people_1.staffAt)(deps, { by: press.personId, partition: press.coreGroupId }, email);
    const unknown = (0, result_1.refuse)({ kind: 'check-fields', fields: { successor: 'not-in-directory' } });
    const deed = endWith(successor);
    if (!typed.ok || (email !== '' && successor === null))
        return (0, performDeed_1.performDeed)(deps, deed, press, about, typed.ok ? unknown : typed);
    if (successor !== null && (await (0, people_1.wouldBeDone)(deps, deed, press, about, typed.value))) {
        await (0, people_1.hintGroup)(deps, successor.personId, press.coreGroupId);
    }
    return (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
}
/** `was` tells which contact the writer saw, so that somebody else's newer words are not overwritten. */
exports.contact = {
    name: 'members.contact',
    reads: () => [],
    may: ({ group }, { memberId }, doing) => aboutMember(group, memberId, (0, groupPermissions_1.mayRunGroup)(doing)),
    decide: ({ group }, { memberId, was }, typed) => {
        if (was !== contactMark(group, memberId))
            return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
        return withGroup((0, members_1.changeContact)(group, memberId, typed), { memberId });
    },
};
/** A short mark of how a member can be reached, from which it cannot be read. */
function contactMark(group, memberId) {
    const member = group.members.find((each) => each.memberId === memberId);
    return (0, sha256_1.sha256)(JSON.stringify([
        group.coreGroupId,
        memberId,
        member?.inTeams,
        member?.safeContact,
        ...(member?.phone === undefined ? [] : [member.phone]),
    ])).slice(0, 16);
}
function addAs(found, personId) {
    return {
        name: 'members.add',
        reads: () => [],
        may: (_state, _who, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
        decide: ({ group }, who, { childIds, ...languages }, { newId, today }) => {
            const memberId = newId();
            const member = {
                memberId,
                personId,
                name: found?.name ?? who.name,
                ...workOf(who.role),
                agency: who.agency === '' ? (found?.agency ?? '') : who.agency,
                post: found?.post ?? null,
                childIds,
                languages,
                inTeams: who.email !== '',
                safeContact: '',
            };
            const added = (0, members_1.addMember)(group, member, today);
            // Somebody who is on leave when they are added is on leave in this group too.
            const away = found?.away ?? null;
            const known = added.ok && away !== null ? (0, result_1.allow)((0, away_1.withLeave)(added.value, personId, away)) : added;
            return withGroup(known, { memberId, personId, role: who.role });
        },
    };
}
/** The role of whoever is added, and their title where one was chosen. */
function workOf(chosen) {
    const title = member_1.titles.find((each) => each === chosen);
    const role = member_1.roles.find((each) => each === chosen);
    return title === undefined ? { role: role ?? 'member' } : { role: (0, member_1.roleOfTitle)(title), title };
}
function endWith(found) {
    return {
        name: 'members.end',
        reads: () => [],
        may: ({ group }, { memberId }, { actor }) => aboutMember(group, memberId, (0, groupPermissions_1.mayEndMember)({ actor, group }, memberId)),
        decide: ({ group }, { memberId }, { endsOn, reason, knowingly }, { actor, newId, today }) => {
            const successor = found === null ? null : successorFrom(found, newId());
            const about = { memberId, successorMemberId: successor?.memberId ?? null, knowingly };
            return withGroup((0, members_1.endMember)(group, { memberId, on: endsOn, reason, successor, knowingly }, actor, today), about);
        },
    };
}
function successorFrom({ personId, name, agency, post }, memberId) {
    const languages = { spoken: null, meeting: null, record: null };
    return { memberId, personId, name, agency, post, childIds: [], languages, inTeams: true, safeContact: '' };
}
/** Nobody could press this for a member whom the group never had: none of our cards names one. */
function aboutMember(group, memberId, permit) {
    const isKnown = group.members.some((member) => member.memberId === memberId);
    return permit.ok && !isKnown ? (0, result_1.refuse)('not-my-card') : permit;
}
function withGroup(decided, about) {
    return decided.ok ? (0, result_1.allow)({ group: decided.value, about }) : decided;
}
//# sourceMappingURL=members.js.map