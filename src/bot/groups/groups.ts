import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { groupsCard } from '../../cards/groups';
import type { Access } from '../../core/groups/access';
import { mayCreateGroup, mayOpenGroup } from '../../core/groups/groupPermissions';
import type { GroupForMember } from '../../core/groups/groups';
import { type CommandName, commands } from '../../core/help/commands';
import { byOrder } from '../../core/lists/firstInOrder';
import type { GroupInList, TheirGroups } from '../../usecases/deeds/glances';
import { chooseGroup, groupsOf, openGroup } from '../../usecases/groups/groups';
import { pageInOrder } from '../paging';
import { type Pressed, pickedFrom, readPress } from '../readPress';
import { deniedCard } from '../refused';
import { stampFor, unreadHead } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { groupCardFor, lineOf, linkedGroupCard, missingWords, namesOf, viewedGroupCard } from './groupCard';
import { linkingFor } from './groupLinks';

/** The command that is to go on once the group is chosen; '' where the group itself is to be opened. */
const goesOn = z.enum(['', ...commands.map(({ name }) => name)]).default('');
/** `ended`: those that are over, in place of those that go on. */
const listData = z.strictObject({ page: z.number().int().min(1).default(1), goesOn, ended: z.boolean().default(false) });
const noData = z.strictObject({});

/** In the personal chat the person's own groups; in a shared one the group it belongs to, or the offer to link it. */
export const openGroupsVerb: Verb = {
  verb: 'groups.open',
  kind: 'view',
  data: listData,
  inputs: noData,
  may: mayOpenGroup,
  async handle(turn, pressed) {
    const read = listData.safeParse(pickedFrom(pressed, ['page', 'goesOn', 'ended']));
    if (!read.success) return deniedCard(turn, 'not-my-card', 'groups.open', {});
    if (turn.where.kind === 'personal') return listFor(turn, read.data);
    return turn.where.coreGroupId === null ? linkingFor(turn, read.data.page) : linkedGroupCard(turn, turn.where.coreGroupId);
  },
};

/** Remembers the group; the router then opens what the person had asked for. */
const chooseGroupVerb: Verb = {
  verb: 'groups.choose',
  kind: 'deed',
  data: z.strictObject({ g: z.string(), goesOn }),
  inputs: noData,
  may: mayOpenGroup,
  async handle(turn, pressed) {
    const read = readPress(turn, pressed, noData, noData);
    if (!read.ok) return deniedCard(turn, read.refusal, 'groups.choose', pressed);
    if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'groups.choose', pressed);
    const viewed = await chooseGroup(turn.deps, { personId: turn.person.personId, coreGroupId: read.value.coreGroupId });
    return viewedGroupCard(turn, viewed, turn.texts.words.groups.chosenDone);
  },
};

export const groupsVerbs: readonly Verb[] = [
  openGroupsVerb,
  viewVerb(openGroup, {}, (turn, shown) => groupCardFor(turn, shown, '')),
  chooseGroupVerb,
];

/** The command that a choice goes on with; null: none, or the press is no choice. */
export function commandAfterChoice(verb: Verb | undefined, { goesOn: wanted }: Pressed): CommandName | null {
  const name = verb === chooseGroupVerb ? (goesOn.safeParse(wanted).data ?? '') : '';
  return name === '' ? null : name;
}

/** Of the person's groups those that what they typed fits, to choose from; no more than one list shows. */
export async function someGroupsFor(turn: Turn, found: readonly { readonly coreGroupId: string }[], next: z.infer<typeof goesOn>) {
  const { groups, unread } = await groupsOf(turn.deps, turn.person);
  const fitting = groups.filter(({ group }) => found.some(({ coreGroupId }) => coreGroupId === group.coreGroupId));
  return listCard(turn, { groups: fitting, unread, over: 0 }, 1, next, turn.texts.words.groups.severalFit, 'first-page');
}

async function listFor(turn: Turn, { page, goesOn: next, ended }: z.infer<typeof listData>): Promise<AdaptiveCard> {
  const text = turn.texts.say('groups.goesOn', { command: commandWord(turn, next) });
  const all = await groupsOf(turn.deps, turn.person);
  const shown = { ...all, groups: all.groups.filter(({ access }) => (access === 'over') === ended) };
  const others = { ended, count: ended ? 0 : all.groups.length - shown.groups.length };
  return listCard(turn, shown, page, next, next === '' ? '' : text, 'all-pages', others);
}

function listCard(
  turn: Turn,
  { groups, unread, over }: TheirGroups<GroupInList>,
  wanted: number,
  next: z.infer<typeof goesOn>,
  before: string,
  turns: 'first-page' | 'all-pages' = 'all-pages',
  others: { readonly ended: boolean; readonly count: number } = { ended: false, count: 0 },
): AdaptiveCard {
  const { texts, person } = turn;
  const words = texts.words.groups;
  const mayCreate = mayCreateGroup(person.post).ok;
  const { rows, pages, first } = pageInOrder(texts, groups, wanted, byOrder);
  return groupsCard.render(texts, stampFor(turn, null), {
    title: others.ended ? words.showEnded : words.title,
    done: { shown: false, text: '' },
    refused: { shown: false, text: '' },
    ...unreadHead(turn, 'groups', unread),
    ended: { shown: others.count > 0, text: others.count > 0 ? texts.say('groups.ended', { count: others.count }) : '' },
    showsEnded: others.ended,
    over: { shown: over > 0, text: over > 0 ? texts.say('groups.over', { count: over }) : '' },
    empty: {
      shown: groups.length + unread + over + others.count === 0 && !others.ended,
      text: mayCreate ? words.emptyCreate : words.empty,
    },
    rows: rows.map(({ group, access }, index) => ({
      g: group.coreGroupId,
      ...toldApart(turn, group, groups.length === 1 ? null : first + index + 1),
      missing: missingWords(turn, group),
      chosen: group.coreGroupId === person.currentGroupId ? `  ${words.chosen}` : '',
      line: [...accessWords(turn, access), lineOf(turn, group)].join(' · '),
      nextDateMissing: group.isNextDateMissing,
      asks: group.asks && access === 'full',
    })),
    pages: turns === 'all-pages' ? pages : { ...pages, shown: false, hasBefore: false, hasAfter: false },
    mayCreate,
    goesOn: next,
    before: { shown: before !== '' && groups.length > 0, text: before },
  });
}

function accessWords({ texts }: Turn, access: Access): readonly string[] {
  const { isFrozen, readsOnly } = texts.words.groups;
  return access === 'frozen' || access === 'over' ? [isFrozen] : access === 'reads' ? [readsOnly] : [];
}

/** Where no reference tells one of several groups from another, its number does, in its line and on its button. */
function toldApart(turn: Turn, group: GroupForMember, number: number | null): { label: string; names: string; choose: string } {
  const { texts } = turn;
  const named = namesOf(turn, group);
  if (group.ref !== '') return { ...named, choose: texts.say('groups.chooseRef', { ref: group.ref }) };
  if (number === null) return { ...named, choose: texts.words.groups.choose };
  return { ...named, label: `${number}. ${named.label}`, choose: texts.say('groups.chooseRef', { ref: String(number) }) };
}

function commandWord({ language }: Turn, name: z.infer<typeof goesOn>): string {
  return commands.find((command) => command.name === name)?.[language] ?? '';
}
