import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { helpCard } from '../cards/help';
import { mayChangeOwnSettings } from '../core/groups/groupPermissions';
import { type CommandName, commands } from '../core/help/commands';
import { type Reach, reachOf } from '../core/help/commandsFor';
import { askersFor } from '../usecases/groups/groups';
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

/** Why help came: it was asked for, or what was typed could not be opened, or the language was changed (`speaks`). */
export type Why = 'intro' | 'nearest' | 'unknown' | 'unknownName' | 'tooLong' | 'speaks';

/** Says why the card came and lists what this person can do, or only the `nearest` of it to a mistyped word. */
export async function helpFor(turn: Turn, why: Why, nearest?: readonly CommandName[]): Promise<AdaptiveCard> {
  const { texts, language } = turn;
  const here = await commandsHere(turn);
  const near = nearest?.filter((name) => here.reach.has(name)) ?? [];
  const shown = commands.filter(({ name }) => (near.length > 0 ? near.includes(name) : here.reach.has(name)));
  const because = why === 'nearest' && near.length === 0 ? 'unknown' : why;
  return helpCard.render(
    texts,
    { g: null, k: turn.deps.newId() },
    {
      title: texts.words.help.title,
      done: { shown: false, text: '' },
      refused: { shown: false, text: '' },
      intro: because === 'speaks' ? texts.words.language.saved : texts.words.help[because === 'intro' ? here.intro : because],
      commands: shown.map((command) => ({ word: command[language], shows: wordsFor(turn, command.name, here.reach.get(command.name)) })),
      otherLanguage:
        language === 'cy' ? { title: texts.words.language.english, language: 'en' } : { title: texts.words.language.welsh, language: 'cy' },
    },
  );
}

type Here = {
  readonly intro: 'intro' | 'groupIntro' | 'noGroup' | 'notLinked';
  /** What can be done, and how much of it. */
  readonly reach: ReadonlyMap<CommandName, Reach>;
};

const everything = new Map(commands.map(({ name }) => [name, 'all' as const]));
/** What works without a group: everything else would only be refused. */
const withoutGroup = new Map((['help', 'groups', 'language'] as const).map((name) => [name, 'all' as const]));

/** What this person can do in this place. Where others read along, help names all commands, whoever asks. */
async function commandsHere({ deps, person, where }: Turn): Promise<Here> {
  if (where.kind !== 'personal')
    return where.coreGroupId === null ? { intro: 'notLinked', reach: withoutGroup } : { intro: 'groupIntro', reach: everything };
  if (person.coreGroupIds.length === 0) return { intro: 'noGroup', reach: withoutGroup };
  const askers = await askersFor(deps, person);
  // If a group cannot be read, it is not known who somebody is in it.
  if (askers === null) return { intro: 'intro', reach: everything };
  if (askers.length === 0) return { intro: 'noGroup', reach: withoutGroup };
  const theirs = commands.flatMap(({ name }) => {
    const reach = reachOf(name, askers);
    return reach === null ? [] : [[name, reach] as const];
  });
  return { intro: 'intro', reach: new Map(theirs) };
}

function wordsFor({ texts }: Turn, name: CommandName, reach: Reach = 'all'): string {
  const { command, commandOwn, commandRead } = texts.words;
  const own: Partial<Record<CommandName, string>> = commandOwn;
  const read: Partial<Record<CommandName, string>> = commandRead;
  return { all: command[name], own: own[name], read: read[name] }[reach] ?? command[name];
}
