"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.linkedGroupCard = linkedGroupCard;
exports.viewedGroupCard = viewedGroupCard;
exports.groupCardFor = groupCardFor;
exports.namesOf = namesOf;
exports.missingWords = missingWords;
exports.lineOf = lineOf;
const groups_1 = require("../../cards/groups");
const caseQuestions_1 = require("../../core/caseload/caseQuestions");
const childMark_1 = require("../../core/children/childMark");
const childPermissions_1 = require("../../core/children/childPermissions");
const missing_1 = require("../../core/children/missing");
const clockPermissions_1 = require("../../core/clocks/clockPermissions");
const clocksOf_1 = require("../../core/clocks/clocksOf");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const groups_2 = require("../../core/groups/groups");
const exclusionPermissions_1 = require("../../core/meeting/exclusionPermissions");
const member_1 = require("../../core/member");
const voiceNotices_1 = require("../../core/notices/voiceNotices");
const reviewPermissions_1 = require("../../core/review/reviewPermissions");
const openView_1 = require("../../usecases/deeds/openView");
const groups_3 = require("../../usecases/groups/groups");
const offers_1 = require("../offers");
const turn_1 = require("../turn");
const verbs_1 = require("../verbs");
/** The group whose own conversation this is, for the person who opened it. */
async function linkedGroupCard(turn, coreGroupId) {
    return viewedGroupCard(turn, await (0, openView_1.openView)(turn.deps, groups_3.openGroup, (0, turn_1.viewerOf)(turn, coreGroupId), {}), '');
}
/** What came of opening a group; `done` says what the press has done besides. */
function viewedGroupCard(turn, viewed, done) {
    if (viewed.kind === 'denied')
        return (0, verbs_1.refusalCard)(turn, viewed.denial);
    const { state, actor } = viewed;
    return groupCardFor(turn, { state, actor, data: {}, result: { kind: done === '' ? 'viewed' : 'done' }, entered: {} }, done);
}
/** One group with all that its reader may open. Outside their own chat the reference is left out. */
function groupCardFor(turn, shown, done) {
    const { texts } = turn;
    const words = texts.words.groups;
    const { actor, state } = shown;
    const ownChat = turn.where.kind === 'personal';
    const group = asSeen(turn, state.group, shown);
    const runs = (0, offers_1.offersDeed)(turn, shown, groupPermissions_1.mayRunGroup);
    const linked = state.group.conversation !== null;
    return groups_1.groupCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headOfNone)(turn, shown, words.titleOne, done),
        ...namesOf(turn, ownChat ? group : { ...group, ref: '' }),
        missing: missingWords(turn, group),
        line: lineOf(turn, group),
        nextDateMissing: group.isNextDateMissing,
        asks: runs && (0, caseQuestions_1.caseQuestions)(state.group, turn.deps.clock.today()).length > 0,
        voicesMissing: runs && (0, voiceNotices_1.voicesAsked)(state.group, turn.deps.rules, turn.deps.clock.today()).some((child) => (0, member_1.isOwnChild)(actor, child)),
        conversation: linked ? words.linked : words.notLinked,
        opensAll: (0, offers_1.offers)(turn, shown, groupPermissions_1.maySeeMembers),
        opensChildren: (0, offers_1.offers)(turn, shown, childPermissions_1.mayOpenBoard),
        opensClocks: (0, offers_1.offers)(turn, shown, clockPermissions_1.mayOpenClocks),
        opensReview: (0, offers_1.offers)(turn, shown, reviewPermissions_1.mayOpenReviews),
        opensExclusions: ownChat && (0, offers_1.offers)(turn, shown, exclusionPermissions_1.mayOpenExclusions),
        exclusionDue: exclusionDueFor(turn, ownChat, state.group, actor),
        runs,
        mayUnlink: runs && linked,
        ownChat,
    });
}
/** That the review of an exclusion is near or late, for those who may know that there is one, in their own chat (DOMAIN 1.14). */
function exclusionDueFor({ texts, deps }, ownChat, group, actor) {
    const today = deps.clock.today();
    const [first] = ownChat ? (0, exclusionPermissions_1.reviewsDue)({ actor, group, today }, deps.rules) : [];
    if (first === undefined)
        return { shown: false, text: '' };
    const day = texts.day(first);
    return { shown: true, text: first < today ? texts.say('exclusion.lineLate', { day }) : texts.say('exclusion.line', { day }) };
}
function asSeen(turn, group, { actor }) {
    const today = turn.deps.clock.today();
    return (0, groups_2.groupForMember)({ ...group, missing: (0, missing_1.missingIn)(group, today) }, actor, (0, clocksOf_1.currentClocks)(group, turn.deps.rules, today), today);
}
/** What a group is called for its reader: by the name that it has chosen, its reference and children, their own children, or nothing. */
function namesOf(turn, { ref, shortName, names: children, unnamed, asFamily }) {
    const words = turn.texts.words.groups;
    const names = children.map(({ givenName, mark }) => (0, childMark_1.withMark)(givenName === '' ? words.unborn : givenName, mark)).join(', ');
    if (shortName !== '') {
        const rest = [ref, names].filter((part) => part !== '').join(' · ');
        return { label: shortName, names: rest === '' ? '' : ` · ${rest}` };
    }
    if (asFamily)
        return names === '' ? { label: words.noNames, names: '' } : { label: words.groupFor, names };
    const count = unnamed === 0 ? words.noChild : turn.texts.say('groups.childCount', { count: unnamed });
    if (ref !== '')
        return { label: ref, names: ` · ${names === '' ? count : names}` };
    return { label: names === '' ? words.noNames : names, names: '' };
}
/** Who is missing, by symbol and word: before everything else that is said of a group. */
function missingWords(turn, { missing }) {
    const { missing: named, childMissing } = turn.texts.words.groups;
    const names = missing.filter(({ givenName }) => givenName !== '').map(({ givenName, mark }) => (0, childMark_1.withMark)(givenName, mark));
    return {
        shown: missing.length > 0,
        text: names.length > 0 ? named : childMissing,
        names: names.length > 0 ? ` ${names.join(', ')}` : '',
    };
}
/** How the group stands, by symbol and words (DESIGN 8.5): what stands worse than its line comes before it. */
function lineOf(turn, { line, worse, asFamily }) {
    if (asFamily && line.kind === 'none')
        return turn.texts.words.groups.line.familyNone;
    return [...(worse === null ? [] : [wordsOf(turn, worse)]), wordsOf(turn, line)].join(' · ');
}
function wordsOf({ texts }, line) {
    if (line.kind === 'none')
        return texts.words.groups.line.none;
    if (line.kind === 'meeting')
        return texts.say('groups.line.meeting', { day: texts.day(line.on) });
    const { state, limit, workingDaysLate } = line;
    const clock = texts.words.clock.name[line.clock];
    return state === 'late'
        ? texts.say('groups.line.late', { clock, days: workingDaysLate })
        : texts.say(`groups.line.${state}`, { clock, day: texts.day(limit) });
}
//# sourceMappingURL=groupCard.js.map