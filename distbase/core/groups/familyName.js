"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.familyNameFor = familyNameFor;
const childMark_1 = require("../children/childMark");
const member_1 = require("../member");
const groups_1 = require("./groups");
/** As many given names as one line of a telephone holds. */
const mostNames = 3;
/**
 * The name that the group has chosen, else the given names of the children for whom somebody is here. Practitioners, and those who
 * keep and check the register, have the reference too, which no other group has; an interpreter is told of no child (DOMAIN 2.5).
 */
function familyNameFor(group, member) {
    const works = (0, member_1.worksWithChild)(member);
    const named = works || (0, member_1.isFamily)(member) || member.role === 'advocate';
    const children = named ? (0, groups_1.childrenOf)(group, member).filter((child) => (0, member_1.isOwnChild)(member, child)) : [];
    const names = children.map(({ childId, givenName }) => ({ givenName, mark: (0, childMark_1.markOf)(childId, group.children, 'given-name') }));
    const { shortName = '' } = group;
    return {
        shortName,
        names: shortName === '' ? names.slice(0, mostNames) : [],
        more: shortName === '' ? Math.max(0, names.length - mostNames) : 0,
        ref: works || member.role === 'custodian' || member.role === 'auditor' ? group.ref : '',
    };
}
//# sourceMappingURL=familyName.js.map