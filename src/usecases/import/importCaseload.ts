import { type TeamCounts, teamsGone } from '../../core/caseload/fewer';
import type { ImportedGroup, RowProblem } from '../../core/caseload/importedCaseload';
import type { ImportNews } from '../../core/caseload/importNews';
import type { LateByImport } from '../../core/caseload/lateByImport';
import type { Unkeyed } from '../../core/caseload/threeWay';
import type { Damage } from '../../core/documents';
import type { Instant } from '../../core/time/day';
import { dayOf } from '../../core/time/londonTime';
import { damageBehind } from '../../documents/damage';
import { severalAtOnce } from '../deeds/severalAtOnce';
import { askWhereTheyAre, groupsWithoutAnswer } from './heldAccounts';
import { type Counts, type GroupOutcome, type ImportDeps, importGroup, nothing } from './importGroup';
import { importPeople, withPersonIds } from './importPeople';
import { withJoinedChildren } from './joinedChildren';
import type { KeyedCaseload } from './keyedCaseload';
import type { Move } from './moveChildren';
import { newGroupsOf } from './newGroups';
import { type NotMoved, regroup, withoutChildren } from './regroup';
import { regroupingOf } from './regrouping';
import { renameIds } from './renameIds';
import { type Renamed, renamesOf } from './renames';
import { seenGroups } from './seenGroups';
import { triedOut } from './triedOut';

export type ImportSettings = {
  readonly at: Instant;
  /** Compares and counts as otherwise, and writes nothing. */
  readonly dryRun: boolean;
  /** Of which teams the last export was, where that is known. */
  readonly teamsBefore?: TeamCounts;
  /** Told after each group, for whoever waits. */
  readonly progress?: (done: number, of: number) => void;
};

export type ImportReport = {
  /** References of groups. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly string[];
  readonly problems: readonly RowProblem[];
  /** How many children are in another group than before, with all that was recorded of them. */
  readonly moved: number;
  /** Children whom the export has again in another group than the one in which they had ended, and the references of those groups. */
  readonly back: ChildrenBack;
  /** How many entries of children the export has of which people said here that they are another entry's child. */
  readonly joined: number;
  /** Groups that the case system has under another reference now, and that go on with everything. */
  readonly renamed: readonly Renamed[];
  /** How many groups the export no longer has; and how many it has not and is not asked about, as it has only a part. */
  readonly missed: number;
  readonly notAsked: number;
  readonly teamsNotHere: TeamCounts;
  /** How many it has not while it has their children in others, under other references: they are asked about. */
  readonly rekeyed: number;
  /** How many people come under an address or reference that was somebody else's by name until now, and the references of their groups. */
  readonly handedOn: { readonly people: number; readonly refs: readonly string[] };
  /** Of how many people whose account waits for an answer nobody in their groups may give it, and these groups' references. */
  readonly unanswered: { readonly people: number; readonly refs: readonly string[] };
  /** What stands in the store and cannot be read: groups, with all that the export says of them, people and moves were left as they are. */
  readonly damaged: readonly Unread[];
  /** Limits that would be late by it; counted in a dry run only. */
  readonly late: LateByImport;
  /** Of groups that were known, by their references, what is new in them beside new facts. */
  readonly news: readonly { readonly ref: string; readonly news: ImportNews }[];
  /** What was written beside the groups' heads; in a dry run, what would be. */
  readonly counts: Counts & { readonly people: number };
};

export type ChildrenBack = { readonly children: number; readonly refs: readonly string[] };

/**
 * A group of which something cannot be read, its own or whose address one of its people has, or a person; by their ids. Or so many
 * children who stay in their group, by its reference, although the export has them in another.
 */
export type Unread =
  | { readonly what: 'group' | 'person'; readonly id: string; readonly why: Damage }
  | { readonly what: 'move'; readonly from: string; readonly to: string; readonly children: number; readonly why: NotMoved['why'] };

