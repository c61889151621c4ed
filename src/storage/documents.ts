import { z } from 'zod';
import { categories, childChangeKinds } from '../core/child';
import type { CoreGroup } from '../core/coreGroup';
import { type Damage, type DamagedDocument, type DamagedHead, storedAs } from '../core/documents';
import { roles } from '../core/member';
import type { Heads } from '../ports/coreGroupStore';
import { StoreFault } from './errors';

/*
 * What storage itself reads is parsed here, once. Strict: a member that this version does not know would be dropped
 * without a word by the next commit. Each schema is held to core's type (`storedAs`), so that a field added there, optional
 * or not, does not compile here until it is read.
 */

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const language = z.enum(['cy', 'en']);
const chosenLanguage = z.enum(['cy', 'en', 'both']).nullable();
export const role = z.enum(roles);

const member = z.strictObject({
  memberId: z.string(),
  personId: z.string(),
  name: z.string(),
  role,
  agency: z.string(),
  childIds: z.array(z.string()),
  from: day,
  to: day.nullable(),
  endReason: z.string().nullable(),
  languages: z.strictObject({ spoken: chosenLanguage, meeting: chosenLanguage, record: chosenLanguage }),
  inTeams: z.boolean(),
  safeContact: z.string(),
});

const visit = z.strictObject({
  visitId: z.string(),
  on: day,
  byRole: z.enum(['co-ordinator', 'manager', 'other']),
  byPersonId: z.string(),
  agency: z.string(),
  seen: z.boolean(),
  alone: z.boolean(),
  atHome: z.boolean(),
  bedroom: z.boolean(),
});

const conference = z.strictObject({
  kind: z.enum(['initial', 'review', 'transfer']),
  plannedFor: day,
  heldOn: day.nullable(),
  decision: z.enum(['register', 'remain', 'change-category', 'remove']).nullable(),
  summarySentOn: day.nullable().exactOptional(),
  recordSentOn: day.nullable().exactOptional(),
  reportsSentOn: day.nullable().exactOptional(),
  categories: z.array(z.enum(categories)).exactOptional(),
  chairPersonId: z.string().exactOptional(),
  conferenceId: z.string().exactOptional(),
  movedTo: day.exactOptional(),
});

const child = z.strictObject({
  childId: z.string(),
  ref: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  dateOfBirth: day.nullable(),
  expectedOn: day.nullable(),
  registeredOn: day,
  categories: z.array(z.enum(categories)),
  status: z.enum(['registered', 'temporary', 'de-registered']),
  homeAuthority: z.string(),
  lookedAfter: z.boolean(),
  missingSince: day.nullable(),
  confidentialAddress: z.boolean(),
  deregisteredOn: day.nullable(),
  visits: z.array(visit),
  visitsKeptFrom: day.exactOptional(),
  correctedVisitIds: z.array(z.string()).exactOptional(),
  sameVisits: z.array(z.strictObject({ here: z.string(), there: z.string() })).exactOptional(),
  conferences: z.array(conference),
  enquiry: z
    .strictObject({
      lastStrategyDiscussionOn: day.nullable(),
      decidedOn: day.nullable(),
      startedOn: day.nullable(),
      assessmentCompletedOn: day.nullable(),
    })
    .exactOptional(),
  transfer: z
    .strictObject({
      direction: z.enum(['in', 'out']),
      notifiedOn: day,
      agreedPermanentOn: day.nullable(),
      informationSentOn: day.nullable(),
    })
    .exactOptional(),
  temporaryStay: z.strictObject({ from: day, transferRequestedOn: day.nullable(), endedOn: day.nullable() }).exactOptional(),
  missingToldOn: day.nullable().exactOptional(),
  movedOn: day.nullable().exactOptional(),
  deniedAccess: z.array(z.strictObject({ on: day, toldOn: day.nullable() })).exactOptional(),
  advocacyOfferedOn: z.array(day).exactOptional(),
  voices: z.array(z.strictObject({ voiceId: z.string(), on: day, spoke: z.boolean() })).exactOptional(),
  setHere: z
    .strictObject({
      givenName: z.string().exactOptional(),
      familyName: z.string().exactOptional(),
      dateOfBirth: day.nullable().exactOptional(),
      expectedOn: day.nullable().exactOptional(),
      categories: z.array(z.enum(categories)).exactOptional(),
      status: z.enum(['registered', 'temporary', 'de-registered']).exactOptional(),
      lookedAfter: z.boolean().exactOptional(),
      missingSince: day.nullable().exactOptional(),
      confidentialAddress: z.boolean().exactOptional(),
      deregisteredOn: day.nullable().exactOptional(),
    })
    .exactOptional(),
  changes: z.array(z.strictObject({ changeId: z.string(), what: z.enum(childChangeKinds), on: day, undone: z.boolean() })).exactOptional(),
  frozen: z.strictObject({ on: day, because: z.enum(['died', 'not-born-alive']) }).exactOptional(),
  removal: z
    .strictObject({
      conferenceId: z.string(),
      decidedByPersonId: z.string(),
      check: z.strictObject({ outcome: z.enum(['confirmed', 'sent-back']), byPersonId: z.string(), on: day }).nullable(),
    })
    .exactOptional(),
});

