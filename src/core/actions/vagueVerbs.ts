/**
 * Verbs that do not say what will be different: engage, improve, monitor, continue, ensure (DOMAIN 6.3 [P]), in both
 * languages, in the forms and mutations in which they begin a word.
 */
const beginnings = [
  'engag',
  'improv',
  'monitor',
  'continu',
  'ensur',
  'ymgysyllt',
  'gwella',
  'wella',
  'ngwella',
  'gwellha',
  'wellha',
  'monitr',
  'fonitr',
  'parha',
  'barha',
  'pharha',
  'mharha',
  'sicrha',
] as const;

/** Whether these words lean on a verb that needs a measure beside it. */
export function leansOnVagueVerb(words: string): boolean {
  const each =
    words
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return each.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}

/** A warning, never a block: such a verb without a measure. */
export function needsMeasure(action: { readonly words: { readonly text: string }; readonly measure: unknown }): boolean {
  return action.measure === null && leansOnVagueVerb(action.words.text);
}
