"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markOf = markOf;
exports.withMark = withMark;
/**
 * What tells this child apart from the others of the group who are shown by the same name: the year of birth, of an unborn
 * child the day expected (dd/mm/yyyy); where that is the same too, the case reference, at last the place in the group's
 * list. Empty where the name is enough. The same in both languages.
 */
function markOf(childId, children, shownBy = 'full-name') {
    const child = children.find((each) => each.childId === childId);
    if (child === undefined)
        return '';
    const name = nameShown(child, shownBy);
    const namesakes = children.filter((each) => each.childId !== childId && nameShown(each, shownBy) === name);
    if (namesakes.length === 0)
        return '';
    const tellsApart = [birthOf, ({ ref }) => ref].find((mark) => mark(child) !== '' && namesakes.every((each) => mark(each) !== mark(child)));
    return tellsApart?.(child) ?? `${children.indexOf(child) + 1}.`;
}
/** A name and its mark: 'Dylan Roberts (2015)'. */
function withMark(name, mark) {
    return [name, mark === '' ? '' : `(${mark})`].filter((part) => part !== '').join(' ');
}
function nameShown({ givenName, familyName }, shownBy) {
    const name = shownBy === 'given-name' ? givenName : `${givenName} ${familyName}`;
    return name.normalize('NFC').trim().toLowerCase();
}
function birthOf({ givenName, dateOfBirth, expectedOn }) {
    if (givenName !== '' || expectedOn === null)
        return dateOfBirth?.slice(0, 4) ?? '';
    return expectedOn.split('-').reverse().join('/');
}
//# sourceMappingURL=childMark.js.map