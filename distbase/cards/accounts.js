"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountsMineCard = exports.accountCodeCard = exports.accountUnlinkCard = exports.accountOneCard = exports.accountsGroupCard = exports.accountsCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const words = zod_1.z.string().meta({ safe: true });
const turning = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: words,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
/** An account: its name as Teams gives it, and what is known of it. */
const row = { number: zod_1.z.string(), open: words, accountId: zod_1.z.string(), name: zod_1.z.string(), about: zod_1.z.string() };
/** Which Teams accounts are a member's, which ask to be, and which were taken from them. */
exports.accountsCard = (0, defineCard_1.defineCard)('accounts', {
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    asking: zod_1.z.array(zod_1.z.strictObject({ ...row, mayLook: zod_1.z.boolean() })),
    linked: zod_1.z.array(zod_1.z.strictObject({ ...row, mayUnlink: zod_1.z.boolean() })),
    none: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: words }),
    ended: zod_1.z.array(zod_1.z.strictObject({ ...row, mayLook: zod_1.z.boolean() })),
    code: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: words }),
    mayMakeCode: zod_1.z.boolean(),
    hasMember: zod_1.z.boolean(),
});
/** All members of a group with how many accounts each has; one press opens those of one of them. */
exports.accountsGroupCard = (0, defineCard_1.defineCard)('accountsGroup', {
    rows: zod_1.z.array(zod_1.z.strictObject({ number: zod_1.z.string(), open: words, memberId: zod_1.z.string(), name: zod_1.z.string(), about: zod_1.z.string() })),
    pages: turning,
});
/** One account that asks to be a member's, or was: the person who links it says how they know whose it is. */
exports.accountOneCard = (0, defineCard_1.defineCard)('accountOne', {
    memberId: zod_1.z.string(),
    accountId: zod_1.z.string(),
    member: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    reach: words,
    how: defineCard_1.inputField,
    ways: defineCard_1.choices,
    doTitle: zod_1.z.string(),
    doVerb: zod_1.z.string(),
    /** Another account is linked, in whose place this one may be let in. */
    hasOthers: zod_1.z.boolean(),
    mayRefuse: zod_1.z.boolean(),
});
exports.accountUnlinkCard = (0, defineCard_1.defineCard)('accountUnlink', {
    memberId: zod_1.z.string(),
    accountId: zod_1.z.string(),
    member: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    why: defineCard_1.inputField,
    reasons: defineCard_1.choices,
});
/** A one-time code, shown this once. */
exports.accountCodeCard = (0, defineCard_1.defineCard)('accountCode', {
    memberId: zod_1.z.string(),
    member: zod_1.z.string(),
    code: zod_1.z.string(),
    until: words,
});
/** A person's own accounts. */
exports.accountsMineCard = (0, defineCard_1.defineCard)('accountsMine', {
    linked: zod_1.z.array(zod_1.z.strictObject({ name: zod_1.z.string(), about: zod_1.z.string() })),
    none: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: words }),
});
//# sourceMappingURL=accounts.js.map