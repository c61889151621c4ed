import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { groupsLinkCard, groupUnlinkCard } from '../../cards/groups';
import type { LinkedConversation } from '../../core/coreGroup';
import { mayOpenGroup, mayRunGroup } from '../../core/groups/groupPermissions';
import type { Deps } from '../../usecases/deeds/deps';
import type { Outcome } from '../../usecases/deeds/performDeed';
import { sha256 } from '../../usecases/deeds/sha256';
import { linkableGroups, openGroup } from '../../usecases/groups/groups';
import { linkGroup, unlink, unlinkGroup } from '../../usecases/people/conversations';
import { pageOf } from '../paging';
import { postedCardFor } from '../posted';
import { type Pressed, pickedFrom } from '../readPress';
import { deniedCard, refusalCard } from '../refused';
import { headFor, type Shown, stampFor, unreadHead } from '../shown';
import type { Turn, Where } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { groupCardFor, linkedGroupCard } from './groupCard';

const linkingData = z.strictObject({ page: z.number().int().min(1).default(1) });
const noData = z.strictObject({});

/** The neutral card that a conversation of no group is answered with; who may link it sees how on opening it. */
export function linkOfferCard(deps: Deps): AdaptiveCard {
  return postedCardFor('groups.linking', null, deps.newId(), { how: ({ say }) => say('groups.offerHow'), open: 'groups.offerLink' });
}

export const groupLinkVerbs: readonly Verb[] = [
  {
    verb: 'groups.linking',
    kind: 'view',
    data: linkingData,
    inputs: noData,
    may: mayOpenGroup,
    async handle(turn, pressed) {
      const read = linkingData.safeParse(pickedFrom(pressed, ['page']));
      if (!read.success) return deniedCard(turn, 'not-my-card', 'groups.linking', {});
      if (turn.where.kind === 'personal') return deniedCard(turn, 'wrong-conversation', 'groups.linking', {});
      return turn.where.coreGroupId === null ? linkingFor(turn, read.data.page) : linkedGroupCard(turn, turn.where.coreGroupId);
    },
  },
  { verb: 'groups.link', kind: 'deed', data: z.strictObject({ g: z.string() }), inputs: noData, may: mayRunGroup, handle: pressLink },
  viewVerb({ ...openGroup, name: 'groups.unlinking', may: mayRunGroup }, {}, (turn, shown) =>
    groupUnlinkCard.render(turn.texts, stampFor(turn, shown.state.group), headFor(turn, shown, turn.texts.words.groups.unlinkTitle, '')),
  ),
  deedVerb(
    unlink,
    {},
    {},
    (turn, shown) => groupCardFor(turn, shown, turn.texts.words.groups.unlinkedDone),
    (deps, _deed, press) => unlinkGroup(deps, press),
  ),
];

/** Lists the groups that the reader may link here; somebody who runs no group is told who can. */
export async function linkingFor(turn: Turn, wanted: number): Promise<AdaptiveCard> {
  const { texts, person } = turn;
  const { groups, unread } = await linkableGroups(turn.deps, person);
  if (groups.length + unread === 0) return refusalCard(turn, 'may-not-link');
  const { rows, pages } = pageOf(texts, groups, wanted);
  return groupsLinkCard.render(texts, stampFor(turn, null), {
    title: texts.words.groups.linkTitle,
    done: { shown: false, text: '' },
    refused: { shown: false, text: '' },
    ...unreadHead(turn, 'groups', unread),
    intro: texts.words.groups.linkWhich,
    rows: rows.map(({ coreGroupId, ref, team }) => ({
      g: coreGroupId,
      link: texts.say('groups.linkRef', { ref: ref === '' ? team : ref }),
    })),
    pages,
  });
}

/** The one press in a shared conversation about a group that is not yet this conversation's. */
async function pressLink(turn: Turn, pressed: Pressed): Promise<AdaptiveCard> {
  const { g, k } = pressed;
  if (typeof g !== 'string' || typeof k !== 'string') return deniedCard(turn, 'not-my-card', 'groups.link', {});
  const conversation = conversationOf(turn.where);
  if (conversation === null) return deniedCard(turn, 'wrong-conversation', 'groups.link', pressed);
  if (!turn.person.coreGroupIds.includes(g)) return deniedCard(turn, 'not-a-member', 'groups.link', pressed);
  const { personId } = turn.person;
  const pressKey = sha256(JSON.stringify([k, 'groups.link', personId, g, conversation.conversationId])).slice(0, 32);
  const outcome = await linkGroup(turn.deps, { personId, coreGroupId: g, language: turn.language, pressKey }, conversation);
  return outcome.kind === 'denied'
    ? refusalCard(turn, outcome.denial, outcome.roles)
    : groupCardFor(turn, shownFrom(outcome), turn.texts.words.groups.linkedDone);
}

function conversationOf({ kind, conversationId, tenantId, serviceUrl }: Where): LinkedConversation | null {
  return kind === 'personal' ? null : { conversationId, kind, tenantId, serviceUrl };
}

function shownFrom(outcome: Exclude<Outcome, { kind: 'denied' }>): Shown<object> {
  const { state, actor } = outcome;
  return { state, actor, data: {}, result: outcome.kind === 'refused' ? outcome : { kind: 'done' }, entered: {} };
}
