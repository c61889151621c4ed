import { z } from 'zod';
import { blockHead, defineSharedCard } from './defineCard';

const safe = z.string().meta({ safe: true });

/**
 * The neutral card for a shared conversation or a proactive message: nothing of any case, a block in each language.
 * Each reader's own view comes on "Open", or by itself where Teams refreshes (`userIds`, 60 at most).
 */
export const postedCard = defineSharedCard('posted', {
  blocks: z
    .array(
      z.strictObject({
        ...blockHead,
        /** What can be done here, where the conversation is nobody's yet. */
        how: z.strictObject({ shown: z.boolean(), text: safe }),
        open: z.string(),
      }),
    )
    .max(2),
  verb: z.string(),
  userIds: z.array(z.string()).max(60),
});
