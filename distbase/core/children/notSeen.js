"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fewestToJoin = exports.detailSubjects = exports.decisionCodes = void 0;
exports.notSeenDocumentId = notSeenDocumentId;
exports.reportNotSeen = reportNotSeen;
exports.addDetails = addDetails;
exports.takeOn = takeOn;
exports.decideNotSeen = decideNotSeen;
exports.decisionDue = decisionDue;
exports.awaitingFor = awaitingFor;
exports.dangerFirst = dangerFirst;
const coreGroup_1 = require("../coreGroup");
const member_1 = require("../member");
const result_1 = require("../result");
const londonTime_1 = require("../time/londonTime");
const seen_1 = require("./seen");
/** What a manager may decide after a child could not be seen (DOMAIN 1.18). */
exports.decisionCodes = ['revisit', 'police', 'strategy', 'legal', 'review'];
/** What the reporter adds to a report. */
exports.detailSubjects = ['refused-by', 'their-words', 'more'];
/** The most reports by one person about one child, each with notices of its own, that wait for a decision side by side. */
const mostApart = 3;
/** With fewer waiting reports than this no report can be joined to another, so that none has to be read. */
exports.fewestToJoin = mostApart;
function notSeenDocumentId(entryId) {
    return `not-seen:${entryId}`;
}
/**
 * The report, a visit of a child not seen for each child, and the denied access that must be told the same day (D21). It is
 * never refused for being one too many: where three reports of the same person already wait for each of these children, it is
 * added to the newest of them, so that repeated reports fill neither the head nor the day of those who are told. `waiting` are
 * the reports that wait, oldest first.
 */
function reportNotSeen(group, report, by, waiting = []) {
    const wrong = { ...(0, seen_1.problemsOfChildren)(group, report, by), ...(0, seen_1.problemsOfTime)(report, by) };
    if (Object.keys(wrong).length > 0)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const childIds = [...new Set(report.childIds)];
    const joined = joinedTo(childIds, report, by, waiting);
    if (joined !== undefined)
        return (0, result_1.allow)(reportedAgain(group, joined, report, childIds, by));
    const entryId = by.newId();
    const visits = childIds.map((childId) => unseenVisit(group, childId, entryId, report, by));
    const entry = {
        id: notSeenDocumentId(entryId),
        type: 'not-seen',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        entryId,
        version: 1,
        state: 'awaiting-decision',
        childIds,
        visitIds: visits.map(({ fact }) => fact.visitId),
        on: report.on,
        time: report.time,
        place: writtenBy(report.place, by),
        danger: report.danger,
        announced: null,
        details: [],
        lastSeen: childIds.map((childId) => lastSeenBefore(group, childId)),
        reportedBy: by.actor.memberId,
        reportedByPersonId: by.actor.personId,
        enteredAt: by.now,
        takenOn: [],
        decisions: [],
    };
    return (0, result_1.allow)({ group: withReport((0, seen_1.withVisits)(group, visits, by.today), entry, by.today), entry, visits });
}
/** The report that one more is added to: of the same person and, where a child is in danger, one that says so. */
function joinedTo(childIds, { danger }, { actor }, waiting) {
    const same = waiting.filter((each) => each.reportedByPersonId === actor.personId && (each.danger || !danger));
    const isEnough = childIds.every((childId) => same.filter((each) => each.childIds.includes(childId)).length >= mostApart);
    return isEnough ? same.at(-1) : undefined;
}
/**
 * The version does not change: otherwise each further report would make out of date the card on which a manager is deciding.
 * What was typed is kept with the visits.
 */
