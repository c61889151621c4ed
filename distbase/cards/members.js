"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.memberContactCard = exports.memberEndCard = exports.memberAddHowCard = exports.memberAddCard = exports.memberCard = exports.membersCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: zod_1.z.string().meta({ safe: true }),
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** Who is in the group, or who was (`ended`), a page of them. */
exports.membersCard = (0, defineCard_1.defineCard)('members', {
    empty: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
    rows: zod_1.z.array(zod_1.z.strictObject({
        number: zod_1.z.string(),
        look: zod_1.z.string().meta({ safe: true }),
        memberId: zod_1.z.string(),
        name: zod_1.z.string(),
        about: zod_1.z.string(),
        hasPhone: zod_1.z.boolean(),
        phone: zod_1.z.string(),
        hasContact: zod_1.z.boolean(),
        safeContact: zod_1.z.string(),
        hasReason: zod_1.z.boolean(),
        reason: zod_1.z.string(),
        mayLook: zod_1.z.boolean(),
    })),
    ended: zod_1.z.boolean(),
    pages,
    mayAdd: zod_1.z.boolean(),
    mayStep: zod_1.z.boolean(),
    hasEnded: zod_1.z.boolean(),
});
/** One member, for those who run the group. */
exports.memberCard = (0, defineCard_1.defineCard)('member', {
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    hasPhone: zod_1.z.boolean(),
    phone: zod_1.z.string(),
    awayShown: zod_1.z.boolean(),
    away: zod_1.z.string(),
    cover: zod_1.z.string(),
    children: zod_1.z.string(),
    spoken: zod_1.z.string(),
    meeting: zod_1.z.string(),
    record: zod_1.z.string(),
    inTeams: zod_1.z.string().meta({ safe: true }),
    hasContact: zod_1.z.boolean(),
    safeContact: zod_1.z.string(),
    mayChange: zod_1.z.boolean(),
    mayAskExclusion: zod_1.z.boolean(),
    mayEnterAway: zod_1.z.boolean(),
    mayEnd: zod_1.z.boolean(),
});
exports.memberAddCard = (0, defineCard_1.defineCard)('memberAdd', {
    name: defineCard_1.inputField,
    email: defineCard_1.inputField,
    role: defineCard_1.inputField,
    agency: defineCard_1.inputField,
    choices: defineCard_1.choices,
});
/** The second step: who is to be added comes along as data. */
exports.memberAddHowCard = (0, defineCard_1.defineCard)('memberAddHow', {
    who: zod_1.z.strictObject({ name: zod_1.z.string(), email: zod_1.z.string(), role: zod_1.z.string(), agency: zod_1.z.string() }),
    roleWord: zod_1.z.string(),
    /** False in a group that has no child yet: then nothing can be chosen. */
    hasChildren: zod_1.z.boolean(),
    childIds: defineCard_1.inputField,
    /** Says what happens where none is ticked: for some it means every child, of a family member it must be said. */
    childrenLabel: zod_1.z.string(),
    children: defineCard_1.choices,
    spoken: defineCard_1.inputField,
    meeting: defineCard_1.inputField,
    record: defineCard_1.inputField,
    speech: defineCard_1.choices,
});
exports.memberEndCard = (0, defineCard_1.defineCard)('memberEnd', {
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    endsOn: defineCard_1.inputField,
    reason: defineCard_1.inputField,
    asksSuccessor: zod_1.z.boolean(),
    successor: defineCard_1.inputField,
    mayLeaveNone: zod_1.z.boolean(),
    knowingly: defineCard_1.inputField,
});
exports.memberContactCard = (0, defineCard_1.defineCard)('memberContact', {
    memberId: zod_1.z.string(),
    was: zod_1.z.string(),
    name: zod_1.z.string(),
    inTeams: defineCard_1.inputField,
    phone: defineCard_1.inputField,
    safeContact: defineCard_1.inputField,
});
//# sourceMappingURL=members.js.map