import { z } from 'zod';
import { type AboutOf, type NoticeKindName, noticeWords } from '../core/about';
import { clockIds } from '../core/clockTable';
import { requestGrounds } from '../core/requestGrounds';

const ladderRung = z.union([z.enum(['due-soon', 'due']), z.strictObject({ workingDaysAfter: z.number() })]);

const toldAgain = z.strictObject({ againOn: z.string() });

const beforeIt = z.enum(['due-soon', 'due']);

/** What "Open" presses. */
export const opens = z.strictObject({ verb: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) });

/** One schema for each kind: a missing one does not compile. */
const told = {
  clock: z.strictObject({
    kind: z.literal('clock'),
    clock: z.enum(clockIds),
    childId: z.string().nullable(),
    limit: z.string(),
    rung: z.union([ladderRung, z.literal('escalated'), toldAgain]),
  }),
  action: z.strictObject({
    kind: z.literal('action'),
    actionId: z.string(),
    state: z.enum(['open', 'blocked']),
    dueOn: z.string(),
    rung: z.union([ladderRung, toldAgain]),
  }),
  'not-seen': z.strictObject({ kind: z.literal('not-seen'), entryId: z.string(), why: z.enum(['told', 'silence']) }),
  undecided: z.strictObject({ kind: z.literal('undecided'), entryId: z.string(), on: z.string() }),
  record: z.strictObject({ kind: z.literal('record'), meetingId: z.string(), version: z.number() }),
  release: z.strictObject({ kind: z.literal('release'), meetingId: z.string(), version: z.number() }),
  meeting: z.strictObject({
    kind: z.literal('meeting'),
    meetingId: z.string(),
    news: z.enum(['planned', 'moved', 'cancelled']),
    moves: z.number(),
    plannedFor: z.string(),
  }),
  review: z.strictObject({
    kind: z.literal('review'),
    childId: z.string(),
    conferenceId: z.string(),
    at: z.string(),
    againOn: z.string().exactOptional(),
  }),
  'review-day': z.strictObject({
    kind: z.literal('review-day'),
    conferenceId: z.string(),
    news: z.enum(['planned', 'moved', 'cancelled']),
    version: z.number(),
    plannedFor: z.string(),
    childIds: z.array(z.string()),
  }),
  view: z.strictObject({
    kind: z.literal('view'),
    conferenceId: z.string(),
    plannedFor: z.string(),
    memberId: z.string().nullable(),
    rung: beforeIt,
  }),
  'no-chair': z.strictObject({ kind: z.literal('no-chair'), meetingId: z.string(), plannedFor: z.string(), rung: beforeIt }),
  'no-review-chair': z.strictObject({
    kind: z.literal('no-review-chair'),
    conferenceId: z.string(),
    plannedFor: z.string(),
    rung: beforeIt,
  }),
  vacancy: z.strictObject({ kind: z.literal('vacancy'), memberId: z.string(), rung: z.union([z.literal('due'), toldAgain]) }),
  'care-visit': z.strictObject({
    kind: z.literal('care-visit'),
    childId: z.string(),
    by: z.string(),
    rung: z.union([z.literal('due-soon'), z.strictObject({ workingDaysAfter: z.number() }), toldAgain]),
  }),
  'entry-end': z.strictObject({
    kind: z.literal('entry-end'),
    childId: z.string(),
    until: z.string(),
    rung: z.union([z.literal('due-soon'), z.literal('due'), toldAgain]),
  }),
  birth: z.strictObject({
    kind: z.literal('birth'),
    childId: z.string(),
    expectedOn: z.string(),
    rung: z.union([z.literal('due'), toldAgain]),
  }),
  'no-quorum': z.strictObject({ kind: z.literal('no-quorum'), conferenceId: z.string(), plannedFor: z.string(), rung: beforeIt }),
  'no-decision': z.strictObject({
    kind: z.literal('no-decision'),
    conferenceId: z.string(),
    plannedFor: z.string(),
    rung: z.union([z.literal('due'), toldAgain]),
  }),
  'end-told': z.strictObject({
    kind: z.literal('end-told'),
    childId: z.string(),
    by: z.string(),
    rung: z.union([z.literal('due'), z.strictObject({ workingDaysAfter: z.number() }), toldAgain]),
  }),
  born: z.strictObject({ kind: z.literal('born'), childId: z.string(), changeId: z.string() }),
  'early-review': z.strictObject({
    kind: z.literal('early-review'),
    requestId: z.string(),
    step: z.enum(['answer', 'late', 'decision', 'undecided']),
    ground: z.enum(requestGrounds).exactOptional(),
    againOn: z.string().exactOptional(),
  }),
  exclusion: z.strictObject({
    kind: z.literal('exclusion'),
    exclusionId: z.string(),
    step: z.enum(['decision', 'review']),
    againOn: z.string().nullable(),
  }),
  'exclusion-answer': z.strictObject({ kind: z.literal('exclusion-answer'), exclusionId: z.string() }),
  voice: z.strictObject({ kind: z.literal('voice'), meetingId: z.string() }),
  address: z.strictObject({ kind: z.literal('address'), changeId: z.string(), childId: z.string() }),
  question: z.strictObject({ kind: z.literal('question'), question: z.string() }),
  corrected: z.strictObject({ kind: z.literal('corrected'), changeId: z.string() }),
  account: z.strictObject({
    kind: z.literal('account'),
    news: z.enum(['asks', 'linked', 'unlinked']),
    accountId: z.string(),
    memberId: z.string().nullable(),
  }),
  older: z.strictObject({ kind: z.literal('older'), key: z.string(), words: z.enum(noticeWords), opens }),
} satisfies { readonly [Name in Exclude<NoticeKindName, 'unreached'>]: z.ZodType<AboutOf<Name>> };

const unreached = z.strictObject({
  kind: z.literal('unreached'),
  personId: z.string(),
  period: z.string(),
  of: z.union(Object.values(told)).nullable(),
});

/** What a notice is about. */
export const about = z.union([...Object.values(told), unreached]);
