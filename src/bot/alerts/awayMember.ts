import { awayMemberCard } from '../../cards/away';
import type { AdaptiveCard } from '../../cards/defineCard';
import { coversFor, leaveOf } from '../../core/groups/away';
import { enter, finish, openEntering, performEnter, performFinish } from '../../usecases/people/away';
import { awayWords, coverChoices, coverNow, leaveInputs } from '../groups/awayWords';
import { memberIn, noSuchMember } from '../groups/memberCard';
import { memberOnCard } from '../inputs';
import { jobWords, memberName } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';

/** Leave or sickness of a co-ordinator, entered by their manager. */
export const awayMemberVerbs: readonly Verb[] = [
  viewVerb(openEntering, { memberId: memberOnCard }, (turn, shown) => formFor(turn, shown, '')),
  deedVerb(
    enter,
    { memberId: memberOnCard },
    leaveInputs,
    (turn, shown) => formFor(turn, shown, turn.texts.words.away.savedOther),
    performEnter,
  ),
  deedVerb(finish, { memberId: memberOnCard }, {}, (turn, shown) => formFor(turn, shown, turn.texts.words.away.endedOther), performFinish),
];

function formFor(turn: Turn, shown: Shown<{ readonly memberId: string }>, done: string): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const member = memberIn(group, shown.data.memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const today = deps.clock.today();
  const present = leaveOf(group, member.personId, today);
  const cover = group.members.findLast(({ personId }) => personId === present?.coverPersonId);
  return awayMemberCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.away.otherTitle, done),
    memberId: member.memberId,
    name: memberName(texts, group, shown.actor, member.memberId),
    role: ` · ${jobWords(texts, member)}`,
    state: present === null ? texts.words.away.noneOther : awayWords(texts, present),
    isEntered: present !== null,
    isCovered: cover !== undefined,
    coveredBy: memberName(texts, group, shown.actor, cover?.memberId),
    today: present !== null && present.from < today ? present.from : today,
    from: fieldFor(turn, shown, 'from', present?.from ?? ''),
    to: fieldFor(turn, shown, 'to', present?.to ?? ''),
    coverChoices: coverChoices(texts, coversFor([group], member.personId, today), 1, present),
    cover: fieldFor(turn, shown, 'cover', coverNow(present)),
  });
}
