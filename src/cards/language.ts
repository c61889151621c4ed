import { z } from 'zod';
import { blockHead, defineSharedCard } from './defineCard';
import { rings } from './told';

/** Asks which language to speak, in a block of each; `goesOn` is the command to go on with. */
export const languageCard = defineSharedCard('language', {
  blocks: z.array(z.strictObject({ ...blockHead, ask: z.string().meta({ safe: true }), choose: z.string() })).max(2),
  /** Whom to ring, where what was typed was not understood. */
  rings: rings.default([]),
  goesOn: z.string(),
});
