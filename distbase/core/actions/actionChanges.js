"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agreeAction = agreeAction;
exports.detailAction = detailAction;
exports.sharedWith = sharedWith;
exports.shareAction = shareAction;
exports.finishAction = finishAction;
exports.giveMoreTime = giveMoreTime;
exports.blockAction = blockAction;
exports.reopenAction = reopenAction;
exports.chooseOwner = chooseOwner;
const audiences_1 = require("../confidentiality/audiences");
const sees_1 = require("../confidentiality/sees");
const coreGroup_1 = require("../coreGroup");
const limits_1 = require("../limits");
const member_1 = require("../member");
const result_1 = require("../result");
const actions_1 = require("./actions");
/** Adds one action with exactly one accountable owner, at least one child and a day to come. */
function agreeAction(group, plan, given, made, writing) {
    if (plan.actions.filter(({ state }) => state !== 'done').length >= limits_1.mostThings.unfinishedActions)
        return (0, result_1.refuse)({ kind: 'plan-too-long' });
    const fields = {
        ...(given.dueOn < writing.today ? { dueOn: 'in-the-past' } : {}),
        ...childrenProblem(group, given.childIds, writing.by),
        ...(given.owner.kind === 'member' ? peopleProblem(group, 'owner', [given.owner.memberId], given.childIds, writing) : {}),
    };
    if (Object.keys(fields).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields });
    const audience = { kind: given.audience };
    const action = {
        actionId: made.actionId,
        ref: '',
        version: 1,
        words: typed(given.words, writing, audience),
        owner: given.owner.kind === 'member' ? given.owner : { kind: 'outside', name: typed(given.owner.name, writing, audience) },
        coOwnerMemberIds: [],
        childIds: unique(given.childIds),
        outcome: null,
        measure: null,
        ifNotDone: null,
        setOn: writing.today,
        setAtMeetingId: made.meetingId,
        dueOn: given.dueOn,
        state: 'open',
        doneOn: null,
        effect: null,
        blocked: null,
        extensions: [],
    };
    return (0, result_1.allow)({ ...plan, version: plan.version + 1, actions: [...plan.actions, action] });
}
/** What can be said beside the needed: who helps, towards which outcome, how it is seen, and what follows if it is not done. */
function detailAction(group, plan, seen, given, writing) {
    return changeUnfinished(plan, seen, (action) => {
        const before = action.coOwnerMemberIds;
        // A helper whom the writer may not know of was not on their list, so leaving that helper out is no choice of theirs.
        const unseen = before.filter((memberId) => !maySeePerson(group, writing.by, memberId));
        const newOnes = given.coOwnerMemberIds.filter((memberId) => !before.includes(memberId));
        const fields = peopleProblem(group, 'coOwners', newOnes, action.childIds, writing);
        if (Object.keys(fields).length > 0)
            return (0, result_1.refuse)({ kind: 'check-fields', fields });
        const retyped = (text, old, audience = (0, audiences_1.audienceOfWords)(action.words)) => {
            if (text === (old?.text ?? ''))
                return old;
            return text === '' ? null : typed(text, writing, audience);
        };
        return (0, result_1.allow)({
            ...action,
            coOwnerMemberIds: unique([...given.coOwnerMemberIds, ...unseen]).filter((memberId) => !(0, actions_1.isOwner)(action, memberId)),
            outcome: retyped(given.outcome, action.outcome),
            measure: retyped(given.measure, action.measure),
            // What is to follow is for those who plan it, whoever reads the action itself.
            ifNotDone: retyped(given.ifNotDone, action.ifNotDone, { kind: 'practitioners' }),
        });
    });
}
/** What of an action its family would read once it is shared; empty where nothing of it is kept for practitioners. */
function sharedWith(action) {
    const { words, outcome, measure, owner } = action;
    if (!isPrivate(words))
        return [];
    return [words, outcome, measure, owner.kind === 'outside' ? owner.name : null].flatMap((text) => text !== null && isPrivate(text) ? [text] : []);
}
/**
 * Words that practitioners had for themselves, or that came with an export, are for everyone from now on: whoever shares them
 * answers for them as their author. What is to follow if it is not done stays with practitioners.
 */