type NamedOutcome = GroupOutcome & { readonly coreGroupId: string; readonly ref: string };

const groupsAtOnce = 8;

/**
 * Brings an export into the store: each group is compared with what is there and written, head and documents
 * together, only where the case system says something new; the same export again writes nothing. What people have
 * recorded here is never overwritten. A group or person that cannot be read stops no other: it stays as it is, and is named.
 * Throws StoreFault; groups already written then stay, and importing again goes on.
 */
export async function importCaseload(given: ImportDeps, brought: KeyedCaseload, settings: ImportSettings): Promise<ImportReport> {
  const { at, dryRun } = settings;
  const seen = await seenGroups(given.store);
  const { caseload: exported, joined } = withJoinedChildren(brought, seen);
  const there = newGroupsOf(seen, exported);
  const { renamed, idRefs } = await renamesOf(given.store, seen, exported, there, dayOf(at));
  const caseload = idRefs.size === 0 ? exported : exported.withIdsOf(idRefs);
  const people = await importPeople(given, caseload.people, settings);
  const { groupOfChild, groupCount } = caseload;
  const deps = dryRun ? { ...given, store: triedOut(given.store) } : given;
  const regrouping = await regroupingOf(deps.store, seen, caseload, {
    there,
    goingOn: renamed.map(({ to }) => to),
    gone: teamsGone(settings.teamsBefore ?? [], caseload.teams),
  });
  const named = (group: ImportedGroup) => withPersonIds(group, people.personIds);
  const known = { isListed: (id: string) => people.listed.has(id), isNew: (id: string) => people.silent.has(id) || !people.listed.has(id) };
  const asIs = { isMissed: () => false, unkeyed: (value: unknown) => value };
  const bring = (group: ImportedGroup) => importGroup(deps, group, known, { at, dryRun: false }, asIs);
  const { begun, notMoved, unread } = await regroup(deps, regrouping, caseload, { at, bring, named });
  const isWhole = wholeExport(caseload);
  let done = 0;
  const outcomes = await severalAtOnce(caseload.groups, groupsAtOnce, async (group): Promise<NamedOutcome> => {
    const { coreGroupId, ref } = group.imported.group;
    const isMissed = (childId: string) => !groupOfChild.has(childId) && isWhole(ref);
    const unkeyed: Unkeyed = (imported) => renameIds(imported, (id) => group.unkeyed.get(id));
    const elsewhere = notMoved.filter(({ to }) => to === coreGroupId).flatMap(({ childIds }) => childIds);
    const outcome = await importOrName(coreGroupId, () => {
      const imported = elsewhere.length === 0 ? group.imported : withoutChildren(group.imported, elsewhere);
      return importGroup(deps, named(imported), known, settings, { isMissed, unkeyed });
    });
    done += 1;
    settings.progress?.(done, groupCount);
    return { coreGroupId, ref, ...withBegun(outcome, begun.get(coreGroupId)) };
  });
  const unanswered: (readonly string[])[] = [];
  for (const personId of dryRun ? [] : people.held) {
    await askWhereTheyAre(given, personId, at);
    const groups = await groupsWithoutAnswer(given, personId, at);
    if (groups.length > 0) unanswered.push(groups);
  }
  const ofGroups = outcomes.flatMap((outcome) => outcome.unread ?? []);
  const elsewhere = new Set(ofGroups.map(({ id }) => id));
  const alone = unread.filter(({ coreGroupId }) => !elsewhere.has(coreGroupId)).map(({ coreGroupId: id, why }) => unreadGroup(id, why));
  const refs = new Map([...seen, ...outcomes].map(({ coreGroupId, ref }) => [coreGroupId, ref]));
  const damaged = [...people.damaged, ...notMoved.map((move) => unmoved(move, refs)), ...ofGroups, ...alone];
  const refsOfAll = (groups: readonly (readonly string[])[]) => [...new Set(groups.flat().flatMap((id) => refs.get(id) ?? []))].sort();
  const went = regrouping.moves.filter((move) => !notMoved.some(isOf(move)));
  const back = went.filter(({ isBack }) => isBack);
  const refsOf = (wanted: GroupOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ ref }) => ref);
  const sum = (kind: keyof Counts) => outcomes.reduce((total, { counts }) => total + counts[kind], 0);
  return {
    created: refsOf('created'),
    changed: refsOf('changed'),
    unchanged: refsOf('unchanged'),
    refused: caseload.refused,
    problems: caseload.problems,
    moved: childrenIn(went.filter(({ isBack }) => !isBack)),
    joined,
    back: { children: childrenIn(back), refs: [...new Set(back.flatMap(({ to }) => refs.get(to) ?? []))].sort() },
    renamed,
    missed: regrouping.missed.length,
    notAsked: regrouping.notAsked,
    teamsNotHere: regrouping.teamsNotHere,
    rekeyed: regrouping.rekeyed.length,
    handedOn: {
      people: people.handedOn.length,
      refs: refsOfAll(people.handedOn),
    },
    unanswered: { people: unanswered.length, refs: refsOfAll(unanswered) },
    damaged,
    late: outcomes.reduce((sum, { late }) => ({ limits: sum.limits + (late?.limits ?? 0), of: sum.of + (late?.of ?? 0) }), {
      limits: 0,
      of: 0,
    }),
    news: outcomes.flatMap(({ ref, news }) => (news === undefined ? [] : [{ ref, news }])),
    counts: {
      people: people.changed,
      visits: sum('visits'),
      meetings: sum('meetings'),
      actions: sum('actions'),
      corrected: sum('corrected'),
    },
  };
}

