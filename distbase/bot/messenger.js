"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createMessenger = createMessenger;
const zod_1 = require("zod");
const result_1 = require("../core/result");
const connectorFailure_1 = require("./connector/connectorFailure");
const rosterPageSize = 200;
const rosterMember = zod_1.z.object({
    id: zod_1.z.string(),
    name: zod_1.z.string().nullish(),
    aadObjectId: zod_1.z.string().nullish(),
    /** The roster of some conversations gives the directory object id under this name. */
    objectId: zod_1.z.string().nullish(),
    userPrincipalName: zod_1.z.string().nullish(),
    tenantId: zod_1.z.string().nullish(),
    userRole: zod_1.z.string().nullish(),
});
const opened = zod_1.z.object({ id: zod_1.z.string().min(1) });
const rosterPage = zod_1.z.object({ members: zod_1.z.array(rosterMember).default([]), continuationToken: zod_1.z.string().nullish() });
/**
 * Sends through the kept connector client and not through `continueConversationAsync`: that builds a turn (context, middleware,
 * user-token client) around each send, and hides the status and Retry-After by which the outbox decides.
 */
function createMessenger({ clients, appId, now }) {
    const bot = { id: `28:${appId}`, name: '' };
    async function once(serviceUrl, request) {
        try {
            return (0, result_1.allow)(await request(clients.clientFor(serviceUrl).conversations));
        }
        catch (error) {
            return (0, result_1.refuse)((0, connectorFailure_1.classifyConnectorError)(error, now()));
        }
    }
    return {
        send(to, message) {
            const activity = { ...activityOf(message, to), from: bot };
            return once(to.serviceUrl, async (conversations) => sent(await conversations.sendToConversation(to.conversationId, activity)));
        },
        update(to, activityId, message) {
            const activity = { ...activityOf(message, to), from: bot, id: activityId };
            return once(to.serviceUrl, async (conversations) => {
                await conversations.updateActivity(to.conversationId, activityId, activity);
                return { activityId };
            });
        },
        openPersonalChat({ tenantId, serviceUrl, userId }) {
            return once(serviceUrl, async (conversations) => {
                const answer = await conversations.createConversation({
                    bot,
                    isGroup: false,
                    members: [{ id: userId, name: '' }],
                    tenantId,
                    channelData: { tenant: { id: tenantId } },
                });
                return { conversationId: opened.parse(answer).id };
            });
        },
        member(of, userId) {
            return once(of.serviceUrl, async (conversations) => toRosterMember(rosterMember.parse(await conversations.getConversationMember(of.conversationId, userId))));
        },
        members(of, after) {
            return once(of.serviceUrl, async (conversations) => {
                const asked = { pageSize: rosterPageSize, ...(after === null ? {} : { continuationToken: after }) };
                const page = rosterPage.parse(await conversations.getConversationPagedMembers(of.conversationId, asked));
                return { members: page.members.map(toRosterMember), next: page.continuationToken ?? null };
            });
        },
    };
}
function activityOf({ summary, text, card }, to) {
    return {
        type: 'message',
        channelId: 'msteams',
        conversation: { id: to.conversationId, tenantId: to.tenantId },
        summary,
        ...(text === null ? {} : { text }),
        ...(card === null ? {} : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
    };
}
function sent(answer) {
    return { activityId: answer.id === undefined || answer.id === '' ? null : answer.id };
}
function toRosterMember(member) {
    return {
        userId: member.id,
        name: member.name ?? null,
        aadObjectId: member.aadObjectId ?? member.objectId ?? null,
        userPrincipalName: member.userPrincipalName ?? null,
        tenantId: member.tenantId ?? null,
        userRole: member.userRole ?? null,
    };
}
//# sourceMappingURL=messenger.js.map