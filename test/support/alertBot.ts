import { makeNoticeMessages } from '../../src/bot/alerts/noticeMessages';
import { makeRouter } from '../../src/bot/router';
import type { Where } from '../../src/bot/turn';
import { openings, verbs } from '../../src/bot/verbTable';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { AuditEntry } from '../../src/core/documents';
import type { Notice } from '../../src/core/notices/notice';
import type { Instant } from '../../src/core/time/day';
import { instantOf } from '../../src/core/time/londonTime';
import { type AlertWorld, anAlertWorld } from './alertWorld';
import { button } from './world';

/** The bot and its jobs over one store: what people press, what is swept, what Teams gets. */
export type AlertBot = AlertWorld & {
  says(who: string, line: string, where?: Partial<Where>): Promise<AdaptiveCard>;
  presses(who: string, verb: string, data?: Readonly<Record<string, unknown>>, where?: Partial<Where>): Promise<AdaptiveCard>;
  /** Presses a button of that title or verb on a card, with what is typed. */
  follows(who: string, card: unknown, named: string, typed?: Readonly<Record<string, string>>): Promise<AdaptiveCard>;
  /** Presses Open on the newest message in this person's own chat. */
  opensNewest(who: string): Promise<AdaptiveCard>;
  /** Looks at every group and delivers, at that local time. */
  runs(day: string, time: string): Promise<void>;
  notice(id: string): Promise<Notice>;
  audit(): Promise<readonly AuditEntry[]>;
};

const ownChat: Where = {
  kind: 'personal',
  conversationId: 'own-chat',
  tenantId: 'tenant-1',
  serviceUrl: 'https://smba.example/',
  coreGroupId: null,
};

export async function anAlertBot(given: { readonly groups: readonly CoreGroup[]; readonly now: Instant }): Promise<AlertBot> {
  const world = await anAlertWorld(given);
  const router = makeRouter(verbs, openings);
  const messages = makeNoticeMessages(world.deps.newId);
  const groupIds = given.groups.map(({ coreGroupId }) => coreGroupId);
  for (const { members } of given.groups)
    for (const { personId } of members) {
      const theirs = given.groups.filter((group) => group.members.some((member) => member.personId === personId));
      const coreGroupIds = theirs.map((group) => group.coreGroupId);
      await world.knows(personId, { currentGroupId: coreGroupIds[0] ?? null, coreGroupIds });
    }

  async function turnOf(who: string, where: Partial<Where>) {
    const found = await world.deps.directory.read(`person:person-${who}`);
    if (found?.document.type !== 'person') throw new Error(`There is no ${who}.`);
    return { deps: world.deps, person: found.document, where: { ...ownChat, ...where } };
  }

  const bot: AlertBot = {
    ...world,
    says: async (who, line, where = {}) => router.answerMessage(await turnOf(who, where), line),
    presses: async (who, verb, data = {}, where = {}) =>
      router.answerPress(await turnOf(who, where), verb, { g: groupIds[0], k: world.deps.newId(), ...data }),
    async follows(who, card, named, typed = {}) {
      const { verb, data } = button(card, named);
      return router.answerPress(await turnOf(who, {}), verb, { ...data, ...typed });
    },
    async opensNewest(who) {
      const post = world.teams.postedTo(`chat-of-person-${who}`).at(-1);
      if (post === undefined) throw new Error(`Nothing was sent to ${who}.`);
      return bot.follows(who, post.message.card, 'Open');
    },
    async runs(day, time) {
      await world.sweeps(instantOf(day, time));
      await world.delivers(undefined, { messages });
    },
    async notice(id) {
      const found = (await world.notices()).find((notice) => notice.id === id);
      if (found === undefined) throw new Error(`There is no ${id}.`);
      return found;
    },
    audit: async () =>
      (await world.store.groups.ofType(groupIds[0] ?? '', 'audit', { limit: 1_000, after: null })) as readonly AuditEntry[],
  };
  return bot;
}
