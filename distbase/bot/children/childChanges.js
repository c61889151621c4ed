"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childChangeVerbs = void 0;
const zod_1 = require("zod");
const childChanges_1 = require("../../cards/childChanges");
const child_1 = require("../../core/child");
const childChange_1 = require("../../core/children/childChange");
const childPermissions_1 = require("../../core/children/childPermissions");
const words_1 = require("../../core/confidentiality/words");
const member_1 = require("../../core/member");
const londonTime_1 = require("../../core/time/londonTime");
const childChange_2 = require("../../documents/childChange");
const childChange_3 = require("../../usecases/children/childChange");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const agendaShown_1 = require("../meeting/agendaShown");
const offers_1 = require("../offers");
const personWords_1 = require("../personWords");
const told_1 = require("../told");
const verbs_1 = require("../verbs");
const visitWords_1 = require("./visitWords");
const changeId = zod_1.z.string().max(64);
const what = zod_1.z.enum(child_1.childChangeKinds);
const longestName = 100;
const openChangingVerb = (0, verbs_1.viewVerb)(childChange_3.openChanging, { childId: inputs_1.childOnCard, what }, (turn, shown) => changeFormFor(turn, { ...shown, data: { ...shown.data, agreed: false } }));
/** What has changed for a child: the list, the form of each, and what was entered in error. */
exports.childChangeVerbs = [
    (0, verbs_1.viewVerb)(childChange_3.openChanges, { childId: inputs_1.childOnCard }, (turn, shown) => changesCardFor(turn, shown)),
    openChangingVerb,
    (0, loadingVerb_1.choosingVerb)('children.missing', openChangingVerb),
    (0, verbs_1.viewVerb)(childChange_3.openUndoing, { childId: inputs_1.childOnCard, changeId }, (turn, shown) => undoFormFor(turn, shown)),
    (0, verbs_1.deedVerb)(childChange_3.change, { childId: inputs_1.childOnCard, what, agreed: zod_1.z.boolean() }, {
        on: (0, inputs_1.optionalDay)(),
        time: (0, inputs_1.optionalTime)(),
        toldOn: (0, inputs_1.optionalDay)(),
        givenName: (0, inputs_1.optionalWords)(longestName),
        familyName: (0, inputs_1.optionalWords)(longestName),
    }, (turn, shown) => {
        const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind !== 'change-gone';
        return mayMend ? changeFormFor(turn, shown) : changesCardFor(turn, shown, doneWords(turn, shown));
    }),
    (0, verbs_1.deedVerb)(childChange_3.undo, { childId: inputs_1.childOnCard, changeId }, { reason: (0, inputs_1.words)() }, (turn, shown) => {
        const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
        return mayMend ? undoFormFor(turn, shown) : changesCardFor(turn, shown, turn.texts.words.childChange.undoneDone);
    }),
];
function doneWords({ texts }, { actor, data }) {
    const { done, reported } = texts.words.childChange;
    return data.what === 'missing' && !(0, member_1.runsGroup)(actor) ? reported : done[data.what];
}
function changesCardFor(turn, shown, done = '') {
    const { texts } = turn;
    const { group, actor, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const child = childIn(shown);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const open = (0, childChange_1.changesOpenTo)(child, today).filter((each) => (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayRecordChange)(asker, { childId: child.childId, what: each })));
    const last = (0, childChange_1.lastStanding)(child);
    // The second person about an address reads what was recorded of it. Why another change was an error is for those who record changes.
    const isTold = ({ what: of, undone }) => (0, member_1.runsGroup)(actor) || (!undone && (0, childChange_1.isAboutAddress)(of));
    const marks = (child.changes ?? []).filter(isTold).reverse();
    // Whoever has only reported that the child is missing reads that, and nothing of what else was recorded.
    const reads = (0, offers_1.offers)(turn, shown, (asker) => (0, childPermissions_1.mayOpenChanges)(asker, child));
    return childChanges_1.childChangesCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, reads ? texts.words.childChange.title : texts.words.childChange.what.missing, done),
        rings: child.missingSince === null ? [] : [(0, told_1.ringing)(turn.deps.rules, turn.language)],
        childId: child.childId,
        name: (0, actionWords_1.childWords)(texts, child, group),
        waits: { shown: reads && (child.addressLift ?? null) !== null, text: texts.words.childChange.waits },
        frozen: { shown: child.frozen !== undefined, text: texts.words.children.frozen },
        empty: { shown: reads && marks.length === 0, text: texts.words.childChange.empty },
        rows: marks.map((mark) => {
            const made = childChange_2.storedChange.in(shown.state, mark.changeId);
            const line = `${texts.words.childChange.what[mark.what]} · ${(0, visitWords_1.whenWords)(texts, mark.on, mark.time ?? null)}`;
            const by = (0, personWords_1.memberName)(texts, group, actor, made?.by);
            const entered = made === undefined ? '' : texts.say('children.enteredAt', { day: texts.day((0, londonTime_1.dayOf)(made.at)), time: (0, londonTime_1.timeOf)(made.at) });
            const reason = (0, words_1.wordsSeenBy)(group, actor, made?.undone?.reason ?? null) ?? '';
            return { line, entered, by, undone: mark.undone, reason };
        }),
        asks: open.length > 0,
        mayStep: (0, member_1.runsGroup)(actor) && child.frozen === undefined,
        kinds: open.filter((each) => !(0, childChange_1.isEnd)(each)).map((each) => ({ what: each, title: texts.words.childChange.what[each] })),
        ends: open.filter(childChange_1.isEnd).map((each) => ({ what: each, title: texts.words.childChange.what[each] })),
        undo: { shown: last !== null && (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayUndoChange)(asker, child)), changeId: last?.changeId ?? '' },
    });
}
function changeFormFor(turn, shown) {
    const { texts } = turn;
    const child = childIn(shown);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { today, group, actor } = (0, agendaShown_1.askerOf)(turn, shown);
    const forms = texts.words.childChange;
    const kind = shown.data.what;
    const ends = (0, childChange_1.isEnd)(kind);
    const isAsked = shown.result.kind === 'refused' && shown.result.refusal.fields?.['on'] === 'say-yes-to-the-end';
    return childChanges_1.childChangeCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, forms.what[kind], ''),
        rings: kind === 'missing' ? [(0, told_1.ringing)(turn.deps.rules, turn.language)] : [],
        childId: child.childId,
        what: kind,
        agreed: isAsked,
        name: (0, actionWords_1.childWords)(texts, child, group),
        warning: { shown: ends, text: forms.warning },
        hint: kind === 'missing' && !(0, member_1.runsGroup)(actor) ? forms.reports : forms.hint[kind],
        onLabel: forms.on[kind],
        today,
        on: (0, verbs_1.fieldFor)(turn, shown, 'on', ends ? '' : today),
        times: (0, childChange_1.asksForTime)(kind),
        time: (0, verbs_1.fieldFor)(turn, shown, 'time'),
        tells: kind === 'missing' && (0, member_1.runsGroup)(actor),
        toldOn: (0, verbs_1.fieldFor)(turn, shown, 'toldOn'),
        names: kind === 'born',
        givenName: (0, verbs_1.fieldFor)(turn, shown, 'givenName', child.givenName),
        familyName: (0, verbs_1.fieldFor)(turn, shown, 'familyName', child.familyName),
        plain: !ends,
        ends,
        submit: isAsked ? forms.sayYes : forms.goOn,
        back: (0, offers_1.offers)(turn, shown, (asker) => (0, childPermissions_1.mayOpenChanges)(asker, child)) ? 'children.changes' : 'children.one',
    });
}
function undoFormFor(turn, shown) {
    const { texts } = turn;
    const child = childIn(shown);
    const made = childChange_2.storedChange.in(shown.state, shown.data.changeId);
    if (child === undefined || made === undefined || made.childId !== child.childId)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return childChanges_1.childUndoCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.childChange.undoTitle, ''),
        childId: child.childId,
        changeId: made.changeId,
        name: (0, actionWords_1.childWords)(texts, child, shown.state.group),
        line: `${texts.words.childChange.what[made.what]} · ${(0, visitWords_1.whenWords)(texts, made.on, made.time ?? null)}`,
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
    });
}
function childIn({ state, data }) {
    return state.group.children.find((child) => child.childId === data.childId);
}
//# sourceMappingURL=childChanges.js.map