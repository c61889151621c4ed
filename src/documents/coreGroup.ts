import { z } from 'zod';
import { type CoreGroup, endedBecause, headVersion } from '../core/coreGroup';
import { exclusionStates } from '../core/exclusionMark';
import { roles, titles } from '../core/member';
import { requestGrounds } from '../core/requestGrounds';
import { about } from './about';
import { child, notRead } from './child';
import { day } from './day';
import { unwrittenHead } from './headRows';
import { kindOf } from './kind';
import { withNoticesAbout } from './olderNotice';
import { typedText } from './typedText';

const chosenLanguage = z.enum(['cy', 'en', 'both']).nullable();

const member = z.strictObject({
  memberId: z.string(),
  personId: z.string(),
  name: z.string(),
  role: z.enum(roles),
  title: z.enum(titles).exactOptional(),
  agency: z.string(),
  phone: z.string().exactOptional(),
  childIds: z.array(z.string()),
  from: day,
  to: day.nullable(),
  endReason: z.string().nullable(),
  languages: z.strictObject({ spoken: chosenLanguage, meeting: chosenLanguage, record: chosenLanguage }),
  inTeams: z.boolean(),
  safeContact: z.string(),
  takenBackOn: day.exactOptional(),
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
  chairMemberId: z.string().nullable().exactOptional(),
  absenceReports: z.array(z.strictObject({ memberId: z.string(), apologisedOn: day, receivedOn: day.nullable() })).exactOptional(),
});

const asked = { here: z.string(), there: z.string(), askedOn: day, at: z.string().exactOptional() };

const notSeenAwaiting = z.array(
  z.strictObject({ entryId: z.string(), childIds: z.array(z.string()), on: day, enteredAt: z.string(), danger: z.boolean() }),
);

const reviewRequests = z.array(
  z.strictObject({
    requestId: z.string(),
    childIds: z.array(z.string()),
    ground: z.enum(requestGrounds).exactOptional(),
    askedBy: z.string(),
    askedOn: day,
    answered: z.enum(['agree', 'refuse']).nullable(),
    answeredOn: day.exactOptional(),
    settled: z.enum(['agree', 'refuse']).nullable(),
  }),
);

const exclusions = z.array(
  z.strictObject({
    exclusionId: z.string(),
    memberId: z.string(),
    personId: z.string(),
    askedBy: z.string(),
    askedByPersonId: z.string(),
    askedOn: day,
    state: z.enum(exclusionStates),
    spans: z.array(z.strictObject({ from: day, to: day.nullable(), topics: z.array(z.string()), given: z.literal(true).exactOptional() })),
    reviewBy: day.nullable(),
  }),
);

const sameAsked = z.array(
  z.discriminatedUnion('what', [
    z.strictObject({ what: z.enum(['child', 'member']), ...asked }),
    z.strictObject({ what: z.literal('meeting'), ...asked }),
    z.strictObject({ what: z.literal('visit'), ...asked, childId: z.string(), hereOn: day, thereOn: day }),
  ]),
);

const noticesAbout = z.array(z.strictObject({ about, to: z.string().nullable(), at: z.string().exactOptional() }));

/** The head of a group: who is in it, and what the clocks need. */
export const storedHead = kindOf<CoreGroup>()({
  type: 'group',
  id: () => 'group',
  upgrades: [(older) => older, (older) => older],
  fills: (stored) => unwrittenHead(withNoticesAbout(stored)),
  schema: z.strictObject({
    id: z.literal('group'),
    type: z.literal('group'),
    schemaVersion: z.literal(headVersion),
    coreGroupId: z.string(),
    ref: z.string(),
    idRef: z.string().exactOptional(),
    localAuthority: z.string(),
    team: z.string(),
    shortName: z.string().exactOptional(),
    members: z.array(member),
    children: z.array(child),
    meetings: z.array(meeting),
    steps: z.array(z.string()).exactOptional(),
    coordinatorChanges: z.array(z.strictObject({ changedOn: day, toldOn: day.nullable(), confirmedOn: day.nullable() })).exactOptional(),
    notSeenAwaiting: notSeenAwaiting.exactOptional(),
    reviewRequests: reviewRequests.exactOptional(),
    exclusions: exclusions.exactOptional(),
    arriving: z
      .array(
        z.strictObject({
          from: z.string(),
          on: day,
          children: z.array(child),
          notSeenAwaiting,
          reviewRequests,
          exclusions: exclusions.exactOptional(),
          sameAsked,
          told: noticesAbout,
        }),
      )
      .exactOptional(),
    countedWithout: z.array(notRead).exactOptional(),
    formerChildren: z
      .array(
        z.strictObject({
          childId: z.string(),
          ref: z.string(),
          givenName: z.string(),
          familyName: z.string(),
          on: day,
          because: z.enum(endedBecause),
          by: z.string(),
          kept: child.exactOptional(),
        }),
      )
      .exactOptional(),
    notExported: z.strictObject({ since: day, stays: z.boolean(), at: z.string().exactOptional() }).exactOptional(),
    ended: z.strictObject({ on: day, because: z.enum(endedBecause) }).exactOptional(),
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
    closedActions: z.array(z.strictObject({ page: z.int().min(0), until: day })).exactOptional(),
    openNotices: z.array(z.string()).exactOptional(),
    noticesAbout: noticesAbout.exactOptional(),
    untold: z.array(z.string()).exactOptional(),
    quietNotices: z
      .array(z.strictObject({ id: z.string(), kind: z.enum(['taken', 'put-off']), until: day, by: z.string() }))
      .exactOptional(),
    absences: z
      .array(z.strictObject({ personId: z.string(), from: day, to: day.nullable(), coverPersonId: z.string().nullable() }))
      .exactOptional(),
    vacancyAnswers: z.array(z.strictObject({ memberId: z.string(), to: day, until: day.nullable(), words: typedText })).exactOptional(),
    sameAsked: sameAsked.exactOptional(),
    personsAsked: z
      .array(
        z.strictObject({
          here: z.string(),
          herePersonId: z.string(),
          there: z.string(),
          therePersonId: z.string(),
          askedOn: day,
          at: z.string().exactOptional(),
          held: member.exactOptional(),
          areOne: z.literal(true).exactOptional(),
        }),
      )
      .exactOptional(),
    sameMeetings: z.array(z.strictObject({ here: z.string(), there: z.string(), on: day })).exactOptional(),
    corrected: z.strictObject({ changeId: z.string(), on: day }).exactOptional(),
    nextDueOn: day.nullable(),
    lastAudit: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
  }),
});
