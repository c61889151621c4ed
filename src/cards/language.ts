import { z } from 'zod';
import { blockHead, defineSharedCard } from './defineCard';

/** Asks which language to speak, in a block of each; `goesOn` is the command to go on with. */
export const languageCard = defineSharedCard('language', {
  blocks: z.array(z.strictObject({ ...blockHead, ask: z.string().meta({ safe: true }), choose: z.string() })).max(2),
  goesOn: z.string(),
});
