"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isOnFamilySide = isOnFamilySide;
exports.hasConfidentialAddress = hasConfidentialAddress;
exports.withheldFrom = withheldFrom;
exports.personShown = personShown;
exports.phoneShown = phoneShown;
exports.memberShown = memberShown;
exports.isOutsiderWithheld = isOutsiderWithheld;
const member_1 = require("../member");
const personMark_1 = require("./personMark");
const sees_1 = require("./sees");
/** The family, and those who speak or interpret for them: the family may come to know all that they know (DOMAIN 2.5). */
const familySide = ['parent', 'young-person', 'advocate', 'interpreter'];
function isOnFamilySide({ role }) {
    return familySide.includes(role);
}
/** Whether a child of this group lives where the family is not to know (DOMAIN 5.5). */
function hasConfidentialAddress({ children }) {
    return children.some(({ confidentialAddress }) => confidentialAddress);
}
/**
 * What of a person could tell the family where a child lives whose address is confidential (DOMAIN 5.5 (5): school, nursery,
 * health visitor's base). Of a foster carer, and of a practitioner who is in the group for such children alone, everything:
 * name, agency and how they come to a meeting. Of any other practitioner member of such a child the agency; those who sit with
 * the whole family are known to it by name. Co-ordinator, managers, chairs of conferences and minute takers belong to the
 * authority, which the family knows. It counts for every family member of the group, because one parent could ask any of them.
 */
function withheldFrom(group, viewer, person) {
    if (!isOnFamilySide(viewer) || viewer.memberId === person.memberId)
        return 'nothing';
    const confidential = group.children.filter(({ confidentialAddress }) => confidentialAddress).map(({ childId }) => childId);
    const isForOne = (0, member_1.isNotSaid)(person) ? confidential.length > 0 : confidential.some((childId) => (0, member_1.isFor)(person, childId));
    if (!isForOne)
        return 'nothing';
    if (person.role === 'foster-carer')
        return 'everything';
    if (person.role !== 'member')
        return 'nothing';
    const isForThemAlone = person.childIds.length > 0 && person.childIds.every((childId) => confidential.includes(childId));
    return isForThemAlone ? 'everything' : 'agency';
}
/**
 * A person as this viewer may know them; null where they may not know of them at all. Every name on a card comes from here.
 * Outside the practitioners nobody is told a family's or a helper's agency: its name alone can give an address away
 * (DOMAIN 5.4, 5.5).
 */
function personShown(group, viewer, person) {
    const shown = withoutMark(group, viewer, person);
    if (shown === null || shown.name === '')
        return shown;
    const all = (0, personMark_1.namesakesIn)(group, person.name);
    if (all.length < 2)
        return shown;
    const personId = group.members.find(({ memberId }) => memberId === person.memberId)?.personId;
    const namesakes = all.flatMap((each) => {
        if (each.personId === personId)
            return shown;
        const other = withoutMark(group, viewer, each);
        return other === null || other.name === '' ? [] : other;
    });
    const mark = (0, personMark_1.markAmong)(shown, namesakes);
    return mark === undefined ? shown : { ...shown, mark };
}
function withoutMark(group, viewer, person) {
    if (!(0, sees_1.sees)(viewer, person))
        return null;
    const { memberId, role, title } = person;
    const withheld = withheldFrom(group, viewer, person);
    const mayKnowAgency = viewer.memberId === memberId || (0, member_1.isPractitioner)(viewer) || (0, member_1.worksWithChild)(person);
    return {
        memberId,
        role,
        ...(title === undefined || withheld === 'everything' ? {} : { title }),
        name: withheld === 'everything' ? '' : person.name,
        agency: withheld === 'nothing' && mayKnowAgency ? person.agency : '',
    };
}
/**
 * Where a person can be rung, for whoever may know. Of those who work with the family everybody who takes part with them, unless
 * it could tell where a child lives; the numbers of the family, of carers and of helpers are for those who book meetings, and no
 * parent ever has the other's (DOMAIN 2.2, 5.5).
 */
function phoneShown(group, viewer, person) {
    const { phone = '' } = person;
    if (phone === '' || !(0, sees_1.sees)(viewer, person))
        return '';
    if (viewer.memberId === person.memberId || (0, member_1.isOrganiser)(viewer))
        return phone;
    const isForThem = (0, member_1.isPractitioner)(viewer) || ['foster-carer', 'parent', 'young-person', 'advocate'].includes(viewer.role);
    return (0, member_1.isPractitioner)(person) && isForThem && withheldFrom(group, viewer, person) === 'nothing' ? phone : '';
}
/** The same of a member by id; null too for an id of nobody. */
function memberShown(group, viewer, memberId) {
    const member = group.members.find((each) => each.memberId === memberId);
    return member === undefined ? null : personShown(group, viewer, member);
}
/** Whether the typed name of somebody outside the group is withheld: only the person who typed it knows who it is. */
function isOutsiderWithheld(group, viewer, childIds) {
    if (!isOnFamilySide(viewer))
        return false;
    return group.children.some(({ childId, confidentialAddress }) => confidentialAddress && (childIds.length === 0 || childIds.includes(childId)));
}
//# sourceMappingURL=confidentiality.js.map