function reportedAgain(group, entry, report, childIds, by) {
    const place = writtenBy(report.place, by);
    const visits = childIds.map((childId) => ({ ...unseenVisit(group, childId, entry.entryId, report, by), words: [place] }));
    const again = { times: (entry.again?.times ?? 0) + 1, lastAt: by.now };
    const denied = withDeniedAccess((0, seen_1.withVisits)(group, visits, by.today), childIds, report.on, by.today);
    return { group: denied, entry: { ...entry, again }, visits };
}
/** What the reporter adds to the report; nothing that is there changes. */
function addDetails(entry, { announced, words }, by) {
    const details = exports.detailSubjects.flatMap((about) => (words[about] === '' ? [] : [{ about, words: writtenBy(words[about], by) }]));
    if (details.length === 0 && announced === '')
        return (0, result_1.refuse)({ kind: 'check-fields', fields: { more: 'required' } });
    const wasAnnounced = announced === '' ? entry.announced : announced === 'yes';
    return (0, result_1.allow)({ ...entry, version: entry.version + 1, announced: wasAnnounced, details: [...entry.details, ...details] });
}
/** "I've got this": said once by each. */
function takeOn(entry, { actor, now }) {
    if (entry.takenOn.some(({ memberId }) => memberId === actor.memberId))
        return entry;
    return { ...entry, version: entry.version + 1, takenOn: [...entry.takenOn, { memberId: actor.memberId, at: now }] };
}
/** A decision, beside those before it; the report waits no longer. `seen` is the version that the manager has read. */
function decideNotSeen(group, entry, decision, by) {
    if (decision.seen !== entry.version)
        return (0, result_1.refuse)({ kind: 'changed-meanwhile' });
    const words = decision.words === '' ? null : writtenBy(decision.words, by);
    const made = { code: decision.code, words, memberId: by.actor.memberId, at: by.now };
    const decided = { ...entry, version: entry.version + 1, state: 'decided', decisions: [...entry.decisions, made] };
    const awaiting = (group.notSeenAwaiting ?? []).filter(({ entryId }) => entryId !== entry.entryId);
    return (0, result_1.allow)({ group: { ...group, notSeenAwaiting: awaiting }, entry: decided });
}
/** A decision is due on the day of the report (DOMAIN 1.18); null once there is one. */
function decisionDue(entry, today) {
    if (entry.decisions.length > 0)
        return null;
    return (0, londonTime_1.dayOf)(entry.enteredAt) < today ? 'late' : 'today';
}
/**
 * The reports that wait for a decision, for those who must see to it: nobody else has them on the board. Those in which a child is in
 * danger come first.
 */
function awaitingFor(group, viewer) {
    const seesTo = viewer.role === 'co-ordinator' || viewer.role === 'manager' || viewer.role === 'senior-manager';
    if (!seesTo)
        return [];
    const concerns = (childId) => (0, member_1.isFor)(viewer, childId) && !(0, coreGroup_1.isFrozen)(group, childId);
    return (group.notSeenAwaiting ?? []).filter(({ childIds }) => childIds.some(concerns)).sort(dangerFirst);
}
/** Reports in which a child is said to be in immediate danger stand above the others. */
function dangerFirst(one, other) {
    return Number(other.danger) - Number(one.danger);
}
function unseenVisit(group, childId, entryId, report, by) {
    return { ...(0, seen_1.newVisit)(group, childId, { ...report, sightings: [] }, by), notSeenEntryId: entryId };
}
/** The others are told in the same commit, so the day of telling is today. */
function withReport(group, { entryId, childIds, on, enteredAt, danger }, today) {
    const denied = withDeniedAccess(group, childIds, on, today);
    return { ...denied, notSeenAwaiting: [...(group.notSeenAwaiting ?? []), { entryId, childIds, on, enteredAt, danger }] };
}
/** No second one with the same day and the same day of telling: the clock only asks whether the others were told. */
function withDeniedAccess(group, childIds, on, toldOn) {
    const children = group.children.map((child) => {
        const known = child.deniedAccess ?? [];
        const isKnown = known.some((each) => each.on === on && each.toldOn === toldOn);
        return !childIds.includes(child.childId) || isKnown ? child : { ...child, deniedAccess: [...known, { on, toldOn }] };
    });
    return { ...group, children };
}
function lastSeenBefore(group, childId) {
    const visits = group.children.find((child) => child.childId === childId)?.visits ?? [];
    const last = visits
        .filter(({ seen }) => seen)
        .reduce((latest, visit) => (latest === null || visit.on >= latest.on ? visit : latest), null);
    return { childId, on: last?.on ?? null, byPersonId: last?.byPersonId ?? null };
}
function writtenBy(text, { actor, now, language }) {
    return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
//# sourceMappingURL=notSeen.js.map