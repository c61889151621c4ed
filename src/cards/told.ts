import { z } from 'zod';
import { defineCard } from './defineCard';

const safe = z.string().meta({ safe: true });

/** The numbers to ring, once in each language that the reader may have. `dutyTeam`: in the authority's own words. */
export const rings = z.array(z.strictObject({ ring: safe, label: safe, dutyTeam: z.string() }));

/**
 * Words for somebody to whom nothing of a case is shown, once in each language where theirs is not known. Where somebody may be
 * in danger, the numbers to ring come first. But for the people of their own group it
 * needs nothing that is stored.
 */
export const toldCard = defineCard('told', {
  rings,
  texts: z.array(z.strictObject({ text: safe })),
  /** Who of the reader's own group can be rung, with their numbers. */
  people: z.strictObject({ shown: z.boolean(), text: safe }).default({ shown: false, text: '' }),
  rows: z.array(z.strictObject({ words: z.string() })).default([]),
  /** What there is to do when everybody who must be rung has been: of which child it is recorded that they are missing. */
  next: z.strictObject({ shown: z.boolean(), text: safe }).default({ shown: false, text: '' }),
  children: z.array(z.strictObject({ g: z.string(), childId: z.string(), names: z.string(), choose: z.string() })).default([]),
  /** In a conversation that others read and that is no group's: how it becomes one. */
  link: z.strictObject({ shown: z.boolean(), text: safe, title: safe }).default({ shown: false, text: '', title: '' }),
});
