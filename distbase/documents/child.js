"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.child = exports.notRead = exports.setHere = void 0;
const zod_1 = require("zod");
const child_1 = require("../core/child");
const countedWithout_1 = require("../core/countedWithout");
const facts_1 = require("../core/facts");
const day_1 = require("./day");
/** What people set on a child here, beside what the case system says of it. */
exports.setHere = zod_1.z.strictObject({
    givenName: zod_1.z.string().exactOptional(),
    familyName: zod_1.z.string().exactOptional(),
    dateOfBirth: day_1.day.nullable().exactOptional(),
    expectedOn: day_1.day.nullable().exactOptional(),
    categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)).exactOptional(),
    status: zod_1.z.enum(['registered', 'temporary', 'de-registered']).exactOptional(),
    lookedAfter: zod_1.z.boolean().exactOptional(),
    lookedAfterSince: day_1.day.nullable().exactOptional(),
    missingSince: day_1.day.nullable().exactOptional(),
    confidentialAddress: zod_1.z.boolean().exactOptional(),
    deregisteredOn: day_1.day.nullable().exactOptional(),
});
/** What the last export did not bring in a form that can be read. */
exports.notRead = zod_1.z.strictObject({
    what: zod_1.z.enum(countedWithout_1.notReadKinds),
    on: day_1.day.nullable(),
    by: zod_1.z.literal('no-member').exactOptional(),
    why: zod_1.z.enum(countedWithout_1.whysNotCounted).exactOptional(),
    step: zod_1.z.string().exactOptional(),
});
const visit = zod_1.z.strictObject({
    visitId: zod_1.z.string(),
    on: day_1.day,
    byRole: zod_1.z.enum(['co-ordinator', 'manager', 'other']),
    byPersonId: zod_1.z.string(),
    agency: zod_1.z.string(),
    seen: zod_1.z.boolean(),
    alone: zod_1.z.boolean(),
    atHome: zod_1.z.boolean(),
    bedroom: zod_1.z.boolean(),
});
const conference = zod_1.z.strictObject({
    kind: zod_1.z.enum(['initial', 'review', 'transfer']),
    plannedFor: day_1.day,
    heldOn: day_1.day.nullable(),
    decision: zod_1.z.enum(['register', 'remain', 'change-category', 'remove']).nullable(),
    summarySentOn: day_1.day.nullable().exactOptional(),
    recordSentOn: day_1.day.nullable().exactOptional(),
    reportsSentOn: day_1.day.nullable().exactOptional(),
    correctionsReceivedOn: day_1.day.nullable().exactOptional(),
    correctionsSettledOn: day_1.day.nullable().exactOptional(),
    categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)).exactOptional(),
    chairPersonId: zod_1.z.string().exactOptional(),
    conferenceId: zod_1.z.string().exactOptional(),
    movedTo: day_1.day.exactOptional(),
    viewsBy: zod_1.z.array(zod_1.z.string()).nullable().exactOptional(),
    calledOffOn: day_1.day.exactOptional(),
});
/** A child as the head of their group has it. */
exports.child = zod_1.z.strictObject({
    childId: zod_1.z.string(),
    ref: zod_1.z.string(),
    givenName: zod_1.z.string(),
    familyName: zod_1.z.string(),
    dateOfBirth: day_1.day.nullable(),
    expectedOn: day_1.day.nullable(),
    registeredOn: day_1.day,
    categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)),
    status: zod_1.z.enum(['registered', 'temporary', 'de-registered']),
    homeAuthority: zod_1.z.string(),
    temporaryUntil: day_1.day.exactOptional(),
    lookedAfter: zod_1.z.boolean(),
    lookedAfterSince: day_1.day.nullable().exactOptional(),
    missingSince: day_1.day.nullable(),
    confidentialAddress: zod_1.z.boolean(),
    addressLift: zod_1.z.strictObject({ changeId: zod_1.z.string(), askedByPersonId: zod_1.z.string() }).nullable().exactOptional(),
    deregisteredOn: day_1.day.nullable(),
    visits: zod_1.z.array(visit),
    notExported: zod_1.z.strictObject({ since: day_1.day, stays: zod_1.z.boolean() }).exactOptional(),
    visitsKeptFrom: day_1.day.exactOptional(),
    correctedVisitIds: zod_1.z.array(zod_1.z.string()).exactOptional(),
    sameVisits: zod_1.z.array(zod_1.z.strictObject({ here: zod_1.z.string(), there: zod_1.z.string() })).exactOptional(),
    conferences: zod_1.z.array(conference),
    enquiry: zod_1.z
        .strictObject({
        lastStrategyDiscussionOn: day_1.day.nullable(),
        decidedOn: day_1.day.nullable(),
        startedOn: day_1.day.nullable(),
        assessmentCompletedOn: day_1.day.nullable(),
    })
        .exactOptional(),
    transfer: zod_1.z
        .strictObject({
        direction: zod_1.z.enum(['in', 'out']),
        notifiedOn: day_1.day,
        agreedPermanentOn: day_1.day.nullable(),
        informationSentOn: day_1.day.nullable(),
        theirConferenceOn: day_1.day.nullable().exactOptional(),
    })
        .exactOptional(),
    temporaryStay: zod_1.z.strictObject({ from: day_1.day, transferRequestedOn: day_1.day.nullable(), endedOn: day_1.day.nullable() }).exactOptional(),
    missingToldOn: day_1.day.nullable().exactOptional(),
    movedOn: day_1.day.nullable().exactOptional(),
    deniedAccess: zod_1.z.array(zod_1.z.strictObject({ on: day_1.day, toldOn: day_1.day.nullable() })).exactOptional(),
    advocacyOfferedOn: zod_1.z.array(day_1.day).exactOptional(),
    voices: zod_1.z.array(zod_1.z.strictObject({ voiceId: zod_1.z.string(), on: day_1.day, spoke: zod_1.z.boolean() })).exactOptional(),
    setHere: exports.setHere.exactOptional(),
    changes: zod_1.z
        .array(zod_1.z.strictObject({
        changeId: zod_1.z.string(),
        what: zod_1.z.enum(child_1.childChangeKinds),
        on: day_1.day,
        time: zod_1.z.string().exactOptional(),
        undone: zod_1.z.boolean(),
    }))
        .exactOptional(),
    frozen: zod_1.z.strictObject({ on: day_1.day, because: zod_1.z.enum(['died', 'not-born-alive']) }).exactOptional(),
    earlierRegistrations: zod_1.z
        .array(zod_1.z.strictObject({ registeredOn: day_1.day, deregisteredOn: day_1.day.nullable(), categories: zod_1.z.array(zod_1.z.enum(facts_1.categories)) }))
        .exactOptional(),
    countedWithout: zod_1.z.array(exports.notRead).exactOptional(),
    conferencesLeftOut: zod_1.z.array(conference).exactOptional(),
    removal: zod_1.z
        .strictObject({
        conferenceId: zod_1.z.string(),
        decidedByPersonId: zod_1.z.string(),
        at: zod_1.z.string().exactOptional(),
        check: zod_1.z.strictObject({ outcome: zod_1.z.enum(['confirmed', 'sent-back']), byPersonId: zod_1.z.string(), on: day_1.day }).nullable(),
    })
        .exactOptional(),
});
//# sourceMappingURL=child.js.map