import type { CoreGroup } from '../../core/coreGroup';
import { withLeave } from '../../core/groups/away';
import { mayEndMember, mayRunGroup, maySeeMembers } from '../../core/groups/groupPermissions';
import { addMember, changeContact, endMember, type NewMember } from '../../core/groups/members';
import { type Member, type MemberLanguages, type Role, roleOfTitle, roles, type Title, titles } from '../../core/member';
import type { Permit } from '../../core/permit';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import type { View } from '../deeds/openView';
import { type Deed, type Outcome, type Press, performDeed } from '../deeds/performDeed';
import { sha256 } from '../deeds/sha256';
import { type Asker, hintGroup, knowPerson, lookUp, staffAt, wouldBeDone } from '../people/people';

export const openMembers: View<object> = { name: 'members.open', may: maySeeMembers, reads: () => [] };
export const openMember: View<object> = { name: 'members.one', may: mayRunGroup, reads: () => [] };

/** Who is to be added, as the first step took it in. The address finds the person in the directory, if they are there. */
export type WhoToAdd = {
  readonly name: string;
  readonly email: string;
  /** A title stands for the role of whoever has it. */
  readonly role: Role | Title;
  readonly agency: string;
};
export type HowToAdd = { readonly childIds: readonly string[] } & MemberLanguages;
type AddDeed = Deed<WhoToAdd, HowToAdd>;

/** Only stands in the verb's table; `performAdd` does it with the person it has found. */
export const add: AddDeed = addAs(null, '');

/**
 * Adds a member; a newcomer becomes known to the directory. The directory is written before the commit, which gives nobody a
 * right: a crash in between leaves a known person without a group.
 */
export async function performAdd(
  deps: Deps,
  _deed: unknown,
  press: Press,
  who: WhoToAdd,
  typed: Result<HowToAdd, Refusal>,
): Promise<Outcome> {
  const asker = { by: press.personId, partition: press.coreGroupId };
  const looked = who.email === '' ? null : await lookUp(deps, asker, who);
  const found = looked === null || !('person' in looked) ? null : looked.person;
  const provisional = addAs(found, found?.personId ?? deps.newId());
  if (!typed.ok || !(await wouldBeDone(deps, provisional, press, who, typed.value)))
    return performDeed(deps, provisional, press, who, typed);
  // The address belongs to a person of another name: a new person is added, and the account at that address is not theirs.
  if (looked === null || looked.kind === 'another') return performDeed(deps, provisional, press, who, typed);
  const personId = found?.personId ?? (await knowPerson(deps, who));
  await hintGroup(deps, personId, press.coreGroupId);
  return performDeed(deps, addAs(found, personId), press, who, typed);
}

/**
 * Whether the first step can go on. Staff are shown as the directory has them; for everybody else a name must be typed, and is
 * shown as typed.
 */
export async function nameKnown(deps: Deps, asker: Asker, who: WhoToAdd): Promise<Result<WhoToAdd, Refusal>> {
  const found = who.email === '' ? null : await staffAt(deps, asker, who.email);
  if (found !== null) return allow({ ...who, name: found.name, agency: found.agency === '' ? who.agency : found.agency });
  return who.name === '' ? refuse({ kind: 'check-fields', fields: { name: 'required' } }) : allow(who);
}

export type AboutMember = { readonly memberId: string };
/** `successor` is the next co-ordinator's address; empty where nobody is named. */
export type TypedEnding = { readonly endsOn: string; readonly reason: string; readonly successor: string; readonly knowingly: boolean };
type EndDeed = Deed<AboutMember, TypedEnding>;

/** Only stands in the verb's table; `performEnd` does it with the successor it has found. */
export const end: EndDeed = endWith(null);

/** Ends a membership, at the same time naming the next co-ordinator where one is given. */
export async function performEnd(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: AboutMember,
  typed: Result<TypedEnding, Refusal>,
): Promise<Outcome> {
  const email = typed.ok ? typed.value.successor : '';
  const successor = email === '' ? null : await staffAt(deps, { by: press.personId, partition: press.coreGroupId }, email);
  const unknown: Result<TypedEnding, Refusal> = refuse({ kind: 'check-fields', fields: { successor: 'not-in-directory' } });
  const deed = endWith(successor);
  if (!typed.ok || (email !== '' && successor === null)) return performDeed(deps, deed, press, about, typed.ok ? unknown : typed);
  if (successor !== null && (await wouldBeDone(deps, deed, press, about, typed.value))) {
    await hintGroup(deps, successor.personId, press.coreGroupId);
  }
  return performDeed(deps, deed, press, about, typed);
}

