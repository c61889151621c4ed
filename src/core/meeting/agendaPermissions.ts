import { isKeptOut, withOwnExclusions } from '../confidentiality/excluded';
import { sees } from '../confidentiality/sees';
import { mayReadWords } from '../confidentiality/words';
import { actingMembers } from '../coreGroup';
import { isFamily, isPractitioner, type Member, runsGroup, worksWithChild } from '../member';
import { byPerson } from '../memberships';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import type { AgendaItem, ItemAnswer } from './agenda';
import { hasAnswered, isInOwnWords, isItemSeenBy, proposerOf } from './agendaView';
import { attendanceList } from './attendanceList';
import type { Meeting } from './meeting';
import { mayChair } from './meetingPermissions';

/** The agenda is for everybody who comes, interpreters too, and for auditors; not for the custodian (DOMAIN 2.1, 2.5). */
export function maySeeAgenda({ actor }: Pick<Asker, 'actor'>): Permit {
  return actor.role === 'custodian' ? refuse('role-may-not') : yes;
}

/** Who said what to an item is for those who take part, and auditors; an interpreter sees the items alone (DOMAIN 2.5). */
export function maySeeAnswers(asker: Asker): Permit {
  return asker.actor.role === 'auditor' ? yes : mayTakePartInAgenda(asker);
}

/**
 * What one member said to an item, and that they proposed it: nobody is told of somebody who is here for other children
 * (DOMAIN 7.1), and a family member or an advocate not another family member's part (DOMAIN 2.2, 5.5).
 */
export function maySeeAnswerOf(asker: Asker, memberId: string): boolean {
  const { actor, group } = asker;
  if (actor.memberId === memberId) return true;
  const member = group.members.find((each) => each.memberId === memberId);
  if (member === undefined || !sees(actor, member) || !maySeeAnswers(asker).ok) return false;
  return worksWithChild(member) || worksWithChild(actor) || actor.role === 'auditor';
}

/** The answers to an item that this reader may know of. A request for a change whose words are not for them is left out. */
export function answersSeenBy(asker: Asker, { answers }: Pick<AgendaItem, 'answers'>): readonly ItemAnswer[] {
  return answers.filter(
    ({ memberId, change }) => maySeeAnswerOf(asker, memberId) && (change === null || mayReadWords(asker.group, asker.actor, change)),
  );
}

/** Who has not answered is for the chair of this meeting and the co-ordinator, who can ask them. */
export function maySeeWhoIsMissing(asker: Asker, meeting: Meeting): boolean {
  return asker.actor.role === 'co-ordinator' || mayChair(asker, meeting).ok;
}

/** That a child's voice is missing is for the chair of this meeting, and for co-ordinator and manager, who see to it (DOMAIN 1.16). */
export function maySeeMissingVoices(asker: Asker, meeting: Meeting): boolean {
  return runsGroup(asker.actor) || (isPractitioner(asker.actor) && mayChair(asker, meeting).ok);
}

/** Only the writer of an item lets more people read it. An item that somebody may not read is on none of their cards (DOMAIN 2.2). */
export function mayShareItem(asker: Asker, item: AgendaItem | undefined): Permit {
  const permit = mayTakePartInAgenda(asker);
  if (!permit.ok) return permit;
  if (item === undefined || !isItemSeenBy(asker.group, asker.actor, item)) return refuse('not-my-card');
  return isInOwnWords(item, asker.actor) ? permit : refuse('not-yours');
}

/** Only whoever proposed an item takes it back. */
export function mayWithdrawItem(asker: Asker, item: AgendaItem | undefined): Permit {
  const permit = mayTakePartInAgenda(asker);
  if (!permit.ok) return permit;
  if (item === undefined || !isItemSeenBy(asker.group, asker.actor, item)) return refuse('not-my-card');
  return proposerOf(item) === asker.actor.memberId ? permit : refuse('not-yours');
}

/**
 * Whose answer to the agenda is waited for: whoever is expected at the meeting, as attendance has them, and takes part in its
 * agenda; and who has answered without being expected.
 */
export function askedForAgenda({ group, today }: Pick<Asker, 'group' | 'today'>, meeting: Meeting): readonly Member[] {
  const expected = new Set(attendanceList(group, meeting, today).map(({ member }) => member.personId));
  const all = actingMembers(group, today).filter(
    (actor) =>
      mayTakePartInAgenda({ actor, group, today }).ok &&
      (expected.has(actor.personId) || (hasAnswered(group, meeting, actor) && !isKeptOut(group, actor, meeting.plannedFor))),
  );
  return byPerson(all).map(([member]) => member);
}

/**
 * How many have answered, of how many. To whoever is not to know of an exclusion it stays as it was: that one fewer is asked on a day
 * on which nobody left would tell them (DOMAIN 1.14).
 */
export function answersCounted(asker: Asker, meeting: Meeting): { readonly answered: number; readonly members: number } {
  const { actor, today } = asker;
  const group = isPractitioner(actor) || actor.role === 'auditor' ? asker.group : withOwnExclusions(asker.group, actor);
  const asked = askedForAgenda({ group, today }, meeting);
  return { answered: asked.filter((member) => hasAnswered(group, meeting, member)).length, members: asked.length };
}

/** Every practitioner and family member may propose and answer items; interpreters and auditors take no part (DOMAIN 2.1, 2.5). */
export function mayTakePartInAgenda({ actor }: Asker): Permit {
  return worksWithChild(actor) || isFamily(actor) || actor.role === 'advocate' ? yes : refuse('role-may-not');
}
