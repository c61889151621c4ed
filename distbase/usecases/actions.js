"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.giveTo = exports.share = exports.reopen = exports.block = exports.extend = exports.finish = exports.detail = exports.agreeOutside = exports.agree = exports.openOwnerForm = exports.openSharing = exports.openReopenForm = exports.openBlockForm = exports.openMoreTimeForm = exports.openFinishForm = exports.openDetailsForm = exports.openMemberOwnerForm = exports.openOutsideOwnerForm = exports.openNewActionForm = exports.openAction = exports.openActions = void 0;
exports.meetingNow = meetingNow;
const actionChanges_1 = require("../core/actions/actionChanges");
const actionPermissions_1 = require("../core/actions/actionPermissions");
const actionsView_1 = require("../core/actions/actionsView");
const closedActions_1 = require("../core/actions/closedActions");
const meeting_1 = require("../core/meeting/meeting");
const result_1 = require("../core/result");
const meeting_2 = require("../documents/meeting");
const plan_1 = require("../documents/plan");
const planAndMeeting = (meetingId) => (meetingId === '' ? ['plan'] : ['plan', (0, meeting_1.meetingDocumentId)(meetingId)]);
const planAndNextMeeting = (group) => planAndMeeting((0, meeting_1.nextMeeting)(group)?.meetingId ?? '');
const planWith = (group, { actionId }) => [
    ...planAndNextMeeting(group),
    ...(0, closedActions_1.pagesFor)(group, actionId),
];
/** The list; which actions are in it depends on the reader. Those done long ago are read only where they are asked for. */
exports.openActions = {
    name: 'actions.open',
    may: actionPermissions_1.mayOpenActions,
    reads: (group, { filter }) => [...planAndNextMeeting(group), ...(filter === 'all' ? (0, closedActions_1.closedPageIds)(group) : [])],
};
/** One action with all that may be read of it. */
exports.openAction = {
    name: 'actions.one',
    may: actionPermissions_1.mayOpenActions,
    mayKnowing: (asker, state, { actionId }) => withAction(asker, state, actionId, () => (0, result_1.allow)(true)),
    reads: planWith,
};
/** The form for a new action, and the same with an owner outside the group or inside it again. */
exports.openNewActionForm = newActionForm('actions.adding');
exports.openOutsideOwnerForm = newActionForm('actions.addingOutside');
exports.openMemberOwnerForm = newActionForm('actions.addingMember');
exports.openDetailsForm = formFor('actions.detailing', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting));
exports.openFinishForm = formFor('actions.finishing', actionPermissions_1.mayFinishAction);
exports.openMoreTimeForm = formFor('actions.extending', actionPermissions_1.mayChangeAction);
exports.openBlockForm = formFor('actions.blocking', actionPermissions_1.mayChangeAction);
exports.openReopenForm = formFor('actions.reopening', actionPermissions_1.mayReopenAction);
exports.openSharing = formFor('actions.sharing', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting));
exports.openOwnerForm = formFor('actions.choosing', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting));
/** Adds an action that a member answers for: step one, with all that an action needs. */
exports.agree = agreeing('actions.agree');
/** The same where somebody outside the group answers for it. */
exports.agreeOutside = agreeing('actions.agreeOutside');
/** Step two: what may be said beside the needed. */
exports.detail = deedFor('actions.detail', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting), (plan, about, { coOwners, ...texts }, doing, group) => (0, actionChanges_1.detailAction)(group, plan, about, { ...texts, coOwnerMemberIds: coOwners }, writingOf(doing)));
exports.finish = deedFor('actions.finish', actionPermissions_1.mayFinishAction, (plan, about, { effect, audience }, doing) => (0, actionChanges_1.finishAction)(plan, about, remarkOf(effect, audience, doing), writingOf(doing)));
exports.extend = deedFor('actions.extend', actionPermissions_1.mayChangeAction, (plan, about, { until, reason, audience }, doing) => (0, actionChanges_1.giveMoreTime)(plan, about, until, remarkOf(reason, audience, doing), writingOf(doing)));
exports.block = deedFor('actions.block', actionPermissions_1.mayChangeAction, (plan, about, { reason, audience }, doing) => (0, actionChanges_1.blockAction)(plan, about, remarkOf(reason, audience, doing), writingOf(doing)));
exports.reopen = deedFor('actions.reopen', actionPermissions_1.mayReopenAction, (plan, about, { reason, audience }, doing) => (0, actionChanges_1.reopenAction)(plan, about, remarkOf(reason, audience, doing), writingOf(doing)));
/** Words that were for practitioners are for everyone, by whoever may agree actions. */
exports.share = deedFor('actions.share', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting), (plan, about, _typed, doing) => (0, actionChanges_1.shareAction)(plan, about, writingOf(doing)));
/** Names who answers for it from now on: a member where one was chosen, else the person outside. */
exports.giveTo = deedFor('actions.giveTo', (asker, _action, meeting) => (0, actionPermissions_1.mayAgreeAction)(asker, meeting), (plan, about, typed, doing, group) => {
    const owner = ownerOf(typed);
    return owner.ok ? (0, actionChanges_1.chooseOwner)(group, plan, about, owner.value, writingOf(doing)) : owner;
});
/** The meeting that is next or open, where it was loaded: its chair has a say in actions. */
function meetingNow(state) {
    const next = (0, meeting_1.nextMeeting)(state.group);
    return next && meeting_2.storedMeeting.in(state, next.meetingId);
}
function newActionForm(name) {
    return { name, may: actionPermissions_1.mayOpenActions, mayKnowing: (asker, state) => (0, actionPermissions_1.mayAgreeAction)(asker, meetingNow(state)), reads: planAndNextMeeting };
}
function formFor(name, may) {
    return {
        name,
        may: actionPermissions_1.mayOpenActions,
        mayKnowing: (asker, state, { actionId }) => withAction(asker, state, actionId, (action) => may(asker, action, meetingNow(state))),
        reads: planWith,
    };
}
/** An action that is agreed while a meeting is open is noted as set at that meeting. */
function agreeing(name) {
    return {
        name,
        reads: ({ m }) => planAndMeeting(m),
        may: (state, { m }, doing) => (0, actionPermissions_1.mayAgreeAction)(askerOf(state, doing), meeting_2.storedMeeting.in(state, m)),
        decide: (state, { m, audience }, typed, doing) => {
            const { words, children, dueOn } = typed;
            const owner = ownerOf(typed);
            if (!owner.ok)
                return owner;
            const meeting = meeting_2.storedMeeting.in(state, m);
            const made = { actionId: doing.newId(), meetingId: meeting?.state === 'open' ? meeting.meetingId : null };
            const given = { words, owner: owner.value, childIds: children, dueOn, audience };
            return changePlan(state, { actionId: made.actionId }, (plan) => (0, actionChanges_1.agreeAction)(state.group, plan, given, made, writingOf(doing)));
        },
    };
}
function deedFor(name, may, decide) {
    return {
        name,
        reads: ({ m }) => planAndMeeting(m),
        readsKnowing: (group, { actionId }) => (0, closedActions_1.pagesFor)(group, actionId),
        may: (state, { m, actionId }, doing) => {
            const asker = askerOf(state, doing);
            return withAction(asker, state, actionId, (action) => may(asker, action, meeting_2.storedMeeting.in(state, m)));
        },
        decide: (state, about, typed, doing) => changePlan(state, { actionId: about.actionId }, (plan) => decide(plan, about, typed, doing, state.group)),
    };
}
/** An action that this group does not have was on no card of ours. One that this person may not read, they may not change either. */
function withAction(asker, state, actionId, ask) {
    const action = (0, plan_1.planIn)(state, state.group.coreGroupId).actions.find((each) => each.actionId === actionId);
    if (action === undefined)
        return (0, result_1.refuse)('not-my-card');
    return (0, actionsView_1.maySeeAction)(state.group, action, asker.actor) ? ask(action) : (0, result_1.refuse)('not-yours');
}
function changePlan(state, about, decide) {
    const decided = decide((0, plan_1.planIn)(state, state.group.coreGroupId));
    return decided.ok ? (0, result_1.allow)({ put: [decided.value], about: { ...about, planVersion: decided.value.version } }) : decided;
}
/** One alone: where both are there, neither is taken, as the other would be lost in silence. */
function ownerOf({ owner = '', outside = '' }) {
    if (owner !== '' && outside !== '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { outside: 'one-owner' } });
    if (owner !== '')
        return (0, result_1.allow)({ kind: 'member', memberId: owner });
    return outside === '' ? (0, result_1.refuse)({ kind: 'check-fields', fields: { owner: 'choose-one' } }) : (0, result_1.allow)({ kind: 'outside', name: outside });
}
function askerOf({ group }, { actor, today }) {
    return { actor, group, today };
}
function writingOf({ actor, now, language, today }) {
    return { by: actor.memberId, at: now, language, today };
}
function remarkOf(text, audience, { actor }) {
    return { text, actor, audience };
}
//# sourceMappingURL=actions.js.map