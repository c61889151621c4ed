"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoIsWho = whoIsWho;
exports.keepingNames = keepingNames;
exports.idsHere = idsHere;
const member_1 = require("../member");
const sameName_1 = require("../people/sameName");
/**
 * Who of the export's new members is somebody whom it lists no longer. A person is not their address: who married, whose
 * organisation changed its domain, who was made permanent or became staff is listed again under a new one. Where the directory
 * knows the new address as the same person's they are one; otherwise it is asked, and never guessed.
 */
function whoIsWho(stored, imported, wasImported, people, today) {
    const ids = new Set(imported.members.map(({ memberId }) => memberId));
    const known = new Set(stored.members.map(({ memberId }) => memberId));
    const leaving = stored.members.filter(({ memberId }) => !ids.has(memberId) && wasImported(memberId));
    const joining = imported.members.filter(({ memberId }) => !known.has(memberId));
    const before = stored.personsAsked ?? [];
    const answered = before.filter((asked) => asked.areOne === true && ids.has(asked.there));
    const saidToBe = (there, here) => answered.some((asked) => asked.there === there.memberId && asked.here === here.memberId);
    const linked = samePeople(leaving, joining);
    const isLinked = (member) => linked.some((pair) => pair.includes(member));
    const unlinked = { leaving: leaving.filter((here) => !isLinked(here)), joining: joining.filter((there) => !isLinked(there)) };
    const same = [...linked, ...withoutAddress(unlinked.leaving, unlinked.joining, { people, today, saidToBe })];
    const isPaired = (member) => same.some((pair) => pair.includes(member));
    const gone = leaving.filter((member) => !isPaired(member) && (0, member_1.isCurrent)(member, today) && !people.isListed(member.personId));
    const come = joining.filter((member) => !isPaired(member) && (0, member_1.isCurrent)(member, today));
    const wasAsked = (here, there) => before.find((asked) => asked.here === here.memberId && asked.there === there.memberId);
    const pairs = gone.flatMap((here) => come
        .filter((there) => wasAsked(here, there) !== undefined || (people.isNew(there.personId) && mayBeOne(here, there)))
        .map((there) => [there, here]));
    const isOnly = ([there, here]) => pairs.every((pair) => pair[0] !== there || pair[1] === here) && pairs.every((pair) => pair[1] !== here || pair[0] === there);
    const certain = pairs.filter((pair) => isOnly(pair) && isAllButCertain(pair[1], pair[0]));
    const now = pairs.map(([there, here]) => {
        const askedOn = wasAsked(here, there)?.askedOn ?? today;
        const asked = { ...bothOf(here, there), askedOn };
        return certain.some((pair) => pair[0] === there && pair[1] === here) ? { ...asked, held: there } : asked;
    });
    const open = before.filter((asked) => asked.held === undefined && asked.areOne === undefined && ids.has(asked.there) && !now.some((each) => each.there === asked.there));
    const persons = answered.map(({ herePersonId, therePersonId }) => [therePersonId, herePersonId]);
    return { same: [...same, ...certain], persons, asked: [...answered, ...open, ...now] };
}
/** The export's group with members under the ids by which they are known here; those of whom it is asked keep the name that they have here. */
function keepingNames(imported, { same, asked }) {
    const held = new Set(asked.flatMap(({ held: member, here }) => (member === undefined ? [] : [here])));
    const namedHere = new Map(same.map(([, here]) => [here.memberId, here]));
    const members = imported.members.map((member) => {
        const here = held.has(member.memberId) ? namedHere.get(member.memberId) : undefined;
        return here === undefined ? member : { ...member, name: here.name, agency: here.agency };
    });
    return { ...imported, members };
}
/** What the export's ids are here: of members, and of people who stand as one until somebody has said. */
function idsHere({ same, persons }) {
    const pairs = same.flatMap(([there, here]) => [[there.memberId, here.memberId], [there.personId, here.personId]]);
    return new Map([...persons, ...pairs]);
}
function bothOf(here, there) {
    return { here: here.memberId, herePersonId: here.personId, there: there.memberId, therePersonId: there.personId };
}
/** Memberships of one person, whom the directory knows by both addresses: those that began on one day first, then in their order. */
function samePeople(leaving, joining) {
    const pairs = [];
    const left = new Set(leaving);
    const isNext = (there) => (here) => left.has(here) && here.personId === there.personId;
    const take = (there, here) => {
        if (here === undefined)
            return;
        left.delete(here);
        pairs.push([there, here]);
    };
    for (const there of joining)
        take(there, leaving.find((here) => isNext(there)(here) && here.from === there.from));
    for (const there of joining.filter((each) => !pairs.some(([paired]) => paired === each)))
        take(there, leaving.find(isNext(there)));
    return pairs;
}
/**
 * Who is listed without an address now and is the one of that name and role who had one, or of whom it was said: nobody else in the
 * group could be meant.
 */
function withoutAddress(leaving, joining, { people, today, saidToBe }) {
    const come = joining.filter((there) => (0, member_1.isCurrent)(there, today) && !people.isListed(there.personId));
    const pairs = leaving.flatMap((here) => come
        .filter((there) => saidToBe(there, here) || ((0, member_1.isCurrent)(here, today) && here.role === there.role && (0, sameName_1.isSameName)(here.name, there.name)))
        .map((there) => [there, here]));
    return pairs.filter(([there, here]) => pairs.every((pair) => (pair[0] === there) === (pair[1] === here)));
}
/**
 * Whether it is worth a question. Surnames are few in Wales and many of them in one family: for the family the given name has to
 * be the same, for others a surname is enough only within one agency.
 */
function mayBeOne(here, there) {
    if (here.personId === there.personId || here.role !== there.role)
        return false;
    if ((0, sameName_1.isSameName)(here.name, there.name) || (0, sameName_1.isSameGivenName)(here.name, there.name))
        return true;
    return (0, member_1.isPractitioner)(here) && here.agency !== '' && here.agency === there.agency && (0, sameName_1.sharesAName)(here.name, there.name);
}
/**
 * Of one name and in one role; of practitioners also somebody of the same given name, agency and first day, since whoever takes
 * over from another begins on a day of their own. Not of the family, where a mistake would let a parent stay who was taken off the list.
 */
function isAllButCertain(here, there) {
    if ((0, sameName_1.isSameName)(here.name, there.name))
        return true;
    return (0, member_1.isPractitioner)(here) && here.agency === there.agency && here.from === there.from && (0, sameName_1.isSameGivenName)(here.name, there.name);
}
//# sourceMappingURL=whoIsWho.js.map