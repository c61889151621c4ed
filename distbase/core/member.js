"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childrenNotSaid = exports.titles = exports.roles = void 0;
exports.roleOfTitle = roleOfTitle;
exports.isCurrent = isCurrent;
exports.isFor = isFor;
exports.isAboutCertainChildren = isAboutCertainChildren;
exports.isNotSaid = isNotSaid;
exports.isPractitioner = isPractitioner;
exports.worksWithChild = worksWithChild;
exports.isFamily = isFamily;
exports.isOrganiser = isOrganiser;
exports.runsGroup = runsGroup;
exports.overseesChildren = overseesChildren;
exports.isOwnChild = isOwnChild;
exports.isRecordReader = isRecordReader;
exports.isTellable = isTellable;
exports.isToldOfDuties = isToldOfDuties;
/** DOMAIN 0.4. `member` is a practitioner member (MEM); `administrator` takes minutes and books. */
exports.roles = [
    'co-ordinator',
    'manager',
    'senior-manager',
    'conference-chair',
    'member',
    'foster-carer',
    'parent',
    'young-person',
    'advocate',
    'interpreter',
    'administrator',
    'custodian',
    'auditor',
];
/**
 * What somebody is by their work, where their role alone does not say (DOMAIN 0.4, 1.5). It is shown beside the name and gives no
 * right: what they may do follows from their role.
 */
exports.titles = ['health-visitor', 'school-nurse', 'teacher', 'gp', 'police', 'housing', 'minute-taker'];
/** The role of whoever has that title. */
function roleOfTitle(title) {
    return title === 'minute-taker' ? 'administrator' : 'member';
}
function isCurrent(member, today) {
    return member.from <= today && (member.to === null || today < member.to);
}
/** Whether this member is in the group for that child. */
function isFor(member, childId) {
    return member.childIds.length === 0 || member.childIds.includes(childId);
}
/** Roles that are about certain children, which must be named: "every child" would reach children added later. */
const rolesOfChildren = ['parent', 'young-person', 'foster-carer', 'advocate'];
function isAboutCertainChildren({ role }) {
    return rolesOfChildren.includes(role);
}
/**
 * The one entry in `childIds` of a member of whom nobody has said yet for which of several children they are here. No child has
 * this id, so such a member counts as here for no child; an empty list would mean every child.
 */
exports.childrenNotSaid = 'not-said';
function isNotSaid({ childIds }) {
    return childIds.includes(exports.childrenNotSaid);
}
/** Those who work with the family; not the family, an advocate, an interpreter or a foster carer (DOMAIN 1.25 counts practitioners only). */
const practitionerRoles = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'administrator'];
const familyRoles = ['parent', 'young-person'];
const organiserRoles = ['co-ordinator', 'manager', 'administrator'];
function isPractitioner(member) {
    return practitionerRoles.includes(member.role);
}
/**
 * Practitioners, and foster carers, who are a role of their own (DOMAIN 0.4: a foster carer sees what a practitioner
 * member sees about that child only). What follows from being a practitioner alone is not theirs: what one parent said
 * in confidence, another helper's agency, the duties that practitioners are told of, and to chair.
 */
function worksWithChild(member) {
    return isPractitioner(member) || member.role === 'foster-carer';
}
function isFamily(member) {
    return familyRoles.includes(member.role);
}
/** Those who book meetings, and may know how a person is safely reached (DOMAIN 1.5, 1.35). */
function isOrganiser(member) {
    return organiserRoles.includes(member.role);
}
/** Co-ordinator and manager answer for the group: its members, its children, the conversation that is its own (DOMAIN 1.4, 1.5). */
function runsGroup(member) {
    return member.role === 'co-ordinator' || member.role === 'manager';
}
const overseerRoles = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair'];
/** Those whose work is all of their children, across groups (DOMAIN 2.1 'dashboards'). */
function overseesChildren(member) {
    return overseerRoles.includes(member.role);
}
/** Whether this child is the member's to see: a young person's only where named, never "every child". */
function isOwnChild(member, child) {
    return member.role === 'young-person' ? member.childIds.includes(child.childId) : isFor(member, child.childId);
}
/** An interpreter sees the agenda only; custodian and auditor get records by another way than membership (DOMAIN 2.1, 2.5). */
const readerRoles = [
    'co-ordinator',
    'manager',
    'senior-manager',
    'conference-chair',
    'member',
    'foster-carer',
    'administrator',
    'parent',
    'young-person',
    'advocate',
];
/** Whether records are for this role at all. */
function isRecordReader(member) {
    return readerRoles.includes(member.role);
}
/** Who can be told of a practitioners' duty at all: never the family, an advocate, an interpreter or a foster carer (DOMAIN 7.3). */
function isTellable(member) {
    return isPractitioner(member) || member.role === 'custodian';
}
/** Practitioners, custodian and auditor; the family, an advocate and an interpreter never hear of a practitioner's duty (DOMAIN 7.3). */
function isToldOfDuties(member) {
    return worksWithChild(member) || member.role === 'custodian' || member.role === 'auditor';
}
//# sourceMappingURL=member.js.map