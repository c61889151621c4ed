import { z } from 'zod';
import { defineCard } from './defineCard';

const safe = z.string().meta({ safe: true });
const was = z.strictObject({ shown: z.boolean(), text: safe });

/** Limits with their reasons and sources, a page of them: all that run, or those that were missed. */
export const clocksCard = defineCard('clocks', {
  intro: z.strictObject({ shown: z.boolean(), text: safe }),
  empty: z.strictObject({ shown: z.boolean(), text: safe }),
  rows: z.array(
    z.strictObject({ clock: z.string(), names: z.string(), state: safe, explained: z.boolean(), because: safe, source: safe, was }),
  ),
  pages: z.strictObject({
    shown: z.boolean(),
    text: safe,
    before: z.number(),
    after: z.number(),
    hasBefore: z.boolean(),
    hasAfter: z.boolean(),
  }),
  turns: z.strictObject({ all: z.boolean(), past: z.boolean(), corrected: z.boolean() }),
  mayStep: z.boolean(),
  mayOpenPast: z.boolean(),
  mayOpenCorrected: z.boolean(),
  mayOpenAll: z.boolean(),
});
