import { z } from 'zod';
import { choices, defineCard, inputField } from './defineCard';
import { pages } from './members';

const safe = () => z.string().meta({ safe: true });

/** What was said of an empty place, and who said it when. */
const answered = { answered: z.boolean(), state: safe(), said: z.string(), by: z.string(), on: safe() };

/** The places of members who have left that nobody has taken, a page of them. */
export const placesCard = defineCard('places', {
  empty: z.strictObject({ shown: z.boolean(), text: safe() }),
  rows: z.array(z.strictObject({ number: z.string(), place: z.string(), ...answered, add: safe(), say: safe(), memberId: z.string() })),
  pages,
});

/** What is said of one: somebody is awaited there, or nobody is needed. `was`: the answer that is shown. */
export const placeCard = defineCard('place', {
  place: z.string(),
  ...answered,
  memberId: z.string(),
  was: z.string(),
  answer: inputField,
  choices,
  until: inputField,
  today: z.string(),
  lastDay: z.string(),
  words: inputField,
});
