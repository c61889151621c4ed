"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childHistoryVerbs = void 0;
exports.visitFor = visitFor;
const zod_1 = require("zod");
const children_1 = require("../../cards/children");
const child_1 = require("../../core/child");
const childPermissions_1 = require("../../core/children/childPermissions");
const visit_1 = require("../../core/children/visit");
const londonTime_1 = require("../../core/time/londonTime");
const visit_2 = require("../../documents/visit");
const children_2 = require("../../usecases/children/children");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const loadingVerb_1 = require("../loadingVerb");
const offers_1 = require("../offers");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const visitWords_1 = require("./visitWords");
const page = zod_1.z.number().int().min(1).default(1);
const id = zod_1.z.string().max(100);
exports.childHistoryVerbs = [
    (0, loadingVerb_1.loadingVerb)(children_2.openHistory, { childId: inputs_1.childOnCard, page }, ({ deps }, { state, data }) => (0, children_2.visitsTo)(deps, state.group.coreGroupId, data.childId), (turn, shown, found) => ((0, childPermissions_1.readsVisits)(shown.actor) ? historyFor(turn, shown, found) : daysFor(turn, shown, found))),
    (0, verbs_1.viewVerb)(children_2.openVisit, { visit: id, page }, (turn, shown) => visitFor(turn, shown, shown.data.visit, shown.data.page)),
];
/** What was recorded and also what was corrected; the newest first. */
function historyFor(turn, shown, { visits, unread }) {
    const { texts } = turn;
    const { state, data } = shown;
    const all = [...visits].sort(visit_1.newestVisitFirst);
    const child = childIn(shown, data.childId);
    const standing = new Set((0, visit_1.standingVisits)(visits, []));
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, data.page);
    return children_1.childHistoryCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.history, ''),
        ...(0, verbs_1.unreadHead)(turn, 'visits', unread),
        childId: data.childId,
        name: nameOf(turn, shown, data.childId),
        empty: { shown: all.length === 0, text: texts.words.children.historyEmpty },
        rows: rows.map((visit) => {
            const number = all.indexOf(visit) + 1;
            const flags = flagsOf(turn, visit, !standing.has(visit), isTwice(child, visit));
            return {
                visit: visit.id,
                number: `${number}.`,
                when: (0, visitWords_1.visitWhen)(texts, visit),
                what: [(0, visitWords_1.achievedWords)(texts, visit.fact), ...(0, visitWords_1.announcedWords)(texts, visit)].join(' · '),
                by: (0, visitWords_1.visitedBy)(state.group, visit.fact),
                flagged: flags !== '',
                flags,
                open: texts.say('children.openOne', { number }),
            };
        }),
        pages,
    });
}
/** To the family: the days on which the child was seen, and to a young person what they said themselves. */
function daysFor(turn, shown, { visits, unread }) {
    const { texts } = turn;
    const { state, actor, data } = shown;
    const child = state.group.children.find(({ childId }) => childId === data.childId);
    const isSeen = (visit) => visit.fact.seen && (child === undefined || (0, child_1.mayHaveSeen)(child, visit.fact));
    const seen = (0, visit_1.standingVisits)(visits, state.group.children).filter((visit) => isSeen(visit) || (0, childPermissions_1.visitWordsSeenBy)(actor, visit).length > 0);
    const { rows, pages } = (0, paging_1.pageOf)(texts, daysOf(seen), data.page);
    return children_1.childDaysCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.familyTitle, ''),
        ...(0, verbs_1.unreadHead)(turn, 'visits', unread),
        childId: data.childId,
        name: nameOf(turn, shown, data.childId),
        empty: { shown: seen.length === 0, text: texts.words.children.familyEmpty },
        rows: rows.map((day) => {
            const words = seen.filter(({ fact }) => fact.on === day).flatMap((visit) => (0, childPermissions_1.visitWordsSeenBy)(actor, visit));
            return { day: texts.day(day), spoke: words.length > 0, words: words.map(({ text }) => text).join('\n') };
        }),
        pages,
    });
}
function daysOf(visits) {
    return [...new Set(visits.map(({ fact }) => fact.on))].sort().reverse();
}
/** One visit with the words that this reader may see; after a press, what the press has done. */
function visitFor(turn, shown, visitId, wanted = 1) {
    const { texts } = turn;
    const { state, actor } = shown;
    const visit = visit_2.storedVisit.in(state, visitId);
    if (visit === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const child = childIn(shown, visit.childId);
    const isEnteredTwice = isTwice(child, visit);
    const isCorrected = child?.correctedVisitIds?.includes(visit.fact.visitId) ?? false;
    const counts = !isCorrected && !isEnteredTwice && visit.takenBackOn === undefined;
    const words = (0, childPermissions_1.visitWordsSeenBy)(actor, visit);
    const { rows, pages } = (0, paging_1.pageOf)(texts, words, wanted, ({ text }) => text);
    const flags = flagsOf(turn, visit, isCorrected, isEnteredTwice);
    const mayRecord = (0, offers_1.offersDeed)(turn, shown, childPermissions_1.mayRecordVisit);
    const mayChange = mayRecord && (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayChangeVisit)(asker, visit)) && child?.frozen === undefined;
    return children_1.childVisitCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.children.visitTitle, texts.words.seen.saved),
        visit: visit.id,
        childId: visit.childId,
        entryId: visit.notSeenEntryId ?? '',
        name: nameOf(turn, shown, visit.childId),
        when: (0, visitWords_1.visitWhen)(texts, visit),
        entered: texts.say('children.enteredAt', { day: texts.day((0, londonTime_1.dayOf)(visit.enteredAt)), time: (0, londonTime_1.timeOf)(visit.enteredAt) }),
        what: [(0, visitWords_1.achievedWords)(texts, visit.fact), ...(0, visitWords_1.announcedWords)(texts, visit)].join(' · '),
        by: (0, visitWords_1.visitedBy)(state.group, visit.fact),
        othersThere: { shown: visit.othersThere !== undefined, text: visit.othersThere?.text ?? '' },
        flagged: flags !== '',
        flags,
        noWords: words.length === 0,
        words: rows.map(({ about, by, text }) => ({
            subject: texts.words.children.subject[about ?? 'note'],
            by: (0, personWords_1.memberName)(texts, state.group, actor, by),
            text,
        })),
        pages,
        mayTell: mayChange && counts,
        mayCorrect: mayChange && counts && visit.notSeenEntryId === undefined,
        hasReport: visit.notSeenEntryId !== undefined && (0, childPermissions_1.readsVisits)(actor),
    });
}
function isTwice(child, { fact }) {
    return child !== undefined && (0, visit_1.enteredTwice)(child).includes(fact.visitId);
}
function flagsOf({ texts }, visit, isCorrected, isEnteredTwice) {
    const enteredOn = (0, londonTime_1.dayOf)(visit.enteredAt);
    const flags = [
        ...(isCorrected && visit.takenBackOn === undefined ? [texts.words.children.corrected] : []),
        ...(visit.takenBackOn === undefined ? [] : [texts.say('children.takenBack', { day: texts.day(visit.takenBackOn) })]),
        ...(isEnteredTwice ? [texts.words.children.enteredTwice] : []),
        ...(visit.corrects === null ? [] : [texts.words.children.correction]),
        ...(enteredOn > visit.fact.on ? [texts.say('children.enteredLate', { day: texts.day(enteredOn) })] : []),
    ];
    return flags.join(' · ');
}
function nameOf({ texts }, shown, childId) {
    const child = childIn(shown, childId);
    return child === undefined ? '' : (0, actionWords_1.childWords)(texts, child, shown.state.group);
}
function childIn({ state }, childId) {
    return state.group.children.find((each) => each.childId === childId);
}
//# sourceMappingURL=childHistory.js.map