import type { AdaptiveCard } from '../cards/defineCard';
import { toldCard } from '../cards/told';
import type { CommandName } from '../core/help/commands';
import type { Rules } from '../core/policy';
import type { Language } from '../core/typedText';
import { type TextKey, type Texts, type TextValues, textFor } from '../text/texts';

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

export const both: readonly Language[] = ['cy', 'en'];

export function cardTelling(
  rules: Rules,
  { say, id, values, rings, language }: Told,
  title: TextKey = 'appName',
  order = both,
  { people, next, children, mayLink = false, ways = [] }: AlsoRing = nobodyElse,
): AdaptiveCard {
  const languages = language === null ? order : [language];
  const said = (texts: Texts) => say.map((key) => ({ text: texts.say(key, valuesOf(id, values)) }));
  const inEachOf = (key: TextKey) => languages.map((lang) => ({ lang, text: textFor(lang).say(key) }));
  return toldCard.render(
    textFor(languages[0] ?? 'cy'),
    { g: null, k: '' },
    {
      blocks: blocksIn(languages, title, (texts) => ({ texts: rings ? [] : said(texts) })),
      rings: rings ? languages.map((each) => ringing(rules, each)) : [],
      afterRings: rings ? languages.map((lang) => ({ lang, texts: said(textFor(lang)) })) : [],
      people: people.length > 0 ? inEachOf('emergency.people') : [],
      rows: people.map((words) => ({ words })),
      next: next === null ? [] : inEachOf(next),
      children: [...children],
      ways: ways.length > 0 ? inEachOf('emergency.ways') : [],
      commands: [...ways],
      links: mayLink ? both.map(linkIn) : [],
    },
  );
}

function linkIn(lang: Language) {
  const { say } = textFor(lang);
  return { lang, text: say('groups.offerHow'), title: say('groups.offerLink') };
}

/** A sentence that says nothing of anybody, in both languages, for whoever reads it. */
export function toldToAnybody(key: TextKey): AdaptiveCard {
  const blocks = blocksIn(both, 'appName', (texts) => ({ texts: [{ text: texts.say(key) }] }));
  return toldCard.render(textFor('cy'), { g: null, k: '' }, { blocks, rings: [] });
}

/** What stands in each language: the neutral line, a title and more. */
export function blocksIn<More>(
  languages: readonly Language[],
  title: TextKey,
  more: (texts: Texts) => More,
): ({ readonly lang: Language; readonly neutral: string; readonly title: string } & More)[] {
  return languages.map((lang) => {
    const texts = textFor(lang);
    return { lang, neutral: texts.words.neutral, title: texts.say(title), ...more(texts) };
  });
}

/** The same as one line of text, for a press whose card stays where it is. */
export function lineTelling(rules: Rules, { say, id, values, rings, language }: Told): string {
  const inOne = (each: Language): string => {
    const { ring, label, dutyTeam } = ringing(rules, each);
    const first = rings ? [ring, `${label} ${dutyTeam.replace(/\.?\s*$/, '.')}`] : [];
    return [...first, ...say.map((key) => textFor(each).say(key, valuesOf(id, values)))].join(' ');
  };
  return (language === null ? both : [language]).map(inOne).join(' · ');
}

/** A button that opens a command, as if its word had been typed; `lang`: the language of its title. */
export type Way = { readonly lang: Language; readonly name: CommandName; readonly title: string };

/** Whom else to ring, by name, and what more there is to say to somebody of a group. */
export type AlsoRing = {
  readonly say: readonly TextKey[];
  readonly people: readonly string[];
  /** What to do when that is done. */
  readonly next: TextKey | null;
  /** Of whom the reader may record that they are missing. */
  readonly children: readonly { readonly g: string; readonly childId: string; readonly names: string; readonly choose: string }[];
  /** What may have been asked for instead, in each language that the reader may have. */
  readonly ways?: readonly Way[];
  /** Whether the conversation is no group's yet. */
  readonly mayLink?: boolean;
};

export const nobodyElse: AlsoRing = { say: [], people: [], next: null, children: [] };

/**
 * What follows the numbers where others read along, for something that is to be recorded: nothing of a group is asked or shown there.
 * `coreGroupId`: whose conversation it is; null: nobody's yet.
 */
export function besideNumbers(coreGroupId: string | null): AlsoRing {
  return { ...nobodyElse, next: 'emergency.ownChat', mayLink: coreGroupId === null };
}

/**
 * The answer to somebody who may be in danger, whether or not we know them. `typed`: the language they have just written in, which
 * stands first: their own may be one that somebody else chose for them.
 */
export function emergencyCard(rules: Rules, own: Language | null, typed: Language | null, also: AlsoRing = nobodyElse): AdaptiveCard {
  const languages = languagesFor(own, typed);
  const [only, ...others] = languages;
  const told: Told = {
    say: ['emergency.program', ...also.say],
    rings: true,
    language: others.length === 0 && only !== undefined ? only : null,
  };
  return cardTelling(rules, told, 'notSeen.dangerTitle', languages, also);
}

/** In which languages, and in which order, somebody is told whom to ring: the one they have just written in first. */
export function languagesFor(own: Language | null, typed: Language | null): readonly Language[] {
  if (typed !== null && typed !== own) return typed === 'en' ? ['en', 'cy'] : both;
  return own === null ? both : [own];
}

/** The languages of its presses: that of the reader, and both where it is not known, as they may read only one. */
export function pressLanguages(own: Language | null, typed: Language | null): readonly Language[] {
  const known = typed ?? own;
  return known === null ? both : [known];
}

export function ringing(
  { policy }: Rules,
  language: Language,
): { readonly lang: Language; readonly ring: string; readonly label: string; readonly dutyTeam: string } {
  const texts = textFor(language);
  return {
    lang: language,
    ring: texts.say('emergency.ring'),
    label: texts.say('notSeen.dutyTeam'),
    dutyTeam: unbroken(policy.choices.emergencyDutyTeam[language]),
  };
}

/** A telephone number is not broken over two lines. */
function unbroken(words: string): string {
  return words.replace(/(?<=\d) (?=\d)/g, '\u00a0');
}

function valuesOf(id: string | undefined, values: TextValues = {}): TextValues {
  return id === undefined ? values : { ...values, id };
}
