"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actionsVerbs = void 0;
const zod_1 = require("zod");
const actions_1 = require("../../cards/actions");
const actionChanges_1 = require("../../core/actions/actionChanges");
const actions_2 = require("../../core/actions/actions");
const actionsView_1 = require("../../core/actions/actionsView");
const vagueVerbs_1 = require("../../core/actions/vagueVerbs");
const audiences_1 = require("../../core/confidentiality/audiences");
const sees_1 = require("../../core/confidentiality/sees");
const meeting_1 = require("../../core/meeting/meeting");
const member_1 = require("../../core/member");
const actions_3 = require("../../usecases/actions");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const personWords_1 = require("../personWords");
const readers_1 = require("../readers");
const verbs_1 = require("../verbs");
const actions_4 = require("./actions");
const actionWords_1 = require("./actionWords");
/** Short enough that one action with all its parts stays a card that Teams takes. */
const longest = { words: 1000, part: 500, name: 200 };
const id = zod_1.z.string().max(100);
const aboutPlan = { m: id };
const aboutAction = { actionId: id, v: zod_1.z.number().int(), ...aboutPlan };
const newAction = { words: (0, inputs_1.words)(longest.words), children: (0, inputs_1.ownChildren)(), dueOn: (0, inputs_1.day)() };
const byMember = { ...newAction, owner: (0, inputs_1.knownMember)((0, inputs_1.words)(longest.name)) };
const byOutsider = { ...newAction, outside: (0, inputs_1.words)(longest.name) };
const audience = zod_1.z.enum(['everyone', 'practitioners']);
/** Empty where the writer had no choice. */
const readers = { audience: (0, inputs_1.optionalWords)(longest.name) };
const owners = { owner: (0, inputs_1.knownMember)((0, inputs_1.optionalWords)(longest.name)), outside: (0, inputs_1.optionalWords)(longest.name) };
const details = {
    coOwners: (0, inputs_1.knownMembers)(),
    outcome: (0, inputs_1.optionalWords)(longest.part),
    measure: (0, inputs_1.optionalWords)(longest.part),
    ifNotDone: (0, inputs_1.optionalWords)(longest.part),
};
exports.actionsVerbs = [
    actions_4.openActionsVerb,
    actions_4.openActionVerb,
    (0, loadingVerb_1.choosingVerb)('actions.choose', actions_4.openActionVerb),
    (0, verbs_1.viewVerb)(actions_3.openNewActionForm, {}, addFormFor),
    (0, verbs_1.viewVerb)(actions_3.openOutsideOwnerForm, { named: zod_1.z.string().default('') }, (turn, shown) => addOutsideFormFor(turn, shown, shown.data.named), byMember),
    (0, verbs_1.viewVerb)(actions_3.openMemberOwnerForm, {}, addFormFor, byOutsider),
    (0, verbs_1.deedVerb)(actions_3.agree, { ...aboutPlan, audience }, byMember, orStepTwo(addFormFor)),
    (0, verbs_1.deedVerb)(actions_3.agreeOutside, { ...aboutPlan, audience }, byOutsider, orStepTwo(addOutsideFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openDetailsForm, { actionId: id }, detailsFormFor),
    (0, verbs_1.deedVerb)(actions_3.detail, aboutAction, details, orForm(detailsFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openFinishForm, { actionId: id }, finishFormFor),
    (0, verbs_1.deedVerb)(actions_3.finish, aboutAction, { effect: (0, inputs_1.words)(longest.words), ...readers }, orForm(finishFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openMoreTimeForm, { actionId: id }, moreTimeFormFor),
    (0, verbs_1.deedVerb)(actions_3.extend, aboutAction, { until: (0, inputs_1.day)(), reason: (0, inputs_1.words)(longest.part), ...readers }, orForm(moreTimeFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openBlockForm, { actionId: id }, blockFormFor),
    (0, verbs_1.deedVerb)(actions_3.block, aboutAction, { reason: (0, inputs_1.words)(longest.part), ...readers }, orForm(blockFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openReopenForm, { actionId: id }, reopenFormFor),
    (0, verbs_1.deedVerb)(actions_3.reopen, aboutAction, { reason: (0, inputs_1.words)(longest.part), ...readers }, orForm(reopenFormFor)),
    (0, verbs_1.viewVerb)(actions_3.openSharing, { actionId: id }, sharingFor),
    (0, verbs_1.deedVerb)(actions_3.share, aboutAction, {}, (turn, shown) => (0, actions_4.actionFor)(turn, shown, shown.data.actionId)),
    (0, verbs_1.viewVerb)(actions_3.openOwnerForm, { actionId: id }, ownerFormFor),
    (0, verbs_1.deedVerb)(actions_3.giveTo, aboutAction, owners, orForm(ownerFormFor)),
];
/**
 * The action after what was done. After a refusal the form again, with what was typed and as the action stands now, so
 * that the next press is about what was seen.
 */
function orForm(form) {
    return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : (0, actions_4.actionFor)(turn, shown, shown.data.actionId));
}
/** Step two for the action just agreed, the actor's newest; step one again after a refusal. */
function orStepTwo(form) {
    return (turn, shown) => {
        if (shown.result.kind === 'refused')
            return form(turn, shown);
        const newest = (0, actions_4.planOf)(shown).actions.findLast(({ words: { by } }) => by === shown.actor.memberId);
        return newest === undefined ? (0, verbs_1.refusalCard)(turn, 'gone') : detailsFormFor(turn, { ...shown, data: { actionId: newest.actionId } });
    };
}
function addFormFor(turn, shown) {
    return actions_1.actionAddCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...newActionFor(turn, shown),
        named: shown.entered['outside'] ?? '',
        owners: peopleChoices(turn, shown),
        owner: (0, verbs_1.fieldFor)(turn, shown, 'owner'),
    });
}
/** `named`: who was typed there before a member was looked for. */
function addOutsideFormFor(turn, shown, named = '') {
    return actions_1.actionAddOutsideCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...newActionFor(turn, shown),
        outside: (0, verbs_1.fieldFor)(turn, shown, 'outside', named),
    });
}
function newActionFor(turn, shown) {
    const { texts } = turn;
    const childChoices = shown.state.group.children
        .filter(({ status, childId }) => status !== 'de-registered' && (0, member_1.isFor)(shown.actor, childId))
        .map((child) => ({ title: (0, actionWords_1.childWords)(texts, child, shown.state.group), value: child.childId }));
    const only = childChoices.length === 1 ? childChoices[0]?.value : undefined;
    return {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.actions.addTitle, ''),
        m: meetingHint(shown),
        today: turn.deps.clock.today(),
        childChoices,
        words: (0, verbs_1.fieldFor)(turn, shown, 'words'),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', only),
        dueOn: (0, verbs_1.fieldFor)(turn, shown, 'dueOn'),
    };
}
function detailsFormFor(turn, shown) {
    const action = (0, actions_4.storedAction)(shown);
    if (action === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { detailTitle, agreed } = turn.texts.words.actions;
    return actions_1.actionDetailsCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, detailTitle, agreed),
        vague: (0, vagueVerbs_1.needsMeasure)(action),
        people: peopleChoices(turn, shown),
        coOwners: (0, verbs_1.fieldFor)(turn, shown, 'coOwners', action.coOwnerMemberIds.join(',')),
        outcome: (0, verbs_1.fieldFor)(turn, shown, 'outcome', action.outcome?.text),
        measure: (0, verbs_1.fieldFor)(turn, shown, 'measure', action.measure?.text),
        ifNotDone: (0, verbs_1.fieldFor)(turn, shown, 'ifNotDone', action.ifNotDone?.text),
        readers: (0, readers_1.readersSaid)(turn, (0, audiences_1.audienceOfWords)(action.words), shown.actor),
    });
}
function sharingFor(turn, shown) {
    const action = (0, actions_4.storedAction)(shown);
    if (action === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return actions_1.actionShareCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.actions.shareTitle, ''),
        actionId: action.actionId,
        v: action.version,
        m: meetingHint(shown),
        rows: (0, actionChanges_1.sharedWith)(action).map(({ text }) => ({ words: text })),
    });
}
function finishFormFor(turn, shown) {
    return actions_1.actionFinishCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, turn.texts.words.actions.finishTitle),
        effect: (0, verbs_1.fieldFor)(turn, shown, 'effect'),
        ...remarkReaders(turn, shown),
    });
}
function moreTimeFormFor(turn, shown) {
    const { texts } = turn;
    const dueOn = (0, actions_4.storedAction)(shown)?.dueOn ?? null;
    return actions_1.actionMoreTimeCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, texts.words.actions.extendTitle),
        due: dueOn === null ? texts.words.actions.noDayYet : texts.say('actions.dueOn', { day: texts.day(dueOn) }),
        today: turn.deps.clock.today(),
        until: (0, verbs_1.fieldFor)(turn, shown, 'until'),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        ...remarkReaders(turn, shown),
    });
}
function blockFormFor(turn, shown) {
    return actions_1.actionBlockCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, turn.texts.words.actions.blockTitle),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        ...remarkReaders(turn, shown),
    });
}
function reopenFormFor(turn, shown) {
    return actions_1.actionReopenCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, turn.texts.words.actions.reopenTitle),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
        ...remarkReaders(turn, shown),
    });
}
function ownerFormFor(turn, shown) {
    return actions_1.actionOwnerCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...aboutFor(turn, shown, turn.texts.words.actions.giveTitle),
        owners: peopleChoices(turn, shown),
        owner: (0, verbs_1.fieldFor)(turn, shown, 'owner'),
        outside: (0, verbs_1.fieldFor)(turn, shown, 'outside'),
        readers: (0, readers_1.readersSaid)(turn, audienceOf(shown), shown.actor),
    });
}
/** What every form about one action says of it, and sends back. */
function aboutFor(turn, shown, title, done = '') {
    const action = (0, actionsView_1.actionView)((0, actions_4.planOf)(shown), shown.state.group, shown.actor, shown.data.actionId, (0, actions_4.dayOf)(turn));
    return {
        ...(0, verbs_1.headFor)(turn, shown, title, done),
        actionId: shown.data.actionId,
        v: action?.version ?? 0,
        m: meetingHint(shown),
        words: action?.words ?? '',
        state: action === undefined ? '' : (0, actionWords_1.stateWords)(turn.texts, action),
    };
}
/** Words about an action are never for more people than the action. */
function remarkReaders(turn, shown) {
    return { audience: (0, readers_1.audienceFor)(turn, shown, (0, audiences_1.choicesForRemark)(shown.actor, audienceOf(shown))) };
}
function audienceOf(shown) {
    const action = (0, actions_4.storedAction)(shown);
    return action === undefined ? { kind: 'practitioners' } : (0, audiences_1.audienceOfWords)(action.words);
}
function meetingHint({ state }) {
    return (0, meeting_1.nextMeeting)(state.group)?.meetingId ?? '';
}
function peopleChoices(turn, { state, actor }) {
    const possible = (0, actions_2.possibleOwners)(state.group, turn.deps.clock.today()).filter((member) => (0, sees_1.sees)(actor, member));
    return (0, personWords_1.memberChoices)(turn.texts, state.group, actor, possible);
}
//# sourceMappingURL=actionForms.js.map