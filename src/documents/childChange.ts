import { z } from 'zod';
import { categories, childChangeKinds } from '../core/child';
import { type ChildChange, changeDocumentId } from '../core/children/childChange';
import { kindOf } from './kind';
import { typedText } from './typedText';

const day = z.string();
const fields = z.strictObject({
  givenName: z.string().exactOptional(),
  familyName: z.string().exactOptional(),
  dateOfBirth: day.nullable().exactOptional(),
  expectedOn: day.nullable().exactOptional(),
  categories: z.array(z.enum(categories)).exactOptional(),
  status: z.enum(['registered', 'temporary', 'de-registered']).exactOptional(),
  lookedAfter: z.boolean().exactOptional(),
  missingSince: day.nullable().exactOptional(),
  confidentialAddress: z.boolean().exactOptional(),
  addressLift: z.strictObject({ changeId: z.string(), askedByPersonId: z.string() }).nullable().exactOptional(),
  deregisteredOn: day.nullable().exactOptional(),
  missingToldOn: day.nullable().exactOptional(),
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
    was: fields,
    became: fields,
    by: z.string(),
    byPersonId: z.string(),
    at: z.string(),
    undone: z.strictObject({ by: z.string(), at: z.string(), reason: typedText }).nullable(),
  }),
});
