import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { memberContactCard, memberEndCard } from '../../cards/members';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { type AboutMember, contact, contactMark, end, openMember, performEnd } from '../../usecases/groups/members';
import { address, day, memberOnCard, optionalWords, ticked, words } from '../inputs';
import { memberName } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { longestPhone, memberCardFor, memberIn, noSuchMember } from './memberCard';
import { listFor } from './members';

const about = { memberId: memberOnCard };
const endInputs = {
  endsOn: day(),
  reason: words(500),
  successor: optionalWords(320).pipe(z.union([z.literal(''), address()], 'not-an-address')),
  knowingly: ticked(),
};

/** What those who run the group do with one member. */
export const memberChangeVerbs: readonly Verb[] = [
  viewVerb(openMember, about, (turn, shown) => memberCardFor(turn, shown, shown.data.memberId, '')),
  viewVerb({ ...openMember, name: 'members.ending', may: mayRunGroup }, about, endFormFor),
  deedVerb(
    end,
    about,
    endInputs,
    (turn, shown) => (shown.result.kind === 'refused' ? endFormFor(turn, shown) : afterEnding(turn, shown)),
    performEnd,
  ),
  viewVerb({ ...openMember, name: 'members.contacting', may: mayRunGroup }, about, contactFormFor),
  deedVerb(
    contact,
    { ...about, was: z.string() },
    { inTeams: ticked(), phone: optionalWords(longestPhone), safeContact: optionalWords(1000) },
    (turn, shown) =>
      shown.result.kind === 'refused'
        ? contactFormFor(turn, shown)
        : memberCardFor(turn, shown, shown.data.memberId, turn.texts.words.members.contactDone),
  ),
];

function afterEnding(turn: Turn, shown: Shown<AboutMember>): AdaptiveCard {
  return listFor(turn, { ...shown, data: { page: 1, ended: false } }, turn.texts.words.members.endedDone);
}

function endFormFor(turn: Turn, shown: Shown<AboutMember>): AdaptiveCard {
  const { group } = shown.state;
  const member = memberIn(group, shown.data.memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  const isCoordinator = member.role === 'co-ordinator';
  return memberEndCard.render(turn.texts, stampFor(turn, group), {
    ...headFor(turn, shown, turn.texts.words.members.endTitle, ''),
    memberId: member.memberId,
    name: memberName(turn.texts, group, shown.actor, member.memberId),
    endsOn: fieldFor(turn, shown, 'endsOn', turn.deps.clock.today()),
    reason: fieldFor(turn, shown, 'reason'),
    asksSuccessor: isCoordinator,
    successor: fieldFor(turn, shown, 'successor'),
    mayLeaveNone: isCoordinator && shown.actor.role === 'manager',
    knowingly: fieldFor(turn, shown, 'knowingly', 'false'),
  });
}

function contactFormFor(turn: Turn, shown: Shown<AboutMember>): AdaptiveCard {
  const { group } = shown.state;
  const member = memberIn(group, shown.data.memberId);
  if (member === undefined) return noSuchMember(turn, shown);
  return memberContactCard.render(turn.texts, stampFor(turn, group), {
    ...headFor(turn, shown, turn.texts.words.members.contactTitle, ''),
    memberId: member.memberId,
    was: contactMark(group, member.memberId),
    name: memberName(turn.texts, group, shown.actor, member.memberId),
    phone: fieldFor(turn, shown, 'phone', member.phone ?? ''),
    inTeams: fieldFor(turn, shown, 'inTeams', String(member.inTeams)),
    safeContact: fieldFor(turn, shown, 'safeContact', member.safeContact),
  });
}
