import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { allow, type Result, refuse } from '../../core/result';
import { type ServiceUrlRules, trustOfServiceUrl } from './serviceUrls';
import type { Caller } from './tokenCheck';

/** Whose activities are let in, and from where. */
export type ActivityRules = {
  /** The Teams tenants that may use this bot. */
  readonly tenantIds: readonly string[];
  readonly serviceUrls: ServiceUrlRules;
};

/** For the log and the metrics; the caller is told 400 for the first and 403 for the others. */
export type ActivityRefusal =
  | 'activity-malformed'
  | 'channel-not-allowed'
  | 'service-url-not-allowed'
  | 'service-url-not-the-callers'
  | 'tenant-not-allowed';

const id = z.string().min(1).max(500);
const optionalText = z.string().nullish();

const instant = z
  .string()
  .max(50)
  .transform((text, context) => {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  });

/** teams-ai takes the bot's mention out of the text and trusts these to be here. */
const mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string(),
});
const entity = z.union([mention, z.looseObject({ type: z.string().refine((type) => type !== 'mention') })]);

/** What botbuilder, teams-ai and we rely on; what else Teams sends passes through unread. */
const incomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  channelId: z.string(),
  serviceUrl: z.string().max(500),
  conversation: z.looseObject({ id, tenantId: z.string(), conversationType: optionalText }),
  from: z.looseObject({ id, aadObjectId: optionalText }),
  recipient: z.looseObject({ id }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }) }),
  text: optionalText,
  locale: optionalText,
  action: optionalText,
  replyToId: id.nullish(),
  timestamp: instant.optional(),
  localTimestamp: instant.optional(),
  expiration: instant.optional(),
  entities: z.array(entity).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(z.looseObject({ id })).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).nullish(),
  /** 'expectReplies' would hand what we say to the caller instead of the conversation; Teams does not use it. */
  deliveryMode: z.enum(['normal', 'notification']).nullish(),
});

/**
 * Lets an activity in, or says why not. `caller` is null where no token is asked for (development on loopback only):
 * then only this machine may be named as service URL.
 */
export function readActivity(body: unknown, caller: Caller | null, rules: ActivityRules): Result<Activity, ActivityRefusal> {
  const parsed = incomingActivity.safeParse(body);
  if (!parsed.success) return refuse('activity-malformed');
  const activity = parsed.data;
  if (activity.channelId !== 'msteams') return refuse('channel-not-allowed');
  const trust = trustOfServiceUrl(activity.serviceUrl, rules.serviceUrls);
  if (trust === 'refused' || (caller === null && trust !== 'loopback')) return refuse('service-url-not-allowed');
  if (caller !== null && caller.serviceUrl !== activity.serviceUrl) return refuse('service-url-not-the-callers');
  const tenantId = activity.conversation.tenantId;
  if (tenantId !== activity.channelData.tenant.id) return refuse('tenant-not-allowed');
  if (!rules.tenantIds.includes(tenantId)) return refuse('tenant-not-allowed');
  // The schema asks for all that botbuilder's type does of an incoming activity, but for fields its own clients leave out.
  return allow(activity as unknown as Activity);
}
