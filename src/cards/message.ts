import { z } from 'zod';
import { defineCard } from './defineCard';

/**
 * One short thing to say where there is nothing else to show: a refusal, an empty state, what to do next. `opens`: the list to look in
 * instead; it begins at its first page and with all that it has.
 */
export const messageCard = defineCard('message', {
  text: z.string().meta({ safe: true }),
  opens: z
    .array(z.strictObject({ title: z.string(), verb: z.string(), g: z.string() }))
    .max(1)
    .default([]),
});

/** A part of what somebody typed that a form could not give back, in their own chat. `label`: of the input it was typed in. */
export const typedRestCard = defineCard('typedRest', { label: z.string().meta({ safe: true }), words: z.string() });
