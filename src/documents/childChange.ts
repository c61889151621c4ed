import { z } from 'zod';
import { childChangeKinds } from '../core/child';
import { type ChildChange, changeDocumentId } from '../core/children/childChange';
import { foundMissing, setHere } from './child';
import { day } from './day';
import { kindOf } from './kind';
import { typedText } from './typedText';

/** Days that a change sets stand in the head too, where they have this form. */
const fields = z.strictObject({
  ...setHere.shape,
  addressLift: z.strictObject({ changeId: z.string(), askedByPersonId: z.string() }).nullable().exactOptional(),
  missingToldOn: day.nullable().exactOptional(),
  foundMissing: foundMissing.exactOptional(),
  movedOn: day.nullable().exactOptional(),
  temporaryStay: z.strictObject({ from: day, transferRequestedOn: day.nullable(), endedOn: day.nullable() }).exactOptional(),
  frozen: z.strictObject({ on: day, because: z.enum(['died', 'not-born-alive']) }).exactOptional(),
});

/** What has changed for a child, with what stood there before. */
export const storedChange = kindOf<ChildChange>()({
  type: 'child-change',
  id: changeDocumentId,
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('child-change'),
    schemaVersion: z.literal(1),
    coreGroupId: z.string(),
    changeId: z.string(),
    childId: z.string(),
    what: z.enum(childChangeKinds),
    on: day,
    time: z.string().exactOptional(),
    was: fields,
    became: fields,
    by: z.string(),
    byPersonId: z.string(),
    at: z.string(),
    undone: z.strictObject({ by: z.string(), at: z.string(), reason: typedText }).nullable(),
  }),
});
