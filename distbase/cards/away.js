"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.awayMemberCard = exports.awayCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const leave = {
    state: zod_1.z.string().meta({ safe: true }),
    isEntered: zod_1.z.boolean(),
    isCovered: zod_1.z.boolean(),
    coveredBy: zod_1.z.string(),
    today: zod_1.z.string(),
    from: defineCard_1.inputField,
    to: defineCard_1.inputField,
    coverChoices: defineCard_1.choices,
    cover: defineCard_1.inputField,
};
/** One's own leave. */
exports.awayCard = (0, defineCard_1.defineCard)('away', leave);
/** A co-ordinator's, as their manager enters it. */
exports.awayMemberCard = (0, defineCard_1.defineCard)('awayMember', { ...leave, memberId: zod_1.z.string(), name: zod_1.z.string(), role: zod_1.z.string() });
//# sourceMappingURL=away.js.map