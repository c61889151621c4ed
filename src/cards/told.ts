import { z } from 'zod';
import { defineCard } from './defineCard';

const safe = z.string().meta({ safe: true });

/**
 * Words for somebody to whom nothing of a case is shown, once in each language where theirs is not known. Where somebody may be
 * in danger, the numbers to ring come first. Needs nothing that is stored.
 */
export const toldCard = defineCard('told', {
  /** `dutyTeam`: how the emergency duty team is reached, in the authority's own words. */
  rings: z.array(z.strictObject({ ring: safe, label: safe, dutyTeam: z.string() })),
  texts: z.array(z.strictObject({ text: safe })),
});
