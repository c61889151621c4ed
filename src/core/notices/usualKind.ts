const paper = 9;
export const always = () => true;
const never = () => false;
const nobody = () => null;
const beingOpened = () => 'being-opened' as const;
export const itsCause = () => 'its-cause' as const;

/** What most kinds have in common; each row says what differs. */
export const usual = {
  listOpens: null,
  isFor: 'practitioners',
  weight: () => paper,
  isUrgent: never,
  children: nobody,
  holds: always,
  isRung: never,
  waitsFor: beingOpened,
  plans: null,
  settledBy: 'being-opened',
} as const;

/** What is asked for and missing: told by rungs, on the list until it is there. */
export const untilItIsThere = { isRung: always, waitsFor: itsCause, settledBy: 'its-cause' } as const;
