"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewVerbs = exports.openReviewsVerb = exports.idOnCard = void 0;
exports.reviewsCardFor = reviewsCardFor;
exports.reviewChildCardFor = reviewChildCardFor;
const zod_1 = require("zod");
const review_1 = require("../../cards/review");
const stepPermissions_1 = require("../../core/clocks/stepPermissions");
const coreGroup_1 = require("../../core/coreGroup");
const member_1 = require("../../core/member");
const review_2 = require("../../core/review/review");
const reviewCorrect_1 = require("../../core/review/reviewCorrect");
const reviewEnd_1 = require("../../core/review/reviewEnd");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewView_1 = require("../../core/review/reviewView");
const limits_1 = require("../../documents/limits");
const review_3 = require("../../usecases/review/review");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
const actionWords_1 = require("../actions/actionWords");
const corrections_1 = require("../clocks/corrections");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const paging_1 = require("../paging");
const verbs_1 = require("../verbs");
const reviewTold_1 = require("./reviewTold");
const reviewWords_1 = require("./reviewWords");
/** Ids come from cards: a text that could not be one of our ids was on no card of ours. */
exports.idOnCard = zod_1.z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
exports.openReviewsVerb = (0, verbs_1.viewVerb)(review_3.openReviews, { page: zod_1.z.number().int().default(1) }, (turn, shown) => reviewsCardFor(turn, shown));
exports.reviewVerbs = [
    exports.openReviewsVerb,
    (0, verbs_1.viewVerb)(review_3.openReview, { childId: inputs_1.childOnCard }, (turn, shown) => reviewChildCardFor(turn, shown)),
];
/** Every child's review, a page of them. */
function reviewsCardFor(turn, shown, done = '') {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor, today } = asker;
    const reviews = (0, reviewView_1.reviewsFor)(group, actor, turn.deps.rules, today);
    const wanted = 'page' in shown.data && typeof shown.data.page === 'number' ? shown.data.page : 1;
    const { rows, pages } = (0, paging_1.pageOf)(texts, reviews, wanted);
    return review_1.reviewCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.title, done),
        empty: { shown: reviews.length === 0, text: texts.words.review.empty },
        rows: rows.map((review) => {
            const number = reviews.indexOf(review) + 1;
            return {
                childId: review.child.childId,
                number: `${number}.`,
                name: (0, actionWords_1.childWords)(texts, review.child, group),
                lines: (0, reviewWords_1.reviewLines)(turn, review).map((text) => ({ text })),
                open: texts.say('review.openOne', { number }),
            };
        }),
        pages,
        requests: (0, reviewView_1.requestsFor)(group, actor)
            .slice(0, paging_1.rowsOnAPage)
            .map((request, index) => ({
            requestId: request.requestId,
            text: (0, reviewWords_1.requestLine)(turn, request, today),
            open: texts.say('review.openRequest', { number: index + 1 }),
        })),
        mayPlan: (0, reviewPermissions_1.mayPlanReview)(asker).ok,
        mayStep: (0, stepPermissions_1.mayRecordStep)(asker, { what: 'record-sent', about: '' }).ok,
        mayAsk: (0, reviewPermissions_1.mayAskForReview)(asker).ok,
    });
}
/** One child's review with the words that this reader may see. The press named the child, or the decision that was made. */
function reviewChildCardFor(turn, shown, done = '') {
    const { texts, deps } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { group, actor, today } = asker;
    const { childId } = shown.data;
    const child = group.children.find((each) => each.childId === childId);
    const review = (0, reviewView_1.reviewsFor)(group, actor, deps.rules, today).find((each) => each.child.childId === childId);
    if (child === undefined || review === undefined)
        return (0, verbs_1.refusalCard)(turn, 'not-for-this-child');
    const sitting = review.planned === null ? undefined : (0, reviewDocuments_1.conferenceOf)(shown.state, review.planned.conferenceId);
    const brought = (0, reviewView_1.broughtToReview)(group, child, actor, deps.rules, today);
    const lines = [
        ...(0, reviewWords_1.reviewLines)(turn, review, sitting),
        ...(review.removal === 'open' && custodiansFor(asker, childId).length === 0 ? [texts.words.review.removal.nobody] : []),
        ...(review.inFull ? (0, reviewWords_1.reasonLines)(turn, review.clock) : []),
        ...(review.inFull && sitting !== undefined ? (0, reviewWords_1.sittingLines)(turn, sitting) : []),
        ...(review.inFull ? correctedLines(turn, shown, childId) : []),
        ...(0, reviewWords_1.broughtLines)(turn, asker, child, brought),
    ];
    return review_1.reviewChildCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.childTitle, done),
        childId,
        name: (0, actionWords_1.childWords)(texts, child, group),
        lines: lines.map((text) => ({ text })),
        words: [...(0, reviewTold_1.wordsOfSitting)(turn, shown, sitting), ...(0, reviewTold_1.wordsOfCalledOff)(turn, shown, review), ...(0, reviewTold_1.wordsOfLast)(turn, shown, review)],
        ...whatMayBeDone(shown, turn, child, sitting, review),
    });
}
/** Conferences and registrations of this child that the case system corrected or took away, the newest correction first. */
function correctedLines({ texts }, { state }, childId) {
    const { corrections = [] } = (0, limits_1.keptLimitsOf)(state, state.group.coreGroupId);
    const mine = corrections.toReversed().flatMap(({ on, facts }) => facts.map((fact) => ({ on, fact })));
    return mine
        .filter(({ fact }) => fact.childId === childId && historyOfReview.includes(fact.what))
        .map(({ on, fact }) => texts.say('review.corrected', { what: texts.words.clock.correctedFact[fact.what], how: (0, corrections_1.factWords)(texts, fact, texts.day(on)) }));
}
const historyOfReview = ['conference', 'registration', 'end-of-registration'];
function whatMayBeDone(shown, turn, child, sitting, review) {
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const { childId } = child;
    const isOpen = sitting !== undefined;
    const holds = isOpen && (0, reviewPermissions_1.mayHoldReview)(asker, sitting).ok;
    const decides = holds && sitting.attended !== null;
    const last = review.last?.conferenceId ?? null;
    const next = last === null || isOpen ? undefined : nextUndecided(shown, turn, last);
    return {
        conferenceId: sitting?.conferenceId ?? next?.conferenceId ?? '',
        views: viewsButton(turn, shown, child, sitting),
        checks: {
            shown: review.removal === 'open' && (0, reviewPermissions_1.mayCheckRemoval)(asker, { childId }).ok,
            conferenceId: child.removal?.conferenceId ?? '',
        },
        corrects: { shown: maysCorrect(shown, turn, child, last), conferenceId: last ?? '' },
        attends: holds && sitting.attended === null && sitting.plannedFor <= asker.today,
        decides,
        plans: !isOpen && next === undefined && review.clock !== null && (0, reviewPermissions_1.mayPlanReview)(asker).ok,
        moves: isOpen && (0, reviewPermissions_1.mayMoveReview)(asker, sitting).ok,
        callsOff: isOpen && sitting.attended === null && (0, reviewPermissions_1.mayMoveReview)(asker, sitting).ok,
        nextChild: { shown: next !== undefined, childId: next?.childId ?? '' },
        asks: review.clock !== null && (0, reviewPermissions_1.mayAskForReview)(asker).ok,
        speaks: !review.isFrozen && review.child.status !== 'de-registered' && (0, reviewPermissions_1.mayRecordVoice)(asker, { childId }).ok,
        hears: (0, reviewPermissions_1.mayOpenVoices)(asker, { childId }).ok,
        ends: (0, reviewEnd_1.endGroundsOpenTo)(child, turn.deps.rules, asker.today).length > 0 && (0, reviewPermissions_1.mayEndRegistration)(asker, { childId }).ok,
    };
}
/** Who can check a removal: only members of the group, so that nobody outside it reads of it. */
function custodiansFor({ group, today }, childId) {
    return (0, coreGroup_1.currentMembers)(group, today).filter((member) => member.role === 'custodian' && (0, member_1.isFor)(member, childId));
}
/** The views before the sitting that is planned, with how many have answered. */
function viewsButton({ texts }, { state, actor }, child, sitting) {
    if (sitting === undefined || !(0, reviewPermissions_1.mayOpenViews)({ actor, group: state.group }, child).ok)
        return { shown: false, conferenceId: '', title: '' };
    const { conferenceId } = sitting;
    return { shown: true, conferenceId, title: texts.words.review.views.open };
}
function maysCorrect(shown, turn, child, conferenceId) {
    if (conferenceId === null || child.frozen !== undefined)
        return false;
    const fact = child.conferences.find((each) => each.conferenceId === conferenceId);
    const conference = (0, reviewDocuments_1.conferenceOf)(shown.state, conferenceId);
    return fact !== undefined && !(0, reviewCorrect_1.isSuperseded)(child, fact) && (0, reviewPermissions_1.mayHoldReview)((0, agendaShown_1.askerOf)(turn, shown), conference).ok;
}
/** The next child of a sitting whose decision is still to be made, for whoever records it. */
function nextUndecided(shown, turn, conferenceId) {
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const [child] = (0, review_2.undecided)(asker.group, conferenceId);
    const isHeld = child !== undefined && (0, reviewPermissions_1.mayHoldReview)(asker, (0, reviewDocuments_1.conferenceOf)(shown.state, conferenceId)).ok;
    return isHeld ? { conferenceId, childId: child.childId } : undefined;
}
//# sourceMappingURL=review.js.map