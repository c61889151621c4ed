import { z } from 'zod';
import { linkedBys, unlinkReasons } from '../core/people/accounts';

/** What every document of the directory has, beside its type. */
export const addressed = { key: z.string(), schemaVersion: z.literal(1) };

const account = {
  accountId: z.string(),
  key: z.string(),
  userId: z.string(),
  kind: z.enum(['member', 'guest']).nullable(),
  name: z.string(),
};
const waitingCode = { by: z.string(), at: z.string(), until: z.string() };

/** Documents of the directory that say which Teams account is whose. */
export const accountDocuments = [
  z.strictObject({ ...addressed, type: z.literal('identity'), personId: z.string(), recorded: z.literal(true).exactOptional() }),
  z.strictObject({
    ...addressed,
    type: z.literal('accounts'),
    personId: z.string(),
    linked: z.array(
      z.strictObject({
        ...account,
        how: z.enum(linkedBys),
        since: z.string().nullable(),
        by: z.string().nullable(),
        told: z.boolean(),
      }),
    ),
    asking: z.array(z.strictObject({ ...account, at: z.string(), told: z.boolean(), wasLinked: z.literal(true).exactOptional() })),
    ended: z.array(z.strictObject({ ...account, at: z.string(), by: z.string(), because: z.enum([...unlinkReasons, 'refused']) })),
    asksFirst: z.boolean(),
    earlierEnded: z.boolean(),
    code: z.strictObject({ key: z.string(), ...waitingCode }).nullable(),
  }),
  z.strictObject({ ...addressed, type: z.literal('code'), personId: z.string(), coreGroupId: z.string(), ...waitingCode }),
] as const;
