"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openAlertVerb = void 0;
exports.alertCardFor = alertCardFor;
const alerts_1 = require("../../cards/alerts");
const message_1 = require("../../cards/message");
const actionPermissions_1 = require("../../core/actions/actionPermissions");
const acknowledge_1 = require("../../core/alerts/acknowledge");
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const childPermissions_1 = require("../../core/children/childPermissions");
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const stepPermissions_1 = require("../../core/clocks/stepPermissions");
const clockTable_1 = require("../../core/clockTable");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const arrival_1 = require("../../core/notices/arrival");
const duties_1 = require("../../core/notices/duties");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const accountPermissions_1 = require("../../core/people/accountPermissions");
const recordPermissions_1 = require("../../core/record/recordPermissions");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const notice_1 = require("../../documents/notice");
const alerts_2 = require("../../usecases/alerts/alerts");
const breaches_1 = require("../clocks/breaches");
const clockWords_1 = require("../clocks/clockWords");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const agendaShown_1 = require("../meeting/agendaShown");
const verbs_1 = require("../verbs");
const alertOfMissing_1 = require("./alertOfMissing");
const alertWords_1 = require("./alertWords");
const mostLines = 7;
/** One alert; the first time its recipient opens it, that is noted before it is shown. */
exports.openAlertVerb = (0, loadingVerb_1.loadingVerb)(alerts_2.openAlert, { notice: inputs_1.noticeOnCard.optional(), n: inputs_1.noticeMarkOnCard.optional() }, async ({ deps, person }, { state, data }) => {
    const notice = (0, alerts_2.alertIn)(state, { notice: (0, alerts_2.pointedAt)(state.group, data) ?? '' });
    if (notice === undefined || notice.openedAt !== null || notice.recipientPersonId !== person.personId)
        return null;
    // A press on a neutral card has noted the opening already, as every press on one does.
    if (data.n === undefined)
        await (0, alerts_2.noteOpened)(deps, state.group.coreGroupId, person.personId, notice.id);
    return deps.clock.now();
}, (turn, shown, openedAt) => {
    const id = (0, alerts_2.pointedAt)(shown.state.group, shown.data);
    if (id === null)
        return overCard(turn, shown);
    const data = { notice: id };
    const notice = (0, alerts_2.alertIn)(shown.state, data);
    if (notice === undefined || openedAt === null)
        return alertCardFor(turn, { ...shown, data });
    const documents = new Map([...shown.state.documents, [id, { ...notice, openedAt }]]);
    return alertCardFor(turn, { ...shown, data, state: { ...shown.state, documents } });
});
/** A card in the chat whose notice is settled and off the list. */
function overCard(turn, shown) {
    const { oneTitle, overState } = turn.texts.words.alerts;
    return message_1.messageCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), { ...(0, verbs_1.headFor)(turn, shown, oneTitle, ''), text: overState });
}
/** How it stands now; `done` is what the press has done. */
function alertCardFor(turn, shown, done = '') {
    const { texts, deps } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor, today } = asker;
    const notice = (0, alerts_2.alertIn)(shown.state, shown.data);
    if (notice === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { about, names, state, clock } = (0, alertWords_1.aboutNotice)(turn, group, actor, notice, shown.state.documents);
    const duty = (0, duties_1.openDutyOf)(group, notice.about, deps.rules, today);
    const isOpen = duty !== undefined;
    const { name, role } = (0, alertWords_1.recipientWords)(turn, group, actor, notice.recipientPersonId);
    const does = clock === null ? null : leadsTo(clock.clock, asker);
    const entryId = (0, aboutNotice_1.reportOf)(notice.about) ?? '';
    const accountMemberId = notice.about.kind === 'account' ? (notice.about.memberId ?? '') : '';
    const isOwnAccount = notice.about.kind === 'account' && notice.recipientPersonId === actor.personId && accountMemberId === '';
    return alerts_1.alertCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.oneTitle, done),
        ...(0, alertOfMissing_1.ofMissing)(turn, notice.about, asker),
        notice: notice.id,
        about,
        names,
        state,
        explained: clock !== null,
        because: clock === null ? '' : (0, clockWords_1.becauseWords)(texts, clock, deps.rules),
        source: clock === null ? '' : (0, clockWords_1.sourceWords)(texts, clock),
        recipient: `${name}${role}`,
        ledger: newest(turn, (0, alertWords_1.ledgerLines)(turn, group, actor, notice), notice.handledBefore),
        told: newest(turn, othersTold(turn, shown, notice)),
        explain: (0, breaches_1.explainFrom)(asker, clock, duty?.childIds ?? []),
        mayTake: isOpen && (0, alertPermissions_1.mayTakeOnAlert)(asker, notice).ok,
        mayDo: does !== null || isOwnAccount,
        doTitle: isOwnAccount ? texts.words.accounts.mineTitle : does === null ? '' : texts.words.alerts.do[does],
        doVerb: isOwnAccount ? (0, noticeKinds_1.opensOf)(notice.about, notice.recipientPersonId).verb : does === null ? '' : `${does}.open`,
        doMeetingId: does === 'record' && clock !== null ? meetingOf(clock, asker) : '',
        hasReport: entryId !== '' && (0, childPermissions_1.readsVisits)(actor),
        entryId,
        hasAction: notice.about.kind === 'action' && (0, actionPermissions_1.mayOpenActions)(asker).ok,
        actionId: notice.about.kind === 'action' ? notice.about.actionId : '',
        hasAccount: accountMemberId !== '' && (0, accountPermissions_1.mayLookAtAccounts)(asker, accountMemberId).ok,
        accountMemberId,
        mayPutOff: isOpen && (0, acknowledge_1.canBePutOff)(duty, today, deps.rules) && (0, alertPermissions_1.mayPutOffAlert)(asker, notice).ok,
        mayEscalate: isOpen && (0, alertPermissions_1.mayEscalateAlert)(asker, notice).ok,
        mayRetry: (0, arrival_1.isUnreached)(notice) && (0, alertPermissions_1.mayRetryAlert)(asker).ok,
        mayBoard: (0, alertPermissions_1.mayOpenAlertsBoard)(asker).ok,
    });
}
/** Who else has been told of the same limit, and how far that has got. */
function othersTold(turn, { state, actor }, notice) {
    const { about } = notice;
    if (about.kind !== 'clock')
        return [];
    const others = [...notice_1.storedNotice.among(state.documents).values()].filter((other) => other.recipientPersonId !== notice.recipientPersonId && other.about.kind === 'clock' && (0, noticeKinds_1.limitKey)(other.about) === (0, noticeKinds_1.limitKey)(about));
    if (others.length === 0)
        return [turn.texts.words.alerts.nobodyElse];
    return others.map((other) => {
        const { name, role } = (0, alertWords_1.recipientWords)(turn, state.group, actor, other.recipientPersonId);
        return `${name}${role} · ${(0, alertWords_1.progressWords)(turn, state.group, actor, other)}`;
    });
}
/** The newest lines; how many older ones there are is said, `before` of which are not among these. */
function newest({ texts }, lines, before = 0) {
    if (lines.length + before <= mostLines)
        return lines.map((text) => ({ text }));
    const older = texts.say('alerts.andMore', { count: before + Math.max(0, lines.length - mostLines) });
    return [older, ...lines.slice(-mostLines)].map((text) => ({ text }));
}
const permits = {
    seen: childPermissions_1.mayRecordVisit,
    meeting: meetingPermissions_1.maySeeMeeting,
    review: reviewPermissions_1.mayOpenReviews,
    record: recordPermissions_1.mayOpenRecords,
    members: groupPermissions_1.maySeeMembers,
    steps: stepPermissions_1.mayOpenSteps,
    clocks: clockPermissions_1.mayOpenClocks,
};
/** Where the thing itself is done, if this reader may open it; else the list of limits; else nowhere. */
function leadsTo(clock, asker) {
    const wanted = (0, clockTable_1.traitsOf)(clock).leadsTo;
    if (permits[wanted](asker).ok)
        return wanted;
    return (0, clockPermissions_1.mayOpenClocks)(asker).ok ? 'clocks' : null;
}
/** The meeting that the limit of a record runs from: there may be newer ones. */
function meetingOf({ trigger }, { group: { meetings } }) {
    const held = meetings.filter(({ heldOn }) => heldOn === trigger);
    return (held.find(({ recordSentOn }) => recordSentOn === null) ?? held[0])?.meetingId ?? '';
}
//# sourceMappingURL=alertCard.js.map