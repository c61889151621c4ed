import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { memberAddCard, memberAddHowCard, membersCard } from '../../cards/members';
import type { CoreGroup } from '../../core/coreGroup';
import { leaveOf } from '../../core/groups/away';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { childrenOf } from '../../core/groups/groups';
import { type MemberForReader, membersFor } from '../../core/groups/memberViews';
import { isAboutCertainChildren, isNotSaid, roles, runsGroup, titles } from '../../core/member';
import { emptyPlaces } from '../../core/vacancies';
import { type AboutMember, add, nameKnown, openMembers, performAdd, type WhoToAdd, workOf } from '../../usecases/groups/members';
import { givenNameWords } from '../actions/actionWords';
import { address, anyChildren, memberOnCard, oneOf, optionalWords } from '../inputs';
import { namedRows } from '../numbered';
import { offersDeed } from '../offers';
import { pageOf } from '../paging';
import { jobWords, personWords } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { stepVerb } from '../steps';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { awayWords } from './awayWords';
import { memberCardFor } from './memberCard';
import { placeWords } from './places';

const listData = { page: z.number().int().min(1).default(1), ended: z.boolean().default(false) };
/** A title is chosen in the same list as the roles: it stands for the role of whoever has it. */
const works = [...roles, ...titles] as const;
const role = oneOf(works);
const speech = ['cy', 'en', 'both', 'unknown'] as const;
/** Null: nobody has asked yet (DOMAIN 4.2). */
const spoken = () => oneOf(speech).transform((chosen) => (chosen === 'unknown' ? null : chosen));
const optionalAddress = () => optionalWords(320).pipe(z.union([z.literal(''), address()], 'not-an-address'));
const whoInputs = {
  name: optionalWords(200),
  email: optionalAddress(),
  role,
  agency: optionalWords(200),
};

export const openMembersVerb = viewVerb(openMembers, listData, (turn, shown) => listFor(turn, shown, ''));

export const memberVerbs: readonly Verb[] = [
  openMembersVerb,
  viewVerb(
    { ...openMembers, name: 'members.adding', may: mayRunGroup },
    {
      name: z.string().default(''),
      email: z.string().default(''),
      role: z.string().default('member'),
      agency: z.string().default(''),
    },
    (turn, shown) => whoFormFor(turn, { ...shown, entered: shown.data }),
  ),
  viewVerb({ ...openMembers, name: 'members.filling' }, { memberId: memberOnCard }, fillingFor),
  stepVerb({ ...openMembers, name: 'members.addHow', may: mayRunGroup }, {}, whoInputs, {
    check: ({ deps, person }, { state }, who) => nameKnown(deps, { by: person.personId, partition: state.group.coreGroupId }, who),
    again: whoFormFor,
    next: (turn, shown, who) => howFormFor(turn, { ...shown, data: who }),
  }),
  deedVerb(add, whoInputs, { childIds: anyChildren(), spoken: spoken(), meeting: spoken(), record: spoken() }, afterAdding, performAdd),
];

/** A problem with the person is shown on the first step, any other on the second. */
function afterAdding(turn: Turn, shown: Shown<WhoToAdd>): AdaptiveCard {
  const { result, state } = shown;
  if (result.kind !== 'refused')
    return memberCardFor(turn, shown, state.group.members.at(-1)?.memberId ?? '', turn.texts.words.members.added);
  const aboutPerson = result.refusal.kind !== 'check-fields' || result.refusal.fields?.['role'] !== undefined;
  return aboutPerson ? whoFormFor(turn, { ...shown, entered: { ...shown.data } }) : howFormFor(turn, shown);
}

/** The list of who is in the group now, or, where `ended` is asked for, of who was. */
export function listFor(turn: Turn, shown: Shown<{ page: number; ended: boolean }>, done: string): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.members;
  const { group } = shown.state;
  const seen = membersFor(group, shown.actor, turn.deps.clock.today());
  const ended = shown.data.ended;
  const all = ended ? seen.ended : seen.current;
  const { rows, pages } = pageOf(texts, all, shown.data.page);
  const mayRun = runsGroup(shown.actor);
  const named = namedRows(texts, rows, (member) => [personWords(texts, member)]);
  return membersCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, ended ? words.endedTitle : words.title, done),
    empty: { shown: rows.length === 0, text: words.none },
    rows: rows.map((member) => {
      const { number, titled } = named(member, all.indexOf(member) + 1);
      const row = rowFor(turn, member, mayRun, mayRun ? notesOn(turn, group, member.memberId) : []);
      return { ...row, number, look: titled(words.look) };
    }),
    ended,
    pages,
    mayAdd: mayRun && !ended,
    hasPlaces: mayRun && !ended && emptyPlaces(group, turn.deps.clock.today()).length > 0,
    mayStep: mayRun && (group.coordinatorChanges ?? []).length > 0,
    hasEnded: seen.ended.length > 0 && !ended,
  });
}

