"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountDocuments = exports.addressed = void 0;
const zod_1 = require("zod");
const accounts_1 = require("../core/people/accounts");
/** What every document of the directory has, beside its type. */
exports.addressed = { key: zod_1.z.string(), schemaVersion: zod_1.z.literal(1) };
const account = {
    accountId: zod_1.z.string(),
    key: zod_1.z.string(),
    userId: zod_1.z.string(),
    kind: zod_1.z.enum(['member', 'guest']).nullable(),
    name: zod_1.z.string(),
};
const waitingCode = { by: zod_1.z.string(), at: zod_1.z.string(), until: zod_1.z.string() };
/** Documents of the directory that say which Teams account is whose. */
exports.accountDocuments = [
    zod_1.z.strictObject({ ...exports.addressed, type: zod_1.z.literal('identity'), personId: zod_1.z.string(), recorded: zod_1.z.literal(true).exactOptional() }),
    zod_1.z.strictObject({
        ...exports.addressed,
        type: zod_1.z.literal('accounts'),
        personId: zod_1.z.string(),
        linked: zod_1.z.array(zod_1.z.strictObject({
            ...account,
            how: zod_1.z.enum(accounts_1.linkedBys),
            since: zod_1.z.string().nullable(),
            by: zod_1.z.string().nullable(),
            told: zod_1.z.boolean(),
        })),
        asking: zod_1.z.array(zod_1.z.strictObject({ ...account, at: zod_1.z.string(), told: zod_1.z.boolean(), wasLinked: zod_1.z.literal(true).exactOptional() })),
        ended: zod_1.z.array(zod_1.z.strictObject({ ...account, at: zod_1.z.string(), by: zod_1.z.string(), because: zod_1.z.enum([...accounts_1.unlinkReasons, 'refused']) })),
        asksFirst: zod_1.z.boolean(),
        earlierEnded: zod_1.z.boolean(),
        code: zod_1.z.strictObject({ key: zod_1.z.string(), ...waitingCode }).nullable(),
    }),
    zod_1.z.strictObject({ ...exports.addressed, type: zod_1.z.literal('code'), personId: zod_1.z.string(), coreGroupId: zod_1.z.string(), ...waitingCode }),
];
//# sourceMappingURL=accounts.js.map