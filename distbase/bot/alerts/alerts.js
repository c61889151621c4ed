"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openAlertsVerb = exports.todayVerb = exports.groupAlertsVerb = void 0;
const zod_1 = require("zod");
const alerts_1 = require("../../cards/alerts");
const actionsView_1 = require("../../core/actions/actionsView");
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const waiting_1 = require("../../core/alerts/waiting");
const missing_1 = require("../../core/children/missing");
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const member_1 = require("../../core/member");
const aboutNotice_1 = require("../../core/notices/aboutNotice");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const notice_1 = require("../../documents/notice");
const alerts_2 = require("../../usecases/alerts/alerts");
const actionWords_1 = require("../actions/actionWords");
const clockWords_1 = require("../clocks/clockWords");
const loadingVerb_1 = require("../loadingVerb");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const alertWords_1 = require("./alertWords");
const missingFirst_1 = require("./missingFirst");
const openThing_1 = require("./openThing");
const page = zod_1.z.number().int().min(1).default(1);
/** `worst`: what weighs most first, also after what was told for the first time. */
const todayData = zod_1.z.strictObject({ page, worst: zod_1.z.boolean().default(false) });
/** What waits in one group; in one's own chat also how much that cannot wait is in others, which this list would hide. */
exports.groupAlertsVerb = (0, loadingVerb_1.loadingVerb)(alerts_2.openAlerts, { page }, async ({ deps, person, where }, { state }) => (where.kind === 'personal' ? (0, alerts_2.urgentElsewhere)(deps, person, state.group.coreGroupId) : 0), mineFor);
/** What the morning card opens: the reader's own list over all their groups. */
exports.todayVerb = {
    verb: 'alerts.today',
    kind: 'view',
    data: todayData,
    inputs: zod_1.z.strictObject({}),
    may: alertPermissions_1.mayOpenAlerts,
    async handle(turn, pressed) {
        const read = todayData.safeParse((0, verbs_1.pickedFrom)(pressed, ['page', 'worst']));
        if (!read.success)
            return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'alerts.today', {});
        if (turn.where.kind !== 'personal')
            return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'alerts.today', {});
        return todayFor(turn, await (0, alerts_2.waitingEverywhere)(turn.deps, turn.person), read.data);
    },
};
/**
 * What `alerts` opens: the group that is talked about. With none chosen, all of them at once, what weighs most first: whoever
 * answers for sixty groups does not know yet in which one something waits.
 */