const meeting = z.strictObject({
  meetingId: z.string(),
  kind: z.enum(['initial', 'subsequent', 'extraordinary']),
  plannedFor: day,
  startsAt: z.string().nullable(),
  heldOn: day.nullable(),
  valid: z.boolean().nullable(),
  cancelled: z.boolean(),
  recordSentOn: day.nullable().exactOptional(),
  absenceReports: z.array(z.strictObject({ memberId: z.string(), apologisedOn: day, receivedOn: day.nullable() })).exactOptional(),
});

const asked = { here: z.string(), there: z.string(), askedOn: day };

const coreGroup = z.strictObject({
  id: z.literal('group'),
  type: z.literal('group'),
  schemaVersion: z.literal(1),
  coreGroupId: z.string(),
  ref: z.string(),
  localAuthority: z.string(),
  team: z.string(),
  members: z.array(member),
  children: z.array(child),
  meetings: z.array(meeting),
  coordinatorChanges: z.array(z.strictObject({ changedOn: day, toldOn: day.nullable(), confirmedOn: day.nullable() })).exactOptional(),
  notSeenAwaiting: z
    .array(z.strictObject({ entryId: z.string(), childIds: z.array(z.string()), on: day, enteredAt: z.string(), danger: z.boolean() }))
    .exactOptional(),
  reviewRequests: z
    .array(
      z.strictObject({
        requestId: z.string(),
        childIds: z.array(z.string()),
        askedBy: z.string(),
        askedOn: day,
        answered: z.enum(['agree', 'refuse']).nullable(),
        settled: z.enum(['agree', 'refuse']).nullable(),
      }),
    )
    .exactOptional(),
  conversation: z
    .strictObject({
      conversationId: z.string(),
      kind: z.enum(['groupChat', 'channel']),
      tenantId: z.string(),
      serviceUrl: z.string(),
    })
    .nullable(),
  actionsDue: z
    .array(
      z.strictObject({
        actionId: z.string(),
        dueOn: day,
        ownerMemberId: z.string().nullable(),
        childIds: z.array(z.string()),
        state: z.enum(['open', 'blocked']),
      }),
    )
    .exactOptional(),
  openNotices: z.array(z.string()).exactOptional(),
  untold: z.array(z.string()).exactOptional(),
  quietNotices: z.array(z.strictObject({ id: z.string(), kind: z.enum(['taken', 'put-off']), until: day, by: z.string() })).exactOptional(),
  absences: z
    .array(z.strictObject({ personId: z.string(), from: day, to: day.nullable(), coverPersonId: z.string().nullable() }))
    .exactOptional(),
  sameAsked: z
    .array(
      z.discriminatedUnion('what', [
        z.strictObject({ what: z.enum(['child', 'member']), ...asked }),
        z.strictObject({ what: z.literal('meeting'), ...asked }),
        z.strictObject({ what: z.literal('visit'), ...asked, childId: z.string(), hereOn: day, thereOn: day }),
      ]),
    )
    .exactOptional(),
  sameMeetings: z.array(z.strictObject({ here: z.string(), there: z.string(), on: day })).exactOptional(),
  nextDueOn: day.nullable(),
  lastAudit: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
});

/** A stored head as a core group. Throws `store.newer-schema` or `store.damaged`. */
export function parseCoreGroup(stored: unknown): CoreGroup {
  return parse(storedAs<CoreGroup>()(coreGroup), stored, 'group');
}

/** The same, with a value in place of a fault: for what reads many. */
export function headOrDamaged(stored: unknown, coreGroupId: string): CoreGroup | DamagedHead {
  try {
    return parseCoreGroup(stored);
  } catch (thrown) {
    return { kind: 'damaged', coreGroupId, why: whyUnread(thrown) };
  }
}

/** Why what was to be parsed cannot be read; any other error is thrown on. */
export function whyUnread(thrown: unknown): Damage {
  if (!(thrown instanceof StoreFault)) throw thrown;
  return thrown.code === 'store.newer-schema' ? 'newer-schema' : 'corrupt';
}

/** What is handed out for a document whose text is no JSON. */
export function damagedDocument(coreGroupId: string, id: string): DamagedDocument {
  return { id, type: 'damaged', schemaVersion: 1, coreGroupId };
}

/** Heads read together, the ones that cannot be read apart from the others. */
export function sortedHeads(found: readonly (CoreGroup | DamagedHead)[]): Heads {
  return {
    groups: found.flatMap((head) => ('kind' in head ? [] : head)),
    damaged: found.flatMap((head) => ('kind' in head ? head : [])),
  };
}

export function parse<Document>(schema: z.ZodType<Document>, stored: unknown, kind: string): Document {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const version = z.looseObject({ schemaVersion: z.number() }).safeParse(stored);
  if (version.success && version.data.schemaVersion > 1) throw new StoreFault('store.newer-schema', kind);
  throw new StoreFault('store.damaged', kind);
}
