import { z } from 'zod';

/*
 * The parts of a card that draw figures (`parts.ts` says what parts are):
 *
 * - `chart`: a picture of the list `of`, of one `kind`. A client that draws no charts shows a line in its place that says where the same
 *   figures stand, as the card has them in words too.
 * - `table`: `columns` with a title each and the text that each row of the list `of` has there; the first row is its head. What
 *   people wrote, as names, is `typed`: Teams reads it as plain text, and no markdown in it.
 */

export const chart = z.strictObject({
  part: z.literal('chart'),
  $when: z.string().optional(),
  // The bars lie: at the left of standing ones a phone cuts the numbers.
  kind: z.enum(['Donut', 'HorizontalBar']),
  of: z.string(),
});

export const table = z.strictObject({
  part: z.literal('table'),
  of: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), text: z.string(), width: z.number(), typed: z.literal(true).optional() })),
});

export function drawnChart({ $when, kind, of }: z.infer<typeof chart>): object {
  const shown = $when === undefined ? {} : { $when };
  // Each bar says its number. An axis has marks at sixths of the longest bar, which are fractions where counts are whole.
  const values = kind === 'Donut' ? {} : { displayMode: 'AbsoluteNoAxis' };
  const fallback = { type: 'TextBlock', text: '${$root.t.common.chartAsWords}', isSubtle: true, wrap: true };
  return { type: `Chart.${kind}`, ...shown, data: `\${${of}}`, ...values, fallback };
}

export function drawnTable({ of, columns }: z.infer<typeof table>): object {
  const cell = (text: string, look: object = {}) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true, ...look }] });
  const plain = (text: string) => ({ type: 'TableCell', items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }] });
  return {
    type: 'Table',
    firstRowAsHeader: true,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { type: 'TableRow', cells: columns.map(({ title }) => cell(title, { weight: 'Bolder' })) },
      { type: 'TableRow', $data: `\${${of}}`, cells: columns.map(({ text, typed }) => (typed === true ? plain(text) : cell(text))) },
    ],
  };
}
