import { z } from 'zod';

/** Who may read a typed text. */
export const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('practitioners') }),
  z.strictObject({ kind: z.literal('named'), memberIds: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('child-confidential'), childId: z.string() }),
  z.strictObject({ kind: z.literal('one-parent'), memberId: z.string() }),
  z.strictObject({ kind: z.literal('third-party') }),
]);

export const typedText = z.strictObject({
  text: z.string(),
  by: z.string(),
  at: z.string(),
  language: z.enum(['cy', 'en']),
  audience,
});
