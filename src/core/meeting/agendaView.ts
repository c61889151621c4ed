import { isTopicKept } from '../confidentiality/excluded';
import { mayReadWords } from '../confidentiality/words';
import type { CoreGroup } from '../coreGroup';
import type { Member } from '../member';
import type { AgendaItem, ItemAnswer } from './agenda';
import type { Meeting } from './meeting';

/** Who reads something in a group follows from who is in it, for which children. */
type Readers = Pick<CoreGroup, 'members' | 'exclusions'>;

/**
 * The agenda as one member has it. Items whose words are not for them are left out altogether: they have no number, ask for no
 * answer, and when one is added or changed nothing of this member's becomes out of date (DOMAIN 2.2, 5.5).
 */
export function agendaFor(group: Readers, meeting: OfAgenda, viewer: Member): readonly AgendaItem[] {
  return meeting.agenda.filter((item) => isItemSeenIn(group, meeting, viewer, item));
}

/** What of a meeting its agenda needs. */
type OfAgenda = Pick<Meeting, 'agenda' | 'plannedFor'>;

/** Whether a member has that item: it is for them, and not among those of the meeting from which they are excluded (DOMAIN 1.14). */
export function isItemSeenIn(group: Readers, { plannedFor }: Pick<Meeting, 'plannedFor'>, viewer: Member, item: AgendaItem): boolean {
  return isItemSeenBy(group, viewer, item) && (isOwn(viewer, item) || !isTopicKept(group, viewer, plannedFor, item.standing ?? 'proposed'));
}

function isOwn({ memberId }: Member, item: AgendaItem): boolean {
  return proposerOf(item) === memberId;
}

/** Everybody sees a standing item. The proposer sees their item, whoever has reworded it since; one that they took back, nobody else. */
export function isItemSeenBy(group: Readers, viewer: Member, item: AgendaItem): boolean {
  if (item.withdrawnAt !== undefined) return proposerOf(item) === viewer.memberId;
  if (item.standing !== null || item.words === null) return true;
  return proposerOf(item) === viewer.memberId || mayReadWords(group, viewer, item.words);
}

/** The member who proposed it, whoever has reworded it since; undefined for a standing item. */
export function proposerOf({ proposedBy, words }: Pick<AgendaItem, 'proposedBy' | 'words'>): string | undefined {
  return proposedBy ?? words?.by;
}

/** Whether the present words of the item are this member's own, so that they may let more people read it. */
export function isInOwnWords(item: Pick<AgendaItem, 'proposedBy' | 'words'>, { memberId }: Member): boolean {
  return item.words?.by === memberId && proposerOf(item) === memberId;
}

/** The version of the agenda as this member has it: the whole one's, without the changes of items they do not have. */
export function agendaVersionFor(group: Readers, meeting: OfAgenda & Pick<Meeting, 'agendaVersion'>, viewer: Member): number {
  const hidden = meeting.agenda.filter((item) => !isItemSeenIn(group, meeting, viewer, item));
  return hidden.reduce((version, { changes = 0 }) => version - changes, meeting.agendaVersion);
}

/** Whether this person has said what they think of the agenda as they have it, in any role: agreed to all of it, or asked for a change. */
export function hasAnswered(group: Readers, meeting: Meeting, member: Pick<Member, 'personId'>): boolean {
  const memberships = group.members.filter(({ personId }) => personId === member.personId);
  const own = new Set(memberships.map(({ memberId }) => memberId));
  return memberships.some((each) => {
    const live = agendaFor(group, meeting, each).filter(({ state }) => state !== 'declined');
    const mine = live.map((item) => currentAnswers(item).find(({ memberId }) => own.has(memberId))?.answer);
    return mine.includes('change-asked') || (mine.length > 0 && mine.every((answer) => answer === 'agreed'));
  });
}

/** The answers that count: those to the words as they are now. */
export function currentAnswers({ answers, version }: Pick<AgendaItem, 'answers' | 'version'>): readonly ItemAnswer[] {
  return answers.filter((answer) => answer.version === version);
}
