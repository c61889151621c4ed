"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childChangeKinds = exports.fieldsSetHere = void 0;
exports.isAskedAbout = isAskedAbout;
exports.isBornBy = isBornBy;
exports.mayHaveSeen = mayHaveSeen;
exports.isBirthUnknown = isBirthUnknown;
exports.isRemovalOpen = isRemovalOpen;
/** Whether it is asked why the case system no longer exports this. */
function isAskedAbout({ notExported }) {
    return notExported !== undefined && !notExported.stays;
}
/** The parts of a registration that both the case system and people here may set. */
exports.fieldsSetHere = [
    'givenName',
    'familyName',
    'dateOfBirth',
    'expectedOn',
    'categories',
    'status',
    'lookedAfter',
    'lookedAfterSince',
    'missingSince',
    'confidentialAddress',
    'deregisteredOn',
];
exports.childChangeKinds = [
    'missing',
    'told',
    'found',
    'moved',
    'born',
    'stay-began',
    'stay-ended',
    'looked-after',
    'not-looked-after',
    'address-confidential',
    'address-lift-asked',
    'address-not-confidential',
    'address-stays-confidential',
    'died',
    'not-born-alive',
];
/**
 * Whether the child is born by that day. One with a given name of whom neither the birth nor when it is expected is known is taken
 * to be: a limit that runs can be told of, one that does not is missed.
 */
function isBornBy(child, day) {
    return child.dateOfBirth === null ? isBirthUnknown(child) : child.dateOfBirth <= day;
}
/** Nobody was seen before they were born, whatever was recorded of that day. */
function mayHaveSeen(child, { on, seen }) {
    return !seen || isBornBy(child, on);
}
function isBirthUnknown({ givenName, dateOfBirth, expectedOn }) {
    return dateOfBirth === null && expectedOn === null && givenName !== '';
}
/** Whether the conference has decided to remove the name and the custodian of the register has not answered yet (DOMAIN 1.31). */
function isRemovalOpen({ status, removal, frozen }) {
    return status === 'de-registered' && frozen === undefined && removal !== undefined && removal.check === null;
}
//# sourceMappingURL=child.js.map