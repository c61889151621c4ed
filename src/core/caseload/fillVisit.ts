import type { Visit } from '../children/visit';

/**
 * The entry made here of a visit that has another, with what only the other says of whether the family knew and who else was there;
 * null where there is nothing to fill in. What was recorded here stays.
 */
export function filledFrom(here: Visit, there: Visit): Visit | null {
  const announced = here.announced ?? there.announced;
  const othersThere = here.othersThere ?? there.othersThere;
  if (announced === here.announced && othersThere === here.othersThere) return null;
  return { ...here, announced, ...(othersThere && { othersThere }) };
}
