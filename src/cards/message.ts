import { z } from 'zod';
import { defineCard } from './defineCard';

/** One short thing to say where there is nothing else to show: a refusal, an empty state, what to do next. */
export const messageCard = defineCard('message', { text: z.string().meta({ safe: true }) });
