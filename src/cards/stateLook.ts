/**
 * How a state looks, for every card: the symbol that its words begin with has a colour of the theme beside it. A text that says
 * how something stands begins with one of these symbols, the same in both languages; the layout does the rest (`asState`).
 *
 * Only the symbol has the colour. The words stay as all words are: in Teams' published light theme the colours of "warning" and
 * "good" cannot be read as words, and in the dark one "attention" hardly. As a sign beside words that say the same they can be seen.
 */
export type State = 'late' | 'soon' | 'notable' | 'fine' | 'unknown' | 'ended';

type Look = { readonly color: 'Attention' | 'Warning' | 'Good' | 'Accent' | 'Default'; readonly isSubtle?: true };

const states: Readonly<Record<string, State>> = {
  '■': 'late',
  '▲': 'soon',
  '◆': 'notable',
  '●': 'fine',
  '✓': 'fine',
  '◇': 'unknown',
  '○': 'ended',
  '−': 'ended',
};

const looks: Readonly<Record<State, Look>> = {
  late: { color: 'Attention' },
  soon: { color: 'Warning' },
  notable: { color: 'Attention' },
  fine: { color: 'Good' },
  unknown: { color: 'Accent' },
  ended: { color: 'Default', isSubtle: true },
};

export const stateSymbols: readonly string[] = Object.keys(states);

/** What a text says of how something stands: by the symbol that it begins with; null where it begins with none. */
export function stateOf(text: string): State | null {
  return states[text.trimStart().charAt(0)] ?? null;
}

type Run = Readonly<Record<string, unknown>> & { readonly text: string };

/** A run of words as it looks: where it begins with a state's symbol, that in its colour and then the rest as it was. */
export function asState(run: Run): readonly Run[] {
  const state = stateOf(run.text);
  if (state === null) return [run];
  const after = run.text.length - run.text.trimStart().length + 1;
  const { isSubtle: _, ...symbol } = run;
  return [
    { ...symbol, text: run.text.slice(0, after), weight: 'Bolder', ...looks[state] },
    { ...run, text: run.text.slice(after) },
  ];
}

const ofRuns = ['size', 'weight', 'isSubtle', 'fontType'];

/** A paragraph that says how something stands, in runs, as one paragraph has one colour; any other as it is. */
export function paragraphAsState(block: Run): Readonly<Record<string, unknown>> {
  if (stateOf(block.text) === null) return block;
  const { text, wrap: _, ...members } = block;
  const look = Object.fromEntries(Object.entries(members).filter(([name]) => ofRuns.includes(name)));
  const rest = Object.fromEntries(Object.entries(members).filter(([name]) => !ofRuns.includes(name)));
  return { ...rest, type: 'RichTextBlock', inlines: asState({ type: 'TextRun', text, ...look }) };
}