/**
 * Whether of a group, by its reference, all that the export says of children could be read: else one who is not in it may be in a row
 * that was not understood. What is only noted of a row, or of a column, was read.
 */
function wholeExport({ problems, refused }: Pick<KeyedCaseload, 'problems' | 'refused'>): (ref: string) => boolean {
  const isUnread = ({ file, severity, reason }: RowProblem) =>
    severity === 'refused' || (file === 'children.csv' && (severity !== 'noted' || reason === 'no-rows'));
  const unread = problems.filter(isUnread);
  const refs = new Set(unread.map(({ groupRef }) => groupRef));
  return (ref) => refused.length === 0 && !refs.has(null) && !refs.has(ref);
}

/** A group of which something cannot be read stays as it is, and is named. */
async function importOrName(coreGroupId: string, work: () => Promise<GroupOutcome>): Promise<GroupOutcome> {
  try {
    return await work();
  } catch (error) {
    return { outcome: 'damaged', counts: nothing, unread: unreadGroup(coreGroupId, damageBehind(error)) };
  }
}

function unreadGroup(id: string, why: Damage): NonNullable<GroupOutcome['unread']> {
  return { what: 'group', id, why };
}

function unmoved({ from, to, childIds, why }: NotMoved, refs: ReadonlyMap<string, string>): Unread {
  return { what: 'move', from: refs.get(from) ?? '', to: refs.get(to) ?? '', children: childIds.length, why };
}

function isOf({ from, to, isBack }: Move): (move: Move) => boolean {
  return (move) => move.from === from && move.to === to && move.isBack === isBack;
}

function childrenIn(moves: readonly Move[]): number {
  return moves.reduce((total, { childIds }) => total + childIds.length, 0);
}

/** A group that had to be begun before children could move into it is new, and what was written of it then counts too. */
function withBegun(outcome: GroupOutcome, begun: GroupOutcome | undefined): GroupOutcome {
  if (begun === undefined || outcome.outcome === 'damaged') return outcome;
  const { counts } = begun;
  const sum = (kind: keyof Counts) => counts[kind] + outcome.counts[kind];
  return {
    outcome: 'created',
    counts: { visits: sum('visits'), meetings: sum('meetings'), actions: sum('actions'), corrected: sum('corrected') },
  };
}
