"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actionOwnerCard = exports.actionReopenCard = exports.actionBlockCard = exports.actionMoreTimeCard = exports.actionFinishCard = exports.actionDetailsCard = exports.actionAddOutsideCard = exports.actionAddCard = exports.actionShareCard = exports.actionCard = exports.actionsCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const whoReads_1 = require("./whoReads");
const sentence = zod_1.z.string().meta({ safe: true });
const filter = zod_1.z.enum(['mine', 'overdue', 'all']);
const other = zod_1.z.strictObject({ shown: zod_1.z.boolean(), title: zod_1.z.string() });
/** One filter's actions, a page of seven, with how many each filter has. */
exports.actionsCard = (0, defineCard_1.defineCard)('actions', {
    filter,
    page: zod_1.z.number(),
    /** The two filters that are not chosen now: three buttons do not fit a phone. */
    filters: zod_1.z.strictObject({ mine: other, overdue: other, all: other }),
    empty: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: sentence }),
    rows: zod_1.z.array(zod_1.z.strictObject({
        actionId: zod_1.z.string(),
        number: zod_1.z.string(),
        words: zod_1.z.string(),
        state: zod_1.z.string(),
        people: zod_1.z.string(),
        flagged: zod_1.z.boolean(),
        flags: zod_1.z.string(),
        open: zod_1.z.string(),
    })),
    mayAdd: zod_1.z.boolean(),
    pages: zod_1.z.strictObject({
        shown: zod_1.z.boolean(),
        text: sentence,
        before: zod_1.z.number(),
        after: zod_1.z.number(),
        hasBefore: zod_1.z.boolean(),
        hasAfter: zod_1.z.boolean(),
    }),
});
/** One action in full, with what this reader may do about it. */
exports.actionCard = (0, defineCard_1.defineCard)('action', {
    actionId: zod_1.z.string(),
    words: zod_1.z.string(),
    state: zod_1.z.string(),
    lines: zod_1.z.array(zod_1.z.strictObject({ text: sentence })),
    nobody: zod_1.z.boolean(),
    vague: zod_1.z.boolean(),
    parts: zod_1.z.array(zod_1.z.strictObject({ label: sentence, words: zod_1.z.string() })),
    may: zod_1.z.strictObject({
        finish: zod_1.z.boolean(),
        extend: zod_1.z.boolean(),
        block: zod_1.z.boolean(),
        give: zod_1.z.boolean(),
        detail: zod_1.z.boolean(),
        share: zod_1.z.boolean(),
        reopen: zod_1.z.boolean(),
    }),
    filter,
    page: zod_1.z.number(),
});
/** What everybody in the group would read of an action, before it is shared. */
exports.actionShareCard = (0, defineCard_1.defineCard)('actionShare', {
    actionId: zod_1.z.string(),
    v: zod_1.z.number(),
    m: zod_1.z.string(),
    rows: zod_1.z.array(zod_1.z.strictObject({ words: zod_1.z.string() })),
});
const newAction = { m: zod_1.z.string(), today: zod_1.z.string(), childChoices: defineCard_1.choices, words: defineCard_1.inputField, children: defineCard_1.inputField, dueOn: defineCard_1.inputField };
/** Step one of a new action, with all that it needs: a member of the group answers for it. */
exports.actionAddCard = (0, defineCard_1.defineCard)('actionAdd', {
    ...newAction,
    owners: defineCard_1.choices,
    owner: defineCard_1.inputField,
    /** Somebody outside who was named before a member was looked for. */
    named: zod_1.z.string(),
});
/** The same where somebody outside the group answers for it, by name. */
exports.actionAddOutsideCard = (0, defineCard_1.defineCard)('actionAddOutside', { ...newAction, outside: defineCard_1.inputField });
/** What every form about one action shows and sends back. */
const aboutAction = { actionId: zod_1.z.string(), v: zod_1.z.number(), m: zod_1.z.string(), words: zod_1.z.string(), state: zod_1.z.string() };
/** Step two: what may be said about an action, but need not be. */
exports.actionDetailsCard = (0, defineCard_1.defineCard)('actionDetails', {
    ...aboutAction,
    vague: zod_1.z.boolean(),
    people: defineCard_1.choices,
    coOwners: defineCard_1.inputField,
    outcome: defineCard_1.inputField,
    measure: defineCard_1.inputField,
    ifNotDone: defineCard_1.inputField,
    readers: whoReads_1.statedReaders,
});
exports.actionFinishCard = (0, defineCard_1.defineCard)('actionFinish', { ...aboutAction, effect: defineCard_1.inputField, audience: whoReads_1.audienceField });
exports.actionMoreTimeCard = (0, defineCard_1.defineCard)('actionMoreTime', {
    ...aboutAction,
    due: sentence,
    today: zod_1.z.string(),
    until: defineCard_1.inputField,
    reason: defineCard_1.inputField,
    audience: whoReads_1.audienceField,
});
exports.actionBlockCard = (0, defineCard_1.defineCard)('actionBlock', { ...aboutAction, reason: defineCard_1.inputField, audience: whoReads_1.audienceField });
exports.actionReopenCard = (0, defineCard_1.defineCard)('actionReopen', { ...aboutAction, reason: defineCard_1.inputField, audience: whoReads_1.audienceField });
exports.actionOwnerCard = (0, defineCard_1.defineCard)('actionOwner', {
    ...aboutAction,
    owners: defineCard_1.choices,
    owner: defineCard_1.inputField,
    outside: defineCard_1.inputField,
    readers: whoReads_1.statedReaders,
});
//# sourceMappingURL=actions.js.map