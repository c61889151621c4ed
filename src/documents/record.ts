import { z } from 'zod';
import { categories } from '../core/facts';
import { validityReasons } from '../core/meeting/attendance';
import { roles } from '../core/member';
import { typedText } from './typedText';

const owner = z.strictObject({ memberId: z.string(), role: z.enum(roles), name: z.string() });
const line = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('meeting'),
    ref: z.string(),
    meetingKind: z.enum(['initial', 'subsequent', 'extraordinary']),
    on: z.string(),
    startsAt: z.string().nullable(),
    beganAt: z.string().exactOptional(),
    mode: z.enum(['in-person', 'video', 'hybrid']),
    chair: z.string(),
    chairMemberId: z.string().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('child'),
    childId: z.string(),
    name: z.string(),
    dateOfBirth: z.string().nullable(),
    expectedOn: z.string().nullable(),
    registeredOn: z.string(),
    categories: z.array(z.enum(categories)),
  }),
  z.strictObject({
    kind: z.literal('person'),
    memberId: z.string(),
    name: z.string(),
    role: z.enum(roles),
    alsoRoles: z.array(z.enum(roles)).exactOptional(),
    agency: z.string(),
    childIds: z.array(z.string()),
    presence: z.enum(['present', 'part', 'apologies', 'absent']).nullable(),
    mode: z.enum(['in-person', 'video', 'phone']).nullable(),
    deputy: typedText.nullable(),
    deputyAttended: z.boolean(),
    reportReceivedOn: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('validity'), valid: z.boolean(), reasons: z.array(z.enum(validityReasons)) }),
  z.strictObject({
    kind: z.literal('visit'),
    childId: z.string(),
    childName: z.string(),
    on: z.string(),
    seen: z.strictObject({ seen: z.boolean(), alone: z.boolean(), atHome: z.boolean(), bedroom: z.boolean() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('action'),
    actionId: z.string(),
    words: typedText,
    owner: z.union([owner, z.strictObject({ outside: typedText })]),
    coOwners: z.array(owner),
    childIds: z.array(z.string()),
    offRegister: z.array(z.strictObject({ childId: z.string(), name: z.string() })).exactOptional(),
    outcome: typedText.nullable(),
    measure: typedText.nullable(),
    ifNotDone: typedText.nullable(),
    dueOn: z.string().nullable(),
    state: z.enum(['open', 'blocked', 'done']),
    doneOn: z.string().nullable(),
    effect: typedText.nullable(),
    blocked: typedText.nullable(),
    timesExtended: z.number(),
  }),
  z.strictObject({ kind: z.literal('next-meeting'), on: z.string(), startsAt: z.string().nullable() }),
  z.strictObject({ kind: z.literal('next-conference'), childId: z.string(), childName: z.string(), on: z.string() }),
]);

const section = z.strictObject({
  sectionId: z.string(),
  part: z.string(),
  itemId: z.string().nullable(),
  heading: typedText.nullable(),
  lines: z.array(line),
  texts: z.array(typedText),
  changes: z.array(z.strictObject({ slot: z.string(), words: typedText.nullable(), by: z.string(), at: z.string() })),
});
/** One version of a record. */
export const version = z.strictObject({
  number: z.number(),
  sections: z.array(section),
  signedBy: z.string().nullable(),
  signedByName: z.string().nullable(),
  signedAt: z.string().nullable(),
  hash: z.string().nullable(),
  correctionReason: typedText.nullable(),
});
const circulated = z.strictObject({
  memberId: z.string(),
  version: z.number(),
  language: z.enum(['cy', 'en', 'both']),
  sentAt: z.string(),
  openedAt: z.string().nullable(),
  released: z.strictObject({ by: z.string(), byPersonId: z.string(), rendering: z.string() }).exactOptional(),
});
const awaiting = z.strictObject({ memberId: z.string(), version: z.number(), askedByPersonId: z.string(), askedAt: z.string() });
/** The record of a meeting: its versions, and who has them. */
export const record = z.strictObject({
  state: z.enum(['draft', 'signed']),
  versions: z.array(version),
  circulation: z.array(circulated),
  awaitingRelease: z.array(awaiting).exactOptional(),
});
