import { z } from 'zod';
import { type CountedThing, countedThings } from '../core/caseload/fewer';
import { type Damage, storedAs } from '../core/documents';
import { roles } from '../core/member';
import type { DirectoryDocument } from '../ports/directory';
import { accountDocuments, addressed } from './accounts';
import { day } from './day';
import { looked } from './kind';

const language = z.enum(['cy', 'en']);

const settingsUntil = { settings: z.string(), until: day };

const alwaysCounted = Object.fromEntries(countedThings.filter((what) => what !== 'steps').map((what) => [what, z.int().min(0)])) as Record<
  Exclude<CountedThing, 'steps'>,
  z.ZodInt
>;

const bars = z.array(z.strictObject({ key: z.string(), count: z.int().min(0) }));
const share = z.strictObject({ due: z.int().min(0), inTime: z.int().min(0) });

const counts = z.strictObject({
  localAuthority: z.string(),
  bars: z.strictObject({ state: bars, limit: bars, team: bars, soon: bars, drift: bars, week: bars }),
  months: z.array(
    z.strictObject({
      month: z.string(),
      perChild: z.strictObject({ visits: share, meetings: share, conferences: share }),
      perSitting: z.strictObject({ meetings: share, conferences: share }),
    }),
  ),
  uncounted: z.int().min(0),
});

const directoryDocument = z.discriminatedUnion('type', [
  z.strictObject({
    ...addressed,
    type: z.literal('person'),
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    ref: z.string().exactOptional(),
    agency: z.string(),
    post: z.enum(roles).nullable(),
    coreGroupIds: z.array(z.string()),
    interfaceLanguage: language.nullable(),
    currentGroupId: z.string().nullable(),
    personalConversation: z
      .strictObject({
        tenantId: z.string(),
        conversationId: z.string(),
        serviceUrl: z.string(),
        userId: z.string(),
        botId: z.string(),
        account: z.string().exactOptional(),
      })
      .nullable(),
    away: z.strictObject({ from: day, to: day.nullable(), coverPersonId: z.string().nullable() }).nullable().exactOptional(),
    lastDigest: z.strictObject({ at: z.string(), activityId: z.string().nullable() }).exactOptional(),
  }),
  ...accountDocuments,
  z.strictObject({ ...addressed, type: z.literal('email'), personId: z.string() }),
  z.strictObject({ ...addressed, type: z.literal('conversation'), coreGroupId: z.string() }),
  z.strictObject({ ...addressed, key: z.literal('id-key'), type: z.literal('id-key'), check: z.string() }),
  z.strictObject({
    ...addressed,
    key: z.literal('last-export'),
    type: z.literal('last-export'),
    counts: z.strictObject({ ...alwaysCounted, steps: z.int().min(0).exactOptional() }),
    teams: z.array(z.strictObject({ team: z.string(), groups: z.int().min(0), newest: z.array(day).exactOptional() })).exactOptional(),
    asAt: day.exactOptional(),
  }),
  z.strictObject({
    ...addressed,
    key: z.literal('rules'),
    type: z.literal('rules'),
    settings: z.string(),
    past: z.array(z.strictObject(settingsUntil)).exactOptional(),
    left: z.array(z.strictObject({ ...settingsUntil, coreGroupIds: z.array(z.string()) })).exactOptional(),
  }),
  z.strictObject({
    ...addressed,
    key: z.literal('authority-counts'),
    type: z.literal('authority-counts'),
    countedOn: day,
    isWhole: z.boolean(),
    authorities: z.array(counts),
  }),
]);

/** A document of the directory, or why it cannot be read. */
export function readDirectoryDocument(stored: unknown): DirectoryDocument | Damage {
  return looked<DirectoryDocument>(storedAs<DirectoryDocument>()(directoryDocument), [], stored);
}
