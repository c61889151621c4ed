import { z } from 'zod';
import { defineCard } from './defineCard';

/**
 * The neutral card for a shared conversation or a proactive message: nothing of any case, in both languages.
 * Each reader's own view comes on "Open", or by itself where Teams refreshes (`userIds`, 60 at most).
 */
export const postedCard = defineCard(
  'posted',
  {
    /** What can be done here, where the conversation is nobody's yet. */
    how: z.strictObject({ shown: z.boolean(), text: z.string().meta({ safe: true }) }),
    open: z.string(),
    verb: z.string(),
    userIds: z.array(z.string()).max(60),
  },
  'several',
);
