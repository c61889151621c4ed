import { z } from 'zod';
import { defineCard } from './defineCard';

/** The commands as buttons' words with what each shows; `intro` says why the card came. */
export const helpCard = defineCard('help', {
  intro: z.string().meta({ safe: true }),
  commands: z.array(z.strictObject({ word: z.string(), shows: z.string() })),
  otherLanguage: z.strictObject({ title: z.string(), language: z.enum(['cy', 'en']) }),
});
