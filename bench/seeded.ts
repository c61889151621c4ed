/** Which groups the store of a server is filled with, by their numbers. */
export type SeededStore = {
  readonly usual: readonly number[];
  readonly threeYears: readonly number[];
  readonly threeMonths: readonly number[];
};

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => from + index);
const agedGroups = 20;

export const hundredGroups: SeededStore = { usual: range(0, 100), threeYears: [], threeMonths: [] };
export const withAgedGroups: SeededStore = { ...hundredGroups, threeYears: range(1000, agedGroups), threeMonths: range(2000, agedGroups) };

/** As the environment of a server says it; a hundred usual groups where it says nothing. */
export function seededFrom(text: string | undefined): SeededStore {
  return text === undefined ? hundredGroups : (JSON.parse(text) as SeededStore);
}
