import { z } from 'zod';
import { limitIds } from '../core/clockTable';
import { roles } from '../core/member';
import { figuresId, type GroupFigures } from '../core/overview/figures';
import { type PastFigures, pastFiguresId } from '../core/overview/pastFigures';
import { kindOf } from './kind';

const day = z.string();

/** What an overview counts of a group as it is now: one document, written by the commit that changes it. */
export const storedFigures = kindOf<GroupFigures>()({
  type: 'figures',
  id: () => figuresId,
  schema: z.strictObject({
    id: z.literal('figures'),
    type: z.literal('figures'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    ref: z.string(),
    team: z.string(),
    localAuthority: z.string().exactOptional(),
    members: z.array(
      z.strictObject({
        memberId: z.string(),
        personId: z.string(),
        role: z.enum(roles),
        childIds: z.array(z.string()),
        from: day,
        to: day.nullable(),
      }),
    ),
    children: z.array(
      z.strictObject({
        childId: z.string(),
        isUnknown: z.boolean(),
        seenOn: day.nullable(),
        visitedFrom: day,
        isUnborn: z.literal(true).exactOptional(),
        limits: z.array(
          z.strictObject({
            clock: z.enum(limitIds),
            limit: day,
            soonOn: day,
            dueOn: day,
            after: z.enum(['lapse', 'wait', 'waits']).exactOptional(),
          }),
        ),
      }),
    ),
    planned: z.array(
      z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('meeting'), meetingId: z.string(), on: day, startsAt: z.string().nullable() }),
        z.strictObject({ what: z.literal('conference'), on: day, childIds: z.array(z.string()) }),
      ]),
    ),
    unsent: z.array(z.strictObject({ meetingId: z.string(), heldOn: day })),
  }),
});

const months = z.array(z.strictObject({ month: z.string(), due: z.number(), inTime: z.number() }));

/** What the nightly look counts of it from all its documents. */
export const storedPastFigures = kindOf<PastFigures>()({
  type: 'figures-past',
  id: () => pastFiguresId,
  schema: z.strictObject({
    id: z.literal('figures-past'),
    type: z.literal('figures-past'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    seq: z.number(),
    countedOn: day,
    children: z.array(z.strictObject({ childId: z.string(), visits: months, meetings: months, conferences: months })),
    sittings: z.strictObject({ meetings: months, conferences: months }),
    moved: z.array(z.strictObject({ actionId: z.string(), times: z.number(), dueOn: day.nullable(), childIds: z.array(z.string()) })),
    next: day.nullable().exactOptional(),
    planOn: day.nullable().exactOptional(),
  }),
});
