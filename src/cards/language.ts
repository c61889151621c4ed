import { z } from 'zod';
import { blockHead, defineSharedCard } from './defineCard';

const safe = z.string().meta({ safe: true });

/** Asks which language to speak, in a block of each; `goesOn` is the command to go on with. */
export const languageCard = defineSharedCard('language', {
  blocks: z
    .array(
      z.strictObject({
        ...blockHead,
        letIn: z.strictObject({ shown: z.boolean(), text: safe }),
        /** Whom to ring, where what was typed was not understood. */
        danger: z.strictObject({ shown: z.boolean(), ring: safe, label: safe, dutyTeam: z.string() }),
        ask: safe,
        choose: z.string(),
      }),
    )
    .max(2),
  goesOn: z.string(),
});
