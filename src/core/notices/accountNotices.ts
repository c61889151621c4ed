import { actingMembers, type CoreGroup, currentMembers, isSilenced } from '../coreGroup';
import { type Member, type Role, runsGroup } from '../member';
import { mayKeepAccounts } from '../people/accountPermissions';
import type { Rules } from '../policy';
import type { Instant } from '../time/day';
import { dayOf } from '../time/londonTime';
import { isWaiting, settledNotice } from './lookAtGroup';
import { type Notice, type NoticeDraft, withdrawn } from './notice';
import { openNoticesOf, withOpenNotices } from './openNotices';
import { nextOpening } from './quietHours';

/** What is to be told about one account of one person. */
export type AccountNews = {
  readonly what: 'asks' | 'linked' | 'unlinked';
  readonly accountId: string;
  readonly personId: string;
  /** The post that the directory holds the person in. */
  readonly post: Role | null;
  /** Who did it; null: it came about by itself. */
  readonly by: string | null;
  /** A first account that linked by its own name is told with the morning card; all else at once. */
  readonly canWait: boolean;
};

/**
 * Tells those who answer for a group that the person is in. A question goes to those who may answer it, and where nobody else
 * may, to the senior manager. Left out are those who were told in another group (`told`), whoever did it, and the person.
 */
export function accountDrafts(
  group: CoreGroup,
  news: AccountNews,
  { rules, now }: { readonly rules: Rules; readonly now: Instant },
  told: ReadonlySet<string>,
): readonly NoticeDraft[] {
  const member = memberBehind(group, news.personId, now);
  if (member === undefined || isSilenced(group)) return [];
  const urgency = urgencyOf(news, rules, now);
  return keepersOf(group, member, news, now)
    .map(({ personId }) => personId)
    .filter((personId, index, all) => all.indexOf(personId) === index && personId !== news.personId && personId !== news.by)
    .filter((personId) => !told.has(personId))
    .map((personId) => ({
      ...urgency,
      ...common(group, news, personId, member.memberId),
    }));
}

/** Tells the person in the chat that is known, as they may see their own accounts. */
export function accountDraftToPerson(
  group: CoreGroup,
  news: AccountNews,
  { rules, now }: { readonly rules: Rules; readonly now: Instant },
): readonly NoticeDraft[] {
  if (memberBehind(group, news.personId, now) === undefined || isSilenced(group)) return [];
  const draft = { ...urgencyOf(news, rules, now), ...common(group, news, news.personId, null) };
  return [draft];
}

/** The listed questions about accounts of one person that have been answered; `asking`: those that still ask. */
export function answeredQuestions(group: CoreGroup, personId: string, asking: ReadonlySet<string>): readonly string[] {
  return questionsAbout(group, personId).flatMap(({ id, accountId }) => (asking.has(accountId) ? [] : [id]));
}

function questionsAbout(group: CoreGroup, personId: string): readonly { readonly id: string; readonly accountId: string }[] {
  const theirs = new Set(group.members.filter((member) => member.personId === personId).map(({ memberId }) => memberId));
  return openNoticesOf(group).flatMap(({ id, about }) =>
    about.kind === 'account' && about.news === 'asks' && about.memberId !== null && theirs.has(about.memberId)
      ? [{ id, accountId: about.accountId }]
      : [],
  );
}

/** These questions answered: off the list, what was not sent yet withdrawn, and what was sent settled, so that its card says so. */
export function withAnswered(
  group: CoreGroup,
  ids: readonly string[],
  documents: ReadonlyMap<string, Notice>,
  now: Instant,
): { readonly group: CoreGroup; readonly put: readonly Notice[] } {
  const answered = new Set(ids);
  const left = (group.openNotices ?? []).filter((id) => !answered.has(id));
  const put = ids.flatMap((id) => {
    const notice = documents.get(id);
    if (notice === undefined) return [];
    return isWaiting(notice) ? [withdrawn(notice)] : notice.state === 'sent' ? [settledNotice(notice, now)] : [];
  });
  return { group: withOpenNotices(group, left), put };
}

function keepersOf(group: CoreGroup, member: Member, { what, post }: AccountNews, now: Instant): readonly Member[] {
  const today = dayOf(now);
  const running = actingMembers(group, today).filter(runsGroup);
  if (what !== 'asks') return running;
  const may = (actor: Member): boolean => mayKeepAccounts({ actor, group, today }, member.memberId, post).ok;
  const deciding = running.filter(may);
  return deciding.length > 0 ? deciding : actingMembers(group, today).filter(may);
}

function memberBehind(group: CoreGroup, personId: string, now: Instant): Member | undefined {
  return currentMembers(group, dayOf(now)).find((member) => member.personId === personId);
}

function urgencyOf({ canWait }: AccountNews, { calendar, policy }: Rules, now: Instant) {
  return canWait
    ? { urgency: 'digest' as const, sendAfter: nextOpening(calendar, policy.alertHours, now) }
    : { urgency: 'at-once' as const, sendAfter: now };
}

function common({ coreGroupId }: CoreGroup, { what, accountId }: AccountNews, recipientPersonId: string, memberId: string | null) {
  const about = { kind: 'account', news: what, accountId, memberId } as const;
  return { coreGroupId, about, recipientPersonId, escalatesAt: null };
}
