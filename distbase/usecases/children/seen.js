"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.correct = exports.tell = exports.openCorrecting = exports.openTelling = exports.save = exports.openSeen = void 0;
exports.performSave = performSave;
exports.performCorrect = performCorrect;
const childPermissions_1 = require("../../core/children/childPermissions");
const seen_1 = require("../../core/children/seen");
const visit_1 = require("../../core/children/visit");
const coreGroup_1 = require("../../core/coreGroup");
const result_1 = require("../../core/result");
const visit_2 = require("../../documents/visit");
const performDeed_1 = require("../deeds/performDeed");
const visitDocuments_1 = require("../deeds/visitDocuments");
const stillHere_1 = require("./stillHere");
exports.openSeen = { name: 'seen.open', may: childPermissions_1.mayRecordVisit, reads: () => [] };
/** Only stands in the verb's table; `performSave` does it with the visits that are recorded for that day. */
exports.save = saveOf(null);
/** Saves visits, once it is known that they are no others than those of that day that may be the same. */
async function performSave(deps, _deed, press, about, typed) {
    let saved = [];
    const deed = saveOf(typed.ok ? typed.value : null, (visits) => {
        saved = visits.map(({ id }) => id);
    });
    const outcome = await (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
    if ((outcome.kind !== 'done' && outcome.kind !== 'repeated') || !typed.ok)
        return outcome;
    const { group, documents } = outcome.state;
    // What it was compared with is no part of what this press has saved.
    const made = [...visit_2.storedVisit.among(documents)].filter(([id]) => saved.includes(id));
    const visits = outcome.kind === 'done' ? made : await savedBefore(deps, group, press, typed.value);
    return { ...outcome, state: { group, documents: new Map(visits) } };
}
/** What the first of two equal presses has saved: whoever presses twice sees the same as whoever pressed once. */
async function savedBefore({ store }, group, { personId }, typed) {
    const visited = group.children.filter(({ childId }) => typed.children.includes(childId));
    const ids = visited.flatMap(({ visits }) => visits.filter(({ on, byPersonId }) => on === typed.on && byPersonId === personId));
    const loaded = await store.load(group.coreGroupId, ids.map(visit_1.visitDocumentId));
    const there = loaded === null ? [] : [...visit_2.storedVisit.among(loaded.documents).values()].filter(({ time }) => time === typed.time);
    return visited.flatMap(({ childId }) => {
        const [newest] = there.filter((visit) => visit.childId === childId && visit.corrects === null).sort(visit_1.newestVisitFirst);
        return newest === undefined ? [] : [[newest.id, newest]];
    });
}
/** `decided` is told of the visits that are to be saved, each time that it is decided on. */
function saveOf(typed, decided = () => undefined) {
    return {
        name: 'seen.save',
        reads: () => [],
        readsKnowing: (group) => (typed === null ? [] : recordedOn(group, typed)),
        may: (_state, _about, doing) => (0, childPermissions_1.mayRecordVisit)(doing),
        decide: (state, { dayAgreed, twinAgreed }, given, doing) => {
            const there = [...visit_2.storedVisit.among(state.documents).values()];
            const seeing = { ...seeingOf(given), childIds: given.children, dayAgreed, twinAgreed };
            const recorded = (0, seen_1.recordVisits)(state.group, seeing, doing, there);
            if (!recorded.ok)
                return recorded;
            const { group, visits } = recorded.value;
            decided(visits);
            return (0, result_1.allow)({ group, create: visits, about: { visitIds: visits.map(({ fact }) => fact.visitId).join(' ') } });
        },
    };
}
/** The documents of the visits of that day to these children that count. */
function recordedOn({ children }, typed) {
    const visited = children.filter(({ childId }) => typed.children.includes(childId));
    return visited.flatMap(({ visits }) => visits.filter(({ on, seen }) => seen && on === typed.on).map(visit_1.visitDocumentId));
}
function seeingOf({ on, time, what, announced, others }) {
    return { on, time, sightings: what, announced: announced === '' ? null : announced === 'yes', othersThere: others };
}
/** The form for words about a visit, and the one for what should stand in its place. */
exports.openTelling = formFor('seen.telling');
exports.openCorrecting = formFor('seen.correcting');
exports.tell = {
    ...aboutVisit(),
    name: 'seen.tell',
    decide: (state, { visit }, { presentation, ownWords, worries, whyNotAlone }, doing) => {
        const words = { presentation, 'own-words': ownWords, worries, 'why-not-alone': whyNotAlone };
        const found = visit_2.storedVisit.in(state, visit);
        if (found === undefined)
            return (0, result_1.refuse)({ kind: 'gone' });
        if ((0, coreGroup_1.isFrozen)(state.group, found.childId))
            return (0, result_1.refuse)({ kind: 'child-frozen' });
        const told = (0, seen_1.addWords)(found, words, doing);
        return told.ok ? (0, result_1.allow)({ put: [told.value], about: { visitId: found.fact.visitId } }) : told;
    },
};
/** Only stands in the verb's table; `performCorrect` does it with what the head has left out. */
exports.correct = correctWith(() => null);
/**
 * Corrects a visit. Where the head has left older visits out, taking one away can make an older one the last: in that case all
 * of the child's visits are read first.
 */
async function performCorrect(deps, _deed, press, about, typed) {
    const loaded = await deps.store.load(press.coreGroupId, [about.visit]);
    const childId = loaded === null ? undefined : visit_2.storedVisit.in(loaded, about.visit)?.childId;
    const child = loaded?.head.document.children.find((each) => each.childId === childId);
    const read = child === undefined ? null : await (0, visitDocuments_1.visitsLeftOut)(deps.store, press.coreGroupId, child);
    return (0, performDeed_1.performDeed)(deps, read === null ? exports.correct : correctWith((headed) => (0, visitDocuments_1.withKnown)(headed, read)), press, about, typed);
}
function correctWith(known) {
    return {
        ...aboutVisit(),
        name: 'seen.correct',
        decide: (state, { visit, dayAgreed }, typed, doing) => {
            const original = visit_2.storedVisit.in(state, visit);
            if (original === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const headed = state.group.children.find(({ childId }) => childId === original.childId)?.visits ?? [];
            const corrected = (0, seen_1.correctVisit)(state.group, original, { ...seeingOf(typed), dayAgreed }, doing, known(headed));
            if (!corrected.ok)
                return corrected;
            const { group, visits } = corrected.value;
            const by = visits.map(({ fact }) => fact.visitId).join(' ');
            return (0, result_1.allow)({ group, create: visits, about: { visitId: original.fact.visitId, correctedBy: by } });
        },
    };
}
function formFor(name) {
    return {
        name,
        may: childPermissions_1.mayRecordVisit,
        mayKnowing: (asker, state, { visit }) => (0, childPermissions_1.mayChangeVisit)(asker, (0, stillHere_1.visitHere)(state, visit)),
        reads: (_group, { visit }) => [visit],
    };
}
function aboutVisit() {
    return {
        reads: ({ visit }) => [visit],
        may: (state, { visit }, doing) => (0, childPermissions_1.mayChangeVisit)(doing, (0, stillHere_1.visitHere)(state, visit)),
    };
}
//# sourceMappingURL=seen.js.map