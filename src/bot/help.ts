import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { helpCard } from '../cards/help';
import { type CommandName, commands } from '../core/commands';
import { mayChangeOwnSettings } from '../core/permissions/groups';
import type { Turn } from './turn';
import type { Verb } from './verbs';

export const openHelp: Verb = {
  verb: 'help.open',
  kind: 'view',
  data: z.strictObject({}),
  inputs: z.strictObject({}),
  may: mayChangeOwnSettings,
  handle: async (turn) => helpFor(turn, 'intro'),
};

/** Says why the card came and lists the commands, or only the `nearest` ones to a mistyped word. */
export function helpFor(turn: Turn, why: 'intro' | 'nearest' | 'unknown' | 'tooLong', nearest?: readonly CommandName[]): AdaptiveCard {
  const { texts, language } = turn;
  const here = commandsHere(turn);
  const shown = commands.filter(({ name }) => (nearest ?? here.names).includes(name));
  return helpCard.render(
    texts,
    { g: null, k: turn.deps.newId() },
    {
      title: texts.words.help.title,
      done: { shown: false, text: '' },
      refused: { shown: false, text: '' },
      intro: texts.words.help[why === 'intro' ? here.intro : why],
      commands: shown.map((command) => ({ word: command[language], shows: texts.words.command[command.name] })),
      otherLanguage:
        language === 'cy' ? { title: texts.words.language.english, language: 'en' } : { title: texts.words.language.welsh, language: 'cy' },
    },
  );
}

type Here = { readonly intro: 'intro' | 'groupIntro' | 'noGroup' | 'notLinked'; readonly names: readonly CommandName[] };

/** What works without a group: the rest would only be refused. */
const withoutGroup: readonly CommandName[] = ['help', 'groups', 'language'];

/** What this person can do in this place; which groups are theirs today is decided when one is opened. */
function commandsHere({ person, where }: Turn): Here {
  const all = commands.map(({ name }) => name);
  if (where.kind !== 'personal')
    return where.coreGroupId === null ? { intro: 'notLinked', names: withoutGroup } : { intro: 'groupIntro', names: all };
  return person.coreGroupIds.length === 0 ? { intro: 'noGroup', names: withoutGroup } : { intro: 'intro', names: all };
}
