"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.entryFor = entryFor;
exports.namesIn = namesIn;
const notSeen_1 = require("../../cards/notSeen");
const childPermissions_1 = require("../../core/children/childPermissions");
const notSeen_2 = require("../../core/children/notSeen");
const officeHours_1 = require("../../core/children/officeHours");
const visit_1 = require("../../core/children/visit");
const coreGroup_1 = require("../../core/coreGroup");
const member_1 = require("../../core/member");
const londonTime_1 = require("../../core/time/londonTime");
const notSeen_3 = require("../../documents/notSeen");
const actionWords_1 = require("../actions/actionWords");
const offers_1 = require("../offers");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const verbs_1 = require("../verbs");
const visitWords_1 = require("./visitWords");
/** One report as it stands now, with what its reader can do about it; `done` is what the press has done. */
function entryFor(turn, shown, page = 1, done = turn.texts.words.notSeen.saved) {
    const { texts, deps, language } = turn;
    const { state, actor } = shown;
    const entry = notSeen_3.storedNotSeen.in(state, shown.data.entryId);
    if (entry === undefined)
        return (0, verbs_1.refusalCard)(turn, 'gone');
    const due = (0, notSeen_2.decisionDue)(entry, deps.clock.today());
    const inDanger = entry.danger && due !== null;
    const outOfHours = due !== null && !(0, officeHours_1.isOfficeHours)(deps.rules, deps.clock.now());
    const { rows, pages } = (0, paging_1.pageOf)(texts, partsOf(turn, shown, entry), page, ({ words }) => words);
    const mayTakeOn = (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayTakeOnNotSeen)(asker, entry));
    return notSeen_1.notSeenEntryCard.render(texts, (0, verbs_1.stampFor)(turn, state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.notSeen.entryTitle, done),
        entryId: entry.entryId,
        dutyTeam: deps.rules.policy.choices.emergencyDutyTeam[language],
        showsDutyTeam: inDanger || outOfHours,
        inDanger,
        outOfHours,
        dangerSaid: entry.danger,
        nobodyYet: due !== null && entry.takenOn.length === 0,
        state: texts.words.notSeen.state[due ?? 'decided'],
        when: texts.say('notSeen.when', { day: texts.day(entry.on), time: entry.time }),
        entered: texts.say('notSeen.enteredAt', { day: texts.day((0, londonTime_1.dayOf)(entry.enteredAt)), time: (0, londonTime_1.timeOf)(entry.enteredAt) }),
        parts: [...rows],
        pages,
        mayTakeOn: mayTakeOn && !entry.takenOn.some(({ memberId }) => memberId === actor.memberId),
        mayDecide: (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayDecideNotSeen)(asker, entry)),
        mayAdd: (0, offers_1.offersDeed)(turn, shown, (asker) => (0, childPermissions_1.mayAddToNotSeen)(asker, entry)),
    });
}
/** The children of the report that this reader is here for. */
function namesIn({ texts }, { state, actor }, { childIds }) {
    return state.group.children
        .filter(({ childId }) => childIds.includes(childId) && (0, member_1.isFor)(actor, childId))
        .map((child) => (0, actionWords_1.childWords)(texts, child, state.group))
        .join(', ');
}
/** Decisions come first, as everybody else waits for them. */
function partsOf(turn, shown, entry) {
    const { texts } = turn;
    const { label, decision, announcedYes, announcedNo } = texts.words.notSeen;
    const nameOf = (memberId) => (0, personWords_1.memberName)(texts, shown.state.group, shown.actor, memberId);
    const phoneOf = (memberId) => (0, personWords_1.phoneWords)(texts, shown.state.group, shown.actor, memberId);
    const at = (instant) => (0, visitWords_1.whenWords)(texts, (0, londonTime_1.dayOf)(instant), (0, londonTime_1.timeOf)(instant));
    return [
        ...entry.decisions.map(({ code, words, memberId, at: decidedAt }) => ({
            label: label.decision,
            words: [decision[code], words?.text ?? '', nameOf(memberId), at(decidedAt)].filter((part) => part !== '').join(' · '),
        })),
        { label: label.children, words: namesIn(turn, shown, entry) },
        { label: label.place, words: entry.place.text },
        { label: label.reportedBy, words: `${nameOf(entry.reportedBy)}${phoneOf(entry.reportedBy)}` },
        ...entry.takenOn.map(({ memberId, at: takenAt }) => ({
            label: label.takenOn,
            words: `${nameOf(memberId)}${phoneOf(memberId)} · ${at(takenAt)}`,
        })),
        ...runnersWithPhones(turn, shown).map((words) => ({ label: label.ring, words })),
        ...(entry.again === undefined ? [] : [{ label: label.again, words: againWords(texts, entry.again) }]),
        ...lastSeenParts(turn, shown, entry),
        ...(entry.announced === null ? [] : [{ label: label.announced, words: entry.announced ? announcedYes : announcedNo }]),
        ...entry.details.map(({ about, words }) => ({ label: label[about], words: words.text })),
    ];
}
/** Those who answer for the group and can be rung, for whoever has to make sure that they know. */
function runnersWithPhones({ texts, deps }, { state: { group }, actor }) {
    return (0, coreGroup_1.actingMembers)(group, deps.clock.today())
        .filter((member) => (0, member_1.runsGroup)(member) && member.memberId !== actor.memberId)
        .flatMap(({ memberId }) => {
        const phone = (0, personWords_1.phoneWords)(texts, group, actor, memberId);
        return phone === '' ? [] : `${(0, personWords_1.memberName)(texts, group, actor, memberId)}${phone}`;
    });
}
function againWords(texts, { times, lastAt }) {
    return texts.say('notSeen.again', { times, when: (0, visitWords_1.whenWords)(texts, (0, londonTime_1.dayOf)(lastAt), (0, londonTime_1.timeOf)(lastAt)) });
}
/** When each child was last seen before, and by whom. */
function lastSeenParts({ texts }, { state, actor }, { lastSeen }) {
    const { label, never } = texts.words.notSeen;
    return lastSeen
        .filter(({ childId }) => (0, member_1.isFor)(actor, childId))
        .flatMap(({ childId, on, byPersonId }) => {
        const child = state.group.children.find((each) => each.childId === childId);
        if (child === undefined)
            return [];
        const who = byPersonId === null ? '' : (0, visit_1.visitorName)(state.group, { byPersonId });
        const when = on === null ? never : texts.day(on);
        return [
            { label: label.lastSeen, words: [(0, actionWords_1.childWords)(texts, child, state.group), when, who].filter((part) => part !== '').join(' · ') },
        ];
    });
}
//# sourceMappingURL=notSeenEntry.js.map