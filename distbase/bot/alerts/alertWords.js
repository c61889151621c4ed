"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.aboutNotice = aboutNotice;
exports.otherWords = otherWords;
exports.otherState = otherState;
exports.actionLine = actionLine;
exports.namesOf = namesOf;
exports.waitingState = waitingState;
exports.recipientWords = recipientWords;
exports.progressWords = progressWords;
exports.ledgerLines = ledgerLines;
exports.outcomeWords = outcomeWords;
const actionsView_1 = require("../../core/actions/actionsView");
const board_1 = require("../../core/alerts/board");
const ofWhat_1 = require("../../core/alerts/ofWhat");
const clockState_1 = require("../../core/clocks/clockState");
const member_1 = require("../../core/member");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const duties_1 = require("../../core/notices/duties");
const notice_1 = require("../../core/notices/notice");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const quiet_1 = require("../../core/notices/quiet");
const londonTime_1 = require("../../core/time/londonTime");
const plan_1 = require("../../documents/plan");
const actionWords_1 = require("../actions/actionWords");
const clockWords_1 = require("../clocks/clockWords");
const personWords_1 = require("../personWords");
function aboutNotice(turn, group, viewer, notice, documents = new Map()) {
    const { texts, deps } = turn;
    const { about: of } = notice;
    const today = deps.clock.today();
    if (of.kind !== 'clock') {
        const which = (0, ofWhat_1.ofWhat)(group, of);
        const action = of.kind === 'action' ? actionLine(turn, group, viewer, of.actionId, documents) : null;
        const on = which.meetingOn ?? which.reviewOn ?? which.notSeenOn;
        const member = (0, personWords_1.memberName)(texts, group, viewer, which.memberId);
        const rest = [...(on === null ? [] : [texts.day(on)]), ...(member === '' ? [] : [member])].map((each) => ` · ${each}`);
        const names = action ?? `${namesOf(texts, group, viewer, which.childIds)}${rest.join('')}`;
        const state = [...(which.inDanger ? [texts.words.children.inDanger] : []), stateOf(turn, group, of)].join(' · ');
        return { about: otherWords(texts, of), names, state, clock: null };
    }
    const duty = (0, duties_1.openDutyOf)(group, of, deps.rules, today);
    const name = (0, clockWords_1.clockName)(texts, of.clock);
    if (duty === undefined)
        return { about: name, names: namesOf(texts, group, viewer, idsOf(of.childId)), state: texts.words.alerts.overState, clock: null };
    const clock = (0, clockState_1.clockOn)(duty.occurrence, deps.rules, today);
    return { about: name, names: namesOf(texts, group, viewer, duty.childIds), state: (0, clockWords_1.stateWords)(texts, clock), clock };
}
/** What it is called in lists, where it is about no limit. */
function otherWords({ words: { alerts } }, about) {
    if (about.kind === 'exclusion')
        return alerts.exclusionStep[about.againOn === null ? about.step : 'late'];
    if (about.kind === 'early-review' && about.step === 'late')
        return alerts.lateAnswer;
    if (about.kind === 'review-day')
        return alerts.reviewNews[about.news];
    if (about.kind === 'view' && about.memberId === null)
        return alerts.viewsMissing;
    return about.kind === 'meeting' ? alerts.meetingNews[about.news] : alerts.otherAbout[(0, aboutNotice_1.wordsOf)(about)];
}
/** What there is to do about it, where no day says so. */
function otherState(texts, about) {
    const { alerts, review } = texts.words;
    if (about.kind === 'early-review' && about.ground !== undefined)
        return texts.say('review.groundIs', { ground: review.ground[about.ground] });
    if (about.kind === 'account')
        return about.memberId === null ? alerts.ownAccountNews[about.news] : alerts.accountNews[about.news];
    return about.kind === 'unreached' ? alerts.unreachedState : alerts.otherState;
}
/** Which action it is, whose and for whom, as far as this reader may read it; null where the plan was not read or has it no longer. */
function actionLine({ texts, deps }, group, viewer, actionId, documents) {
    const plan = plan_1.storedPlan.ifReadable(documents.get('plan'));
    const day = { today: deps.clock.today(), rules: deps.rules };
    const action = plan === null ? undefined : (0, actionsView_1.actionView)(plan, group, viewer, actionId, day);
    if (action === undefined)
        return null;
    const words = action.words === '' ? '' : ` · ${(0, actionWords_1.shortWords)(action.words)}`;
    return `${words} ${(0, actionWords_1.peopleWords)(texts, action, group)}`;
}
/** How an action stands by its day, while there is one to be reminded of. */
function stateOf({ texts, deps }, group, about) {
    if (about.kind !== 'action')
        return otherState(texts, about);
    const today = deps.clock.today();
    if (!(0, noticeKinds_1.holds)(about, (0, aboutNotice_1.factsOf)(group, deps.rules, today)))
        return texts.words.alerts.actionOver;
    return (0, actionWords_1.dueWords)(texts, about.dueOn, (0, actionsView_1.latenessOf)(about.dueOn, { today, rules: deps.rules }));
}
/** ' · Mali Prŷs, Cai Prŷs': those of the children whom the reader is here for. */
function namesOf(texts, group, viewer, childIds) {
    const names = group.children
        .filter(({ childId }) => childIds.includes(childId) && (0, member_1.isFor)(viewer, childId))
        .map((child) => (0, actionWords_1.childWords)(texts, child, group));
    return names.length === 0 ? '' : ` · ${names.join(', ')}`;
}
/** Says that it cannot wait, that it is new, and who has it, after how the limit stands. */
function waitingState(texts, state, { isUrgent, isNew, quiet }, viewer) {
    const { urgent, isNew: newWords } = texts.words.alerts;
    const marks = [...(isUrgent && quiet === null ? [urgent] : []), ...(isNew ? [newWords] : [])];
    return [...marks, state, ...quietWords(texts, quiet, viewer)].join(' · ');
}
/** The person whom a notice is for, with their role; the group's own conversation where it is for no one person. */
function recipientWords({ texts }, group, viewer, personId) {
    if (personId === null)
        return { name: texts.words.alerts.conversation, role: '' };
    const member = group.members.findLast((each) => each.personId === personId);
    return member === undefined
        ? { name: texts.words.alerts.unknownPerson, role: '' }
        : {
            name: (0, personWords_1.memberName)(texts, group, viewer, member.memberId) || texts.words.withheld.somebody,
            role: ` · ${(0, personWords_1.jobWords)(texts, member)}`,
        };
}
/** How far a notice has got, whole and in one line. */
function progressWords(turn, group, viewer, notice) {
    const { texts, deps } = turn;
    const { ledger } = texts.words.alerts;
    const { openedAt, state, maybeDuplicate } = notice;
    const went = state === 'sent' || state === 'settled';
    const isWaiting = state === 'planned' || state === 'sending' || state === 'unknown';
    return [
        deliveryWords(texts, notice),
        ...(isWaiting && notice.attempts.length > 0 ? [triesWords(texts, notice)] : []),
        ...(openedAt !== null ? [texts.say('alerts.ledger.opened', at(texts, openedAt))] : went ? [ledger.notOpened] : []),
        ...(maybeDuplicate === true ? [ledger.twice] : []),
        ...((0, quiet_1.isQuiet)(notice, deps.clock.today()) ? (notice.handled ?? []).slice(-1).map((done) => handledWords(turn, group, viewer, done)) : []),
    ].join(' · ');
}
/** The same for the alert's own card: delivery, opening, and all that was done with it, the newest last. */
function ledgerLines(turn, group, viewer, notice) {
    const { texts } = turn;
    const planned = texts.say('alerts.ledger.planned', at(texts, notice.plannedAt));
    const opened = notice.openedAt === null ? [] : [texts.say('alerts.ledger.opened', at(texts, notice.openedAt))];
    const isOnlyPlanned = notice.state === 'planned' && notice.attempts.length === 0;
    const sent = isOnlyPlanned ? [] : [deliveryWords(texts, notice), ...(notice.attempts.length > 1 ? [triesWords(texts, notice)] : [])];
    const twice = notice.maybeDuplicate === true ? [texts.words.alerts.ledger.twice] : [];
    return [planned, ...sent, ...twice, ...opened, ...(notice.handled ?? []).map((done) => handledWords(turn, group, viewer, done))];
}
/** Why it did not get there, as a whole sentence. */
function outcomeWords({ words }, code) {
    const { outcome } = words.alerts;
    const known = outcomes[code] ?? (code.startsWith('rejected') ? 'rejected' : Object.hasOwn(outcome, code) ? code : 'set-aside');
    return outcome[known];
}
const outcomes = {
    'conversation-blocked-by-user': 'blocked',
    'bot-not-in-conversation-roster': 'removed',
    'bot-disabled-by-admin': 'disabled',
    'message-writes-blocked': 'forbidden',
};
function deliveryWords(texts, notice) {
    const { ledger } = texts.words.alerts;
    const sent = notice.attempts.findLast(({ outcome }) => (0, notice_1.hasArrived)(outcome));
    const isHandled = notice.acknowledged !== null || (notice.snoozed ?? null) !== null;
    switch (notice.state) {
        case 'planned':
        case 'unknown':
            return texts.say('alerts.ledger.planned', at(texts, notice.sendAfter));
        case 'sending':
            return ledger.sending;
        case 'failed':
            return texts.say('alerts.ledger.failed', { outcome: outcomeWords(texts, (0, board_1.failureOf)(notice)) });
        case 'withdrawn':
            return isHandled ? ledger.answered : ledger.withdrawn;
        default:
            return [
                ...(notice.state === 'settled' ? [ledger.settled] : []),
                ...(sent === undefined ? [] : [texts.say(sentWith(sent.outcome), at(texts, sent.at))]),
            ].join(' · ');
    }
}
function sentWith(outcome) {
    if (outcome === 'together')
        return 'alerts.ledger.together';
    return outcome === 'in-digest' ? 'alerts.ledger.inDigest' : 'alerts.ledger.sent';
}
function triesWords(texts, { attempts }) {
    return texts.say('alerts.ledger.tries', { count: attempts.length, outcome: outcomeWords(texts, attempts.at(-1)?.outcome ?? '') });
}
/** Who did what with it, until when and why; names and reasons stand apart from the sentence. */
function handledWords({ texts }, group, viewer, { what, by, at: when, until, who, why }) {
    const name = (memberId) => (0, personWords_1.memberName)(texts, group, viewer, memberId);
    const day = texts.day(until ?? (0, londonTime_1.dayOf)(when));
    const words = {
        taken: () => [...who.map(name), texts.say('alerts.ledger.taken', { day })],
        'put-off': () => [texts.say('alerts.ledger.putOff', { day }), by === null ? '' : name(by)],
        escalated: () => [
            texts.say('alerts.ledger.escalated', at(texts, when)),
            `${by === null ? '' : name(by)} → ${who.map(name).join(', ')}`,
        ],
        'tried-again': () => [texts.say('alerts.ledger.triedAgain', at(texts, when)), by === null ? '' : name(by)],
        'raised-again': () => [texts.say('alerts.ledger.raisedAgain', { day: texts.day((0, londonTime_1.dayOf)(when)) })],
    }[what]();
    return [...words, why?.text ?? ''].filter((part) => part !== '').join(' · ');
}
function quietWords(texts, quiet, viewer) {
    if (quiet === null)
        return [];
    const day = texts.day(quiet.until);
    if (quiet.kind === 'put-off')
        return [texts.say('alerts.putOffUntil', { day })];
    return [texts.say(quiet.by === viewer.memberId ? 'alerts.youHave' : 'alerts.otherHas', { day })];
}
function at(texts, instant) {
    return { day: texts.day((0, londonTime_1.dayOf)(instant)), time: (0, londonTime_1.timeOf)(instant) };
}
function idsOf(childId) {
    return childId === null ? [] : [childId];
}
//# sourceMappingURL=alertWords.js.map