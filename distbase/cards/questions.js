"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionMissedGroupCard = exports.questionMissedChildCard = exports.questionPersonCard = exports.questionChildrenCard = exports.questionSameCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const safe = () => zod_1.z.string().meta({ safe: true });
/** Whether what was entered here is what the case system brought. */
exports.questionSameCard = (0, defineCard_1.defineCard)('questionSame', {
    left: safe(),
    ask: safe(),
    yesMeans: safe(),
    what: zod_1.z.string(),
    here: zod_1.z.string(),
    there: zod_1.z.string(),
    hereLabel: safe(),
    hereName: zod_1.z.string(),
    hereAbout: zod_1.z.string(),
    thereName: zod_1.z.string(),
    thereAbout: zod_1.z.string(),
    yes: zod_1.z.string(),
    no: zod_1.z.string(),
});
/** For which children somebody is here of whom the case system does not say. */
exports.questionChildrenCard = (0, defineCard_1.defineCard)('questionChildren', {
    left: safe(),
    memberId: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    childIds: defineCard_1.inputField,
    children: defineCard_1.choices,
});
/** Whether the member who is listed no longer is the one who is listed now, under another address. */
exports.questionPersonCard = (0, defineCard_1.defineCard)('questionPerson', {
    left: safe(),
    here: zod_1.z.string(),
    there: zod_1.z.string(),
    hereName: zod_1.z.string(),
    hereAbout: zod_1.z.string(),
    thereName: zod_1.z.string(),
    thereAbout: zod_1.z.string(),
    untilThen: safe(),
});
/** Why the case system no longer has a child. */
exports.questionMissedChildCard = (0, defineCard_1.defineCard)('questionMissedChild', {
    left: safe(),
    childId: zod_1.z.string(),
    name: zod_1.z.string(),
    about: zod_1.z.string(),
    since: safe(),
});
/** The same of the group. */
exports.questionMissedGroupCard = (0, defineCard_1.defineCard)('questionMissedGroup', { left: safe(), ref: zod_1.z.string(), since: safe() });
//# sourceMappingURL=questions.js.map