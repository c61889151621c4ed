"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.childUndoCard = exports.childChangeCard = exports.childChangesCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const told_1 = require("./told");
const safe = zod_1.z.string().meta({ safe: true });
const line = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
/** What has changed for one child, the newest first; and what can be recorded, with a death, before birth or after it, apart from the rest. */
exports.childChangesCard = (0, defineCard_1.defineCard)('childChanges', {
    /** Whom to ring while the child is missing. */
    rings: told_1.rings,
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    frozen: line,
    waits: line,
    empty: line,
    rows: zod_1.z.array(zod_1.z.strictObject({ line: safe, entered: safe, by: zod_1.z.string(), undone: zod_1.z.boolean(), reason: zod_1.z.string() })),
    asks: zod_1.z.boolean(),
    mayStep: zod_1.z.boolean(),
    kinds: zod_1.z.array(zod_1.z.strictObject({ what: zod_1.z.string(), title: zod_1.z.string() })),
    ends: zod_1.z.array(zod_1.z.strictObject({ what: zod_1.z.string(), title: zod_1.z.string() })),
    undo: zod_1.z.strictObject({ shown: zod_1.z.boolean(), changeId: zod_1.z.string() }),
});
/** The form of one change. After the warning about a death, `agreed` says that the next press confirms it. */
exports.childChangeCard = (0, defineCard_1.defineCard)('childChange', {
    rings: told_1.rings,
    childId: zod_1.z.string(),
    what: zod_1.z.string(),
    agreed: zod_1.z.boolean(),
    name: zod_1.z.string(),
    warning: line,
    hint: safe,
    onLabel: zod_1.z.string(),
    today: zod_1.z.string(),
    on: defineCard_1.inputField,
    times: zod_1.z.boolean(),
    time: defineCard_1.inputField,
    tells: zod_1.z.boolean(),
    toldOn: defineCard_1.inputField,
    names: zod_1.z.boolean(),
    givenName: defineCard_1.inputField,
    familyName: defineCard_1.inputField,
    plain: zod_1.z.boolean(),
    ends: zod_1.z.boolean(),
    submit: zod_1.z.string(),
    /** Where the form was opened. */
    back: zod_1.z.string(),
});
/** Why something was entered in error. */
exports.childUndoCard = (0, defineCard_1.defineCard)('childUndo', {
    childId: zod_1.z.string(),
    changeId: zod_1.z.string(),
    name: zod_1.z.string(),
    line: safe,
    reason: defineCard_1.inputField,
});
//# sourceMappingURL=childChanges.js.map