import { z } from 'zod';
import { childChangeKinds } from '../core/child';
import { notReadKinds, whysNotCounted } from '../core/countedWithout';
import { categories } from '../core/facts';
import { day } from './day';

/** What people set on a child here, beside what the case system says of it. */
export const setHere = z.strictObject({
  givenName: z.string().exactOptional(),
  familyName: z.string().exactOptional(),
  dateOfBirth: day.nullable().exactOptional(),
  expectedOn: day.nullable().exactOptional(),
  categories: z.array(z.enum(categories)).exactOptional(),
  status: z.enum(['registered', 'temporary', 'de-registered']).exactOptional(),
  lookedAfter: z.boolean().exactOptional(),
  lookedAfterSince: day.nullable().exactOptional(),
  missingSince: day.nullable().exactOptional(),
  confidentialAddress: z.boolean().exactOptional(),
  deregisteredOn: day.nullable().exactOptional(),
});

/** Times when the child was missing, until they were found. */
export const foundMissing = z.array(z.strictObject({ since: day, toldOn: day.nullable(), foundOn: day }));

/** What the last export did not bring in a form that can be read. */
export const notRead = z.strictObject({
  what: z.enum(notReadKinds),
  on: day.nullable(),
  by: z.literal('no-member').exactOptional(),
  why: z.enum(whysNotCounted).exactOptional(),
  step: z.string().exactOptional(),
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
  correctionsReceivedOn: day.nullable().exactOptional(),
  correctionsSettledOn: day.nullable().exactOptional(),
  categories: z.array(z.enum(categories)).exactOptional(),
  chairPersonId: z.string().exactOptional(),
  conferenceId: z.string().exactOptional(),
  movedTo: day.exactOptional(),
  viewsBy: z.array(z.string()).nullable().exactOptional(),
  calledOffOn: day.exactOptional(),
  setOn: day.exactOptional(),
});

/** A child as the head of their group has it. */
export const child = z.strictObject({
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
  temporaryUntil: day.exactOptional(),
  wasTemporary: z.literal(true).exactOptional(),
  lookedAfter: z.boolean(),
  lookedAfterSince: day.nullable().exactOptional(),
  missingSince: day.nullable(),
  confidentialAddress: z.boolean(),
  addressLift: z.strictObject({ changeId: z.string(), askedByPersonId: z.string() }).nullable().exactOptional(),
  deregisteredOn: day.nullable(),
  visits: z.array(visit),
  notExported: z.strictObject({ since: day, stays: z.boolean(), at: z.string().exactOptional() }).exactOptional(),
  returned: z.strictObject({ since: day, endedOn: day, at: z.string().exactOptional() }).exactOptional(),
  visitsKeptFrom: day.exactOptional(),
  correctedVisitIds: z.array(z.string()).exactOptional(),
  sameVisits: z.array(z.strictObject({ here: z.string(), there: z.string() })).exactOptional(),
  sameAs: z.array(z.string()).exactOptional(),
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
      theirConferenceOn: day.nullable().exactOptional(),
    })
    .exactOptional(),
  temporaryStay: z.strictObject({ from: day, transferRequestedOn: day.nullable(), endedOn: day.nullable() }).exactOptional(),
  missingToldOn: day.nullable().exactOptional(),
  foundMissing: foundMissing.exactOptional(),
  metElsewhere: z
    .strictObject({ hereSince: day.nullable(), heldOn: z.array(day), meetingIds: z.array(z.string()).exactOptional() })
    .exactOptional(),
  movedOn: day.nullable().exactOptional(),
  deniedAccess: z.array(z.strictObject({ on: day, toldOn: day.nullable() })).exactOptional(),
  advocacyOfferedOn: z.array(day).exactOptional(),
  voices: z.array(z.strictObject({ voiceId: z.string(), on: day, spoke: z.boolean() })).exactOptional(),
  setHere: setHere.exactOptional(),
  changes: z
    .array(
      z.strictObject({
        changeId: z.string(),
        what: z.enum(childChangeKinds),
        on: day,
        time: z.string().exactOptional(),
        undone: z.boolean(),
      }),
    )
    .exactOptional(),
  frozen: z.strictObject({ on: day, because: z.enum(['died', 'not-born-alive']) }).exactOptional(),
  earlierRegistrations: z
    .array(z.strictObject({ registeredOn: day, deregisteredOn: day.nullable(), categories: z.array(z.enum(categories)) }))
    .exactOptional(),
  countedWithout: z.array(notRead).exactOptional(),
  conferencesLeftOut: z.array(conference).exactOptional(),
  removal: z
    .strictObject({
      conferenceId: z.string(),
      decidedByPersonId: z.string(),
      at: z.string().exactOptional(),
      check: z.strictObject({ outcome: z.enum(['confirmed', 'sent-back']), byPersonId: z.string(), on: day }).nullable(),
      told: z.strictObject({ agenciesOn: day.nullable(), familyOn: day.nullable() }).exactOptional(),
    })
    .exactOptional(),
});
