"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayChoose = mayChoose;
const member_1 = require("../member");
const permit_1 = require("../permit");
const result_1 = require("../result");
const sees_1 = require("./sees");
/**
 * Whether a press names only children and people whom its lists could have offered (DOMAIN 2.4, 7.1). Any other id was not on
 * the card: the press is denied, and the denial is kept. Whether somebody who could be offered still is (they may have left) is
 * for the deed to say, next to the input.
 */
function mayChoose(asker, choices) {
    for (const { offered, ids } of choices) {
        if (ids.every((id) => isOffered(asker, offered, id)))
            continue;
        return (0, result_1.refuse)(offered === 'own-children' || offered === 'children' ? 'not-for-this-child' : 'not-my-card');
    }
    return permit_1.yes;
}
function isOffered({ actor, group: { children, members } }, offered, id) {
    switch (offered) {
        case 'own-children':
            return children.some((child) => child.childId === id && (0, member_1.isOwnChild)(actor, child));
        case 'children':
            return children.some(({ childId }) => childId === id);
        case 'members':
            return members.some(({ memberId }) => memberId === id);
        case 'known-members':
            return members.some((member) => member.memberId === id && (0, sees_1.sees)(actor, member));
        case 'known-people':
            return members.some((member) => member.personId === id && (0, sees_1.sees)(actor, member));
    }
}
//# sourceMappingURL=chosen.js.map