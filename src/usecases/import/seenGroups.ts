import { isUnfinished } from '../../core/caseload/mergeImport';
import { endedIn, foundGroup } from '../../core/caseload/missed';
import { whoAreOn } from '../../core/caseload/rekeyedGroups';
import type { CoreGroup } from '../../core/coreGroup';
import type { CalendarDate } from '../../core/time/day';
import type { CoreGroupStore } from '../../ports/coreGroupStore';

/** What of a stored group tells how an export divides the children otherwise. */
export type SeenGroup = Pick<CoreGroup, 'coreGroupId' | 'ref'> & {
  /** The reference of which its ids are made. */
  readonly idRef: string;
  readonly team: string;
  readonly authority: string;
  readonly childIds: readonly string[];
  /** Who has ended in it, with the day: an export that has one of them again brings the child back with all that is known. */
  readonly endedIds: ReadonlyMap<string, CalendarDate>;
  /** Entries that people joined to a child who is, was or will be in it: theirs to that child's id. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Who is on the register in it, by what a new case system leaves as it is. */
  readonly who: readonly (string | null)[];
  /** Children on their way to it since an import that broke off. */
  readonly coming: readonly { readonly from: string; readonly childIds: readonly string[] }[];
  /** Whether it was missed by an earlier export, or has ended: an export that has it finds it again. */
  readonly isLost: boolean;
};

/** Every group whose head can be read, but for those that an import has begun and not finished. Each head is read once. */
export async function seenGroups(store: CoreGroupStore): Promise<readonly SeenGroup[]> {
  const all: SeenGroup[] = [];
  for await (const seen of store.headsOtherThan(await unknown(store)))
    if (seen.kind === 'group' && !isUnfinished(seen.document)) all.push(seenGroup(seen.document));
  return all;
}

function seenGroup(group: CoreGroup): SeenGroup {
  const { coreGroupId, ref, idRef = ref, localAuthority, team, children, arriving = [] } = group;
  return {
    coreGroupId,
    ref,
    idRef,
    team: `${localAuthority} ${team}`,
    authority: localAuthority,
    childIds: children.map(({ childId }) => childId),
    endedIds: endedIn(group),
    sameAs: joinedEntries(group),
    who: whoAreOn(children),
    coming: arriving.map((each) => ({ from: each.from, childIds: each.children.map(({ childId }) => childId) })),
    isLost: foundGroup(group) !== group,
  };
}

function joinedEntries({ children, formerChildren = [], arriving = [] }: CoreGroup): ReadonlyMap<string, string> {
  const ended = formerChildren.flatMap(({ kept }) => kept ?? []);
  const all = [...ended, ...arriving.flatMap((each) => each.children), ...children];
  return new Map(all.flatMap(({ childId, sameAs = [] }) => sameAs.map((there) => [there, childId] as const)));
}

/** Of all groups, with no version known: so that each is streamed once. */
async function unknown(store: CoreGroupStore): Promise<ReadonlyMap<string, null>> {
  const ids = new Map<string, null>();
  for await (const coreGroupId of store.groupIds()) ids.set(coreGroupId, null);
  return ids;
}
