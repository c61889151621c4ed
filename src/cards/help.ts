import { z } from 'zod';
import { defineCard } from './defineCard';
import { rings } from './told';

const pages = z.strictObject({
  shown: z.boolean(),
  text: z.string().meta({ safe: true }),
  before: z.number(),
  after: z.number(),
  hasBefore: z.boolean(),
  hasAfter: z.boolean(),
});

/** A button for each thing that can be done here; `intro` says why the card came. */
export const helpCard = defineCard('help', {
  /** Whom to ring, where what was typed was not understood for certain. */
  rings,
  intro: z.string().meta({ safe: true }),
  commands: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  pages,
  otherLanguage: z.strictObject({ title: z.string(), language: z.enum(['cy', 'en']) }),
});
