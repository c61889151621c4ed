import { z } from 'zod';
import { type ClosedActions, closedActionsId } from '../core/actions/closedActions';
import { kindOf, type Loaded } from './kind';
import { typedText } from './typedText';

const actionOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('outside'), name: typedText }),
]);

/** One agreed action, in the plan or on a page of done ones. */
export const agreedAction = z.strictObject({
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
  dueOn: z.string().nullable(),
  state: z.enum(['open', 'blocked', 'done']),
  doneOn: z.string().nullable(),
  effect: typedText.nullable(),
  blocked: typedText.nullable(),
  extensions: z.array(z.strictObject({ from: z.string(), to: z.string(), reason: typedText, at: z.string() })),
  takenBackOn: z.string().exactOptional(),
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
});

/** A page of done actions that the plan has let go. */
export const storedClosedActions = kindOf<ClosedActions>()({
  type: 'closed-actions',
  id: (page: string) => closedActionsId(Number(page)),
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('closed-actions'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    page: z.number(),
    actions: z.array(agreedAction),
  }),
});

const prefix = `${storedClosedActions.type}:`;

/** The pages among what was loaded. Throws UnreadableDocument where one cannot be read: its actions must not seem to be gone. */
export function closedActionsIn({ documents }: Loaded): readonly ClosedActions[] {
  return [...documents].flatMap(([id, stored]) => (id.startsWith(prefix) ? storedClosedActions.read(stored) : []));
}
