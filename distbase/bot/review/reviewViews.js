"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewViewVerbs = void 0;
exports.viewsShown = viewsShown;
exports.viewLines = viewLines;
exports.viewWords = viewWords;
exports.whoSaid = whoSaid;
const zod_1 = require("zod");
const review_1 = require("../../cards/review");
const facts_1 = require("../../core/facts");
const member_1 = require("../../core/member");
const review_2 = require("../../core/review/review");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const reviewViews_1 = require("../../core/review/reviewViews");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
const reviewViews_2 = require("../../usecases/review/reviewViews");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const agendaShown_1 = require("../meeting/agendaShown");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const review_3 = require("./review");
const about = { conferenceId: review_3.idOnCard, childId: inputs_1.childOnCard };
const page = zod_1.z.number().int().min(1).default(1);
/** Each one's view before a decision, and opening them. */
exports.reviewViewVerbs = [
    (0, verbs_1.viewVerb)({ ...reviewViews_2.openViewsOn }, { ...about, page }, (turn, shown) => viewsCardFor(turn, shown)),
    (0, verbs_1.viewVerb)(reviewViews_2.openViewing, about, (turn, shown) => viewFormFor(turn, shown)),
    (0, verbs_1.deedVerb)(reviewViews_2.give, about, { view: (0, inputs_1.oneOf)(review_2.reviewDecisions), categories: (0, inputs_1.several)().pipe(zod_1.z.array(zod_1.z.enum(facts_1.categories))), words: (0, inputs_1.words)() }, (turn, shown) => shown.result.kind === 'refused' ? viewFormFor(turn, shown) : viewsCardFor(turn, shown, turn.texts.words.review.done.view)),
    (0, verbs_1.deedVerb)(reviewViews_2.reveal, about, {}, (turn, shown) => viewsCardFor(turn, shown, turn.texts.words.review.done.reveal)),
];
/** What this reader may see of the views on one child of a sitting. */
function viewsShown(turn, shown, conferenceId, childId) {
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    return (0, reviewViews_1.viewsFor)(asker.group, (0, reviewDocuments_1.viewsOf)(shown.state, conferenceId), childId, asker.actor, {
        readsAll: (0, reviewPermissions_1.readsAllViews)(asker.actor),
        seesSilent: (0, reviewPermissions_1.mayHoldReview)(asker, (0, reviewDocuments_1.conferenceOf)(shown.state, conferenceId)).ok || (0, member_1.runsGroup)(asker.actor),
        today: asker.today,
    });
}
/** How many have answered; once they are open, how the views are spread. */
function viewLines({ texts }, seen) {
    const { answered, expected, isOpen, all, spread } = seen;
    const count = texts.say('review.views.answered', { answered, expected });
    if (!isOpen)
        return [count, texts.words.review.views.closed];
    if (all.length === 0)
        return [count];
    return [
        count,
        texts.say('review.views.spread', {
            remain: spread.remain,
            change: spread['change-category'],
            remove: spread.remove,
        }),
    ];
}
/** One view in a line: what they think, in words of the reader's language. */
function viewWords({ texts }, { view, categories: chosen, changes }, counted) {
    const words = texts.words.review;
    const which = view === 'change-category' ? ` (${chosen.map((each) => texts.words.groups.category[each]).join(', ')})` : '';
    const notes = [
        ...(counted ? [] : [words.views.notCounted]),
        ...(changes > 0 ? [texts.say('review.views.changed', { count: changes })] : []),
    ];
    return [`${words.decision[view]}${which}`, ...notes].join(' · ');
}
function whoSaid({ texts }, { state, actor }, memberId) {
    const member = state.group.members.find((each) => each.memberId === memberId);
    return {
        who: (0, personWords_1.memberWithJob)(texts, state.group, actor, memberId),
        counted: member !== undefined && (0, reviewViews_1.isCounted)(member),
    };
}
function viewsCardFor(turn, shown, done = '') {
    const { texts } = turn;
    const asker = (0, agendaShown_1.askerOf)(turn, shown);
    const child = childIn(shown);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const { conferenceId, childId } = shown.data;
    const seen = viewsShown(turn, shown, conferenceId, childId);
    const holds = (0, reviewPermissions_1.mayHoldReview)(asker, (0, reviewDocuments_1.conferenceOf)(shown.state, conferenceId)).ok;
    const { rows, pages } = (0, paging_1.pageOf)(texts, seen.all, 'page' in shown.data ? Number(shown.data.page) : 1, ({ words }) => words.text);
    const isDecided = !(0, review_2.undecided)(asker.group, conferenceId).some((each) => each.childId === childId);
    return review_1.reviewViewsCard.render(texts, (0, verbs_1.stampFor)(turn, asker.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.review.views.title, done),
        conferenceId,
        childId,
        name: (0, actionWords_1.childWords)(texts, child, asker.group),
        lines: viewLines(turn, seen).map((text) => ({ text })),
        silent: { shown: seen.silent.length > 0, names: seen.silent.map(({ name }) => name).join(', ') },
        own: {
            shown: seen.own !== null && seen.all.length === 0,
            view: seen.own === null ? '' : viewWords(turn, seen.own, (0, reviewViews_1.isCounted)(asker.actor)),
            text: seen.own?.words.text ?? '',
        },
        rows: rows.map((view) => {
            const { who, counted } = whoSaid(turn, shown, view.memberId);
            return { who, view: viewWords(turn, view, counted), text: view.words.text };
        }),
        pages,
        gives: !seen.isOpen && (0, reviewPermissions_1.mayGiveView)(asker, { childId }).ok,
        giveTitle: seen.own === null ? texts.words.review.views.give : texts.words.review.views.change,
        reveals: holds && !seen.isOpen,
        decides: holds && seen.isOpen && !isDecided,
    });
}
function viewFormFor(turn, shown) {
    const { texts } = turn;
    const child = childIn(shown);
    if (child === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const words = texts.words.review;
    const { conferenceId, childId } = shown.data;
    const { own } = viewsShown(turn, shown, conferenceId, childId);
    const isPractitioners = (0, reviewViews_1.isCounted)(shown.actor);
    return review_1.reviewViewCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, own === null ? words.views.give : words.views.change, ''),
        conferenceId,
        childId,
        name: (0, actionWords_1.childWords)(texts, child, shown.state.group),
        intro: isPractitioners ? words.views.private : words.views.privateFamily,
        viewChoices: review_2.reviewDecisions.map((each) => ({ title: words.decision[each], value: each })),
        view: (0, verbs_1.fieldFor)(turn, shown, 'view', own?.view ?? ''),
        categoryChoices: facts_1.categories.map((category) => ({ title: texts.words.groups.category[category], value: category })),
        categories: (0, verbs_1.fieldFor)(turn, shown, 'categories', (own?.categories ?? child.categories).join(',')),
        words: (0, verbs_1.fieldFor)(turn, shown, 'words', own?.words.text ?? ''),
    });
}
function childIn({ state, actor, data }) {
    return state.group.children.find((child) => child.childId === data.childId && (0, member_1.isOwnChild)(actor, child));
}
//# sourceMappingURL=reviewViews.js.map