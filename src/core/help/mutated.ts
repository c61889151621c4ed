const soft: readonly (readonly [string, string])[] = [
  ['ch', 'ch'],
  ['ph', 'ph'],
  ['th', 'th'],
  ['ll', 'l'],
  ['rh', 'r'],
  ['c', 'g'],
  ['p', 'b'],
  ['t', 'd'],
  ['g', ''],
  ['b', 'f'],
  ['d', 'dd'],
  ['m', 'f'],
];
const nasal: readonly (readonly [string, string])[] = [
  ['c', 'ngh'],
  ['p', 'mh'],
  ['t', 'nh'],
  ['g', 'ng'],
  ['b', 'm'],
  ['d', 'n'],
];
const aspirate: readonly (readonly [string, string])[] = [
  ['c', 'ch'],
  ['p', 'ph'],
  ['t', 'th'],
];

/** A Welsh word in every form that it has in a line: itself, after its three mutations, and with an h before a vowel. */
export function mutated(word: string): readonly string[] {
  const forms = [soft, nasal, aspirate].flatMap((mutation) => {
    const found = mutation.find(([begins]) => word.startsWith(begins));
    return found === undefined ? [] : [found[1] + word.slice(found[0].length)];
  });
  return [...new Set([word, ...forms, ...(/^[aeiouwy]/.test(word) ? [`h${word}`] : [])])];
}

/** A verb in those forms, and as "he did it": "pinsio", "binsio", "pinsiodd", "binsiodd". */
export function mutatedVerb(verb: string): readonly string[] {
  const stem = verb.replace(/(?:o|u|w|i)$/, '');
  return [...mutated(verb), ...mutated(`${stem}odd`)];
}
