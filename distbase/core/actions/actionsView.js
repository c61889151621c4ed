"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actionsFilters = void 0;
exports.actionsView = actionsView;
exports.actionView = actionView;
exports.maySeeAction = maySeeAction;
exports.latenessOf = latenessOf;
const clock_1 = require("../clocks/clock");
const audiences_1 = require("../confidentiality/audiences");
const confidentiality_1 = require("../confidentiality/confidentiality");
const sees_1 = require("../confidentiality/sees");
const words_1 = require("../confidentiality/words");
const member_1 = require("../member");
const workingDays_1 = require("../time/workingDays");
const typedText_1 = require("../typedText");
const actions_1 = require("./actions");
exports.actionsFilters = ['mine', 'overdue', 'all'];
/** The actions of one filter for one reader: unfinished first, the nearest day first; then done, the latest first. For all of them `plan` is the whole one. */
function actionsView(plan, group, reader, filter, day) {
    const soon = soonUntil(day);
    const all = plan.actions
        .filter((action) => maySeeAction(group, action, reader))
        .map((action) => forReader(group, action, reader, day, soon));
    const of = {
        mine: all.filter(({ mine, state }) => mine && state !== 'done'),
        overdue: all.filter(({ lateness }) => lateness.kind === 'late'),
        all,
    };
    const isWhole = filter === 'all' || group.closedActions === undefined;
    const counts = { mine: of.mine.length, overdue: of.overdue.length, all: isWhole ? of.all.length : null };
    return { rows: [...of[filter]].sort(byUrgency), counts };
}
/** One action for one reader; undefined where it is not there or not for them. */
function actionView(plan, group, reader, actionId, day) {
    const action = plan.actions.find((each) => each.actionId === actionId);
    return action && maySeeAction(group, action, reader) ? forReader(group, action, reader, day, soonUntil(day)) : undefined;
}
/**
 * Nobody sees it unless a rule here says so. Those who do it see it. Otherwise it must be about a child that the reader is here
 * for (`isAboutTheirs`); practitioners and foster carers then see what is for them; family and advocates the practitioners' actions that are for
 * everyone, never another family member's (DOMAIN 2.1, 2.2). Whoever reads no records reads no actions (DOMAIN 2.5).
 */
function maySeeAction(group, action, reader) {
    if (!(0, member_1.isRecordReader)(reader))
        return false;
    if ((0, actions_1.answersFor)(action, reader.memberId))
        return true;
    if (!(0, sees_1.isAboutTheirs)(group, action.childIds, reader) || !mayReadPart(group, action.words, reader))
        return false;
    return (0, member_1.worksWithChild)(reader) || ((0, audiences_1.audienceOfWords)(action.words).kind === 'everyone' && isOwnedByPractitioner(group, action));
}
/** As the audience says; whoever wrote it reads it, and one family member's words are never for another (DOMAIN 2.2). */
function mayReadPart(group, text, reader) {
    if (text.by === reader.memberId)
        return true;
    const byFamily = group.members.some((member) => member.memberId === text.by && (0, member_1.isFamily)(member));
    return ((0, member_1.isPractitioner)(reader) || !byFamily) && (0, words_1.mayReadTextIn)(group, text, reader);
}
function isOwnedByPractitioner(group, { owner }) {
    return owner.kind === 'outside' || group.members.some((member) => member.memberId === owner.memberId && (0, member_1.worksWithChild)(member));
}
function forReader(group, action, reader, day, soon) {
    const read = (text) => (text !== null && mayReadPart(group, text, reader) ? text.text : null);
    const { owner, setAtMeetingId } = action;
    const member = owner.kind === 'member' ? group.members.find(({ memberId }) => memberId === owner.memberId) : undefined;
    const meeting = setAtMeetingId === null ? undefined : group.meetings.find(({ meetingId }) => meetingId === setAtMeetingId);
    const mine = (0, actions_1.answersFor)(action, reader.memberId);
    return {
        actionId: action.actionId,
        version: action.version,
        words: read(action.words) ?? (mine && action.words.by !== typedText_1.importer ? action.words.text : ''),
        mine,
        owner: accountable(group, action, reader),
        ownerLeft: owner.kind === 'member' && action.state !== 'done' && (member === undefined || !(0, member_1.isCurrent)(member, day.today)),
        coOwners: coOwnersSeenBy(group, action, reader),
        children: group.children.filter(({ childId }) => action.childIds.includes(childId) && (0, member_1.isFor)(reader, childId)),
        outcome: read(action.outcome),
        measure: read(action.measure),
        ifNotDone: read(action.ifNotDone),
        effect: read(action.effect),
        blocked: action.state === 'blocked' ? read(action.blocked) : null,
        state: action.state,
        doneOn: action.doneOn,
        takenBackOn: action.takenBackOn ?? null,
        dueOn: action.dueOn,
        lateness: lateness(action, day, soon),
        setOn: action.setOn,
        agreedAtMeetingOn: meeting ? (meeting.heldOn ?? meeting.plannedFor) : null,
        extensions: action.extensions.length,
    };
}
/** Without name and role where the reader may not know of the person: the action is shown, as it is about the reader's child. */
function accountable(group, action, reader) {
    const { owner, childIds } = action;
    if (owner.kind === 'member') {
        const { name, role } = (0, confidentiality_1.memberShown)(group, reader, owner.memberId) ?? { name: '', role: null };
        return { name, role };
    }
    const mayRead = ((0, actions_1.answersFor)(action, reader.memberId) && owner.name.by !== typedText_1.importer) || mayReadPart(group, owner.name, reader);
    const isTold = mayRead && !(0, confidentiality_1.isOutsiderWithheld)(group, reader, childIds);
    return { name: isTold ? owner.name.text : '', role: null };
}
/** Somebody who is here for other children is not named, nor to the family another family member who helps. */
function coOwnersSeenBy(group, action, reader) {
    return group.members
        .filter(({ memberId }) => action.coOwnerMemberIds.includes(memberId))
        .filter((member) => (0, member_1.worksWithChild)(reader) || member.memberId === reader.memberId || (0, member_1.worksWithChild)(member))
        .flatMap((member) => (0, confidentiality_1.memberShown)(group, reader, member.memberId) ?? [])
        .map(({ name, role }) => ({ name, role }));
}
function lateness({ state, dueOn }, day, soon) {
    return state === 'done' || dueOn === null ? { kind: 'running' } : latenessOf(dueOn, day, soon);
}
/** How something unfinished that is due on a day stands today. */
function latenessOf(dueOn, { today, rules }, soon = soonUntil({ today, rules })) {
    if (dueOn < today)
        return { kind: 'late', workingDays: (0, workingDays_1.workingDaysBetween)(rules.calendar, dueOn, today) };
    return { kind: dueOn <= soon ? 'due-soon' : 'running' };
}
/** The last due day that is soon today, as reminders count it (DOMAIN 1.2): worked out once for the whole list. */
function soonUntil({ today, rules }) {
    return (0, clock_1.addLength)(rules, today, rules.policy.actions.dueSoon);
}
/** An action without a day stands after all that have one. */
const afterEveryDay = '9999-12-31';
function byUrgency(one, other) {
    const finished = Number(one.state === 'done') - Number(other.state === 'done');
    if (finished !== 0)
        return finished;
    const [first, second] = one.state === 'done' ? [other.doneOn ?? '', one.doneOn ?? ''] : [one.dueOn ?? afterEveryDay, other.dueOn ?? afterEveryDay];
    return first < second ? -1 : first > second ? 1 : 0;
}
//# sourceMappingURL=actionsView.js.map