"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedClosedActions = exports.agreedAction = void 0;
exports.closedActionsIn = closedActionsIn;
const zod_1 = require("zod");
const closedActions_1 = require("../core/actions/closedActions");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
const actionOwner = zod_1.z.discriminatedUnion('kind', [
    zod_1.z.strictObject({ kind: zod_1.z.literal('member'), memberId: zod_1.z.string() }),
    zod_1.z.strictObject({ kind: zod_1.z.literal('outside'), name: typedText_1.typedText }),
]);
/** One agreed action, in the plan or on a page of done ones. */
exports.agreedAction = zod_1.z.strictObject({
    actionId: zod_1.z.string(),
    ref: zod_1.z.string(),
    version: zod_1.z.number(),
    words: typedText_1.typedText,
    owner: actionOwner,
    coOwnerMemberIds: zod_1.z.array(zod_1.z.string()),
    childIds: zod_1.z.array(zod_1.z.string()),
    outcome: typedText_1.typedText.nullable(),
    measure: typedText_1.typedText.nullable(),
    ifNotDone: typedText_1.typedText.nullable(),
    setOn: zod_1.z.string(),
    setAtMeetingId: zod_1.z.string().nullable(),
    dueOn: zod_1.z.string().nullable(),
    state: zod_1.z.enum(['open', 'blocked', 'done']),
    doneOn: zod_1.z.string().nullable(),
    effect: typedText_1.typedText.nullable(),
    blocked: typedText_1.typedText.nullable(),
    extensions: zod_1.z.array(zod_1.z.strictObject({ from: zod_1.z.string(), to: zod_1.z.string(), reason: typedText_1.typedText, at: zod_1.z.string() })),
    takenBackOn: zod_1.z.string().exactOptional(),
    reopenings: zod_1.z
        .array(zod_1.z.strictObject({
        at: zod_1.z.string(),
        reason: typedText_1.typedText,
        doneOn: zod_1.z.string().nullable(),
        effect: typedText_1.typedText.nullable(),
        blocked: typedText_1.typedText.nullable(),
    }))
        .exactOptional(),
});
/** A page of done actions that the plan has let go. */
exports.storedClosedActions = (0, kind_1.kindOf)()({
    type: 'closed-actions',
    id: (page) => (0, closedActions_1.closedActionsId)(Number(page)),
    schema: zod_1.z.strictObject({
        id: zod_1.z.string(),
        type: zod_1.z.literal('closed-actions'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        page: zod_1.z.number(),
        actions: zod_1.z.array(exports.agreedAction),
    }),
});
const prefix = `${exports.storedClosedActions.type}:`;
/** The pages among what was loaded. Throws UnreadableDocument where one cannot be read: its actions must not seem to be gone. */
function closedActionsIn({ documents }) {
    return [...documents].flatMap(([id, stored]) => (id.startsWith(prefix) ? exports.storedClosedActions.read(stored) : []));
}
//# sourceMappingURL=closedActions.js.map