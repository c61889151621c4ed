import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { languageCard } from '../cards/language';
import { mayChangeOwnSettings } from '../core/groups/groupPermissions';
import { commands } from '../core/help/commands';
import type { Language } from '../core/typedText';
import type { Person } from '../ports/directory';
import { textFor } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';
import { changePerson } from '../usecases/people/linkPerson';
import { withData } from './posted';
import { type Pressed, pickedFrom } from './readPress';
import { deniedCard } from './refused';
import { blocksIn, both, ringing } from './told';
import type { Verb } from './verbs';

const chosen = z.strictObject({
  language: z.enum(['cy', 'en']),
  /** The command to go on with; the language card itself where there is none. */
  goesOn: z.enum(commands.map(({ name }) => name)),
  /** What had been pressed before the language was known, and what that press carried; pressed again once it is. */
  after: z.strictObject({ verb: z.string().max(100), pressed: z.record(z.string().max(100), z.unknown()) }).optional(),
});
type After = NonNullable<z.infer<typeof chosen>['after']>;
/** `letIn`: the code that they typed was right. */
type Asked = { readonly mayBeCry?: boolean; readonly letIn?: boolean; readonly after?: After };
const mostCarried = 2_000;

export const openLanguage: Verb = {
  verb: 'language.open',
  kind: 'view',
  data: z.strictObject({}),
  inputs: z.strictObject({}),
  may: mayChangeOwnSettings,
  handle: async (turn) => chooseLanguageCard(turn.deps, 'help'),
};

/** Remembers the language; the router then opens what the person had asked for. */
export const chooseLanguage: Verb = {
  verb: 'language.choose',
  kind: 'deed',
  data: chosen,
  inputs: z.strictObject({}),
  may: mayChangeOwnSettings,
  async handle(turn, pressed) {
    const choice = languageChosen(pressed);
    if (choice === null) return deniedCard(turn, 'not-my-card', 'language.choose', {});
    await rememberLanguage(turn.deps, turn.person, choice.language);
    return chooseLanguageCard(turn.deps, choice.goesOn);
  },
};

/** The choice that a press makes, and the command to go on with; null where the press has not the form of one. */
export function languageChosen(pressed: Pressed): z.infer<typeof chosen> | null {
  return chosen.safeParse(pickedFrom(pressed, Object.keys(chosen.shape))).data ?? null;
}

/**
 * Asked in both languages, Welsh first, as the reader's is not known (DOMAIN 4.2: ask, and keep a record). `mayBeCry`: what they typed was
 * not understood, so that it says first whom to ring. `after`: what they pressed, which is not forgotten over the question.
 */
export function chooseLanguageCard(deps: Deps, goesOn: string, { mayBeCry = false, letIn = false, after }: Asked = {}): AdaptiveCard {
  const carried = after === undefined || JSON.stringify(after).length > mostCarried ? {} : { after };
  return withData(
    languageCard.render(
      textFor('cy'),
      { g: null, k: deps.newId() },
      {
        blocks: blocksIn(both, 'language.title', ({ language, words: { language: words } }) => ({
          letIn: { shown: letIn, text: words.letIn },
          danger: { shown: mayBeCry, ...ringingIn(deps, language) },
          ask: words.ask,
          choose: language === 'cy' ? words.welsh : words.english,
        })),
        goesOn,
      },
    ),
    carried,
  );
}

function ringingIn({ rules }: Deps, language: Language) {
  const { ring, label, dutyTeam } = ringing(rules, language);
  return { ring, label, dutyTeam };
}

export async function rememberLanguage(deps: Deps, person: Person, language: Language): Promise<Person> {
  const changed = await changePerson(deps, person.personId, (now) => ({ ...now, interfaceLanguage: language }));
  return changed ?? { ...person, interfaceLanguage: language };
}