/** Notes to those who run the group: a member is away, or will be; nobody has said for which children they are here. */
function notesOn({ texts, deps }: Turn, group: CoreGroup, memberId: string): readonly string[] {
  const found = group.members.find((member) => member.memberId === memberId);
  const leave = leaveOf(group, found?.personId ?? '', deps.clock.today());
  const unsaid = found !== undefined && isNotSaid(found) ? [texts.words.members.childrenNotSaid] : [];
  return [...unsaid, ...(leave === null ? [] : [awayWords(texts, leave)])];
}

function rowFor(turn: Turn, member: MemberForReader, mayRun: boolean, notes: readonly string[]) {
  const { memberId, safeContact, endReason, to } = member;
  const until = to === null ? [] : [turn.texts.say('members.ended', { day: turn.texts.shortDay(to) })];
  return {
    memberId,
    name: personWords(turn.texts, member),
    hasPhone: member.phone !== '',
    phone: member.phone,
    about: ` · ${[jobWords(turn.texts, member), member.agency, ...until, ...notes].filter((part) => part !== '').join(' · ')}`,
    hasContact: safeContact !== '',
    safeContact,
    hasReason: endReason !== '',
    reason: endReason,
    mayLook: mayRun,
  };
}

/** Adding somebody for the place of a member who has left; whoever may not sees who is in the group. */
function fillingFor(turn: Turn, shown: Shown<AboutMember>): AdaptiveCard {
  const { texts } = turn;
  const left = shown.state.group.members.find(({ memberId }) => memberId === shown.data.memberId);
  if (left === undefined || left.to === null || !offersDeed(turn, shown, mayRunGroup))
    return listFor(turn, { ...shown, data: { page: 1, ended: false } }, '');
  const text = texts.say('members.placeOf', { who: placeWords(turn, shown, left), day: texts.day(left.to) });
  return whoFormFor(
    turn,
    { ...shown, entered: { role: left.title ?? left.role, agency: left.agency } },
    { shown: true, text, memberId: left.memberId },
  );
}

const noPlace = { shown: false, text: '', memberId: '' };

function whoFormFor(turn: Turn, shown: Shown<object>, place = noPlace): AdaptiveCard {
  return memberAddCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.members.addTitle, ''),
    place,
    name: fieldFor(turn, shown, 'name'),
    email: fieldFor(turn, shown, 'email'),
    role: fieldFor(turn, shown, 'role', 'member'),
    agency: fieldFor(turn, shown, 'agency'),
    choices: works.map((value) => ({ title: jobWords(turn.texts, workOf(value)), value })),
  });
}

function howFormFor(turn: Turn, shown: Shown<WhoToAdd>): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const { name, email, agency } = shown.data;
  const work = workOf(shown.data.role);
  const mustBeSaid = isAboutCertainChildren(work) && group.children.length > 1;
  return memberAddHowCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.members.howTitle, ''),
    who: { name, email, role: shown.data.role, agency },
    roleWord: jobWords(texts, work),
    hasChildren: group.children.length > 0,
    childIds: fieldFor(turn, shown, 'childIds'),
    childrenLabel: mustBeSaid ? texts.words.members.childrenNeeded : texts.words.members.children,
    children: childrenOf(group, shown.actor).map((child) => ({ title: givenNameWords(texts, child, group), value: child.childId })),
    spoken: fieldFor(turn, shown, 'spoken', 'unknown'),
    meeting: fieldFor(turn, shown, 'meeting', 'unknown'),
    record: fieldFor(turn, shown, 'record', 'unknown'),
    speech: speech.map((value) => ({ title: texts.words.members.speech[value], value })),
  });
}
