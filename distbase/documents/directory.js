"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readDirectoryDocument = readDirectoryDocument;
const zod_1 = require("zod");
const fewer_1 = require("../core/caseload/fewer");
const documents_1 = require("../core/documents");
const member_1 = require("../core/member");
const accounts_1 = require("./accounts");
const day_1 = require("./day");
const kind_1 = require("./kind");
const language = zod_1.z.enum(['cy', 'en']);
const alwaysCounted = Object.fromEntries(fewer_1.countedThings.filter((what) => what !== 'steps').map((what) => [what, zod_1.z.int().min(0)]));
const directoryDocument = zod_1.z.discriminatedUnion('type', [
    zod_1.z.strictObject({
        ...accounts_1.addressed,
        type: zod_1.z.literal('person'),
        personId: zod_1.z.string(),
        name: zod_1.z.string(),
        email: zod_1.z.string(),
        ref: zod_1.z.string().exactOptional(),
        agency: zod_1.z.string(),
        post: zod_1.z.enum(member_1.roles).nullable(),
        coreGroupIds: zod_1.z.array(zod_1.z.string()),
        interfaceLanguage: language.nullable(),
        currentGroupId: zod_1.z.string().nullable(),
        personalConversation: zod_1.z
            .strictObject({
            tenantId: zod_1.z.string(),
            conversationId: zod_1.z.string(),
            serviceUrl: zod_1.z.string(),
            userId: zod_1.z.string(),
            botId: zod_1.z.string(),
            account: zod_1.z.string().exactOptional(),
        })
            .nullable(),
        away: zod_1.z.strictObject({ from: day_1.day, to: day_1.day.nullable(), coverPersonId: zod_1.z.string().nullable() }).nullable().exactOptional(),
        lastDigest: zod_1.z.strictObject({ at: zod_1.z.string(), activityId: zod_1.z.string().nullable() }).exactOptional(),
    }),
    ...accounts_1.accountDocuments,
    zod_1.z.strictObject({ ...accounts_1.addressed, type: zod_1.z.literal('email'), personId: zod_1.z.string() }),
    zod_1.z.strictObject({ ...accounts_1.addressed, type: zod_1.z.literal('conversation'), coreGroupId: zod_1.z.string() }),
    zod_1.z.strictObject({ ...accounts_1.addressed, key: zod_1.z.literal('id-key'), type: zod_1.z.literal('id-key'), check: zod_1.z.string() }),
    zod_1.z.strictObject({
        ...accounts_1.addressed,
        key: zod_1.z.literal('last-export'),
        type: zod_1.z.literal('last-export'),
        counts: zod_1.z.strictObject({ ...alwaysCounted, steps: zod_1.z.int().min(0).exactOptional() }),
        teams: zod_1.z.array(zod_1.z.strictObject({ team: zod_1.z.string(), groups: zod_1.z.int().min(0) })).exactOptional(),
    }),
    zod_1.z.strictObject({ ...accounts_1.addressed, key: zod_1.z.literal('rules'), type: zod_1.z.literal('rules'), settings: zod_1.z.string() }),
]);
/** A document of the directory, or why it cannot be read. */
function readDirectoryDocument(stored) {
    return (0, kind_1.looked)((0, documents_1.storedAs)()(directoryDocument), [], stored);
}
//# sourceMappingURL=directory.js.map