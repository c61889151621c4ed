"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.join = void 0;
exports.performJoin = performJoin;
const caseQuestions_1 = require("../../core/caseload/caseQuestions");
const importMark_1 = require("../../core/caseload/importMark");
const joinMeetings_1 = require("../../core/caseload/joinMeetings");
const joinSame_1 = require("../../core/caseload/joinSame");
const joinVisits_1 = require("../../core/caseload/joinVisits");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const meeting_1 = require("../../core/meeting/meeting");
const result_1 = require("../../core/result");
const importMark_2 = require("../../documents/importMark");
const meeting_2 = require("../../documents/meeting");
const visit_1 = require("../../documents/visit");
const performDeed_1 = require("../deeds/performDeed");
const visitDocuments_1 = require("../deeds/visitDocuments");
const nextVisits_1 = require("./nextVisits");
const resealed_1 = require("./resealed");
const common = {
    name: 'questions.same',
    may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
};
const nothingFound = { ids: [], recorded: { visits: [], wasImported: () => false } };
/** Only stands in the verb's table; `performJoin` does it with the documents that it has found. */
exports.join = joinOf(nothingFound);
/** One batch carries a hundred documents, with room for the head, its audit entry and the mark of the press. */
const mostAtOnce = 80;
/**
 * Joins two entries. Documents that name the one entered here are looked for in the whole group. Those that the last commit
 * cannot carry are written before it under the new id; if this breaks off, the same press goes on from there.
 */
async function performJoin(deps, _deed, press, about, typed) {
    const group = (await deps.store.load(press.coreGroupId, []))?.head.document;
    const open = group && (0, caseQuestions_1.sameAskedIn)(group, about, deps.clock.today());
    if (open?.what === 'visit') {
        const child = group?.children.find(({ childId }) => childId === open.childId);
        const known = child === undefined ? null : await (0, visitDocuments_1.visitsLeftOut)(deps.store, press.coreGroupId, child);
        return (0, nextVisits_1.withNextVisits)(deps, await (0, performDeed_1.performDeed)(deps, joinVisitsOf(known), press, about, typed));
    }
    const found = open === undefined ? nothingFound : await findNaming(deps, press.coreGroupId, about);
    const { ids } = found;
    if (about.what === 'meeting')
        return (0, nextVisits_1.withNextVisits)(deps, await (0, performDeed_1.performDeed)(deps, joinMeetingsOf(ids), press, about, typed));
    for (let from = 0; from + mostAtOnce < ids.length; from += mostAtOnce) {
        const ahead = await (0, performDeed_1.performDeed)(deps, moveAhead(ids.slice(from, from + mostAtOnce)), { ...press, pressKey: null }, about, typed);
        if (ahead.kind !== 'done')
            return ahead;
    }
    const last = { ...found, ids: ids.slice(ids.length - (ids.length % mostAtOnce || mostAtOnce)) };
    return (0, nextVisits_1.withNextVisits)(deps, await (0, performDeed_1.performDeed)(deps, joinOf(last), press, about, typed));
}
function joinOf({ ids, recorded }) {
    return {
        ...common,
        reads: () => ids,
        decide: ({ group, documents }, about, _typed, { today }) => {
            const open = (0, caseQuestions_1.sameAskedIn)(group, about, today);
            if (open === undefined || open.what === 'visit' || open.what === 'meeting')
                return (0, result_1.refuse)({ kind: 'gone' });
            const named = among(documents, ids);
            const joined = (0, joinSame_1.joinSame)(group, open, named, today, recorded);
            const { here, there } = open;
            return (0, result_1.allow)({ ...joined, put: (0, resealed_1.resealed)(named, joined.put), about, ...(open.what === 'child' && { joined: { here, there } }) });
        },
    };
}
function joinVisitsOf(read) {
    return {
        ...common,
        reads: () => [],
        decide: (state, about, _typed, doing) => {
            const { group } = state;
            const open = (0, caseQuestions_1.sameAskedIn)(group, about, doing.today);
            if (open?.what !== 'visit')
                return (0, result_1.refuse)({ kind: 'gone' });
            const headed = group.children.find(({ childId }) => childId === open.childId)?.visits ?? [];
            const joined = (0, joinVisits_1.joinVisits)(group, open, read && (0, visitDocuments_1.withKnown)(headed, read), doing.today);
            return (0, result_1.allow)({ group: joined, about });
        },
    };
}
function joinMeetingsOf(ids) {
    return {
        ...common,
        reads: ({ here, there }) => [...new Set([...[here, there].map(meeting_1.meetingDocumentId), ...ids])],
        decide: (state, about, _typed, doing) => {
            const open = (0, caseQuestions_1.sameAskedIn)(state.group, about, doing.today);
            if (open?.what !== 'meeting')
                return (0, result_1.refuse)({ kind: 'gone' });
            const meetings = [open.here, open.there].flatMap((id) => meeting_2.storedMeeting.in(state, id) ?? []);
            const named = among(state.documents, ids);
            const joined = (0, joinMeetings_1.joinMeetings)(state.group, open, named, meetings, doing.today);
            return joined.ok ? (0, result_1.allow)({ ...joined.value, put: (0, resealed_1.resealed)([...named, ...meetings], joined.value.put), about }) : joined;
        },
    };
}
function moveAhead(ids) {
    return {
        ...common,
        reads: () => ids,
        decide: ({ documents }, about) => {
            const named = among(documents, ids);
            const put = named.map((document) => (0, joinSame_1.movedTo)(document, about));
            return (0, result_1.allow)({ put: (0, resealed_1.resealed)(named, put), about: { ...about, ahead: ids.length } });
        },
    };
}
function among(documents, ids) {
    return ids.flatMap((id) => documents.get(id) ?? []);
}
async function findNaming({ store }, coreGroupId, { what, here, there }) {
    const ids = [];
    const visits = [];
    let imported = {};
    for await (const stored of store.documents(coreGroupId)) {
        const document = stored;
        if ((0, joinSame_1.namesIt)(document, { here }) || (what === 'meeting' && (0, joinSame_1.namesIt)(document, { here: there })))
            ids.push(document.id);
        const visit = what === 'child' && document.type === 'visit' ? visit_1.storedVisit.ifReadable(document) : null;
        if (visit !== null && (visit.childId === here || visit.childId === there))
            visits.push(visit);
        if (document.type === 'import')
            imported = importMark_2.storedMark.ifReadable(document)?.fingerprints ?? {};
    }
    return { ids, recorded: { visits, wasImported: (visitId) => imported[importMark_1.partKey.visit(visitId)] !== undefined } };
}
//# sourceMappingURL=joinEntries.js.map