/** One line of the table of DESIGN section 9, measured. */
export type Figure = {
  /** 'P1' … 'R7'. */
  readonly id: string;
  readonly what: string;
  readonly reach: string;
  readonly measured: string;
  readonly reached: boolean;
  /** Printed below the line: what stands behind it, and each case that falls short. */
  readonly details: readonly string[];
  /** Numbers for a program to read, in --json. */
  readonly data: unknown;
};

/** How long to go on: `quick` for a look, `full` for a figure to publish. */
export type Effort = 'quick' | 'full';

export type Spread = { readonly median: number; readonly least: number; readonly most: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return { median: (low + high) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

export function shownSpread({ median, least, most }: Spread, digits = 2): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** The table as text: a line for each figure, what stands behind it below. */
export function shownFigures(figures: readonly Figure[]): string {
  return figures
    .map(({ id, what, reach, measured, reached, details }) =>
      [
        `${id}  ${reached ? '✓' : '✗'}  ${what}`,
        `       reach ${reach}; measured ${measured}`,
        ...details.map((line) => `       · ${line}`),
      ].join('\n'),
    )
    .join('\n\n');
}