exports.openAlertsVerb = {
    ...exports.groupAlertsVerb,
    handle: (turn, pressed) => turn.where.kind === 'personal' && pressed['g'] === undefined
        ? exports.todayVerb.handle(turn, { worst: true })
        : exports.groupAlertsVerb.handle(turn, pressed),
};
/** More than these are in the list of all children, which begins with them too. */
const mostMissing = 10;
function mineFor(turn, shown, elsewhere) {
    const { texts, deps } = turn;
    const { state, actor } = shown;
    const all = (0, waiting_1.waitingFor)(state.group, actor, deps.rules, deps.clock.today(), notice_1.storedNotice.among(state.documents));
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    const group = { ...state.group, missing: (0, missing_1.missingIn)(state.group, deps.clock.today()) };
    const missing = (0, missingFirst_1.missingRows)(turn, [{ group, actor }], false);
    return alerts_1.alertsCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.alerts.title, ''),
        elsewhere: { shown: elsewhere > 0, text: elsewhere > 0 ? texts.say('alerts.elsewhere', { count: elsewhere }) : '' },
        missing: missing.map(({ g: _, ...row }) => row),
        empty: { shown: all.length + missing.length === 0, text: texts.words.alerts.empty },
        rows: rows.map((waiting) => ({
            ...withMember(turn, shown, waiting, rowFor(turn, state.group, actor, waiting, all.indexOf(waiting) + 1)),
            ...whichAction(turn, state, actor, waiting),
            isAlert: waiting.limit !== null,
            ...opensIn(waiting, actor),
        })),
        pages,
        mayBoard: (0, alertPermissions_1.mayOpenAlertsBoard)({ actor }).ok,
        mayClocks: (0, clockPermissions_1.mayOpenClocks)({ actor }).ok,
        clocks: (0, member_1.isFamily)(actor) ? texts.words.clock.familyTitle : texts.words.clock.all,
        mayToday: turn.where.kind === 'personal' && elsewhere === 0,
    });
}
async function todayFor(turn, { all, missing, unread }, { page: wanted, worst }) {
    const { texts } = turn;
    const { rows: listed, pages, first } = (0, paging_1.pageInOrder)(texts, all, wanted, worst ? alerts_2.worstFirstEverywhere : alerts_2.newFirstEverywhere);
    const rows = await (0, alerts_2.withOpened)(turn.deps, listed);
    const nothing = { shown: false, text: '' };
    return alerts_1.alertsTodayCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        title: texts.words.alerts.todayTitle,
        done: nothing,
        refused: nothing,
        ...(0, verbs_1.unreadHead)(turn, 'groups', unread),
        missing: (0, missingFirst_1.missingRows)(turn, missing, true).slice(0, mostMissing),
        empty: { shown: all.length + missing.length + unread === 0, text: texts.words.alerts.todayEmpty },
        rows: rows.map(({ group, actor, waiting }, index) => {
            const [isAlert, isReport] = [waiting.limit !== null, reportIn(waiting) !== null];
            const { names, ...row } = rowFor(turn, group, actor, waiting, first + index + 1);
            const { isAction, actionId } = actionIn(waiting);
            return {
                g: group.coreGroupId,
                ...row,
                names: (0, member_1.isToldOfDuties)(actor) ? `${names} · ${group.ref}` : names,
                isAlert,
                ...{ isAction, actionId },
                ...elsewhereIn(waiting, actor, !isAlert && !isReport && !isAction),
            };
        }),
        worst,
        pages,
    });
}
function rowFor(turn, group, viewer, waiting, number) {
    const { texts } = turn;
    const { noticeId } = waiting;
    const entryId = reportIn(waiting);
    const common = {
        notice: noticeId,
        mark: (0, alerts_2.noticeMark)(group.coreGroupId, noticeId),
        open: texts.say('alerts.openOne', { number }),
        isReport: entryId !== null,
        entryId: entryId ?? '',
    };
    const [name, state] = wordsFor(turn, waiting);
    const names = (0, alertWords_1.namesOf)(texts, group, viewer, waiting.of.childIds);
    return { ...common, about: `${number}. ${name}`, names, state: (0, alertWords_1.waitingState)(texts, state, waiting, viewer) };
}
/** The member whose account or place it is, as the reader may know them: the list over all groups holds no names of members. */
function withMember({ texts }, { state, actor }, { of }, row) {
    const name = (0, personWords_1.memberName)(texts, state.group, actor, of.memberId);
    return name === '' ? row : { ...row, names: `${row.names} · ${name}` };
}
/** In place of the names of its children, where it is an action: which one, whose and for whom. */
function whichAction(turn, { group, documents }, actor, { about }) {
    const line = about.kind === 'action' ? (0, alertWords_1.actionLine)(turn, group, actor, about.actionId, documents) : null;
    return line === null ? {} : { names: line };
}
/** What it is about, and how that stands. */
function wordsFor({ texts, deps }, waiting) {
    const words = texts.words.alerts;
    const { about, limit } = waiting;
    if (limit !== null)
        return [(0, clockWords_1.clockName)(texts, limit.clock.clock), (0, clockWords_1.stateWords)(texts, limit.clock)];
    if (about.kind === 'action') {
        const day = { today: deps.clock.today(), rules: deps.rules };
        return [words.otherAbout.action, (0, actionWords_1.dueWords)(texts, about.dueOn, (0, actionsView_1.latenessOf)(about.dueOn, day))];
    }
    if (reportIn(waiting) !== null) {
        const { notSeenOn } = waiting.of;
        const day = notSeenOn === null ? [] : [texts.say('alerts.ofReport', { day: texts.day(notSeenOn) })];
        const danger = waiting.of.inDanger ? [texts.words.children.inDanger] : [];
        return [words.reportAbout, [...danger, ...day, words.reportState].join(' · ')];
    }
    const { meetingOn, reviewOn } = waiting.of;
    const of = reviewOn === null ? 'alerts.ofMeeting' : 'alerts.ofReview';
    const on = reviewOn ?? meetingOn;
    return [(0, alertWords_1.otherWords)(texts, about), on === null ? (0, alertWords_1.otherState)(texts, about) : texts.say(of, { day: texts.day(on) })];
}
/** What opens it: its own verb, with the mark of the notice and, where that needs it, what the notice is about. */
function opensIn({ about }, actor) {
    const { opens, ...thing } = (0, openThing_1.thingOf)(about, actor);
    const isAccount = opens !== null && thing.memberId !== '';
    const isChild = about.kind === 'address' || about.kind === 'review';
    const isListed = noticeKinds_1.noticeKinds[about.kind].listOpens !== null && opens !== null && !isChild;
    return {
        ...actionIn({ about }),
        isThing: isAccount || about.kind === 'record' || about.kind === 'release' || isChild,
        ...thing,
        opensOther: about.kind === 'account' ? !isAccount : isListed,
        opensVerb: opens ?? 'alerts.one',
    };
}
/** The same in the list over all groups; only what this reader cannot be led to opens the list of its group instead. */
function elsewhereIn({ about }, actor, isOther) {
    const thing = (0, openThing_1.thingOf)(about, actor);
    const { opens, version } = thing;
    return { isThing: isOther && opens !== null, isOther: isOther && opens === null, opens: opens ?? '', id: (0, openThing_1.idOfThing)(thing), version };
}
function actionIn({ about }) {
    return { isAction: about.kind === 'action', actionId: about.kind === 'action' ? about.actionId : '' };
}
/** The report that waits; null for everything else. */
function reportIn({ about }) {
    return about.kind === 'unreached' ? null : (0, aboutNotice_1.reportOf)(about);
}
//# sourceMappingURL=alerts.js.map