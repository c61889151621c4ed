import { z } from 'zod';
import { type Step, stepDocumentId, stepVersion } from '../core/clocks/steps';
import { stepKinds } from '../core/clocks/stepTable';
import { day } from './day';
import { kindOf } from './kind';
import { typedText } from './typedText';

/** One entry of what was done that limits count from. */
export const storedStep = kindOf<Step>()({
  type: 'step',
  id: stepDocumentId,
  upgrades: [(older) => older],
  schema: z.strictObject({
    id: z.string(),
    type: z.literal('step'),
    schemaVersion: z.literal(stepVersion),
    coreGroupId: z.string(),
    stepId: z.string(),
    what: z.enum(stepKinds),
    about: z.string(),
    childIds: z.array(z.string()),
    on: day.nullable(),
    was: z.array(z.strictObject({ childId: z.string(), on: day.nullable() })),
    why: typedText.nullable(),
    by: z.string(),
    byPersonId: z.string(),
    at: z.string(),
  }),
});
