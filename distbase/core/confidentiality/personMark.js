"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markAmong = markAmong;
exports.namesakesIn = namesakesIn;
exports.isSameCalled = isSameCalled;
/**
 * What tells a person apart from others of the same name whom the reader may know of; undefined where the name is enough.
 * `namesakes` are all of that name, the person among them, in an order that is the same for everybody.
 */
function markAmong(person, namesakes) {
    if (person.name === '' || namesakes.length < 2)
        return undefined;
    const known = knownMark(person, namesakes);
    if (known !== null)
        return known;
    const alike = namesakes.filter((each) => knownMark(each, namesakes) === null);
    return { by: 'place', place: alike.indexOf(person) + 1 };
}
function knownMark(person, namesakes) {
    const others = namesakes.filter((each) => each !== person);
    if (others.every((each) => jobOf(each) !== jobOf(person)))
        return { by: 'job' };
    const { agency } = person;
    return agency !== '' && others.every((each) => folded(each.agency) !== folded(agency)) ? { by: 'agency', agency } : null;
}
/** The members of a group who are called the same: one membership of each person, the newest. */
function namesakesIn({ members }, name) {
    const called = members.filter((member) => isSameCalled(member.name, name));
    return [...new Map(called.map((member) => [member.personId, member])).values()];
}
function jobOf({ role, title }) {
    return title ?? role;
}
/** Whether two names look the same on a card. */
function isSameCalled(one, other) {
    return folded(one) === folded(other);
}
function folded(name) {
    return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
//# sourceMappingURL=personMark.js.map