function shareAction(plan, seen, { by, at }) {
    return changeAction(plan, seen, (action) => {
        if (sharedWith(action).length === 0)
            return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
        const shared = (text) => (isPrivate(text) ? { ...text, by, at, audience: { kind: 'everyone' } } : text);
        const { words, outcome, measure, owner } = action;
        return (0, result_1.allow)({
            ...action,
            words: shared(words),
            outcome: outcome && shared(outcome),
            measure: measure && shared(measure),
            owner: owner.kind === 'outside' ? { ...owner, name: shared(owner.name) } : owner,
        });
    });
}
function isPrivate(text) {
    return (0, audiences_1.audienceOfWords)(text).kind === 'practitioners';
}
/** It is done, with what difference it made for the child, which the writer must say (DOMAIN 1.2). */
function finishAction(plan, seen, effect, writing) {
    return remarkOn(plan, seen, changeUnfinished, effect, writing, (action, said) => ({
        ...action,
        state: 'done',
        doneOn: writing.today,
        effect: said,
    }));
}
/** A later day, with the reason. The old day and the count are kept for ever. One of an action that had none is its first day. */
function giveMoreTime(plan, seen, until, reason, writing) {
    const later = (before, at, decide) => changeUnfinished(before, at, (action) => {
        if (until < writing.today)
            return (0, result_1.refuse)({ kind: 'check-fields', fields: { until: 'in-the-past' } });
        return action.dueOn !== null && until <= action.dueOn
            ? (0, result_1.refuse)({ kind: 'check-fields', fields: { until: 'not-later' } })
            : decide(action);
    });
    return remarkOn(plan, seen, later, reason, writing, (action, said) => {
        // The first day that is agreed gives no more time; why it was set stands in the audit.
        if (action.dueOn === null)
            return { ...action, dueOn: until };
        const extension = { from: action.dueOn, to: until, reason: said, at: writing.at };
        return { ...action, dueOn: until, extensions: [...action.extensions, extension] };
    });
}
/** Something stands in the way; the day it is due stays as it is. */
function blockAction(plan, seen, reason, writing) {
    return remarkOn(plan, seen, changeUnfinished, reason, writing, (action, said) => ({ ...action, state: 'blocked', blocked: said }));
}
/** Open once more, from done or blocked. What was said then is kept. */
function reopenAction(plan, seen, reason, writing) {
    const closed = (before, at, decide) => changeAction(before, at, (action) => (action.state === 'open' ? (0, result_1.refuse)({ kind: 'changed-meanwhile' }) : decide(action)));
    return remarkOn(plan, seen, closed, reason, writing, (action, said) => {
        const { takenBackOn: _, ...again } = action;
        const { doneOn, effect, blocked } = action;
        const reopening = { at: writing.at, reason: said, doneOn, effect, blocked };
        return {
            ...again,
            state: 'open',
            doneOn: null,
            effect: null,
            blocked: null,
            reopenings: [...(action.reopenings ?? []), reopening],
        };
    });
}
/** Somebody else answers for it from now on, most often because the owner has left the group. */
function chooseOwner(group, plan, seen, owner, writing) {
    return changeUnfinished(plan, seen, (action) => {
        if (owner.kind === 'outside')
            return (0, result_1.allow)({ ...action, owner: { kind: 'outside', name: typed(owner.name, writing, (0, audiences_1.audienceOfWords)(action.words)) } });
        const fields = peopleProblem(group, 'owner', [owner.memberId], action.childIds, writing);
        if (Object.keys(fields).length > 0)
            return (0, result_1.refuse)({ kind: 'check-fields', fields });
        const coOwnerMemberIds = action.coOwnerMemberIds.filter((memberId) => memberId !== owner.memberId);
        return (0, result_1.allow)({ ...action, owner, coOwnerMemberIds });
    });
}
function changeAction(plan, seen, decide) {
    const found = plan.actions.find(({ actionId }) => actionId === seen.actionId);
    if (found === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (found.version !== seen.v)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const decided = decide(found);
    if (!decided.ok)
        return decided;
    const changed = { ...decided.value, version: found.version + 1 };
    return (0, result_1.allow)({ ...plan, version: plan.version + 1, actions: plan.actions.map((each) => (each === found ? changed : each)) });
}
function changeUnfinished(plan, seen, decide) {
    return changeAction(plan, seen, (action) => (action.state === 'done' ? (0, result_1.refuse)({ kind: 'action-done' }) : decide(action)));
}
/** A change that comes with words about the action, for whom the writer chose out of their choices (`core/confidentiality/audiences.ts`). */
function remarkOn(plan, seen, change, { text, actor, audience }, writing, apply) {
    return change(plan, seen, (action) => {
        const chosen = (0, audiences_1.chosenFrom)((0, audiences_1.choicesForRemark)(actor, (0, audiences_1.audienceOfWords)(action.words)), audience);
        return chosen.ok ? (0, result_1.allow)(apply(action, typed(text, writing, chosen.value))) : chosen;
    });
}
function typed(text, { by, at, language }, audience) {
    return { text, by, at, language, audience };
}
function unique(ids) {
    return [...new Set(ids)];
}
/** Only for children of the group that whoever agrees the action is here for. */
function childrenProblem(group, childIds, by) {
    const known = new Set(group.children.map(({ childId }) => childId));
    if (childIds.length === 0 || childIds.some((childId) => !known.has(childId)))
        return { children: 'choose-one' };
    if (childIds.some((childId) => (0, coreGroup_1.isFrozen)(group, childId)))
        return { children: 'child-frozen' };
    const actor = group.members.find(({ memberId }) => memberId === by);
    return actor !== undefined && childIds.every((childId) => (0, member_1.isFor)(actor, childId)) ? {} : { children: 'not-your-child' };
}
function maySeePerson(group, by, memberId) {
    const [writer, member] = [by, memberId].map((id) => group.members.find((each) => each.memberId === id));
    return writer === undefined || member === undefined || (0, sees_1.sees)(writer, member);
}
function peopleProblem(group, field, memberIds, childIds, { by, today }) {
    const possible = (0, actions_1.possibleOwners)(group, today).filter(({ memberId }) => maySeePerson(group, by, memberId));
    const people = memberIds.map((memberId) => possible.find((member) => member.memberId === memberId));
    if (people.some((member) => member === undefined))
        return { [field]: 'choose-one' };
    const strangers = people.some((member) => member !== undefined && childIds.length > 0 && !childIds.some((childId) => (0, member_1.isFor)(member, childId)));
    return strangers ? { [field]: 'not-for-child' } : {};
}
//# sourceMappingURL=actionChanges.js.map