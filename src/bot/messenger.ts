import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import { allow, type Result, refuse } from '../core/result';
import type { Conversation, Messenger, OutgoingMessage, RosterMember, SendFailure } from '../ports/messenger';
import type { ConnectorClients } from './connector/connectorClients';
import { classifyConnectorError } from './connector/connectorFailure';

export type MessengerOptions = {
  readonly clients: ConnectorClients;
  readonly appId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

type Conversations = ConnectorClient['conversations'];
/** The package's type asks for a token on the first page too, where there is none. */
type RosterPage = { readonly pageSize: number; readonly continuationToken: string };

const rosterPageSize = 200;

const rosterMember = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  /** The roster of some conversations gives the directory object id under this name. */
  objectId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

const opened = z.object({ id: z.string().min(1) });
const rosterPage = z.object({ members: z.array(rosterMember).default([]), continuationToken: z.string().nullish() });

/**
 * Sends through the kept connector client and not through `continueConversationAsync`: that builds a turn (context, middleware,
 * user-token client) around each send, and hides the status and Retry-After by which the outbox decides.
 */
export function createMessenger({ clients, appId, now }: MessengerOptions): Messenger {
  const bot = { id: `28:${appId}`, name: '' };

  async function once<Value>(
    serviceUrl: string,
    request: (conversations: Conversations) => Promise<Value>,
  ): Promise<Result<Value, SendFailure>> {
    try {
      return allow(await request(clients.clientFor(serviceUrl).conversations));
    } catch (error) {
      return refuse(classifyConnectorError(error, now()));
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
        } as Parameters<typeof conversations.createConversation>[0]);
        return { conversationId: opened.parse(answer).id };
      });
    },
    member(of, userId) {
      return once(of.serviceUrl, async (conversations) =>
        toRosterMember(rosterMember.parse(await conversations.getConversationMember(of.conversationId, userId))),
      );
    },
    members(of, after) {
      return once(of.serviceUrl, async (conversations) => {
        const asked = { pageSize: rosterPageSize, ...(after === null ? {} : { continuationToken: after }) };
        const page = rosterPage.parse(await conversations.getConversationPagedMembers(of.conversationId, asked as RosterPage));
        return { members: page.members.map(toRosterMember), next: page.continuationToken ?? null };
      });
    },
  };
}

function activityOf({ summary, text, card }: OutgoingMessage, to: Conversation): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'msteams',
    conversation: { id: to.conversationId, tenantId: to.tenantId } as Activity['conversation'],
    summary,
    ...(text === null ? {} : { text }),
    ...(card === null ? {} : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
  };
}

function sent(answer: { readonly id?: string }): { readonly activityId: string | null } {
  return { activityId: answer.id === undefined || answer.id === '' ? null : answer.id };
}

function toRosterMember(member: z.infer<typeof rosterMember>): RosterMember {
  return {
    userId: member.id,
    name: member.name ?? null,
    aadObjectId: member.aadObjectId ?? member.objectId ?? null,
    userPrincipalName: member.userPrincipalName ?? null,
    tenantId: member.tenantId ?? null,
    userRole: member.userRole ?? null,
  };
}
