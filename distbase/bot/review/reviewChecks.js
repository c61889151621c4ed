"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewCheckVerbs = void 0;
const zod_1 = require("zod");
const review_1 = require("../../cards/review");
const sees_1 = require("../../core/confidentiality/sees");
const facts_1 = require("../../core/facts");
const member_1 = require("../../core/member");
const review_2 = require("../../core/review/review");
const reviewCorrect_1 = require("../../core/review/reviewCorrect");
const reviewChecks_1 = require("../../usecases/review/reviewChecks");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const review_3 = require("./review");
const reviewWords_1 = require("./reviewWords");
const sitting = { conferenceId: review_3.idOnCard };
const decision = { ...sitting, childId: inputs_1.childOnCard };
const seen = { seen: zod_1.z.number().int() };
/** The custodian's check of a removal, and what was recorded wrongly put right. */
exports.reviewCheckVerbs = [
    (0, verbs_1.viewVerb)(reviewChecks_1.openChecking, decision, (turn, shown) => checkFormFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewChecks_1.openCorrecting, decision, (turn, shown) => correctFormFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewChecks_1.openReattending, sitting, (turn, shown) => reattendFormFor(turn, shown)),
    (0, verbs_1.deedVerb)(reviewChecks_1.check, { ...decision, ...seen }, { outcome: (0, inputs_1.oneOf)(['confirmed', 'sent-back']), reason: (0, inputs_1.optionalWords)() }, (turn, shown) => shown.result.kind === 'refused' ? checkFormFor(turn, shown) : (0, review_3.reviewChildCardFor)(turn, shown, checkedWords(turn, shown))),
    (0, verbs_1.deedVerb)(reviewChecks_1.correct, { ...decision, ...seen }, {
        decision: (0, inputs_1.oneOf)(review_2.reviewDecisions),
        categories: (0, inputs_1.several)().pipe(zod_1.z.array(zod_1.z.enum(facts_1.categories))),
        reasons: (0, inputs_1.words)(),
        why: (0, inputs_1.words)(),
    }, (turn, shown) => shown.result.kind === 'refused' ? correctFormFor(turn, shown) : (0, review_3.reviewChildCardFor)(turn, shown, turn.texts.words.review.done.correct)),
    (0, verbs_1.deedVerb)(reviewChecks_1.reattend, { ...sitting, ...seen }, { attended: (0, inputs_1.knownMembers)(), discretion: (0, inputs_1.optionalWords)(), why: (0, inputs_1.words)() }, (turn, shown) => shown.result.kind === 'refused' ? reattendFormFor(turn, shown) : (0, review_3.reviewsCardFor)(turn, shown, turn.texts.words.review.done.reattend)),
];
function checkFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const found = decidedIn(shown);
    if (found === null)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { child, conference } = found;
    const decided = (0, reviewCorrect_1.decisionsOf)(conference, child.childId).at(-1);
    return review_1.reviewCheckCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.removal.title, ''),
        conferenceId: conference.conferenceId,
        childId: child.childId,
        seen: conference.version,
        name: (0, actionWords_1.childWords)(texts, child, shown.state.group),
        lines: linesOf([
            decidedWords(turn, conference),
            ...(0, reviewWords_1.sittingLines)(turn, conference),
            conference.ground === undefined ? words.removal.whatToCheck : words.end.check,
        ]),
        reasons: decided?.reasons.text ?? '',
        decidedBy: (0, personWords_1.memberName)(texts, shown.state.group, shown.actor, decided?.by),
        outcomeChoices: ['confirmed', 'sent-back'].map((outcome) => ({ title: words.removal.choice[outcome], value: outcome })),
        outcome: (0, verbs_1.fieldFor)(turn, shown, 'outcome'),
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
    });
}
/** The conference that decided it; else why it ended without one. */
function decidedWords({ texts }, { ground, attended, plannedFor }) {
    const day = texts.day(attended?.heldOn ?? plannedFor);
    return ground === undefined ? texts.say('review.last.remove', { day }) : `${texts.words.review.end.grounds[ground]} · ${day}`;
}
function checkedWords({ texts }, { state, data }) {
    const outcome = state.group.children.find(({ childId }) => childId === data.childId)?.removal?.check?.outcome ?? 'confirmed';
    return texts.words.review.removal.done[outcome];
}
function correctFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const found = decidedIn(shown);
    const before = found === null ? undefined : (0, reviewCorrect_1.decisionsOf)(found.conference, found.child.childId).at(-1);
    if (found === null || before === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { child, conference } = found;
    return review_1.reviewCorrectCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.correctTitle, ''),
        conferenceId: conference.conferenceId,
        childId: child.childId,
        seen: conference.version,
        name: (0, actionWords_1.childWords)(texts, child, shown.state.group),
        lines: linesOf([...(0, reviewWords_1.sittingLines)(turn, conference), words.correctKeeps]),
        decisionChoices: review_2.reviewDecisions.map((each) => ({ title: words.decision[each], value: each })),
        decision: (0, verbs_1.fieldFor)(turn, shown, 'decision', before.decision),
        categoryChoices: facts_1.categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
        categories: (0, verbs_1.fieldFor)(turn, shown, 'categories', before.categories.join(',')),
        reasons: (0, verbs_1.fieldFor)(turn, shown, 'reasons', before.reasons.text),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
function reattendFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId);
    const attended = conference?.attended ?? null;
    if (conference === undefined || attended === null)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return review_1.reviewReattendCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.reattendTitle, ''),
        conferenceId: conference.conferenceId,
        seen: conference.version,
        lines: linesOf([...(0, reviewWords_1.sittingLines)(turn, conference), words.correctKeeps]),
        memberChoices: group.members
            .filter((member) => ((0, member_1.isCurrent)(member, attended.heldOn) || (0, member_1.isCurrent)(member, today)) && (0, sees_1.sees)(shown.actor, member))
            .map(({ memberId }) => ({ title: (0, personWords_1.memberWithJob)(texts, group, shown.actor, memberId), value: memberId })),
        attended: (0, verbs_1.fieldFor)(turn, shown, 'attended', attended.memberIds.join(',')),
        discretion: (0, verbs_1.fieldFor)(turn, shown, 'discretion', attended.discretion?.text ?? ''),
        why: (0, verbs_1.fieldFor)(turn, shown, 'why'),
    });
}
function decidedIn({ state, actor, data }) {
    const child = state.group.children.find(({ childId }) => childId === data.childId);
    const conference = (0, reviewDocuments_1.conferenceOf)(state, data.conferenceId);
    return child === undefined || conference === undefined || !(0, member_1.isOwnChild)(actor, child) ? null : { child, conference };
}
function linesOf(lines) {
    return lines.map((text) => ({ text }));
}
//# sourceMappingURL=reviewChecks.js.map