import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { allow, type Result, refuse } from '../../core/result';
import type { ServiceUrlTrust } from './serviceUrls';
import type { Caller } from './tokenCheck';
import { typedLine } from './typedLine';
import { usualPress } from './usualPress';

/** Whose activities are let in, and from where. */
export type ActivityRules = {
  /** The Teams tenants that may use this bot. */
  readonly tenantIds: readonly string[];
  readonly trustOf: (serviceUrl: string) => ServiceUrlTrust;
};

/** For the log and the metrics; the caller is told 400 for the first and 403 for the others. */
export type ActivityRefusal =
  | 'activity-malformed'
  | 'channel-not-allowed'
  | 'service-url-not-allowed'
  | 'service-url-not-the-callers'
  | 'tenant-not-allowed';

/** A lone surrogate cannot be put into an address, and ends the turn that tries. */
const id = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,500}$/u);
const shortText = z.string().max(500).nullish();
/** Far more than Teams lets anybody type; a line that is longer than any command is answered with what to do instead. */
const typed = z
  .string()
  .max(100_000)
  .nullish()
  .transform((text) => text ?? '');

/** The length of a list is checked before its parts: checking a hundred thousand of them would keep everybody else waiting. */
function listOf<Part extends z.ZodType>(part: Part, most: number) {
  const short = z.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length <= most);
  return short
    .pipe(z.array(part))
    .nullish()
    .transform((list) => list ?? undefined);
}

const instant = z
  .string()
  .max(50)
  .transform((text, context) => {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  });

/** A person or bot, in the form in which botbuilder copies them into its answers and checks them there. */
const account = z.object({ id, name: shortText, aadObjectId: shortText, role: shortText });

/**
 * What botbuilder, teams-ai and we rely on. What else Teams sends is left behind: botbuilder copies some of it into what it
 * sends, where a value of another type than it expects would end the turn.
 */
const incomingActivity = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  channelId: z.string().max(100),
  serviceUrl: z.string().max(500),
  conversation: z.object({
    id,
    tenantId: z.string().max(100),
    conversationType: shortText,
    isGroup: z.boolean().nullish(),
    name: shortText,
  }),
  from: account,
  recipient: account,
  channelData: z.object({ tenant: z.object({ id: z.string().max(100) }) }),
  text: typed,
  locale: shortText,
  action: shortText,
  replyToId: id.nullish(),
  timestamp: instant.optional(),
  localTimestamp: instant.optional(),
  expiration: instant.optional(),
  value: z.unknown().optional(),
  entities: listOf(z.unknown(), 100),
  attachments: listOf(z.unknown(), 100),
  membersAdded: listOf(z.object({ id, aadObjectId: shortText }), 1_000),
  membersRemoved: listOf(z.object({ id, aadObjectId: shortText }), 1_000),
  /** With 'expectReplies' what we say would go to the caller instead of the conversation; Teams does not use it. */
  deliveryMode: z.enum(['normal', 'notification']).nullish(),
});

/**
 * Lets an activity in, or says why not. `caller` is null where no token is asked for (development on loopback only): then only
 * this machine may be named as service URL.
 */
export function readActivity(body: unknown, caller: Caller | null, rules: ActivityRules): Result<Activity, ActivityRefusal> {
  const activity = usualPress(body) ?? bySchema(body);
  if (activity === null) return refuse('activity-malformed');
  if (activity.channelId !== 'msteams') return refuse('channel-not-allowed');
  const trust = rules.trustOf(activity.serviceUrl);
  if (trust === 'refused' || (caller === null && trust !== 'loopback')) return refuse('service-url-not-allowed');
  if (caller !== null && caller.serviceUrl !== activity.serviceUrl) return refuse('service-url-not-the-callers');
  const tenantId = activity.conversation.tenantId;
  if (tenantId !== activity.channelData.tenant.id) return refuse('tenant-not-allowed');
  if (!rules.tenantIds.includes(tenantId)) return refuse('tenant-not-allowed');
  // The schema requires all that botbuilder's type does of an incoming activity, except fields that its own clients leave out.
  return allow(activity as unknown as Activity);
}

/** What the schema lets in, with the line that was typed; null for anything else. */
export function bySchema(body: unknown) {
  const parsed = incomingActivity.safeParse(body);
  if (!parsed.success) return null;
  const { entities = [], attachments = [], ...activity } = parsed.data;
  const text = typedLine({ text: activity.text, entities, attachments, botName: activity.recipient.name ?? '' });
  return { ...activity, text };
}
