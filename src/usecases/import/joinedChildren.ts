import type { ImportedGroup, ImportedStep } from '../../core/caseload/importedCaseload';
import { joinChild } from '../../core/caseload/joinSame';
import type { Child } from '../../core/child';
import type { KeyedCaseload, KeyedGroup } from './keyedCaseload';
import { withoutChildren } from './regroup';
import { renameIds } from './renameIds';
import type { SeenGroup } from './seenGroups';

/** Theirs to ours. */
type SameChildren = ReadonlyMap<string, string>;

/**
 * The export with every entry that people said to be one with another child taken as that child: an older export, or another part of
 * the case system, may have it still. Where it has both, what it says of the child who stayed goes first, and the facts of both count;
 * where it has them in two groups, the child is in the one in which it has the child who stayed.
 */
export function withJoinedChildren(
  exported: KeyedCaseload,
  seen: readonly SeenGroup[],
): { readonly caseload: KeyedCaseload; readonly joined: number } {
  const same = new Map(seen.flatMap(({ sameAs }) => [...sameAs]).filter(([there]) => exported.groupOfChild.has(there)));
  return { caseload: same.size === 0 ? exported : withSame(exported, same), joined: same.size };
}

function withSame(exported: KeyedCaseload, same: SameChildren): KeyedCaseload {
  const before = exported.groupOfChild;
  const groupOfChild = new Map<string, string>();
  for (const [childId, coreGroupId] of before) {
    const ours = same.get(childId) ?? childId;
    const isOwn = ours === childId;
    if (isOwn || (!before.has(ours) && !groupOfChild.has(ours))) groupOfChild.set(ours, coreGroupId);
  }
  return {
    ...exported,
    groupOfChild,
    groups: {
      *[Symbol.iterator]() {
        for (const group of exported.groups) yield groupWith(group, same, groupOfChild);
      },
    },
    withIdsOf: (idRefs) => withSame(exported.withIdsOf(idRefs), same),
  };
}

function groupWith({ imported, unkeyed }: KeyedGroup, same: SameChildren, groupOfChild: ReadonlyMap<string, string>): KeyedGroup {
  const { coreGroupId, children } = imported.group;
  const theirs = children.flatMap(({ childId }) => (same.has(childId) ? childId : []));
  if (theirs.length === 0) return { imported, unkeyed };
  const elsewhere = theirs.filter((childId) => groupOfChild.get(same.get(childId) ?? '') !== coreGroupId);
  const here = ownFirst(elsewhere.length === 0 ? imported : withoutChildren(imported, elsewhere), same);
  const names = new Map([...unkeyed].map(([id, name]) => [id, name]));
  for (const childId of theirs) {
    const ours = same.get(childId) ?? childId;
    if (!names.has(ours)) names.set(ours, unkeyed.get(childId) ?? childId);
  }
  return { imported: asOneEach(renameIds(here, (id) => same.get(id))), unkeyed: names };
}

/** What the export says of a child under the id that the child has here goes before what it says of the other entry. */
function ownFirst(imported: ImportedGroup, same: SameChildren): ImportedGroup {
  const isOther = ({ childId }: Child) => same.has(childId);
  const { children } = imported.group;
  return {
    ...imported,
    group: { ...imported.group, children: [...children.filter((each) => !isOther(each)), ...children.filter(isOther)] },
  };
}

function asOneEach(imported: ImportedGroup): ImportedGroup {
  const { group, plan, steps } = imported;
  const children = new Map<string, Child>();
  for (const child of group.children) {
    const known = children.get(child.childId);
    children.set(child.childId, known === undefined ? child : withFactsOf(known, child));
  }
  const once = <Named extends { readonly childIds: readonly string[] }>(named: Named): Named => ({
    ...named,
    childIds: [...new Set(named.childIds)],
  });
  return {
    ...imported,
    group: { ...group, members: group.members.map(once), children: [...children.values()] },
    plan: { ...plan, actions: plan.actions.map(once) },
    ...(steps && { steps: [...new Map([...steps].reverse().map((step) => [keyOf(step), step])).values()].reverse() }),
  };
}

function withFactsOf(known: Child, other: Child): Child {
  const visits = [...new Map([...other.visits, ...known.visits].map((visit) => [visit.visitId, visit])).values()];
  return { ...joinChild(other, known), visits };
}

/** Of two that say something of one thing the first counts. */
function keyOf({ what, about, childId }: ImportedStep): string {
  return `${childId ?? ''} ${what} ${about}`;
}
