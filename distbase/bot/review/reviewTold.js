"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsOfSitting = wordsOfSitting;
exports.wordsOfCalledOff = wordsOfCalledOff;
exports.wordsOfLast = wordsOfLast;
exports.doneWithDay = doneWithDay;
const words_1 = require("../../core/confidentiality/words");
const reviewNotices_1 = require("../../core/notices/reviewNotices");
const reviewView_1 = require("../../core/review/reviewView");
const londonTime_1 = require("../../core/time/londonTime");
const reviewDocuments_1 = require("../../usecases/review/reviewDocuments");
/** What was typed about a sitting that is still to be decided, as far as this reader may see it. */
function wordsOfSitting({ texts }, { state, actor }, sitting) {
    if (sitting === undefined)
        return [];
    const { lateReason, movedBecause, discretionLabel } = texts.words.review;
    return said([
        [lateReason, (0, words_1.wordsSeenBy)(state.group, actor, sitting.lateReason)],
        [movedBecause, (0, words_1.wordsSeenBy)(state.group, actor, sitting.moves.at(-1)?.reason ?? null)],
        [discretionLabel, (0, words_1.wordsSeenBy)(state.group, actor, sitting.attended?.discretion ?? null)],
    ]);
}
/** Why it was called off, while no other is planned, as far as this reader may see it. */
function wordsOfCalledOff({ texts }, { state, actor }, { calledOff, child }) {
    if (calledOff === null)
        return [];
    const all = (0, reviewDocuments_1.conferenceOf)(state, calledOff.conferenceId)?.calledOff ?? [];
    const theirs = all.findLast(({ childIds }) => childIds.includes(child.childId));
    return said([[texts.words.review.calledOffBecause, (0, words_1.wordsSeenBy)(state.group, actor, theirs?.reason ?? null)]]);
}
/** What was decided last and why; a correction beside what it corrects, and what the custodian said. */
function wordsOfLast(turn, { state, actor }, { last, child }) {
    const conference = last?.conferenceId ? (0, reviewDocuments_1.conferenceOf)(state, last.conferenceId) : undefined;
    const told = (0, reviewView_1.wordsOfDecision)(actor, conference, child.childId);
    if (told === null)
        return [];
    const { words } = turn.texts;
    return [
        ...told.decisions.flatMap((decision, index) => wordsOfDecided(turn, decision, index, told.decisions.length)),
        ...said([
            [words.review.discretionLabel, told.discretion],
            [words.review.reattendedBecause, told.whyReattended],
        ]),
        ...told.checks.map((check) => wordsOfCheck(turn, check)),
    ];
}
/** Where nothing was corrected the decision is not repeated here, as the lines above have it. */
function wordsOfDecided({ texts }, { decision, at, reasons, dissent, why }, index, count) {
    const { reasonsLabel, dissentLabel, correctedBecause, decision: decisions } = texts.words.review;
    const day = texts.day((0, londonTime_1.dayOf)(at));
    const stands = index === count - 1;
    const title = texts.say(stands ? 'review.recordedStands' : 'review.recordedWas', { day });
    return said([
        [title, count > 1 ? decisions[decision] : null],
        [reasonsLabel, reasons.text],
        [dissentLabel, stands ? (dissent?.text ?? null) : null],
        [correctedBecause, why?.text ?? null],
    ]);
}
function wordsOfCheck({ texts }, { outcome, reason, at }) {
    const { outcomeOf } = texts.words.review.removal;
    return {
        label: texts.say('review.removal.checked', { day: texts.day((0, londonTime_1.dayOf)(at)), outcome: outcomeOf[outcome] }),
        text: reason?.text ?? '',
    };
}
/** What was done with that day, and how many of those whom it concerns Teams does not reach: they are to be told by letter or phone. */
function doneWithDay({ texts, deps }, { state }, done, { childIds, day }) {
    const count = (0, reviewNotices_1.concernedBy)(state.group, childIds, day, deps.clock.today()).filter(({ inTeams }) => !inTeams).length;
    return count === 0 ? done : `${done} ${texts.say('review.writeOrRing', { count })}`;
}
function said(all) {
    return all.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]));
}
//# sourceMappingURL=reviewTold.js.map