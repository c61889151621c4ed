import { z } from 'zod';
import { defineCard } from './defineCard';

/** Asks which language to speak; `then` is the command to go on with. Both languages are on the card. */
export const languageCard = defineCard('language', { ask: z.string().meta({ safe: true }), goesOn: z.string() }, 'several');
