"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notSeenVerbs = void 0;
const zod_1 = require("zod");
const notSeen_1 = require("../../cards/notSeen");
const seen_1 = require("../../cards/seen");
const notSeen_2 = require("../../core/children/notSeen");
const officeHours_1 = require("../../core/children/officeHours");
const seen_2 = require("../../core/children/seen");
const notSeen_3 = require("../../documents/notSeen");
const notSeen_4 = require("../../usecases/children/notSeen");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const verbs_1 = require("../verbs");
const notSeenEntry_1 = require("./notSeenEntry");
const notSeenFirst_1 = require("./notSeenFirst");
const seen_3 = require("./seen");
const danger = zod_1.z.enum(['yes', 'no']);
const entryId = zod_1.z.string().max(100);
const page = zod_1.z.number().int().min(1).default(1);
const reported = { children: (0, inputs_1.ownChildren)(), on: (0, inputs_1.day)(), time: (0, inputs_1.time)(), place: (0, inputs_1.words)(500) };
const details = {
    refusedBy: (0, inputs_1.optionalWords)(1000),
    theirWords: (0, inputs_1.optionalWords)(2000),
    announced: (0, inputs_1.oneOf)(['yes', 'no', '']),
    more: (0, inputs_1.optionalWords)(2000),
};
const openEntryVerb = (0, verbs_1.viewVerb)(notSeen_4.openEntry, { entryId, page, n: inputs_1.noticeMarkOnCard.optional() }, (turn, shown) => (0, notSeenEntry_1.entryFor)(turn, shown, shown.data.page));
exports.notSeenVerbs = [
    ...notSeenFirst_1.notSeenFirstVerbs,
    (0, verbs_1.viewVerb)(notSeen_4.openReporting, { danger, childId: inputs_1.childOnCardOrNone }, formFor),
    (0, verbs_1.deedVerb)(notSeen_4.report, { danger, dayAgreed: zod_1.z.string().max(10) }, reported, (turn, shown) => (shown.result.kind === 'refused' ? formFor(turn, shown) : detailsAfterReport(turn, shown)), notSeen_4.performReport),
    openEntryVerb,
    (0, loadingVerb_1.choosingVerb)('notSeen.choose', openEntryVerb),
    (0, verbs_1.viewVerb)(notSeen_4.openDetailing, { entryId }, detailsFormFor),
    (0, verbs_1.deedVerb)(notSeen_4.detail, { entryId }, details, orForm(detailsFormFor)),
    (0, verbs_1.deedVerb)(notSeen_4.acknowledge, { entryId }, {}, (turn, shown) => (0, notSeenEntry_1.entryFor)(turn, shown)),
    (0, verbs_1.viewVerb)(notSeen_4.openDeciding, { entryId }, decideFormFor),
    (0, verbs_1.deedVerb)(notSeen_4.decide, { entryId, v: zod_1.z.number().int() }, { code: (0, inputs_1.oneOf)(notSeen_2.decisionCodes), why: (0, inputs_1.optionalWords)(2000) }, orForm(decideFormFor)),
];
function orForm(form) {
    return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : (0, notSeenEntry_1.entryFor)(turn, shown));
}
function formFor(turn, shown) {
    const { texts, deps } = turn;
    const { group } = shown.state;
    const children = (0, seen_2.childrenToVisit)(group, shown.actor, deps.clock.today(), deps.rules);
    if (children.length === 0)
        return (0, seen_3.nobodyToVisit)(turn, shown);
    const [only, ...others] = children;
    const inDanger = shown.data.danger === 'yes';
    const fields = (0, seen_3.timeFields)(turn, shown, texts.words.notSeen.sendAnyway);
    return notSeen_1.notSeenReportCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.notSeen.title, ''),
        ...fields,
        submit: fields.dayAgreed === '' ? texts.words.notSeen.send : fields.submit,
        dutyTeam: dutyTeamOf(turn),
        danger: shown.data.danger,
        inDanger,
        outOfHours: !inDanger && !(0, officeHours_1.isOfficeHours)(deps.rules, deps.clock.now()),
        childChoices: (0, seen_3.childChoices)(turn, shown.state.group, children),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', others.length === 0 ? only?.childId : (shown.data.childId ?? '')),
        place: (0, verbs_1.fieldFor)(turn, shown, 'place'),
    });
}
/** The report that this very press, or its first of two, has made or added to; undefined where it waits no longer. */
function newestReport({ state }) {
    const newest = (entry) => entry.again?.lastAt ?? entry.enteredAt;
    return [...notSeen_3.storedNotSeen.among(state.documents).values()].reduce((last, entry) => (last === undefined || newest(entry) >= newest(last) ? entry : last), undefined);
}
/**
 * After a report is saved and people are told: the report with what can still be added. A press that came twice has made no
 * second report.
 */
function detailsAfterReport(turn, shown) {
    const entry = newestReport(shown);
    const { told, toldAgain, toldBefore, entryTitle } = turn.texts.words.notSeen;
    if (entry !== undefined)
        return (0, notSeenEntry_1.entryFor)(turn, { ...shown, data: { entryId: entry.entryId } }, 1, entry.again === undefined ? told : toldAgain);
    return seen_1.seenSavedCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), { ...(0, verbs_1.headFor)(turn, shown, entryTitle, toldBefore), rows: [] });
}
function detailsFormFor(turn, shown) {
    const { announcedYes, announcedNo, detailsTitle } = turn.texts.words.notSeen;
    return notSeen_1.notSeenDetailsCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, detailsTitle, ''),
        entryId: shown.data.entryId,
        refusedBy: (0, verbs_1.fieldFor)(turn, shown, 'refusedBy'),
        theirWords: (0, verbs_1.fieldFor)(turn, shown, 'theirWords'),
        announcedChoices: [
            { title: announcedYes, value: 'yes' },
            { title: announcedNo, value: 'no' },
        ],
        announced: (0, verbs_1.fieldFor)(turn, shown, 'announced'),
        more: (0, verbs_1.fieldFor)(turn, shown, 'more'),
    });
}
function decideFormFor(turn, shown) {
    const { texts } = turn;
    const entry = notSeen_3.storedNotSeen.in(shown.state, shown.data.entryId);
    if (entry === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return notSeen_1.notSeenDecideCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.notSeen.decideTitle, ''),
        entryId: entry.entryId,
        v: entry.version,
        names: (0, notSeenEntry_1.namesIn)(turn, shown, entry),
        when: texts.say('notSeen.when', { day: texts.day(entry.on), time: entry.time }),
        codes: notSeen_2.decisionCodes.map((code) => ({ title: texts.words.notSeen.decision[code], value: code })),
        code: (0, verbs_1.fieldFor)(turn, shown, 'code'),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
function dutyTeamOf({ deps, language }) {
    return deps.rules.policy.choices.emergencyDutyTeam[language];
}
//# sourceMappingURL=notSeen.js.map