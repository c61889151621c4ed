"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namesIt = namesIt;
exports.movedTo = movedTo;
exports.joinSame = joinSame;
exports.joinChild = joinChild;
const actions_1 = require("../actions/actions");
const keepVisits_1 = require("../children/keepVisits");
const setHere_1 = require("../children/setHere");
const caseQuestions_1 = require("./caseQuestions");
const importMark_1 = require("./importMark");
const joinMember_1 = require("./joinMember");
const joinVisits_1 = require("./joinVisits");
/** Written once and never changed, or of no account: a press, a notice that is settled by itself once its child is gone. */
const staying = ['group', 'audit', 'access', 'press', 'notice', 'import'];
/** Whether a document has to move with what was entered here, because it names it. */
function namesIt(document, { here }) {
    return !staying.includes(document.type) && JSON.stringify(document).includes(JSON.stringify(here));
}
/** The document with what was entered here under the id that the case system brought: later imports know it by that. */
function movedTo(document, { here, there }) {
    return { ...moved(document, here, there), id: document.id };
}
/**
 * The group once two entries are one: the facts of both, under the id of the case system's, and every mention of the
 * other moved to it. `documents` are all that name it; those already moved make no difference. Of one child, visits that
 * may be in two entries are asked about next.
 */
function joinSame(group, asked, documents, today, recorded) {
    const { here, there } = asked;
    const put = documents.map((document) => movedTo(document, asked));
    const { children, openNotices, noticesAbout, quietNotices, lastAudit, ...facts } = group;
    const rest = moved(facts, here, there);
    const one = asked.what === 'child' ? joinedChildren(group, asked, today, recorded) : null;
    const joined = {
        ...rest,
        lastAudit,
        ...(openNotices && { openNotices }),
        ...(noticesAbout && { noticesAbout }),
        ...(quietNotices && { quietNotices }),
        members: asked.what === 'member' ? joinedMembers(group, asked) : uniqueChildren(rest.members),
        children: one?.children ?? moved(children, here, there),
    };
    const left = (group.sameAsked ?? []).filter((open) => open.here !== here);
    return { group: (0, actions_1.withActionsIn)((0, caseQuestions_1.withSameAsked)(joined, [...moved(left, here, there), ...(one?.asked ?? [])]), put), put };
}
function uniqueChildren(members) {
    return members.map((member) => ({ ...member, childIds: [...new Set(member.childIds)] }));
}
function joinedMembers({ members, children }, { here, there }) {
    const mine = members.find(({ memberId }) => memberId === here);
    const all = children.map(({ childId }) => childId);
    return members.flatMap((member) => {
        if (member.memberId === here)
            return [];
        if (member.memberId !== there || mine === undefined)
            return [member];
        return [{ ...(0, joinMember_1.joinMember)(mine, member, { here: all, there: all }), memberId: there }];
    });
}
function joinedChildren({ children }, { here, there }, today, recorded) {
    const mine = children.find(({ childId }) => childId === here);
    const theirs = children.find(({ childId }) => childId === there);
    if (mine === undefined || theirs === undefined)
        return { children, asked: [] };
    const visits = (0, joinVisits_1.joinedVisits)(mine, theirs, recorded, today);
    const joined = (0, keepVisits_1.keepVisits)({ ...joinChild(moved(mine, here, there), theirs), ...visits.child }, today);
    const others = children.filter(({ childId }) => childId !== here);
    return { children: others.map((child) => (child === theirs ? joined : child)), asked: visits.asked };
}
/** Who the child is, by the case system, but for what people set here in its place; and every fact of both. */
function joinChild(mine, theirs) {
    const registered = (0, setHere_1.keepingSetHere)({ ...mine, setHere: { ...mine.setHere, ...theirs.setHere } }, { ...mine, ...(0, importMark_1.registration)(theirs) });
    const keptFrom = [mine.visitsKeptFrom, theirs.visitsKeptFrom]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1);
    const { visitsKeptFrom: _, notExported: __, ...child } = { ...mine, ...theirs, ...registered };
    return {
        ...child,
        ...(keptFrom === undefined ? {} : { visitsKeptFrom: keptFrom }),
        ...(theirs.notExported && { notExported: theirs.notExported }),
        conferences: joinedConferences(mine.conferences, theirs.conferences),
        ...listed('correctedVisitIds', mine, theirs, (id) => id),
        ...listed('deniedAccess', mine, theirs, ({ on }) => on),
        ...listed('advocacyOfferedOn', mine, theirs, (day) => day),
        ...listed('voices', mine, theirs, ({ on }) => on),
        ...listed('changes', mine, theirs, ({ on }) => on),
    };
}
/** What either has, in the order of days; nothing where neither has any. */
function listed(name, mine, theirs, dayOf) {
    const all = [...(mine[name] ?? []), ...(theirs[name] ?? [])];
    return all.length === 0 ? {} : { [name]: [...all].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)) };
}
/** Of one kind planned for one day there is one conference: with what either knows of it. */
function joinedConferences(mine, theirs) {
    const all = new Map();
    for (const conference of [...mine, ...theirs]) {
        const key = `${conference.plannedFor} ${conference.kind}`;
        const known = all.get(key);
        all.set(key, known?.heldOn && !conference.heldOn ? { ...conference, ...known } : { ...known, ...conference });
    }
    return [...all.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, conference]) => conference);
}
/** Every value, and every name of a member, that is exactly the one id, as the other. */
function moved(value, from, to) {
    const walk = (each) => {
        if (each === from)
            return to;
        if (Array.isArray(each))
            return each.map(walk);
        if (typeof each !== 'object' || each === null)
            return each;
        return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name === from ? to : name, walk(inner)]));
    };
    return walk(value);
}
//# sourceMappingURL=joinSame.js.map