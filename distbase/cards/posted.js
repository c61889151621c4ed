"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.postedCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
/**
 * The neutral card for a shared conversation or a proactive message: nothing of any case, in both languages.
 * Each reader's own view comes on "Open", or by itself where Teams refreshes (`userIds`, 60 at most).
 */
exports.postedCard = (0, defineCard_1.defineCard)('posted', {
    /** What can be done here, where the conversation is nobody's yet. */
    how: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: zod_1.z.string().meta({ safe: true }) }),
    open: zod_1.z.string(),
    verb: zod_1.z.string(),
    userIds: zod_1.z.array(zod_1.z.string()).max(60),
}, 'several');
//# sourceMappingURL=posted.js.map