"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storedHead = void 0;
const zod_1 = require("zod");
const coreGroup_1 = require("../core/coreGroup");
const exclusionMark_1 = require("../core/exclusionMark");
const member_1 = require("../core/member");
const requestGrounds_1 = require("../core/requestGrounds");
const about_1 = require("./about");
const child_1 = require("./child");
const day_1 = require("./day");
const headRows_1 = require("./headRows");
const kind_1 = require("./kind");
const olderNotice_1 = require("./olderNotice");
const chosenLanguage = zod_1.z.enum(['cy', 'en', 'both']).nullable();
const member = zod_1.z.strictObject({
    memberId: zod_1.z.string(),
    personId: zod_1.z.string(),
    name: zod_1.z.string(),
    role: zod_1.z.enum(member_1.roles),
    title: zod_1.z.enum(member_1.titles).exactOptional(),
    agency: zod_1.z.string(),
    phone: zod_1.z.string().exactOptional(),
    childIds: zod_1.z.array(zod_1.z.string()),
    from: day_1.day,
    to: day_1.day.nullable(),
    endReason: zod_1.z.string().nullable(),
    languages: zod_1.z.strictObject({ spoken: chosenLanguage, meeting: chosenLanguage, record: chosenLanguage }),
    inTeams: zod_1.z.boolean(),
    safeContact: zod_1.z.string(),
    takenBackOn: day_1.day.exactOptional(),
});
const meeting = zod_1.z.strictObject({
    meetingId: zod_1.z.string(),
    kind: zod_1.z.enum(['initial', 'subsequent', 'extraordinary']),
    plannedFor: day_1.day,
    startsAt: zod_1.z.string().nullable(),
    heldOn: day_1.day.nullable(),
    valid: zod_1.z.boolean().nullable(),
    cancelled: zod_1.z.boolean(),
    recordSentOn: day_1.day.nullable().exactOptional(),
    chairMemberId: zod_1.z.string().nullable().exactOptional(),
    absenceReports: zod_1.z.array(zod_1.z.strictObject({ memberId: zod_1.z.string(), apologisedOn: day_1.day, receivedOn: day_1.day.nullable() })).exactOptional(),
});
const asked = { here: zod_1.z.string(), there: zod_1.z.string(), askedOn: day_1.day };
const notSeenAwaiting = zod_1.z.array(zod_1.z.strictObject({ entryId: zod_1.z.string(), childIds: zod_1.z.array(zod_1.z.string()), on: day_1.day, enteredAt: zod_1.z.string(), danger: zod_1.z.boolean() }));
const reviewRequests = zod_1.z.array(zod_1.z.strictObject({
    requestId: zod_1.z.string(),
    childIds: zod_1.z.array(zod_1.z.string()),
    ground: zod_1.z.enum(requestGrounds_1.requestGrounds).exactOptional(),
    askedBy: zod_1.z.string(),
    askedOn: day_1.day,
    answered: zod_1.z.enum(['agree', 'refuse']).nullable(),
    settled: zod_1.z.enum(['agree', 'refuse']).nullable(),
}));
const exclusions = zod_1.z.array(zod_1.z.strictObject({
    exclusionId: zod_1.z.string(),
    memberId: zod_1.z.string(),
    personId: zod_1.z.string(),
    askedBy: zod_1.z.string(),
    askedByPersonId: zod_1.z.string(),
    askedOn: day_1.day,
    state: zod_1.z.enum(exclusionMark_1.exclusionStates),
    spans: zod_1.z.array(zod_1.z.strictObject({ from: day_1.day, to: day_1.day.nullable(), topics: zod_1.z.array(zod_1.z.string()), given: zod_1.z.literal(true).exactOptional() })),
    reviewBy: day_1.day.nullable(),
}));
const sameAsked = zod_1.z.array(zod_1.z.discriminatedUnion('what', [
    zod_1.z.strictObject({ what: zod_1.z.enum(['child', 'member']), ...asked }),
    zod_1.z.strictObject({ what: zod_1.z.literal('meeting'), ...asked }),
    zod_1.z.strictObject({ what: zod_1.z.literal('visit'), ...asked, childId: zod_1.z.string(), hereOn: day_1.day, thereOn: day_1.day }),
]));
const noticesAbout = zod_1.z.array(zod_1.z.strictObject({ about: about_1.about, to: zod_1.z.string().nullable(), at: zod_1.z.string().exactOptional() }));
/** The head of a group: who is in it, and what the clocks need. */
exports.storedHead = (0, kind_1.kindOf)()({
    type: 'group',
    id: () => 'group',
    upgrades: [(older) => older],
    fills: (stored) => (0, headRows_1.unwrittenHead)((0, olderNotice_1.withNoticesAbout)(stored)),
    schema: zod_1.z.strictObject({
        id: zod_1.z.literal('group'),
        type: zod_1.z.literal('group'),
        schemaVersion: zod_1.z.literal(coreGroup_1.headVersion),
        coreGroupId: zod_1.z.string(),
        ref: zod_1.z.string(),
        idRef: zod_1.z.string().exactOptional(),
        localAuthority: zod_1.z.string(),
        team: zod_1.z.string(),
        shortName: zod_1.z.string().exactOptional(),
        members: zod_1.z.array(member),
        children: zod_1.z.array(child_1.child),
        meetings: zod_1.z.array(meeting),
        steps: zod_1.z.array(zod_1.z.string()).exactOptional(),
        coordinatorChanges: zod_1.z.array(zod_1.z.strictObject({ changedOn: day_1.day, toldOn: day_1.day.nullable(), confirmedOn: day_1.day.nullable() })).exactOptional(),
        notSeenAwaiting: notSeenAwaiting.exactOptional(),
        reviewRequests: reviewRequests.exactOptional(),
        exclusions: exclusions.exactOptional(),
        arriving: zod_1.z
            .array(zod_1.z.strictObject({
            from: zod_1.z.string(),
            on: day_1.day,
            children: zod_1.z.array(child_1.child),
            notSeenAwaiting,
            reviewRequests,
            exclusions: exclusions.exactOptional(),
            sameAsked,
            told: noticesAbout,
        }))
            .exactOptional(),
        countedWithout: zod_1.z.array(child_1.notRead).exactOptional(),
        formerChildren: zod_1.z
            .array(zod_1.z.strictObject({
            childId: zod_1.z.string(),
            ref: zod_1.z.string(),
            givenName: zod_1.z.string(),
            familyName: zod_1.z.string(),
            on: day_1.day,
            because: zod_1.z.enum(coreGroup_1.endedBecause),
            by: zod_1.z.string(),
            kept: child_1.child.exactOptional(),
        }))
            .exactOptional(),
        notExported: zod_1.z.strictObject({ since: day_1.day, stays: zod_1.z.boolean() }).exactOptional(),
        ended: zod_1.z.strictObject({ on: day_1.day, because: zod_1.z.enum(coreGroup_1.endedBecause) }).exactOptional(),
        conversation: zod_1.z
            .strictObject({
            conversationId: zod_1.z.string(),
            kind: zod_1.z.enum(['groupChat', 'channel']),
            tenantId: zod_1.z.string(),
            serviceUrl: zod_1.z.string(),
        })
            .nullable(),
        actionsDue: zod_1.z
            .array(zod_1.z.strictObject({
            actionId: zod_1.z.string(),
            dueOn: day_1.day,
            ownerMemberId: zod_1.z.string().nullable(),
            childIds: zod_1.z.array(zod_1.z.string()),
            state: zod_1.z.enum(['open', 'blocked']),
        }))
            .exactOptional(),
        closedActions: zod_1.z.array(zod_1.z.strictObject({ page: zod_1.z.int().min(0), until: day_1.day })).exactOptional(),
        openNotices: zod_1.z.array(zod_1.z.string()).exactOptional(),
        noticesAbout: noticesAbout.exactOptional(),
        untold: zod_1.z.array(zod_1.z.string()).exactOptional(),
        quietNotices: zod_1.z
            .array(zod_1.z.strictObject({ id: zod_1.z.string(), kind: zod_1.z.enum(['taken', 'put-off']), until: day_1.day, by: zod_1.z.string() }))
            .exactOptional(),
        absences: zod_1.z
            .array(zod_1.z.strictObject({ personId: zod_1.z.string(), from: day_1.day, to: day_1.day.nullable(), coverPersonId: zod_1.z.string().nullable() }))
            .exactOptional(),
        sameAsked: sameAsked.exactOptional(),
        personsAsked: zod_1.z
            .array(zod_1.z.strictObject({
            here: zod_1.z.string(),
            herePersonId: zod_1.z.string(),
            there: zod_1.z.string(),
            therePersonId: zod_1.z.string(),
            askedOn: day_1.day,
            held: member.exactOptional(),
            areOne: zod_1.z.literal(true).exactOptional(),
        }))
            .exactOptional(),
        sameMeetings: zod_1.z.array(zod_1.z.strictObject({ here: zod_1.z.string(), there: zod_1.z.string(), on: day_1.day })).exactOptional(),
        corrected: zod_1.z.strictObject({ changeId: zod_1.z.string(), on: day_1.day }).exactOptional(),
        nextDueOn: day_1.day.nullable(),
        lastAudit: zod_1.z.strictObject({ seq: zod_1.z.int().min(0), hash: zod_1.z.string() }),
    }),
});
//# sourceMappingURL=coreGroup.js.map