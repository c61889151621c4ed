import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';

const leave = {
  state: z.string().meta({ safe: true }),
  isEntered: z.boolean(),
  isCovered: z.boolean(),
  coveredBy: z.string(),
  today: z.string(),
  from: inputField,
  to: inputField,
  coverChoices: choices,
  cover: inputField,
};

/** One's own leave. */
export const awayCard = defineCard('away', leave);

/** A co-ordinator's, as their manager enters it. */
export const awayMemberCard = defineCard('awayMember', { ...leave, memberId: z.string(), name: z.string(), role: z.string() });
