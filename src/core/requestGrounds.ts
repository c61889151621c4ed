/** Why a review should come early (DOMAIN 1.30). */
export const requestGrounds = [
  'new-harm',
  'plan-not-possible',
  'dangerous-person',
  'safety-changed',
  'safer-place',
  'birth',
  'plan-should-end',
  'other',
] as const;
export type RequestGround = (typeof requestGrounds)[number];

/** Those that say that a child may be in danger now: whoever may answer hears of them at once. */
export function isOfDanger(ground: RequestGround | undefined): boolean {
  return ground === 'new-harm' || ground === 'dangerous-person' || ground === 'safety-changed';
}
