import { z } from 'zod';
import type { AdaptiveCard } from '../cards/defineCard';
import { helpCard } from '../cards/help';
import { mayChangeOwnSettings } from '../core/groups/groupPermissions';
import { type CommandName, commands } from '../core/help/commands';
import { type Reach, reachOf } from '../core/help/commandsFor';
import { likelyFirst } from '../core/help/likelyFirst';
import type { Language } from '../core/typedText';
import { textFor } from '../text/texts';
import { faultCode } from '../usecases/deeds/faultCode';
import { askersFor } from '../usecases/groups/groups';
import { pageOf } from './paging';
import { type Pressed, pickedFrom } from './readPress';
import { deniedCard } from './refused';
import { ringing, type Way } from './told';
import type { Turn } from './turn';
import type { Verb } from './verbs';

const page = z.strictObject({ page: z.number().int().min(1).default(1) });

export const openHelp: Verb = {
  verb: 'help.open',
  kind: 'view',
  data: page,
  inputs: z.strictObject({}),
  may: mayChangeOwnSettings,
  async handle(turn, pressed) {
    const read = page.safeParse(pickedFrom(pressed, ['page']));
    return read.success ? helpFor(turn, 'intro', undefined, read.data.page) : deniedCard(turn, 'not-my-card', 'help.open', {});
  },
};

const choice = z.strictObject({ name: z.enum(commands.map(({ name }) => name)) });

/** A button of help; the router opens the command, as if its word had been typed. */
export const chooseCommand: Verb = {
  verb: 'help.choose',
  kind: 'view',
  data: choice,
  inputs: z.strictObject({}),
  may: mayChangeOwnSettings,
  handle: async (turn) => deniedCard(turn, 'not-my-card', 'help.choose', {}),
};

export const helpVerbs: readonly Verb[] = [openHelp, chooseCommand];

/** The command that a button of help opens; null where the press is none of ours. */
export function commandChosen(pressed: Pressed): CommandName | null {
  return choice.safeParse(pickedFrom(pressed, ['name'])).data?.name ?? null;
}

/** Why help came: it was asked for, or what was typed could not be opened, or the language was changed (`speaks`). */
export type Why = 'intro' | 'nearest' | 'unknown' | 'unknownName' | 'tooLong' | 'told' | 'thanks' | 'letIn' | 'speaks';
/** What was typed was not understood for certain, so that it may have been a cry for help: whom to ring stands first. */
const mayBeCry: readonly Why[] = ['nearest', 'unknown', 'unknownName', 'tooLong', 'told'];

/** Says why the card came, with a button for each thing that this person can do, or only for the `nearest` to what they typed. */
export async function helpFor(turn: Turn, why: Why, nearest?: readonly CommandName[], wanted = 1): Promise<AdaptiveCard> {
  const { texts, language } = turn;
  const here = await commandsHere(turn);
  const near = nearest?.filter((name) => here.reach.has(name)) ?? [];
  const because = why === 'nearest' && near.length === 0 ? 'unknown' : why;
  const offered = near.length > 0 ? near : [...here.reach.keys()].filter((name) => name !== 'help');
  const { rows, pages } = pageOf(texts, offered, wanted);
  return helpCard.render(
    texts,
    { g: null, k: turn.deps.newId() },
    {
      title: texts.words.help.title,
      done: { shown: false, text: '' },
      refused: { shown: false, text: '' },
      rings: mayBeCry.includes(why) ? [ringing(turn.deps.rules, language)] : [],
      intro: because === 'speaks' ? texts.words.language.saved : texts.words.help[because === 'intro' ? here.intro : because],
      commands: rows.map((name) => ({ name, title: titleFor(turn, name, here.reach.get(name)) })),
      pages,
      otherLanguage:
        language === 'cy' ? { title: texts.words.language.english, language: 'en' } : { title: texts.words.language.welsh, language: 'cy' },
    },
  );
}

type Asking = Pick<Turn, 'deps' | 'person' | 'where'>;

/**
 * Of these commands the ones that this person can do here, and last of all help, from which everything else opens; in each of these
 * languages, as whoever reads it may know only one.
 */
export async function waysOn(turn: Asking, languages: readonly Language[], names: readonly CommandName[]): Promise<readonly Way[]> {
  const { reach } = await commandsHere(turn);
  const theirs = names.filter((name) => name !== 'help' && reach.has(name));
  return languages.flatMap((lang) =>
    [...theirs, 'help' as const].map((name) => ({ lang, name, title: titleFor({ texts: textFor(lang) }, name, reach.get(name)) })),
  );
}

type Here = {
  readonly intro: 'intro' | 'groupIntro' | 'noGroup' | 'notLinked';
  /** What can be done, most likely first, and how much of it. */
  readonly reach: ReadonlyMap<CommandName, Reach>;
};

const everything = new Map(commands.map(({ name }) => [name, 'all' as const]));
/** What works without a group: everything else would only be refused. */
const withoutGroup = new Map((['help', 'groups', 'language'] as const).map((name) => [name, 'all' as const]));

/** What this person can do in this place. Where others read along, help names all commands, whoever asks. */
async function commandsHere({ deps, person, where }: Asking): Promise<Here> {
  if (where.kind !== 'personal')
    return where.coreGroupId === null ? { intro: 'notLinked', reach: withoutGroup } : { intro: 'groupIntro', reach: everything };
  if (person.coreGroupIds.length === 0) return { intro: 'noGroup', reach: withoutGroup };
  const askers = await askersFor(deps, person).catch(nullWhereStored);
  // If a group cannot be read, or the store does not answer, it is not known who somebody is: help comes all the same.
  if (askers === null) return { intro: 'intro', reach: everything };
  if (askers.length === 0) return { intro: 'noGroup', reach: withoutGroup };
  const likely = likelyFirst(
    commands.map(({ name }) => name),
    askers,
    deps.rules,
  );
  const theirs = likely.flatMap((name) => {
    const reach = reachOf(name, askers);
    return reach === null ? [] : [[name, reach] as const];
  });
  return { intro: 'intro', reach: new Map(theirs) };
}

/** A store that does not answer costs nobody their help; a fault of ours is thrown on. */
function nullWhereStored(error: unknown): null {
  if (faultCode(error) === null) throw error;
  return null;
}

function titleFor({ texts }: Pick<Turn, 'texts'>, name: CommandName, reach: Reach = 'all'): string {
  const { commandTitle, commandTitleOwn, commandTitleRead } = texts.words;
  const own: Partial<Record<CommandName, string>> = commandTitleOwn;
  const read: Partial<Record<CommandName, string>> = commandTitleRead;
  return { all: commandTitle[name], own: own[name], read: read[name] }[reach] ?? commandTitle[name];
}