/** `was` tells which contact the writer saw, so that somebody else's newer words are not overwritten. */
export const contact: Deed<AboutMember & { readonly was: string }, Pick<Member, 'inTeams' | 'safeContact'> & { readonly phone: string }> = {
  name: 'members.contact',
  reads: () => [],
  may: ({ group }, { memberId }, doing) => aboutMember(group, memberId, mayRunGroup(doing)),
  decide: ({ group }, { memberId, was }, typed) => {
    if (was !== contactMark(group, memberId)) return refuse({ kind: 'changed-meanwhile' });
    return withGroup(changeContact(group, memberId, typed), { memberId });
  },
};

/** A short mark of how a member can be reached, from which it cannot be read. */
export function contactMark(group: CoreGroup, memberId: string): string {
  const member = group.members.find((each) => each.memberId === memberId);
  return sha256(
    JSON.stringify([
      group.coreGroupId,
      memberId,
      member?.inTeams,
      member?.safeContact,
      ...(member?.phone === undefined ? [] : [member.phone]),
    ]),
  ).slice(0, 16);
}

function addAs(found: Person | null, personId: string): AddDeed {
  return {
    name: 'members.add',
    reads: () => [],
    may: (_state, _who, doing) => mayRunGroup(doing),
    decide: ({ group }, who, { childIds, ...languages }, { newId, today }) => {
      const memberId = newId();
      const member: NewMember = {
        memberId,
        personId,
        name: found?.name ?? who.name,
        ...workOf(who.role),
        agency: who.agency === '' ? (found?.agency ?? '') : who.agency,
        post: found?.post ?? null,
        childIds,
        languages,
        inTeams: who.email !== '',
        safeContact: '',
      };
      const added = addMember(group, member, today);
      // Somebody who is on leave when they are added is on leave in this group too.
      const away = found?.away ?? null;
      const known = added.ok && away !== null ? allow(withLeave(added.value, personId, away)) : added;
      return withGroup(known, { memberId, personId, role: who.role });
    },
  };
}

/** The role of whoever is added, and their title where one was chosen. */
export function workOf(chosen: Role | Title): Pick<Member, 'role' | 'title'> {
  const title = titles.find((each) => each === chosen);
  const role = roles.find((each) => each === chosen);
  return title === undefined ? { role: role ?? 'member' } : { role: roleOfTitle(title), title };
}

function endWith(found: Person | null): EndDeed {
  return {
    name: 'members.end',
    reads: () => [],
    may: ({ group }, { memberId }, { actor }) => aboutMember(group, memberId, mayEndMember({ actor, group }, memberId)),
    decide: ({ group }, { memberId }, { endsOn, reason, knowingly }, { actor, newId, today }) => {
      const successor = found === null ? null : successorFrom(found, newId());
      const about = { memberId, successorMemberId: successor?.memberId ?? null, knowingly };
      return withGroup(endMember(group, { memberId, on: endsOn, reason, successor, knowingly }, actor, today), about);
    },
  };
}

function successorFrom({ personId, name, agency, post }: Person, memberId: string): Omit<NewMember, 'role'> {
  const languages = { spoken: null, meeting: null, record: null };
  return { memberId, personId, name, agency, post, childIds: [], languages, inTeams: true, safeContact: '' };
}

/** Nobody could press this for a member whom the group never had: none of our cards names one. */
function aboutMember(group: CoreGroup, memberId: string, permit: Permit): Permit {
  const isKnown = group.members.some((member) => member.memberId === memberId);
  return permit.ok && !isKnown ? refuse('not-my-card') : permit;
}

function withGroup<About>(decided: Result<CoreGroup, Refusal>, about: About) {
  return decided.ok ? allow({ group: decided.value, about }) : decided;
}
