import { z } from 'zod';
import { readersOfInput } from '../core/confidentiality/audiences';

const safe = z.string().meta({ safe: true });

/** Who may read what is typed: a choice where the writer has one, else the words that say it. */
export const audienceField = z.strictObject({
  value: z.string(),
  first: z.string().optional(),
  wrong: z.boolean(),
  problem: safe,
  choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  choose: z.boolean(),
  fixed: z.boolean(),
  says: safe,
});
export type AudienceField = z.infer<typeof audienceField>;

/** What a card has beside `inputField` where who reads the words depends on what they are about. */
export const statedReaders = safe;

/**
 * The layout with a line beside every input for words that says who reads them, by the table in `core/confidentiality/audiences.ts`. It is put
 * in here so that no layout can forget it, and a card with an input for words that the table does not name does not start.
 */
export function withReaders(card: string, node: unknown): unknown {
  if (Array.isArray(node))
    return node.flatMap((each, index) => [
      withReaders(card, each),
      ...node.flatMap((input, at) => (lastOf(node, at) === index ? saidBeside(card, input) : [])),
    ]);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, withReaders(card, each)]));
}

/** Where what belongs to the input of that place ends: what is wrong with it stands right under it, before who reads it. */
function lastOf(list: readonly unknown[], at: number): number {
  const input: unknown = list[at];
  const wrong = typeof input === 'object' && input !== null && 'id' in input ? `\${${String(input.id)}.wrong}` : null;
  const error = list.findIndex((each) => typeof each === 'object' && each !== null && '$when' in each && each.$when === wrong);
  return Math.max(at, error);
}

function saidBeside(card: string, element: unknown): readonly object[] {
  if (typeof element !== 'object' || element === null || !('type' in element) || element.type !== 'Input.Text') return [];
  const input = 'id' in element ? String(element.id) : '';
  const shown = '$when' in element ? { $when: element.$when } : {};
  const readers = readersOfInput(card, input);
  switch (readers) {
    case undefined:
      throw new Error(`The card ${card} asks for words (${input}), and core/confidentiality/audiences.ts does not say who reads them.`);
    case 'record':
      return [];
    case 'chosen':
      return choice;
    case 'stated':
      return [{ ...statement, ...shown, text: '${$root.readers}' }];
    default:
      return [{ ...statement, ...shown, text: `\${$root.t.readers.says.${readers}}` }];
  }
}

const statement = { type: 'TextBlock', size: 'Small', isSubtle: true, wrap: true, spacing: 'None' };

const choice = [
  {
    type: 'Input.ChoiceSet',
    $when: '${audience.choose}',
    id: 'audience',
    label: '${t.readers.choose}',
    style: 'compact',
    value: '${audience.value}',
    choices: '${audience.choices}',
  },
  { ...statement, $when: '${audience.fixed}', text: '${audience.says}' },
  {
    type: 'TextBlock',
    $when: '${audience.wrong}',
    text: '⚠ ${audience.problem}',
    color: 'Attention',
    wrap: true,
    spacing: 'None',
  },
];
