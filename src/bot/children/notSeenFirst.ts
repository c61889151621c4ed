import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { notSeenCard, notSeenWhichCard } from '../../cards/notSeen';
import { mayRecordVisit } from '../../core/children/childPermissions';
import { childrenToVisit } from '../../core/children/seen';
import type { Found } from '../../core/help/namedGroups';
import { textFor } from '../../text/texts';
import { type ChildNotSeen, childrenToReport, openForChild, openNotSeen } from '../../usecases/children/notSeen';
import { openView } from '../../usecases/deeds/openView';
import { childOnCardOrNone } from '../inputs';
import { pageOf } from '../paging';
import { pickedFrom, readPress } from '../readPress';
import { deniedCard } from '../refused';
import { headFor, type Shown, stampFor, unreadHead } from '../shown';
import { emergencyCard, languagesFor, nobodyElse, ringing } from '../told';
import { type Turn, viewerOf } from '../turn';
import { noteNotice, type Verb, viewVerb } from '../verbs';
import { ringingCard } from './ringing';
import { visitedChildWords } from './seen';

/**
 * What the form of a visit held when it turned out that nobody could be seen: children by id, day and time, or nothing. Only a child
 * whom the report offers is ticked there by it.
 */
const typedBefore = z.string().max(2000).default('').catch('');
export const fromVisit = { wasChildren: typedBefore, wasOn: typedBefore, wasTime: typedBefore };
type FromVisit = { readonly [Name in keyof typeof fromVisit]: string };
const fromNoVisit: FromVisit = { wasChildren: '', wasOn: '', wasTime: '' };

const page = z.number().int().min(1).default(1);

const inGroup = viewVerb(openNotSeen, {}, (turn, shown) => firstCardFor(turn, shown, ''));
const ofChildVerb = viewVerb(openForChild, { childId: childOnCardOrNone, ...fromVisit }, (turn, shown) =>
  firstCardFor(turn, shown, shown.data.childId, shown.data),
);

/**
 * In one's own chat and with no group chosen yet it asks which child, of all groups; whom to ring stands first in any case, also
 * for those who are to visit no child: a parent who types this is told whom to ring, not that it is none of theirs.
 */
export const openNotSeenVerb: Verb = {
  ...inGroup,
  async handle(turn, pressed) {
    if (turn.where.kind === 'personal' && pressed['g'] === undefined) return whichFor(turn, 1);
    const read = readPress(turn, pressed, noData, noData);
    if (!read.ok) return inGroup.handle(turn, pressed);
    const viewed = await openView(turn.deps, openNotSeen, viewerOf(turn, read.value.coreGroupId), {});
    if (viewed.kind === 'denied') return insteadOfReport(turn, read.value.coreGroupId);
    await noteNotice(turn, viewed.state, read.value.notice);
    const { state, actor } = viewed;
    return firstCardFor(turn, { state, actor, data: {}, result: { kind: 'viewed' }, entered: {} }, onlyNamed(turn));
  },
};

/** The one child whom the line named, for the form that comes next. */
function onlyNamed({ named = [] }: Turn): string {
  const [only = '', ...others] = named;
  return others.length === 0 ? only : '';
}

const noData = z.strictObject({});

const whichData = z.strictObject({ page });
const whichVerb: Verb = {
  verb: 'notSeen.which',
  kind: 'view',
  data: whichData,
  inputs: z.strictObject({}),
  may: mayRecordVisit,
  async handle(turn, pressed) {
    const read = whichData.safeParse(pickedFrom(pressed, ['page']));
    if (!read.success) return deniedCard(turn, 'not-my-card', 'notSeen.which', {});
    if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'notSeen.which', {});
    return whichFor(turn, read.data.page);
  },
};

/** From a list of several groups, whose buttons say which one each is about, and from a card of one group, where the card says it. */
const hereVerb: Verb = { ...ofChildVerb, atOnce: true, data: ofChildVerb.data.extend({ g: z.string().optional() }) };

export const notSeenFirstVerbs: readonly Verb[] = [openNotSeenVerb, whichVerb, hereVerb];

