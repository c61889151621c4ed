import type { AdaptiveCard } from '../cards/defineCard';
import { toldCard } from '../cards/told';
import type { Rules } from '../core/policy';
import type { Language } from '../core/typedText';
import { bothTexts, type TextKey, type TextValues, textFor } from '../text/texts';

/** What is said where no view can be shown. It needs no store, because the store may be what does not answer. */
export type Told = {
  readonly say: readonly TextKey[];
  /** The number of the fault, as the log has it. */
  readonly id?: string;
  /** What the words say beside it. */
  readonly values?: TextValues;
  /** Whether it begins with the numbers to ring, as the reader may be somebody in danger. */
  readonly rings: boolean;
  /** Null: not known. Then it is said in both languages, Welsh first. */
  readonly language: Language | null;
};

const both: readonly Language[] = ['cy', 'en'];

export function cardTelling(
  rules: Rules,
  { say, id, values, rings, language }: Told,
  title: TextKey = 'appName',
  order = both,
): AdaptiveCard {
  const texts = language === null ? bothTexts : textFor(language);
  const nothing = { shown: false, text: '' };
  return toldCard.render(
    texts,
    { g: null, k: '' },
    {
      title: texts.say(title),
      done: nothing,
      refused: nothing,
      rings: rings ? inEach(language, (each) => ringing(rules, each), order) : [],
      texts: say.flatMap((key) => inEach(language, (each) => ({ text: textFor(each).say(key, valuesOf(id, values)) }), order)),
    },
  );
}

/** The same as one line of text, for a press whose card stays where it is. */
export function lineTelling(rules: Rules, { say, id, values, rings, language }: Told): string {
  const inOne = (each: Language): string => {
    const { ring, label, dutyTeam } = ringing(rules, each);
    const first = rings ? [ring, `${label} ${dutyTeam.replace(/\.?\s*$/, '.')}`] : [];
    return [...first, ...say.map((key) => textFor(each).say(key, valuesOf(id, values)))].join(' ');
  };
  return inEach(language, inOne).join(' · ');
}

/**
 * The answer to somebody who may be in danger, whether or not we know them. `typed`: the language they have just written in, which
 * stands first: their own may be one that somebody else chose for them. `reports`: whether they can report a child not seen; to
 * anybody else those words would only show this card again.
 */
export function emergencyCard(rules: Rules, own: Language | null, typed: Language | null, reports: boolean): AdaptiveCard {
  const say: readonly TextKey[] = reports ? ['emergency.program', 'emergency.notSeen'] : ['emergency.program'];
  const isMixed = typed !== null && typed !== own;
  const told: Told = { say, rings: true, language: isMixed ? null : own };
  return cardTelling(rules, told, 'notSeen.dangerTitle', typed === 'en' ? ['en', 'cy'] : both);
}

function ringing({ policy }: Rules, language: Language): { readonly ring: string; readonly label: string; readonly dutyTeam: string } {
  const texts = textFor(language);
  return {
    ring: texts.say('emergency.ring'),
    label: texts.say('notSeen.dutyTeam'),
    dutyTeam: policy.choices.emergencyDutyTeam[language],
  };
}

function inEach<Value>(language: Language | null, make: (each: Language) => Value, order = both): Value[] {
  return (language === null ? order : [language]).map(make);
}

function valuesOf(id: string | undefined, values: TextValues = {}): TextValues {
  return id === undefined ? values : { ...values, id };
}
