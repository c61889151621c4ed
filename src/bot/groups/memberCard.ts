import type { AdaptiveCard } from '../../cards/defineCard';
import { memberCard } from '../../cards/members';
import { messageCard } from '../../cards/message';
import type { CoreGroup } from '../../core/coreGroup';
import { leaveOf, mayEnterLeave } from '../../core/groups/away';
import { mayEndMember, maySeeSafeContact } from '../../core/groups/groupPermissions';
import { canBeExcluded } from '../../core/meeting/exclusion';
import { mayAskToExclude } from '../../core/meeting/exclusionPermissions';
import { isNotSaid, type Member, type MemberLanguages } from '../../core/member';
import { givenNameWords } from '../actions/actionWords';
import { offersDeed } from '../offers';
import { jobWords, memberName } from '../personWords';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { awayWords } from './awayWords';

/** A number, and when it is answered. */
export const longestPhone = 60;

/** One member, for those who run the group (`members.one` and the buttons on it). */
export function memberCardFor(turn: Turn, shown: Shown<object>, memberId: string, done: string): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.members;
  const { actor, state } = shown;
  const member = memberIn(state.group, memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const today = turn.deps.clock.today();
  const running = member.to === null || member.to > today;
  const safeContact = maySeeSafeContact(actor) ? member.safeContact : '';
  return memberCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, words.oneTitle, done),
    memberId,
    name: memberName(texts, state.group, actor, member.memberId),
    phone: member.phone ?? '',
    hasPhone: member.phone !== undefined,
    about: ` · ${[jobWords(texts, member), member.agency, ...timeOf(turn, member, today)].filter((part) => part !== '').join(' · ')}`,
    ...awayFor(turn, state.group, actor, member),
    mayAskExclusion: turn.where.kind === 'personal' && offersDeed(turn, shown, mayAskToExclude) && canBeExcluded(member, today),
    mayEnterAway: offersDeed(turn, shown, (asker) => mayEnterLeave(asker.actor, asker.group, memberId, today)),
    children: childrenWords(turn, state.group, member),
    spoken: speechWord(turn, member.languages.spoken),
    meeting: speechWord(turn, member.languages.meeting),
    record: speechWord(turn, member.languages.record),
    inTeams: member.inTeams ? words.inTeamsYes : words.inTeamsNo,
    hasContact: safeContact !== '',
    safeContact,
    mayChange: running,
    mayEnd: running && offersDeed(turn, shown, (asker) => mayEndMember(asker, memberId)),
  });
}

export function memberIn(group: CoreGroup, memberId: string): Member | undefined {
  return group.members.find((member) => member.memberId === memberId);
}

export function noSuchMember(turn: Turn, shown: Shown<object>): AdaptiveCard {
  return messageCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, { ...shown, result: { kind: 'viewed' } }, turn.texts.words.members.oneTitle, ''),
    text: turn.texts.words.refusal.gone,
  });
}

/** Until when somebody is away, and who covers. */
function awayFor(
  { texts, deps }: Turn,
  group: CoreGroup,
  viewer: Member,
  { personId }: Member,
): { awayShown: boolean; away: string; cover: string } {
  const leave = leaveOf(group, personId, deps.clock.today());
  if (leave === null) return { awayShown: false, away: '', cover: '' };
  const cover = group.members.findLast((member) => member.personId === leave.coverPersonId);
  return {
    awayShown: true,
    away: awayWords(texts, leave),
    cover: cover === undefined ? '' : ` · ${texts.words.away.coveredBy}${memberName(texts, group, viewer, cover.memberId)}`,
  };
}

function timeOf({ texts }: Turn, { from, to }: Member, today: string): readonly string[] {
  if (to !== null) return [texts.say('members.ended', { day: texts.shortDay(to) })];
  return from > today ? [texts.say('members.begins', { day: texts.shortDay(from) })] : [];
}

function childrenWords(turn: Turn, group: CoreGroup, member: Member): string {
  const { childIds } = member;
  if (isNotSaid(member)) return turn.texts.words.members.childrenNotSaid;
  if (childIds.length === 0) return turn.texts.words.members.everyChild;
  const theirs = group.children.filter(({ childId }) => childIds.includes(childId));
  return theirs.map((child) => givenNameWords(turn.texts, child, group)).join(', ');
}

function speechWord({ texts }: Turn, language: MemberLanguages['spoken']): string {
  return texts.words.members.speech[language ?? 'unknown'];
}
