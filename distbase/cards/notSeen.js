"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notSeenDecideCard = exports.notSeenDetailsCard = exports.notSeenEntryCard = exports.notSeenReportCard = exports.notSeenWhichCard = exports.notSeenCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const told_1 = require("./told");
const safe = zod_1.z.string().meta({ safe: true });
/** How the emergency duty team is reached: the authority's own words, from the settings. */
const dutyTeam = zod_1.z.string();
/** The question, in the language that was just typed and in the reader's own. */
const asks = zod_1.z.array(zod_1.z.strictObject({ text: safe }));
/** The first card: the numbers to ring, and whether a child is in danger. */
exports.notSeenCard = (0, defineCard_1.defineCard)('notSeen', {
    rings: told_1.rings,
    asks,
    /** The child that was chosen already; empty: none was. */
    childId: zod_1.z.string(),
});
/** The same before a group is chosen: the numbers to ring, and which child it is about. */
exports.notSeenWhichCard = (0, defineCard_1.defineCard)('notSeenWhich', {
    rings: told_1.rings,
    asks,
    rows: zod_1.z.array(zod_1.z.strictObject({ g: zod_1.z.string(), childId: zod_1.z.string(), names: zod_1.z.string(), choose: zod_1.z.string() })),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: safe,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
});
/** The form of the report; with the numbers before it where a child is in danger, or nobody is in the office. */
exports.notSeenReportCard = (0, defineCard_1.defineCard)('notSeenReport', {
    dutyTeam,
    danger: zod_1.z.string(),
    inDanger: zod_1.z.boolean(),
    outOfHours: zod_1.z.boolean(),
    childChoices: defineCard_1.choices,
    children: defineCard_1.inputField,
    on: defineCard_1.inputField,
    time: defineCard_1.inputField,
    place: defineCard_1.inputField,
    today: zod_1.z.string(),
    dayAgreed: zod_1.z.string(),
    submit: zod_1.z.string(),
});
/** One report with all that was added to it, as far as this reader is here for its children. */
exports.notSeenEntryCard = (0, defineCard_1.defineCard)('notSeenEntry', {
    entryId: zod_1.z.string(),
    dutyTeam,
    showsDutyTeam: zod_1.z.boolean(),
    inDanger: zod_1.z.boolean(),
    outOfHours: zod_1.z.boolean(),
    dangerSaid: zod_1.z.boolean(),
    nobodyYet: zod_1.z.boolean(),
    state: safe,
    when: safe,
    entered: safe,
    parts: zod_1.z.array(zod_1.z.strictObject({ label: safe, words: zod_1.z.string() })),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: safe,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
    mayTakeOn: zod_1.z.boolean(),
    mayDecide: zod_1.z.boolean(),
    mayAdd: zod_1.z.boolean(),
});
/** What the reporter adds. */
exports.notSeenDetailsCard = (0, defineCard_1.defineCard)('notSeenDetails', {
    entryId: zod_1.z.string(),
    refusedBy: defineCard_1.inputField,
    theirWords: defineCard_1.inputField,
    announcedChoices: defineCard_1.choices,
    announced: defineCard_1.inputField,
    more: defineCard_1.inputField,
});
/** The manager's decision; `v` is the version of the report that was read. */
exports.notSeenDecideCard = (0, defineCard_1.defineCard)('notSeenDecide', {
    entryId: zod_1.z.string(),
    v: zod_1.z.number(),
    names: zod_1.z.string(),
    when: safe,
    codes: defineCard_1.choices,
    code: defineCard_1.inputField,
    why: defineCard_1.inputField,
});
//# sourceMappingURL=notSeen.js.map