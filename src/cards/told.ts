import { z } from 'zod';
import { commands } from '../core/help/commands';
import { blockHead, defineSharedCard } from './defineCard';

const safe = z.string().meta({ safe: true });
const { lang } = blockHead;
/** A sentence in each language that the reader may have. */
const inEach = z.array(z.strictObject({ lang, text: safe })).max(2);

const texts = z.array(z.strictObject({ text: safe }));

/** The numbers to ring, once in each language that the reader may have. `dutyTeam`: in the authority's own words. */
export const rings = z.array(z.strictObject({ lang, ring: safe, label: safe, dutyTeam: z.string() }));

/** Who of the group can be rung, under a line that says why. */
export const toRing = {
  toRing: z.strictObject({ shown: z.boolean(), text: safe }),
  people: z.array(z.strictObject({ words: z.string() })),
};

/**
 * Words for somebody to whom nothing of a case is shown, a block in each language where theirs is not known. Where somebody may be
 * in danger, the numbers to ring come first, in each language before anything else is said in either. But for the people of their
 * own group it needs nothing that is stored.
 */
export const toldCard = defineSharedCard('told', {
  blocks: z.array(z.strictObject({ ...blockHead, texts })).max(2),
  rings,
  /** What is said once the numbers to ring are, where there are any. */
  afterRings: z.array(z.strictObject({ lang, texts })).max(2).default([]),
  /** Who of the reader's own group can be rung, with their numbers. */
  people: inEach.default([]),
  rows: z.array(z.strictObject({ words: z.string() })).default([]),
  /** What there is to do when everybody who must be rung has been: of which child it is recorded that they are missing. */
  next: inEach.default([]),
  children: z.array(z.strictObject({ g: z.string(), childId: z.string(), names: z.string(), choose: z.string() })).default([]),
  /** What a line that was taken for a cry may have asked for: it opens here, so that nothing is lost when the guess is wrong. */
  ways: inEach.default([]),
  commands: z.array(z.strictObject({ lang, name: z.enum(commands.map(({ name }) => name)), title: safe })).default([]),
  /** In a conversation that others read and that is no group's: how it becomes one. */
  links: z
    .array(z.strictObject({ lang, text: safe, title: safe }))
    .max(2)
    .default([]),
});
