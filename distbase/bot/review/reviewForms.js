"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planFormFor = planFormFor;
exports.moveFormFor = moveFormFor;
exports.attendFormFor = attendFormFor;
exports.decideFormFor = decideFormFor;
const review_1 = require("../../cards/review");
const sees_1 = require("../../core/confidentiality/sees");
const coreGroup_1 = require("../../core/coreGroup");
const facts_1 = require("../../core/facts");
const member_1 = require("../../core/member");
const nearDay_1 = require("../../core/nearDay");
const review_2 = require("../../core/review/review");
const reviewHeld_1 = require("../../core/review/reviewHeld");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
const actionWords_1 = require("../actions/actionWords");
const agendaShown_1 = require("../meeting/agendaShown");
const meetingWords_1 = require("../meeting/meetingWords");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const reviewViews_1 = require("./reviewViews");
const reviewWords_1 = require("./reviewWords");
/** One sitting for the children ticked; the card offers those who have no review planned, the nearest limit first. */
function planFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const open = childrenToPlan(turn, asker);
    const first = 'childId' in shown.data ? open.filter(({ child }) => 'childId' in shown.data && child.childId === shown.data.childId) : [];
    const preset = first.length > 0 ? first : open;
    const nearest = preset.reduce((day, { bookBy }) => (day === '' || bookBy < day ? bookBy : day), '');
    const dayAgreed = dayAsked(shown);
    const near = problemOf(shown, 'plannedOn') === 'after-the-limit-why' ? (0, meetingWords_1.soonLines)(turn, asker, shown.entered['plannedOn'] ?? '') : [];
    return review_1.reviewPlanCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, words.planTitle, ''),
        lines: (open.length === 0 ? [words.nobodyToPlan] : near).map((text) => ({ text })),
        late: lateFor(turn, shown, asker, (shown.entered['children'] ?? '').split(',')),
        childChoices: open.map(({ child, bookBy }) => {
            const limit = texts.say(bookBy < asker.today ? 'review.limitPassedOf' : 'review.limitOf', { day: texts.day(bookBy) });
            return { title: `${(0, actionWords_1.childWords)(texts, child, asker.group)} – ${limit}`, value: child.childId };
        }),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', preset.map(({ child }) => child.childId).join(',')),
        plannedOn: (0, verbs_1.fieldFor)(turn, shown, 'plannedOn', nearest < asker.today ? '' : nearest),
        startsAt: (0, verbs_1.fieldFor)(turn, shown, 'startsAt'),
        dayAgreed,
        submit: dayAgreed === '' ? words.plan : words.planAnyway,
        asksReason: problemOf(shown, 'plannedOn') === 'after-the-limit-why' || (shown.entered['lateReason'] ?? '') !== '',
        lateReason: (0, verbs_1.fieldFor)(turn, shown, 'lateReason'),
    });
}
function moveFormFor(turn, shown) {
    const { texts } = turn;
    const words = texts.words.review;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group } = asker;
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId);
    if (conference === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const dayAgreed = dayAsked(shown);
    const open = (0, review_2.undecided)(group, conference.conferenceId).filter((child) => (0, member_1.isOwnChild)(shown.actor, child));
    const near = problemOf(shown, 'plannedOn') === 'after-the-limit-why' ? (0, meetingWords_1.soonLines)(turn, asker, shown.entered['plannedOn'] ?? '') : [];
    return review_1.reviewMoveCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.moveTitle, ''),
        conferenceId: conference.conferenceId,
        names: open.map((child) => (0, actionWords_1.childWords)(texts, child, group)).join(', '),
        late: lateFor(turn, shown, asker, open.length > 1 ? (shown.entered['children'] ?? '').split(',') : open.map(({ childId }) => childId)),
        several: open.length > 1,
        childChoices: open.map((child) => ({ title: (0, actionWords_1.childWords)(texts, child, group), value: child.childId })),
        children: (0, verbs_1.fieldFor)(turn, shown, 'children', open.map(({ childId }) => childId).join(',')),
        seen: conference.version,
        lines: [texts.say('review.planned', { day: texts.day(conference.plannedFor) }), ...(0, reviewWords_1.sittingLines)(turn, conference), ...near].map((text) => ({ text })),
        plannedOn: (0, verbs_1.fieldFor)(turn, shown, 'plannedOn', conference.plannedFor),
        startsAt: (0, verbs_1.fieldFor)(turn, shown, 'startsAt', conference.startsAt ?? ''),
        dayAgreed,
        submit: dayAgreed === '' ? words.moveIt : words.moveAnyway,
        reason: (0, verbs_1.fieldFor)(turn, shown, 'reason'),
    });
}
function attendFormFor(turn, shown) {
    const { texts } = turn;
    const { group, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId);
    if (conference === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    return review_1.reviewAttendCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.attendTitle, ''),
        conferenceId: conference.conferenceId,
        seen: conference.version,
        today,
        lines: [texts.say('review.quorumNeeds', { needed: reviewHeld_1.quorum }), ...(0, reviewWords_1.sittingLines)(turn, conference)].map((text) => ({ text })),
        heldOn: (0, verbs_1.fieldFor)(turn, shown, 'heldOn', conference.attended?.heldOn ?? (conference.plannedFor < today ? conference.plannedFor : today)),
        memberChoices: (0, personWords_1.memberChoices)(texts, group, shown.actor, (0, coreGroup_1.currentMembers)(group, today).filter((member) => (0, sees_1.sees)(shown.actor, member))),
        attended: (0, verbs_1.fieldFor)(turn, shown, 'attended', conference.attended?.memberIds.join(',') ?? ''),
        discretion: (0, verbs_1.fieldFor)(turn, shown, 'discretion'),
    });
}
function decideFormFor(turn, shown, done = '') {
    const { texts, deps } = turn;
    const words = texts.words.review;
    const { group, actor, today } = (0, agendaShown_1.askerOf)(turn, shown);
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, shown.data.conferenceId);
    const child = group.children.find(({ childId }) => childId === shown.data.childId);
    if (conference === undefined || child === undefined || !(0, member_1.isOwnChild)(actor, child))
        return (0, verbs_1.refusalCard)(turn, 'gone');
    if (conference.attended === null)
        return attendFormFor(turn, { ...shown, result: { kind: 'refused', refusal: { kind: 'attendance-missing' } } });
    const clock = (0, review_2.reviewClock)(group, child, deps.rules, today);
    const isAskedAgain = problemOf(shown, 'decision') === 'removal-at-first-review';
    const lines = [...(0, reviewWords_1.sittingLines)(turn, conference), ...(clock?.clock === 'D09' ? [words.firstReview] : []), ...(0, reviewWords_1.reasonLines)(turn, clock)];
    const views = (0, reviewViews_1.viewsShown)(turn, shown, conference.conferenceId, child.childId);
    return review_1.reviewDecideCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, words.decideTitle, done),
        conferenceId: conference.conferenceId,
        childId: child.childId,
        heldOn: conference.attended.heldOn,
        removalAgreed: isAskedAgain,
        name: (0, actionWords_1.childWords)(texts, child, group),
        lines: [...lines, ...(0, reviewViews_1.viewLines)(turn, views)].map((text) => ({ text })),
        silent: { shown: views.silent.length > 0, names: views.silent.map(({ name }) => name).join(', ') },
        views: views.all.slice(0, paging_1.rowsOnAPage).map((view) => {
            const { who, counted } = (0, reviewViews_1.whoSaid)(turn, shown, view.memberId);
            return { who, view: (0, reviewViews_1.viewWords)(turn, view, counted) };
        }),
        decisionChoices: review_2.reviewDecisions.map((decision) => ({ title: words.decision[decision], value: decision })),
        decision: (0, verbs_1.fieldFor)(turn, shown, 'decision'),
        categoryChoices: facts_1.categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
        categories: (0, verbs_1.fieldFor)(turn, shown, 'categories', child.categories.join(',')),
        reasons: (0, verbs_1.fieldFor)(turn, shown, 'reasons'),
        dissent: (0, verbs_1.fieldFor)(turn, shown, 'dissent'),
        submit: isAskedAgain ? words.removeAnyway : words.saveDecision,
        mayAttend: conference.decisions.length === 0,
    });
}
/** Of the children chosen those whose limit is before the day that was refused or warned of, each with it. */
function lateFor({ texts, deps }, shown, { group, actor, today }, childIds) {
    const problem = problemOf(shown, 'plannedOn');
    if (problem !== 'after-review-limit' && problem !== 'after-the-limit-why')
        return [];
    const chosen = group.children.filter((child) => childIds.includes(child.childId) && (0, member_1.isOwnChild)(actor, child));
    return chosen.flatMap((child) => {
        const limit = (0, review_2.reviewClock)(group, child, deps.rules, today)?.limit;
        if (limit === undefined || (shown.entered['plannedOn'] ?? '') <= limit)
            return [];
        return [{ who: (0, actionWords_1.childWords)(texts, child, group), text: texts.say('review.lateOf', { day: texts.day(limit) }) }];
    });
}
function childrenToPlan({ deps }, { group, actor, today }) {
    return group.children
        .filter((child) => (0, member_1.isOwnChild)(actor, child) && (0, review_2.plannedReview)(child) === null)
        .flatMap((child) => {
        const clock = (0, review_2.reviewClock)(group, child, deps.rules, today);
        return clock === null ? [] : [{ child, bookBy: clock.bookBy }];
    })
        .sort((one, other) => (one.bookBy < other.bookBy ? -1 : Number(one.bookBy > other.bookBy)));
}
const asksForYes = ['closed-day', 'very-soon', 'closed-and-soon', 'after-the-limit-why'];
/** The day and time that the press was warned of: pressing again says yes to these. */
function dayAsked(shown) {
    const problem = problemOf(shown, 'plannedOn');
    const chosen = { plannedOn: shown.entered['plannedOn'] ?? '', startsAt: shown.entered['startsAt'] ?? '' };
    const { data, result } = shown;
    const agreed = 'dayAgreed' in data && typeof data.dayAgreed === 'string' ? data.dayAgreed : '';
    const wasAgreed = result.kind === 'refused' && (0, nearDay_1.isAgreed)({ ...chosen, dayAgreed: agreed }) && problemOf(shown, 'startsAt') === undefined;
    const isAsked = (problem !== undefined && asksForYes.includes(problem)) || wasAgreed;
    return isAsked ? (0, nearDay_1.chosenMark)(chosen) : '';
}
function problemOf({ result }, field) {
    return result.kind === 'refused' ? result.refusal.fields?.[field] : undefined;
}
//# sourceMappingURL=reviewForms.js.map