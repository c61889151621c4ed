"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupChildRegisteredCard = exports.groupChildCard = exports.groupNameCard = exports.groupUnlinkCard = exports.groupCreateCard = exports.groupsLinkCard = exports.groupCard = exports.groupsCard = void 0;
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
const empty = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) });
/** Who is missing; the names are of children, as typed. */
const missing = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }), names: zod_1.z.string() });
/** One person's own groups, a page of them; each row's buttons carry their own `g`. */
exports.groupsCard = (0, defineCard_1.defineCard)('groups', {
    empty,
    /** How many are not shown, as the reader's access to them has ended. */
    over: empty,
    /** What was asked for before a group was chosen: it opens with the choice. Empty: the group itself does. */
    goesOn: zod_1.z.string(),
    before: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
    rows: zod_1.z.array(zod_1.z.strictObject({
        g: zod_1.z.string(),
        label: zod_1.z.string(),
        names: zod_1.z.string(),
        chosen: zod_1.z.string(),
        missing,
        line: zod_1.z.string(),
        nextDateMissing: zod_1.z.boolean(),
        choose: zod_1.z.string(),
    })),
    pages,
    mayCreate: zod_1.z.boolean(),
});
/** One group and all that can be opened about it. */
exports.groupCard = (0, defineCard_1.defineCard)('group', {
    label: zod_1.z.string(),
    names: zod_1.z.string(),
    missing,
    line: zod_1.z.string(),
    nextDateMissing: zod_1.z.boolean(),
    /** Two working days before a meeting: a child's voice is still missing for it. */
    voicesMissing: zod_1.z.boolean(),
    conversation: zod_1.z.string().meta({ safe: true }),
    /** False for those who see the agenda only. */
    opensAll: zod_1.z.boolean(),
    opensChildren: zod_1.z.boolean(),
    opensClocks: zod_1.z.boolean(),
    opensReview: zod_1.z.boolean(),
    opensExclusions: zod_1.z.boolean(),
    exclusionDue: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
    runs: zod_1.z.boolean(),
    /** An import has asked what the case system could not tell it. */
    asks: zod_1.z.boolean(),
    mayUnlink: zod_1.z.boolean(),
    ownChat: zod_1.z.boolean(),
});
/** The groups that this conversation can be linked to: references only, as others may look on. */
exports.groupsLinkCard = (0, defineCard_1.defineCard)('groupsLink', {
    intro: zod_1.z.string().meta({ safe: true }),
    rows: zod_1.z.array(zod_1.z.strictObject({ g: zod_1.z.string(), link: zod_1.z.string() })),
    pages,
});
exports.groupCreateCard = (0, defineCard_1.defineCard)('groupCreate', {
    ref: defineCard_1.inputField,
    localAuthority: defineCard_1.inputField,
    team: defineCard_1.inputField,
    otherEmail: defineCard_1.inputField,
    otherLabel: zod_1.z.string().meta({ safe: true }),
});
/** Asked before the conversation is let go. */
exports.groupUnlinkCard = (0, defineCard_1.defineCard)('groupUnlink', {});
/** What the cards of this group are to call it. */
exports.groupNameCard = (0, defineCard_1.defineCard)('groupName', { shortName: defineCard_1.inputField });
exports.groupChildCard = (0, defineCard_1.defineCard)('groupChild', { givenName: defineCard_1.inputField, familyName: defineCard_1.inputField, bornOrExpectedOn: defineCard_1.inputField });
/** The second step: what was typed in the first comes along as data. */
exports.groupChildRegisteredCard = (0, defineCard_1.defineCard)('groupChildRegistered', {
    about: zod_1.z.strictObject({ givenName: zod_1.z.string(), familyName: zod_1.z.string(), bornOrExpectedOn: zod_1.z.string() }),
    registeredOn: defineCard_1.inputField,
    categories: defineCard_1.inputField,
    choices: defineCard_1.choices,
});
//# sourceMappingURL=groups.js.map