import type { Choice } from '../../core/confidentiality/chosen';
import { type Absence, type CoreGroup, memberFor } from '../../core/coreGroup';
import {
  type Cover,
  coversFor,
  endedLeave,
  enterLeave,
  leaveOf,
  mayBeAway,
  mayEnterLeave,
  type TypedLeave,
  withLeave,
} from '../../core/groups/away';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import type { Denial, Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { Heads } from '../../ports/coreGroupStore';
import type { Person } from '../../ports/directory';
import { refuseNotOffered } from '../deeds/choosing';
import { commitGroup } from '../deeds/commitGroup';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import type { View } from '../deeds/openView';
import { type Deed, performDeed, type State } from '../deeds/performDeed';
import { changePerson, readPerson } from './linkPerson';
import { wouldBeDone } from './people';

/** `unread`: groups in the person's list that cannot be read at the moment, where their leave is not noted now. */
export type Leave = {
  readonly present: Absence | null;
  readonly covers: readonly Cover[];
  readonly groups: readonly CoreGroup[];
  readonly unread: number;
  /** Somebody was chosen to cover whom none of their groups could have offered; null: nobody was. */
  readonly wrong: Refusal | null;
};
export type LeaveOutcome = { readonly leave: Leave; readonly refusal: Refusal | null };

/**
 * A person's own leave, and who could cover: one query over their groups. Denied to those who are told of no duties; that the
 * press names somebody whom none of their groups could have offered is kept as a denial too.
 */
export async function ownLeave(deps: Deps, person: Person, deed: string, choices: readonly Choice[]): Promise<Result<Leave, Denial>> {
  const today = deps.clock.today();
  const heads = await headsOf(deps, person.coreGroupIds);
  const own = heads.groups.flatMap((group) => {
    const actor = memberFor(group, person.personId, today);
    return actor !== undefined && mayBeAway(actor).ok ? [{ group, actor }] : [];
  });
  const groups = own.map(({ group }) => group);
  if (groups.length === 0) {
    const isMember = heads.groups.some((group) => memberFor(group, person.personId, today) !== undefined);
    const denial = isMember ? 'role-may-not' : 'in-no-group';
    await deps.access.denied(noGroup, person.personId, deed, denial);
    return refuse(denial);
  }
  const unknown = own.map((asker) => refuseNotOffered(asker, choices));
  const wrong = unknown.includes(null) ? null : (unknown[0] ?? null);
  if (wrong !== null) await deps.access.denied(noGroup, person.personId, deed, 'not-my-card');
  await deps.access.viewed(noGroup, person.personId, deed);
  const present = (await readPerson(deps, person.personId))?.away ?? null;
  const runs = present !== null && (present.to === null || present.to >= today);
  return allow({
    present: runs ? present : null,
    covers: coversFor(groups, person.personId, today),
    groups,
    unread: heads.damaged.length,
    wrong,
  });
}

/** Enters a person's own leave in the directory, which routes by it, and notes it in each of their groups. */
export async function saveOwnLeave(deps: Deps, person: Person, leave: Leave, typed: TypedLeave): Promise<LeaveOutcome> {
  const { covers, groups, present } = leave;
  const absences = groups.flatMap((group) => group.absences ?? []);
  const entered = enterLeave(typed, { present, today: deps.clock.today(), covers, absences });
  if (!entered.ok) return { leave, refusal: entered.refusal };
  await setLeave(deps, person.personId, entered.value);
  const areNoted = await noteInGroups(deps, groups, person.personId, entered.value, { deed: 'away.save', by: person.personId });
  return { leave: { ...leave, present: entered.value }, refusal: areNoted ? null : changedMeanwhile };
}

/** Ends it today. Where no leave runs, this does nothing and refuses nothing. */
export async function endOwnLeave(deps: Deps, person: Person, leave: Leave): Promise<LeaveOutcome> {
  if (leave.present === null) return { leave, refusal: null };
  await setLeave(deps, person.personId, null);
  const ended = endedLeave(leave.present, deps.clock.today());
  const areNoted = await noteInGroups(deps, leave.groups, person.personId, ended, { deed: 'away.end', by: person.personId });
  if (areNoted) return { leave: { ...leave, present: null }, refusal: null };
  // With the leave as it was, so that the same press again ends it in all groups.
  await setLeave(deps, person.personId, leave.present);
  return { leave, refusal: changedMeanwhile };
}

export type AboutMember = { readonly memberId: string };

export const openEntering: View<AboutMember> = {
  name: 'away.entering',
  may: ({ actor, group, today }, { memberId }) => mayEnterLeave(actor, group, memberId, today),
  reads: () => [],
};

/** A co-ordinator's leave or sickness, by their manager. */
export const enter: Deed<AboutMember, TypedLeave> = {
  name: 'away.enter',
  reads: () => [],
  may: ({ group }, { memberId }, { actor, today }) => mayEnterLeave(actor, group, memberId, today),
  decide: ({ group }, { memberId }, typed, { today }) => {
    const personId = personIdOf(group, memberId);
    const known = {
      present: leaveOf(group, personId, today),
      today,
      covers: coversFor([group], personId, today),
      absences: group.absences ?? [],
    };
    const entered = enterLeave(typed, known);
    return entered.ok ? allow({ group: withLeave(group, personId, entered.value), about: aboutLeave(personId, entered.value) }) : entered;
  },
};

export const finish: Deed<AboutMember, Record<string, never>> = {
  name: 'away.finish',
  reads: () => [],
  may: ({ group }, { memberId }, { actor, today }) => mayEnterLeave(actor, group, memberId, today),
  decide: ({ group }, { memberId }, _typed, { today }) => {
    const personId = personIdOf(group, memberId);
    const present = leaveOf(group, personId, today);
    if (present === null) return refuse({ kind: 'changed-meanwhile' });
    const { personId: _, ...leave } = present;
    const ended = endedLeave(leave, today);
    return allow({ group: withLeave(group, personId, ended), about: aboutLeave(personId, ended) });
  },
};

/** Writes the directory before the groups: from then on nothing is sent to somebody who is away, even if the rest is interrupted. */
export const performEnter: typeof performDeed<AboutMember, TypedLeave> = async (deps, deed, press, about, typed) => {
  if (!typed.ok || !(await wouldBeDone(deps, deed, press, about, typed.value))) return performDeed(deps, deed, press, about, typed);
  const { from, to, cover } = typed.value;
  const leave: Absence = { from, to: to === '' ? null : to, coverPersonId: cover === '' ? null : cover };
  const personId = await personBehind(deps, press.coreGroupId, about.memberId);
  await setLeave(deps, personId, leave);
  const isNoted = await noteElsewhere(deps, press.coreGroupId, personId, leave, { deed: 'away.enter', by: press.personId });
  return performDeed(deps, deed, press, about, isNoted ? typed : refuse(changedMeanwhile));
};

export const performFinish: typeof performDeed<AboutMember, Record<string, never>> = async (deps, deed, press, about, typed) => {
  if (!typed.ok || !(await wouldBeDone(deps, deed, press, about, typed.value))) return performDeed(deps, deed, press, about, typed);
  const personId = await personBehind(deps, press.coreGroupId, about.memberId);
  const present = (await readPerson(deps, personId))?.away ?? null;
  await setLeave(deps, personId, null);
  const ended = present === null ? null : endedLeave(present, deps.clock.today());
  const isNoted = await noteElsewhere(deps, press.coreGroupId, personId, ended, { deed: 'away.finish', by: press.personId });
  if (isNoted) return performDeed(deps, deed, press, about, typed);
  await setLeave(deps, personId, present);
  return performDeed(deps, deed, press, about, refuse(changedMeanwhile));
};

/** Some group was too busy to note it. The same press again does those that are left. */
const changedMeanwhile: Refusal = { kind: 'changed-meanwhile' };

function headsOf(deps: Deps, ids: readonly string[]): Promise<Heads> {
  return ids.length === 0 ? Promise.resolve({ groups: [], damaged: [] }) : deps.store.heads(ids);
}

type Entry = { readonly deed: string; readonly by: string };

async function setLeave(deps: Deps, personId: string, leave: Absence | null): Promise<void> {
  await changePerson(deps, personId, (person) => ({ ...person, away: leave }));
}

async function noteElsewhere(deps: Deps, coreGroupId: string, personId: string, leave: Absence | null, entry: Entry): Promise<boolean> {
  const ids = ((await readPerson(deps, personId))?.coreGroupIds ?? []).filter((id) => id !== coreGroupId);
  const today = deps.clock.today();
  const { groups } = await headsOf(deps, ids);
  const theirs = groups.filter((group) => memberFor(group, personId, today) !== undefined);
  return noteInGroups(deps, theirs, personId, leave, entry);
}

/**
 * Notes it in each group and has each looked at today, so that what is due goes to those who are there. A second time it
 * changes nothing. False: not in all of them.
 */
async function noteInGroups(
  deps: Deps,
  groups: readonly CoreGroup[],
  personId: string,
  leave: Absence | null,
  entry: Entry,
): Promise<boolean> {
  let areNoted = true;
  for (const { coreGroupId } of groups) areNoted = (await noteIn(deps, coreGroupId, personId, leave, entry)) && areNoted;
  return areNoted;
}

/** False: others kept changing the group, and the leave is not noted in it. */
function noteIn(deps: Deps, coreGroupId: string, personId: string, leave: Absence | null, { deed, by }: Entry): Promise<boolean> {
  return commitGroup<boolean>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    decide(loaded) {
      const before = loaded?.head.document;
      const group = before && withLeave(before, personId, leave);
      if (!group || JSON.stringify(group.absences) === JSON.stringify(before.absences)) return { kind: 'stop', answer: true };
      const at = deps.clock.now();
      return {
        kind: 'write',
        writing: {
          head: { ...group, nextDueOn: nextLookOn(group, deps.rules, at) },
          entry: { deed, by, at, about: aboutLeave(personId, leave) },
        },
        saved: () => true,
        gaveUp: () => false,
      };
    },
  });
}

function aboutLeave(personId: string, leave: Absence | null) {
  return { personId, from: leave?.from ?? null, to: leave?.to ?? null, cover: leave?.coverPersonId ?? null };
}

function personIdOf(group: State['group'], memberId: string): string {
  return group.members.find((member) => member.memberId === memberId)?.personId ?? '';
}

async function personBehind(deps: Deps, coreGroupId: string, memberId: string): Promise<string> {
  const loaded = await deps.store.load(coreGroupId, []);
  return loaded === null ? '' : personIdOf(loaded.head.document, memberId);
}
