"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedLimits = void 0;
exports.keptLimitsOf = keptLimitsOf;
const zod_1 = require("zod");
const breaches_1 = require("../core/clocks/breaches");
const clock_1 = require("../core/clocks/clock");
const keptBreaches_1 = require("../core/clocks/keptBreaches");
const clockTable_1 = require("../core/clockTable");
const corrected_1 = require("../core/corrected");
const kind_1 = require("./kind");
const typedText_1 = require("./typedText");
const limit = zod_1.z.strictObject({ trigger: zod_1.z.string(), limit: zod_1.z.string() });
const length = { count: zod_1.z.number(), unit: zod_1.z.enum(['working-days', 'days', 'months']) };
const gone = zod_1.z.strictObject({ clock: zod_1.z.enum(clockTable_1.clockIds), childId: zod_1.z.string(), from: limit });
const limits = zod_1.z.array(gone.extend({ to: limit }));
/** A group's kept breaches and moved limits, one document. */
exports.storedLimits = (0, kind_1.kindOf)()({
    type: 'limits',
    id: () => keptBreaches_1.keptLimitsId,
    schema: zod_1.z.strictObject({
        id: zod_1.z.literal('limits'),
        type: zod_1.z.literal('limits'),
        schemaVersion: zod_1.z.literal(1),
        coreGroupId: zod_1.z.string(),
        breaches: zod_1.z.array(zod_1.z.strictObject({
            clock: zod_1.z.enum(clockTable_1.clockIds),
            childId: zod_1.z.string(),
            because: zod_1.z.enum(clock_1.becauseCodes),
            trigger: zod_1.z.string(),
            limit: zod_1.z.string(),
            metOn: zod_1.z.string().nullable(),
            daysLate: zod_1.z.number().nullable(),
            reason: zod_1.z.string().nullable(),
            authorisedBy: zod_1.z.string().nullable(),
            length: zod_1.z.strictObject(length),
            keptOn: zod_1.z.string(),
            saidMetOn: zod_1.z.string().exactOptional(),
            by: zod_1.z.literal('settings').exactOptional(),
            source: zod_1.z.string().exactOptional(),
            since: zod_1.z
                .strictObject({ ...length, limit: zod_1.z.string() })
                .nullable()
                .exactOptional(),
            shownFrom: zod_1.z.string().exactOptional(),
        })),
        moved: zod_1.z.array(zod_1.z.strictObject({
            changeId: zod_1.z.string(),
            at: zod_1.z.string(),
            on: zod_1.z.string(),
            limits,
        })),
        corrections: zod_1.z
            .array(zod_1.z.strictObject({
            changeId: zod_1.z.string(),
            at: zod_1.z.string(),
            on: zod_1.z.string(),
            facts: zod_1.z.array(zod_1.z.strictObject({
                what: zod_1.z.enum(corrected_1.correctedKinds),
                childId: zod_1.z.string().nullable(),
                was: zod_1.z.string(),
                now: zod_1.z.string().nullable(),
            })),
            limits,
            gone: zod_1.z.array(gone).exactOptional(),
        }))
            .exactOptional(),
        lateFrom: zod_1.z
            .array(zod_1.z.strictObject({
            clock: zod_1.z.enum(clockTable_1.clockIds),
            childId: zod_1.z.string(),
            because: zod_1.z.enum(clock_1.becauseCodes),
            trigger: zod_1.z.string(),
            on: zod_1.z.string(),
        }))
            .exactOptional(),
        explained: zod_1.z
            .array(zod_1.z.strictObject({
            clock: zod_1.z.enum(clockTable_1.clockIds),
            childId: zod_1.z.string(),
            because: zod_1.z.enum(clock_1.becauseCodes),
            trigger: zod_1.z.string(),
            code: zod_1.z.enum(breaches_1.breachReasons),
            reason: typedText_1.typedText,
            authorisedBy: zod_1.z.string(),
            authorisedOn: zod_1.z.string(),
        }))
            .exactOptional(),
    }),
});
/** The group's kept breaches and moved limits; empty where nothing had to be kept yet. Throws UnreadableDocument. */
function keptLimitsOf(loaded, coreGroupId) {
    return exports.storedLimits.in(loaded) ?? (0, keptBreaches_1.noKeptLimits)(coreGroupId);
}
//# sourceMappingURL=limits.js.map