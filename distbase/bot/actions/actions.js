"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openActionVerb = exports.openActionsVerb = void 0;
exports.actionFor = actionFor;
exports.storedAction = storedAction;
exports.planOf = planOf;
exports.dayOf = dayOf;
const zod_1 = require("zod");
const actions_1 = require("../../cards/actions");
const actionChanges_1 = require("../../core/actions/actionChanges");
const actionPermissions_1 = require("../../core/actions/actionPermissions");
const actionsView_1 = require("../../core/actions/actionsView");
const vagueVerbs_1 = require("../../core/actions/vagueVerbs");
const member_1 = require("../../core/member");
const plan_1 = require("../../documents/plan");
const actions_2 = require("../../usecases/actions");
const inputs_1 = require("../inputs");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const actionWords_1 = require("./actionWords");
const listed = { filter: zod_1.z.enum(actionsView_1.actionsFilters).default('mine'), page: zod_1.z.number().int().min(1).default(1) };
exports.openActionsVerb = (0, verbs_1.viewVerb)(actions_2.openActions, listed, (turn, shown) => actionsFor(turn, shown, shown.data));
exports.openActionVerb = (0, verbs_1.viewVerb)(actions_2.openAction, { actionId: zod_1.z.string().max(100), ...listed, n: inputs_1.noticeMarkOnCard.optional() }, (turn, shown) => actionFor(turn, shown, shown.data.actionId, { filter: shown.data.filter, page: shown.data.page }));
function actionsFor(turn, shown, { filter, page }) {
    const { texts } = turn;
    const { state, actor } = shown;
    const { rows: all, counts } = (0, actionsView_1.actionsView)(planOf(shown), state.group, actor, filter, dayOf(turn));
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, page);
    const here = Math.max(1, Math.min(page, Math.ceil(all.length / paging_1.rowsOnAPage)));
    return actions_1.actionsCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.actions.title[filter], texts.words.actions.saved),
        filter,
        page: here,
        filters: {
            mine: { shown: filter !== 'mine', title: texts.say('actions.filter.mine', { count: counts.mine }) },
            overdue: { shown: filter !== 'overdue', title: texts.say('actions.filter.overdue', { count: counts.overdue }) },
            all: {
                shown: filter !== 'all',
                title: counts.all === null ? texts.words.actions.allOfThem : texts.say('actions.filter.all', { count: counts.all }),
            },
        },
        empty: { shown: all.length === 0, text: texts.words.actions.empty[filter] },
        rows: rows.map((action, index) => rowFor(turn, shown, action, (here - 1) * paging_1.rowsOnAPage + index + 1)),
        mayAdd: (0, actionPermissions_1.mayAgreeAction)(askerIn(turn, shown), (0, actions_2.meetingNow)(state)).ok,
        pages,
    });
}
function rowFor(turn, { actor, state }, action, number) {
    const { texts } = turn;
    const extended = action.extensions > 0 ? texts.say('actions.extended', { times: action.extensions }) : '';
    const nobody = action.ownerLeft && (0, member_1.runsGroup)(actor) ? texts.words.actions.nobody : '';
    const flags = [nobody, extended].filter((flag) => flag !== '').join(' · ');
    return {
        actionId: action.actionId,
        number: `${number}.`,
        words: action.words === '' ? texts.words.actions.notShared : (0, actionWords_1.shortWords)(action.words),
        state: (0, actionWords_1.stateWords)(texts, action),
        people: (0, actionWords_1.peopleWords)(texts, action, state.group),
        flagged: flags !== '',
        flags,
        open: texts.say('actions.openOne', { number }),
    };
}
/** One action in full, after a press too; without it where it is not there or not for this reader. */
function actionFor(turn, shown, actionId, back = { filter: 'mine', page: 1 }) {
    const { texts } = turn;
    const { state, actor } = shown;
    const stored = planOf(shown).actions.find((each) => each.actionId === actionId);
    const action = (0, actionsView_1.actionView)(planOf(shown), state.group, actor, actionId, dayOf(turn));
    if (stored === undefined || action === undefined)
        return (0, verbs_1.refusalCard)(turn, 'not-yours');
    const asker = askerIn(turn, shown);
    const meeting = (0, actions_2.meetingNow)(state);
    const unfinished = action.state !== 'done';
    const mayChange = unfinished && (0, actionPermissions_1.mayChangeAction)(asker, stored, meeting).ok;
    const mayAgree = (0, actionPermissions_1.mayAgreeAction)(asker, meeting).ok;
    const mayReopen = action.state !== 'open' && (0, actionPermissions_1.mayReopenAction)(asker, stored, meeting).ok;
    return actions_1.actionCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.actions.oneTitle, texts.words.actions.saved),
        actionId,
        words: action.words === '' ? texts.words.actions.notShared : action.words,
        state: (0, actionWords_1.stateWords)(texts, action),
        lines: linesOf(texts, action).map((text) => ({ text })),
        nobody: action.ownerLeft && mayAgree,
        vague: unfinished && mayAgree && (0, vagueVerbs_1.needsMeasure)(stored),
        parts: partsOf(texts, action, state.group),
        may: {
            finish: unfinished && (0, actionPermissions_1.mayFinishAction)(asker, stored, meeting).ok,
            extend: mayChange,
            block: mayChange && action.state !== 'blocked',
            give: unfinished && mayAgree,
            detail: unfinished && mayAgree,
            share: mayAgree && (0, actionChanges_1.sharedWith)(stored).length > 0,
            reopen: mayReopen,
        },
        ...back,
    });
}
function linesOf(texts, action) {
    const { agreedAtMeetingOn, setOn, dueOn, extensions, state, lateness } = action;
    const agreed = agreedAtMeetingOn === null
        ? texts.say('actions.agreedOn', { day: texts.day(setOn) })
        : texts.say('actions.agreedAt', { day: texts.day(agreedAtMeetingOn) });
    const due = dueOn !== null && (state === 'done' || lateness.kind === 'late') ? [texts.say('actions.dueOn', { day: texts.day(dueOn) })] : [];
    return [...due, agreed, ...(extensions > 0 ? [texts.say('actions.extended', { times: extensions })] : [])];
}
function partsOf(texts, action, group) {
    const { part } = texts.words.actions;
    const { outcome, measure, ifNotDone, effect, blocked } = action;
    const all = {
        owner: (0, actionWords_1.peopleNames)(texts, [action.owner]),
        coOwners: (0, actionWords_1.peopleNames)(texts, action.coOwners),
        children: action.children.map((child) => (0, actionWords_1.childWords)(texts, child, group)).join(', '),
        ...{ outcome, measure, ifNotDone, effect, blocked },
    };
    return Object.entries(all).flatMap(([name, words]) => words === null || words === '' ? [] : [{ label: part[name], words }]);
}
/** The action that a form or a deed was about, as it is stored now. */
function storedAction(shown) {
    return planOf(shown).actions.find(({ actionId }) => actionId === shown.data.actionId);
}
function planOf({ state }) {
    return (0, plan_1.planIn)(state, state.group.coreGroupId);
}
function dayOf({ deps }) {
    return { today: deps.clock.today(), rules: deps.rules };
}
function askerIn(turn, { actor, state }) {
    return { actor, group: state.group, today: turn.deps.clock.today() };
}
//# sourceMappingURL=actions.js.map