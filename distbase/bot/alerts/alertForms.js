"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alertsVerbs = void 0;
const zod_1 = require("zod");
const alerts_1 = require("../../cards/alerts");
const acknowledge_1 = require("../../core/alerts/acknowledge");
const duties_1 = require("../../core/notices/duties");
const quiet_1 = require("../../core/notices/quiet");
const quietHours_1 = require("../../core/notices/quietHours");
const alertDeeds_1 = require("../../usecases/alerts/alertDeeds");
const alerts_2 = require("../../usecases/alerts/alerts");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const alertCard_1 = require("./alertCard");
const alerts_3 = require("./alerts");
const alertsBoard_1 = require("./alertsBoard");
const alertWords_1 = require("./alertWords");
const notice = inputs_1.noticeOnCard;
const seen = zod_1.z.number().int().min(0);
const reason = (0, inputs_1.words)(1000);
exports.alertsVerbs = [
    alerts_3.openAlertsVerb,
    alerts_3.todayVerb,
    ...alertsBoard_1.alertsBoardVerbs,
    alertCard_1.openAlertVerb,
    (0, loadingVerb_1.choosingVerb)('alerts.choose', alertCard_1.openAlertVerb),
    (0, loadingVerb_1.choosingVerb)('alerts.inGroup', alerts_3.groupAlertsVerb),
    (0, verbs_1.viewVerb)(alerts_2.openTaking, { notice }, takingFor),
    (0, verbs_1.deedVerb)(alertDeeds_1.takeOn, { notice, seen }, { who: (0, inputs_1.knownMember)(zod_1.z.string().max(100)), until: (0, inputs_1.day)() }, orForm(takingFor, 'taken'), alertDeeds_1.performBesideOthers),
    (0, verbs_1.viewVerb)(alerts_2.openPuttingOff, { notice }, puttingOffFor),
    (0, verbs_1.deedVerb)(alertDeeds_1.putOff, { notice, seen }, { until: (0, inputs_1.day)(), why: reason }, orForm(puttingOffFor, 'putOffDone'), alertDeeds_1.performBesideOthers),
    (0, verbs_1.viewVerb)(alerts_2.openEscalating, { notice }, escalatingFor),
    (0, verbs_1.deedVerb)(alertDeeds_1.escalate, { notice, seen }, { why: reason }, orForm(escalatingFor, 'escalated'), alertDeeds_1.performEscalate),
];
/** After the deed the alert as it stands; after a refusal the form again, unless there is nothing left to say. */
function orForm(form, done) {
    return (turn, shown) => {
        const isOver = shown.result.kind === 'refused' && shown.result.refusal.kind === 'alert-settled';
        return shown.result.kind === 'refused' && !isOver ? form(turn, shown) : (0, alertCard_1.alertCardFor)(turn, shown, turn.texts.words.alerts[done]);
    };
}
function takingFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const open = openAlertIn(turn, shown);
    if (open === null)
        return (0, alertCard_1.alertCardFor)(turn, shown);
    const { duty } = open;
    const today = deps.clock.today();
    const last = (0, acknowledge_1.lastUntil)(duty, today, deps.rules);
    const members = (0, acknowledge_1.whoMayTakeOn)(group, duty, shown.actor, today);
    const mine = members.some(({ memberId }) => memberId === shown.actor.memberId) ? shown.actor.memberId : '';
    return alerts_1.alertTakeCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.takeTitle, ''),
        ...open.about,
        whoChoices: (0, personWords_1.memberChoices)(texts, group, shown.actor, members),
        who: (0, verbs_1.fieldFor)(turn, shown, 'who', mine),
        until: (0, verbs_1.fieldFor)(turn, shown, 'until', (0, acknowledge_1.firstUntil)(duty, today, deps.rules)),
        today,
        lastDay: texts.say(duty.occurrence.limit < today ? 'alerts.lastDayLate' : 'alerts.lastDay', { day: texts.day(last) }),
    });
}
function puttingOffFor(turn, shown) {
    const { texts, deps } = turn;
    const open = openAlertIn(turn, shown);
    if (open === null)
        return (0, alertCard_1.alertCardFor)(turn, shown);
    const today = deps.clock.today();
    const last = (0, quietHours_1.workingDayUpTo)(deps.rules.calendar, open.duty.occurrence.limit);
    const first = (0, acknowledge_1.firstUntil)(open.duty, today, deps.rules);
    return alerts_1.alertPutOffCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.putOffTitle, ''),
        ...open.about,
        until: (0, verbs_1.fieldFor)(turn, shown, 'until', first > today ? first : ''),
        today,
        lastDay: texts.say('alerts.morning', { day: texts.day(last) }),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
function escalatingFor(turn, shown) {
    const { texts } = turn;
    const open = openAlertIn(turn, shown);
    if (open === null)
        return (0, alertCard_1.alertCardFor)(turn, shown);
    return alerts_1.alertEscalateCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.escalateTitle, ''),
        ...open.about,
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
/** The alert with its duty while that is open. */
function openAlertIn(turn, shown) {
    const { state } = shown;
    const found = (0, alerts_2.alertIn)(state, shown.data);
    if (found === undefined)
        return null;
    const duty = (0, duties_1.openDutyOf)(state.group, found.about, turn.deps.rules, turn.deps.clock.today());
    return duty === undefined ? null : { duty, about: shownOf(turn, shown, found) };
}
function shownOf(turn, { state, actor }, found) {
    const { about, names, state: words } = (0, alertWords_1.aboutNotice)(turn, state.group, actor, found);
    return { notice: found.id, seen: (0, quiet_1.timesHandled)(found), about, names, state: words };
}
//# sourceMappingURL=alertForms.js.map