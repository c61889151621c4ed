import type { Language } from '../typedText';

/*
 * Words that somebody in danger might type, without accents and in small letters. `emergency.ts` says how they are looked for.
 */

/** Words that are a cry by themselves, wherever they stand in a line. */
export const alone: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'police',
    'ambulance',
    'paramedic',
    'emergency',
    'danger',
    'sos',
    'knife',
    'stabbed',
    'strangled',
    'strangling',
    'raped',
    'bleeding',
    'suicide',
    'suicidal',
    'overdose',
    'overdosed',
    'unconscious',
    'cops',
    'kidnapped',
    'abducted',
  ],
  cy: [
    'heddlu',
    'ambiwlans',
    'argyfwng',
    'hargyfwng',
    'perygl',
    'peryg',
    'beryg',
    'mheryg',
    'berygl',
    'mherygl',
    'cyllell',
    'gyllell',
    'chyllell',
    'nghyllell',
    'hunanladdiad',
    'gwaedu',
    'waedu',
    'ngwaedu',
    'achubwch',
    'helpwch',
    // Forms that only follow "fy": it is done to the writer.
    'mwrw',
    'nharo',
    'nghuro',
    'mhwnio',
    'nghicio',
    'mrifo',
    'nhagu',
    'nhrywanu',
    'nhreisio',
    'mygwth',
  ],
};

/** What one person does to another, by the beginnings of words that are long enough to tell, and by whole short words. */
export const violence: Readonly<Record<Language, { readonly words: readonly string[]; readonly beginnings: readonly string[] }>> = {
  en: {
    words: ['hit', 'hits', 'hitt', 'hitted', 'beat', 'beats', 'raping', 'rapes', 'kill', 'kills', 'shot', 'shoot', 'stab', 'stabs'],
    beginnings: [
      ...[
        'hitting',
        'hiting',
        'beating',
        'beaten',
        'punch',
        'kick',
        'slap',
        'hurt',
        'attack',
        'strangl',
        'chok',
        'stabb',
        'pushed',
        'pushing',
        'pushes',
      ],
      ...['threat', 'rape', 'killing', 'biting', 'burn', 'grabb', 'grabs', 'shov', 'whack', 'smack', 'abus', 'molest', 'throttl', 'dragg'],
    ],
  },
  cy: {
    words: ['taro', 'daro', 'tharo', 'curo', 'guro', 'churo', 'lladd', 'ladd', 'tagu', 'dagu', 'thagu'],
    beginnings: [
      ...['bwrw', 'fwrw', 'pwnio', 'bwnio', 'phwnio', 'cicio', 'gicio', 'chicio', 'brifo', 'frifo', 'anafu', 'hanafu', 'bygwth', 'fygwth'],
      ...['trywan', 'drywan', 'thrywan', 'ymosod', 'slapi', 'treisi', 'dreisi', 'threisi', 'saethu', 'gwthio', 'wthio', 'ngwthio'],
    ],
  },
};

/** To whom it is done: soon after it, and in Welsh also before it. */
export const done: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...[
      'me',
      'us',
      'em',
      'my',
      'our',
      'him',
      'her',
      'them',
      'kid',
      'kids',
      'child',
      'children',
      'baby',
      'brother',
      'sister',
      'boy',
      'girl',
    ],
    ...['mum', 'mam', 'mom', 'mummy', 'mammy', 'mother', 'nan', 'son', 'daughter'],
  ],
  cy: [
    ...['fi', 'ni', 'fy', 'ein', 'mam', 'dad', 'nain', 'mamgu', 'hi', 'ei', 'eu', 'nhw', 'arna', 'arnai', 'arnaf', 'arnon', 'arnom'],
    ...['plentyn', 'plant', 'babi', 'brawd', 'chwaer', 'merch', 'mab', 'bachgen', 'rhywun'],
  ],
};

/** "I was hit": what is done to the writer without saying by whom. */
export const passive: readonly string[] = ['been', 'was', 'got', 'getting', 'being', 'were'];

/** Words of their own that are one letter away from one of those above. */
export const otherWords: ReadonlySet<string> = new Set([
  'policy',
  'polite',
  'dancer',
  'strange',
  'stranger',
  'strangers',
  'throat',
  'modest',
  'shared',
  'scored',
  'sacred',
  'drink',
  'chops',
  'messing',
  'physical',
  'sexual',
  'varnished',
  'looked',
  'amuse',
  'token',
  ...[
    'shares',
    'sharing',
    'shake',
    'shock',
    'shaping',
    'slipped',
    'hunting',
    'buried',
    'stacked',
    'backed',
    'stocked',
    'shooting',
    'shouting',
  ],
  'ffordd',
  'feddwl',
  'meddwl',
  'gwaed',
  'waed',
]);