/** Somebody who is to visit no child is answered with whom to ring, as anybody is who may be in danger, and why there is no form. */
function insteadOfReport(turn: Turn, coreGroupId: string | null): Promise<AdaptiveCard> {
  const inOwnChat = turn.where.kind === 'personal';
  const typed = turn.typedIn ?? null;
  return inOwnChat
    ? ringingCard(turn, typed, coreGroupId, () => ['emergency.noReport'])
    : Promise.resolve(
        emergencyCard(turn.deps.rules, turn.spokenBefore ?? turn.language, typed, { ...nobodyElse, say: ['emergency.noReport'] }),
      );
}

/** The numbers and the question, in the language just typed too: nobody in a hurry must read one that is not theirs. */
function ringsAndAsks({ deps, language, spokenBefore = language, typedIn = null }: Turn, question: 'ask' | 'which') {
  const languages = languagesFor(spokenBefore, typedIn);
  return {
    rings: languages.map((each) => ({ ...ringing(deps.rules, each), ring: textFor(each).words.notSeen.danger })),
    asks: languages.map((lang) => ({ lang, text: textFor(lang).words.notSeen[question] })),
  };
}

async function whichFor(turn: Turn, wanted: number, found: readonly Found[] = []): Promise<AdaptiveCard> {
  const { texts } = turn;
  const { children: all, unread } = await childrenToReport(turn.deps, turn.person);
  if (all.length === 0) return insteadOfReport(turn, null);
  const meant = all.filter((each) => isOneOf(found, each));
  const isShort = meant.length > 0 && !pageOf(texts, meant, 1).pages.hasAfter;
  const children = isShort ? meant : all;
  const { rows, pages } = pageOf(texts, children, wanted);
  return notSeenWhichCard.render(texts, stampFor(turn, null), {
    title: texts.words.notSeen.title,
    done: { shown: false, text: '' },
    refused: { shown: false, text: '' },
    ...unreadHead(turn, 'groups', unread),
    ...ringsAndAsks(turn, 'which'),
    rows: rows.map((each) => {
      const number = children.indexOf(each) + 1;
      const { group, child } = each;
      const names = [visitedChildWords(texts, group, child), group.ref].filter((part) => part !== '').join(' · ');
      return {
        g: group.coreGroupId,
        childId: child.childId,
        names: `${number}. ${names}`,
        choose: texts.say('notSeen.whichOne', { number }),
      };
    }),
    pages,
  });
}

/**
 * Where what was typed fits several groups: the numbers at once, and beneath them the children whom it may be about. Of all their
 * groups where none of those is theirs to visit, or where a list of them has several pages.
 */
export async function notSeenInOneOf(turn: Turn, found: readonly Found[]): Promise<AdaptiveCard> {
  return whichFor(turn, 1, found);
}

function isOneOf(found: readonly Found[], { group, child }: ChildNotSeen): boolean {
  return found.some(
    ({ coreGroupId, childIds }) => coreGroupId === group.coreGroupId && (childIds.length === 0 || childIds.includes(child.childId)),
  );
}

/** The numbers to ring stand before every question. */
function firstCardFor(
  turn: Turn,
  shown: Shown<object>,
  childId: string,
  { wasChildren, wasOn, wasTime }: FromVisit = fromNoVisit,
): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const ids = wasChildren === '' ? [childId] : wasChildren.split(',');
  const chosen = childrenToVisit(group, shown.actor, deps.clock.today(), deps.rules).filter((child) => ids.includes(child.childId));
  const { chosenOne, chosenSome } = texts.words.notSeen;
  return notSeenCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.notSeen.title, ''),
    ...ringsAndAsks(turn, 'ask'),
    chosen: {
      shown: chosen.length > 0,
      label: chosen.length === 1 ? chosenOne : chosenSome,
      names: chosen.map((child) => visitedChildWords(texts, group, child)).join(', '),
    },
    moved: { shown: turn.groupChosen === true, text: texts.words.notSeen.groupChosen },
    ...{ childId, wasChildren, wasOn, wasTime },
  });
}
