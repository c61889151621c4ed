import { z } from 'zod';

/*
 * The parts of a card that draw figures (`parts.ts` says what parts are):
 *
 * - `chart`: a picture of the list `of`, of one `kind`. A client that draws no charts shows a line in its place that says where the same
 *   figures stand, as the card has them in words too.
 * - `table`: `columns` with a title each and the text that each row of the list `of` has there; the first row is its head.
 */

export const chart = z.strictObject({
  part: z.literal('chart'),
  $when: z.string().optional(),
  kind: z.enum(['Donut', 'HorizontalBar', 'VerticalBar']),
  of: z.string(),
  /** The member of the card's data that says where the axis of values ends; it begins at zero. */
  yMax: z.string().optional(),
});

export const table = z.strictObject({
  part: z.literal('table'),
  of: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), text: z.string(), width: z.number() })),
});

export function drawnChart({ $when, kind, of, yMax }: z.infer<typeof chart>): object {
  const shown = $when === undefined ? {} : { $when };
  const values = kind === 'Donut' ? {} : { showBarValues: true };
  const axis = yMax === undefined ? {} : { yMin: 0, yMax: `\${${yMax}}` };
  const fallback = { type: 'TextBlock', text: '${$root.t.common.chartAsWords}', isSubtle: true, wrap: true };
  return { type: `Chart.${kind}`, ...shown, data: `\${${of}}`, ...values, ...axis, fallback };
}

export function drawnTable({ of, columns }: z.infer<typeof table>): object {
  const cell = (text: string, look: object = {}) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true, ...look }] });
  return {
    type: 'Table',
    firstRowAsHeader: true,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { type: 'TableRow', cells: columns.map(({ title }) => cell(title, { weight: 'Bolder' })) },
      { type: 'TableRow', $data: `\${${of}}`, cells: columns.map(({ text }) => cell(text)) },
    ],
  };
}
