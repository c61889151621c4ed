import { z } from 'zod';
import type { Plan } from '../core/actions/actions';
import { kindOf, type Loaded } from './kind';
import { typedText } from './typedText';

const actionOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('outside'), name: typedText }),
]);

/** The group's plan, one document. */
export const storedPlan = kindOf<Plan>()({
  type: 'plan',
  id: () => 'plan',
  schema: z.strictObject({
    id: z.literal('plan'),
    type: z.literal('plan'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    version: z.number(),
    actions: z.array(
      z.strictObject({
        actionId: z.string(),
        ref: z.string(),
        version: z.number(),
        words: typedText,
        owner: actionOwner,
        coOwnerMemberIds: z.array(z.string()),
        childIds: z.array(z.string()),
        outcome: typedText.nullable(),
        measure: typedText.nullable(),
        ifNotDone: typedText.nullable(),
        setOn: z.string(),
        setAtMeetingId: z.string().nullable(),
        dueOn: z.string(),
        state: z.enum(['open', 'blocked', 'done']),
        doneOn: z.string().nullable(),
        effect: typedText.nullable(),
        blocked: typedText.nullable(),
        extensions: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText, at: z.string() })),
        reopenings: z
          .array(
            z.strictObject({
              at: z.string(),
              reason: typedText,
              doneOn: z.string().nullable(),
              effect: typedText.nullable(),
              blocked: typedText.nullable(),
            }),
          )
          .exactOptional(),
      }),
    ),
  }),
});

/** The group's plan; an empty one where nothing was agreed yet. Throws UnreadableDocument. */
export function planIn(loaded: Loaded, coreGroupId: string): Plan {
  return storedPlan.in(loaded) ?? { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId, version: 0, actions: [] };
}
