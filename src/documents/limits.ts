import { z } from 'zod';
import { breachReasons } from '../core/clocks/breaches';
import { becauseCodes, cancelReasons, clockStates } from '../core/clocks/clock';
import { type KeptLimits, keptLimitsId, limitsVersion, noKeptLimits } from '../core/clocks/keptBreaches';
import { limitIds } from '../core/clockTable';
import { correctedKinds } from '../core/corrected';
import { kindOf, type Loaded } from './kind';
import { typedText } from './typedText';

const limit = z.strictObject({ trigger: z.string(), limit: z.string() });
const length = { count: z.number(), unit: z.enum(['working-days', 'days', 'months']) };
const gone = z.strictObject({ clock: z.enum(limitIds), childId: z.string(), from: limit });
const knownLate = z.strictObject({
  state: z.enum(clockStates),
  metOn: z.string().nullable(),
  cancelReason: z.enum(cancelReasons).nullable(),
  daysLate: z.number(),
  workingDaysLate: z.number(),
  endedOn: z.string().nullable(),
});
const limits = z.array(gone.extend({ to: limit }));

/**
 * A group's kept breaches and moved limits, one document. Since version 2 a breach may stand whatever the facts tell of its limit: an
 * older version would list the facts' in its place. Since version 3 one that was shown as later than it was may stand as it is known.
 * Corrections and reasons may have words, too, that an older one does not know.
 */
export const storedLimits = kindOf<KeptLimits>()({
  type: 'limits',
  id: () => keptLimitsId,
  upgrades: [(older) => older, (older) => older],
  schema: z.strictObject({
    id: z.literal('limits'),
    type: z.literal('limits'),
    schemaVersion: z.literal(limitsVersion),
    coreGroupId: z.string(),
    breaches: z.array(
      z.strictObject({
        clock: z.enum(limitIds),
        childId: z.string(),
        because: z.enum(becauseCodes),
        trigger: z.string(),
        limit: z.string(),
        metOn: z.string().nullable(),
        daysLate: z.number().nullable(),
        reason: z.string().nullable(),
        authorisedBy: z.string().nullable(),
        length: z.strictObject(length),
        keptOn: z.string(),
        saidMetOn: z.string().exactOptional(),
        by: z.literal('settings').exactOptional(),
        stands: z.literal(true).exactOptional(),
        known: knownLate.exactOptional(),
        source: z.string().exactOptional(),
        since: z
          .strictObject({ ...length, limit: z.string() })
          .nullable()
          .exactOptional(),
        shownFrom: z.string().exactOptional(),
        shownUntil: z.string().exactOptional(),
      }),
    ),
    moved: z.array(
      z.strictObject({
        changeId: z.string(),
        at: z.string(),
        on: z.string(),
        limits,
      }),
    ),
    corrections: z
      .array(
        z.strictObject({
          changeId: z.string(),
          at: z.string(),
          on: z.string(),
          facts: z.array(
            z.strictObject({
              what: z.enum(correctedKinds),
              childId: z.string().nullable(),
              was: z.string(),
              now: z.string().nullable(),
            }),
          ),
          limits,
          gone: z.array(gone).exactOptional(),
        }),
      )
      .exactOptional(),
    lateFrom: z
      .array(
        z.strictObject({
          clock: z.enum(limitIds),
          childId: z.string(),
          because: z.enum(becauseCodes),
          trigger: z.string(),
          on: z.string(),
          limit: z.string().exactOptional(),
        }),
      )
      .exactOptional(),
    explained: z
      .array(
        z.strictObject({
          clock: z.enum(limitIds),
          childId: z.string(),
          because: z.enum(becauseCodes),
          trigger: z.string(),
          code: z.enum(breachReasons),
          reason: typedText,
          authorisedBy: z.string(),
          authorisedOn: z.string(),
        }),
      )
      .exactOptional(),
  }),
});

/** The group's kept breaches and moved limits; empty where nothing had to be kept yet. Throws UnreadableDocument. */
export function keptLimitsOf(loaded: Loaded, coreGroupId: string): KeptLimits {
  return storedLimits.in(loaded) ?? noKeptLimits(coreGroupId);
}
