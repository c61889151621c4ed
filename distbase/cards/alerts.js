"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alertEscalateCard = exports.alertPutOffCard = exports.alertTakeCard = exports.alertCard = exports.alertsHistoryCard = exports.alertsBoardCard = exports.alertsTodayCard = exports.alertsCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
const told_1 = require("./told");
const safe = zod_1.z.string().meta({ safe: true });
const empty = zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe });
const pages = zod_1.z.strictObject({
    shown: zod_1.z.boolean(),
    text: safe,
    before: zod_1.z.number(),
    after: zod_1.z.number(),
    hasBefore: zod_1.z.boolean(),
    hasAfter: zod_1.z.boolean(),
});
const lines = zod_1.z.array(zod_1.z.strictObject({ text: zod_1.z.string() }));
/** Who is missing, before everything that waits; `mayOpen`: whether the reader may open the child. */
const missing = { when: safe, names: zod_1.z.string(), childId: zod_1.z.string(), open: safe, mayOpen: zod_1.z.boolean() };
/** What waits for its reader in one group, a page of it; each row opens its own thing. */
exports.alertsCard = (0, defineCard_1.defineCard)('alerts', {
    /** How much that cannot wait is in the reader's other groups, with the way to the list over all of them. */
    elsewhere: empty,
    missing: zod_1.z.array(zod_1.z.strictObject(missing)),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        about: zod_1.z.string(),
        names: zod_1.z.string(),
        state: safe,
        open: safe,
        notice: zod_1.z.string(),
        mark: zod_1.z.string(),
        entryId: zod_1.z.string(),
        isAlert: zod_1.z.boolean(),
        isReport: zod_1.z.boolean(),
        isAction: zod_1.z.boolean(),
        actionId: zod_1.z.string(),
        /** Opened by a verb that asks for one of the ids below; the others are empty. */
        isThing: zod_1.z.boolean(),
        memberId: zod_1.z.string(),
        childId: zod_1.z.string(),
        meetingId: zod_1.z.string(),
        version: zod_1.z.number(),
        opensOther: zod_1.z.boolean(),
        opensVerb: zod_1.z.string(),
    })),
    pages,
    mayBoard: zod_1.z.boolean(),
    mayClocks: zod_1.z.boolean(),
    /** What the reader has of limits: all of them, or the dates to come. */
    clocks: zod_1.z.string(),
    /** The way to the list over all groups, at the end: where nothing that cannot wait is elsewhere. */
    mayToday: zod_1.z.boolean(),
});
/** The same over all of a person's groups; each row's buttons carry their own `g`. */
exports.alertsTodayCard = (0, defineCard_1.defineCard)('alertsToday', {
    missing: zod_1.z.array(zod_1.z.strictObject({ g: zod_1.z.string(), ...missing })),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        g: zod_1.z.string(),
        about: zod_1.z.string(),
        names: zod_1.z.string(),
        state: safe,
        open: safe,
        notice: zod_1.z.string(),
        mark: zod_1.z.string(),
        entryId: zod_1.z.string(),
        isAlert: zod_1.z.boolean(),
        isReport: zod_1.z.boolean(),
        isAction: zod_1.z.boolean(),
        actionId: zod_1.z.string(),
        isThing: zod_1.z.boolean(),
        opens: zod_1.z.string(),
        id: zod_1.z.string(),
        version: zod_1.z.number(),
        isOther: zod_1.z.boolean(),
    })),
    /** The order in which the pages go on. */
    worst: zod_1.z.boolean(),
    pages,
});
/** What was sent to whom; those who could not be reached come first. */
exports.alertsBoardCard = (0, defineCard_1.defineCard)('alertsBoard', {
    notReached: zod_1.z.strictObject({ shown: zod_1.z.boolean(), text: safe }),
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({
        who: zod_1.z.string(),
        role: zod_1.z.string(),
        about: zod_1.z.string(),
        state: zod_1.z.string(),
        notice: zod_1.z.string(),
        mayRetry: zod_1.z.boolean(),
        retry: safe,
        mayOpen: zod_1.z.boolean(),
        open: safe,
    })),
    pages,
});
/** All that was sent, a page of it in the order of its limits; `after` is where the next page begins. */
exports.alertsHistoryCard = (0, defineCard_1.defineCard)('alertsHistory', {
    empty,
    rows: zod_1.z.array(zod_1.z.strictObject({ who: zod_1.z.string(), role: zod_1.z.string(), about: zod_1.z.string(), state: zod_1.z.string(), notice: zod_1.z.string(), open: safe })),
    hasMore: zod_1.z.boolean(),
    after: zod_1.z.string(),
    isLater: zod_1.z.boolean(),
});
/** One alert: which limit, why, who was told, and what can be done about it. */
exports.alertCard = (0, defineCard_1.defineCard)('alert', {
    /** Whom to ring, where a child is missing. */
    rings: told_1.rings,
    /** The child who is missing, and what can be done about that; empty where it is about nobody who is. */
    missing: zod_1.z.strictObject({ childId: zod_1.z.string(), mayOpen: zod_1.z.boolean(), mayTell: zod_1.z.boolean() }),
    notice: zod_1.z.string(),
    about: zod_1.z.string(),
    names: zod_1.z.string(),
    state: safe,
    explained: zod_1.z.boolean(),
    because: safe,
    source: safe,
    recipient: zod_1.z.string(),
    ledger: lines,
    told: lines,
    /** The way to say why a limit was missed, for those who answer for that. */
    explain: zod_1.z.strictObject({
        ...{ shown: zod_1.z.boolean(), clock: zod_1.z.string(), childId: zod_1.z.string(), because: zod_1.z.string(), trigger: zod_1.z.string(), page: zod_1.z.number() },
    }),
    mayTake: zod_1.z.boolean(),
    mayDo: zod_1.z.boolean(),
    doTitle: safe,
    doVerb: zod_1.z.string(),
    /** The meeting whose record is late; empty where it is about no record. */
    doMeetingId: zod_1.z.string(),
    hasReport: zod_1.z.boolean(),
    entryId: zod_1.z.string(),
    hasAction: zod_1.z.boolean(),
    actionId: zod_1.z.string(),
    /** Whose account it is about, where those who answer for the group are told. */
    hasAccount: zod_1.z.boolean(),
    accountMemberId: zod_1.z.string(),
    mayPutOff: zod_1.z.boolean(),
    mayEscalate: zod_1.z.boolean(),
    mayRetry: zod_1.z.boolean(),
    mayBoard: zod_1.z.boolean(),
});
const aboutAlert = { notice: zod_1.z.string(), seen: zod_1.z.number(), about: zod_1.z.string(), names: zod_1.z.string(), state: safe };
exports.alertTakeCard = (0, defineCard_1.defineCard)('alertTake', {
    ...aboutAlert,
    whoChoices: defineCard_1.choices,
    who: defineCard_1.inputField,
    until: defineCard_1.inputField,
    today: zod_1.z.string(),
    lastDay: safe,
});
exports.alertPutOffCard = (0, defineCard_1.defineCard)('alertPutOff', {
    ...aboutAlert,
    until: defineCard_1.inputField,
    today: zod_1.z.string(),
    lastDay: safe,
    why: defineCard_1.inputField,
});
exports.alertEscalateCard = (0, defineCard_1.defineCard)('alertEscalate', { ...aboutAlert, why: defineCard_1.inputField });
//# sourceMappingURL=alerts.js.map