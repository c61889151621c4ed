"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readActivity = readActivity;
exports.bySchema = bySchema;
const zod_1 = require("zod");
const result_1 = require("../../core/result");
const typedLine_1 = require("./typedLine");
const usualPress_1 = require("./usualPress");
/** A lone surrogate cannot be put into an address, and ends the turn that tries. */
const id = zod_1.z.string().regex(/^[^\p{Cc}\p{Cs}]{1,500}$/u);
const shortText = zod_1.z.string().max(500).nullish();
/** Far more than Teams lets anybody type; a line that is longer than any command is answered with what to do instead. */
const typed = zod_1.z
    .string()
    .max(100_000)
    .nullish()
    .transform((text) => text ?? '');
/** The length of a list is checked before its parts: checking a hundred thousand of them would keep everybody else waiting. */
function listOf(part, most) {
    const short = zod_1.z.custom((value) => Array.isArray(value) && value.length <= most);
    return short
        .pipe(zod_1.z.array(part))
        .nullish()
        .transform((list) => list ?? undefined);
}
const instant = zod_1.z
    .string()
    .max(50)
    .transform((text, context) => {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime()))
        return date;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return zod_1.z.NEVER;
});
/** A person or bot, in the form in which botbuilder copies them into its answers and checks them there. */
const account = zod_1.z.object({ id, name: shortText, aadObjectId: shortText, role: shortText });
/**
 * What botbuilder, teams-ai and we rely on. What else Teams sends is left behind: botbuilder copies some of it into what it
 * sends, where a value of another type than it expects would end the turn.
 */
const incomingActivity = zod_1.z.object({
    type: zod_1.z.string().min(1).max(100),
    id: id.nullish(),
    name: zod_1.z.string().max(200).nullish(),
    channelId: zod_1.z.string().max(100),
    serviceUrl: zod_1.z.string().max(500),
    conversation: zod_1.z.object({
        id,
        tenantId: zod_1.z.string().max(100),
        conversationType: shortText,
        isGroup: zod_1.z.boolean().nullish(),
        name: shortText,
    }),
    from: account,
    recipient: account,
    channelData: zod_1.z.object({ tenant: zod_1.z.object({ id: zod_1.z.string().max(100) }) }),
    text: typed,
    locale: shortText,
    action: shortText,
    replyToId: id.nullish(),
    timestamp: instant.optional(),
    localTimestamp: instant.optional(),
    expiration: instant.optional(),
    value: zod_1.z.unknown().optional(),
    entities: listOf(zod_1.z.unknown(), 100),
    attachments: listOf(zod_1.z.unknown(), 100),
    membersAdded: listOf(zod_1.z.object({ id, aadObjectId: shortText }), 1_000),
    membersRemoved: listOf(zod_1.z.object({ id, aadObjectId: shortText }), 1_000),
    /** With 'expectReplies' what we say would go to the caller instead of the conversation; Teams does not use it. */
    deliveryMode: zod_1.z.enum(['normal', 'notification']).nullish(),
});
/**
 * Lets an activity in, or says why not. `caller` is null where no token is asked for (development on loopback only): then only
 * this machine may be named as service URL.
 */
function readActivity(body, caller, rules) {
    const activity = (0, usualPress_1.usualPress)(body) ?? bySchema(body);
    if (activity === null)
        return (0, result_1.refuse)('activity-malformed');
    if (activity.channelId !== 'msteams')
        return (0, result_1.refuse)('channel-not-allowed');
    const trust = rules.trustOf(activity.serviceUrl);
    if (trust === 'refused' || (caller === null && trust !== 'loopback'))
        return (0, result_1.refuse)('service-url-not-allowed');
    if (caller !== null && caller.serviceUrl !== activity.serviceUrl)
        return (0, result_1.refuse)('service-url-not-the-callers');
    const tenantId = activity.conversation.tenantId;
    if (tenantId !== activity.channelData.tenant.id)
        return (0, result_1.refuse)('tenant-not-allowed');
    if (!rules.tenantIds.includes(tenantId))
        return (0, result_1.refuse)('tenant-not-allowed');
    // The schema requires all that botbuilder's type does of an incoming activity, except fields that its own clients leave out.
    return (0, result_1.allow)(activity);
}
/** What the schema lets in, with the line that was typed; null for anything else. */
function bySchema(body) {
    const parsed = incomingActivity.safeParse(body);
    if (!parsed.success)
        return null;
    const { entities = [], attachments = [], ...activity } = parsed.data;
    const text = (0, typedLine_1.typedLine)({ text: activity.text, entities, attachments, botName: activity.recipient.name ?? '' });
    return { ...activity, text };
}
//# sourceMappingURL=incomingActivity.js.map