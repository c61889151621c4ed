/*
 * How limits follow from facts is no setting, yet a change of it moves limits and takes some away just as a setting does, and what was
 * told as missed must stay (DOMAIN 3). So each way of counting has a number, which is noted with the settings: the first start that counts
 * in another way keeps what it would no longer tell of, and goes on telling of what is over as it was counted then. Whoever changes what a
 * limit counts from, or when it is met, raises `wayNow`, says here what is new, and keeps the way before behind `countsSince`.
 *
 * 1: as it was before ways had numbers.
 * 2: a temporary entry without a conference here is owed no first core group (D03).
 * 3: the record of a conference stays owed after the registration has ended (D11), and so does the right to correct it (D12).
 *    No advocate is to be offered to a child before they are born (D24). Where a registration follows a temporary entry, or another, without
 *    a day between, the child is to be seen so long after they were last seen (D05, D06). What waits for the custodian when the child
 *    turns eighteen was late on no day since it waits.
 */
export const wayNow = 3;

/** The way of settings that were noted before ways had numbers. */
export const firstWay = 1;

/** Whether a limit is counted as it is since that way. Rules that say none count as this version does. */
export function countsSince(rules: { readonly way?: number }, way: number): boolean {
  return (rules.way ?? wayNow) >= way;
}
