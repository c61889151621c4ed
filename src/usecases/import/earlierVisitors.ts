import type { Caseload, EarlierVisitor } from '../../core/caseload/importedCaseload';
import { type ImportMark, importMarkId, partKey } from '../../core/caseload/importMark';
import type { CoreGroup } from '../../core/coreGroup';
import type { Member } from '../../core/member';
import { isSameName, sharesAName } from '../../core/people/sameName';
import { earlier } from '../../core/time/calendarDate';
import type { CalendarDate } from '../../core/time/day';
import { nothingIfDamaged } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { emailKey, personKey, personRefKey } from '../people/directoryKeys';
import { personBehind, renamedGroups } from './leavers';

type Looking = Pick<Deps, 'directory' | 'keyed' | 'store'>;

/** One child in a group that is not the export's for that child; `until`: the last day on which the child was in it. */
type Stay = { readonly childRef: string; readonly until: CalendarDate | null };

/**
 * Who was on duty for children in groups that these were in before, as far as visits name them that count for nobody in the child's group of
 * now. Not whoever has their address now. Throws StoreFault.
 */
export async function earlierVisitors(deps: Looking, caseload: Caseload, today: CalendarDate): Promise<readonly EarlierVisitor[]> {
  const { uncounted } = caseload;
  if (uncounted.size === 0) return [];
  const stays = await staysElsewhere(deps, caseload, today);
  const found: EarlierVisitor[] = [];
  for (const [coreGroupId, theirs] of stays) {
    const members = await onDuty(deps, coreGroupId);
    for (const { childRef, until } of theirs)
      for (const text of uncounted.get(childRef)?.texts ?? []) {
        const person = await personNamed(deps, text, members);
        if (person === null || person.email === '' || isAnothers(caseload, text, person)) continue;
        for (const { personId, role, from, to } of members)
          if (personId === person.personId)
            found.push({ childRef, text, personId, email: person.email, role, from, to: firstOf(to, until) });
      }
  }
  return found;
}

/** By the ids of groups, which of the children are or were in them while the export has them in another. */
async function staysElsewhere(
  { store, ...deps }: Looking,
  caseload: Caseload,
  today: CalendarDate,
): Promise<ReadonlyMap<string, readonly Stay[]>> {
  const { uncounted } = caseload;
  const groups = new Map<string, { readonly ref: string; readonly stays: readonly Stay[] }>();
  const all = new Map<string, null>();
  for await (const coreGroupId of store.groupIds()) all.set(coreGroupId, null);
  for await (const seen of store.headsOtherThan(all)) {
    if (seen.kind !== 'group') continue;
    const stays = staysIn(seen.document, (ref) => uncounted.has(ref));
    if (stays.length > 0) groups.set(seen.document.coreGroupId, { ref: seen.document.ref, stays });
  }
  const refs = new Set(caseload.groupRefs.values());
  const isRenamed = [...groups.values()].some(({ ref }) => !refs.has(ref));
  const ours = isRenamed ? await renamedGroups({ store, ...deps }, caseload, today) : new Map<string, string>();
  const refNow = new Map([...ours].map(([ref, coreGroupId]) => [coreGroupId, ref]));
  return new Map(
    [...groups].flatMap(([coreGroupId, { ref, stays }]) => {
      const now = refNow.get(coreGroupId) ?? ref;
      const elsewhere = stays.filter(({ childRef }) => uncounted.get(childRef)?.groupRef !== now);
      return elsewhere.length === 0 ? [] : [[coreGroupId, elsewhere] as const];
    }),
  );
}

function staysIn({ children, formerChildren = [] }: CoreGroup, isWanted: (childRef: string) => boolean): readonly Stay[] {
  return [
    ...children.flatMap(({ ref }) => (isWanted(ref) ? [{ childRef: ref, until: null }] : [])),
    ...formerChildren.flatMap(({ ref, on }) => (isWanted(ref) ? [{ childRef: ref, until: on }] : [])),
  ];
}

type OnDuty = Pick<Member, 'personId' | 'name' | 'from' | 'to'> & { readonly role: EarlierVisitor['role'] };

/** Those whom a list of an export had as co-ordinator or manager: not memberships that were made of what somebody did. */
async function onDuty({ store }: Looking, coreGroupId: string): Promise<readonly OnDuty[]> {
  const loaded = await store.load(coreGroupId, [importMarkId]).catch(nothingIfDamaged);
  const mark = loaded === null ? undefined : storedMark.in(loaded);
  if (loaded === null || mark === undefined) return [];
  return loaded.head.document.members.flatMap(({ role, ...member }) =>
    (role === 'co-ordinator' || role === 'manager') && wasListed(mark, member.memberId) ? [{ ...member, role }] : [],
  );
}

function wasListed({ fingerprints, tookPart = [] }: ImportMark, memberId: string): boolean {
  const said = [partKey.member(memberId), partKey.term(memberId)];
  return said.some((key) => fingerprints[key] !== undefined) && !tookPart.includes(memberId);
}

async function personNamed(deps: Looking, text: string, members: readonly OnDuty[]): Promise<Person | null> {
  if (text.includes('@')) return personBehind(deps, emailKey(deps.keyed, text));
  const referred = await personBehind(deps, personRefKey(deps.keyed, text));
  if (referred !== null) return referred;
  const [only, ...others] = new Set(members.filter(({ name }) => isSameName(text, name)).map(({ personId }) => personId));
  if (only === undefined || others.length > 0) return null;
  const found = await deps.directory.read(personKey(only)).catch(nothingIfDamaged);
  return found?.document.type === 'person' ? found.document : null;
}

/** Whether the export has the address as somebody else's by now. */
function isAnothers({ people }: Caseload, text: string, { name }: Person): boolean {
  if (!text.includes('@')) return false;
  for (const listed of people) if (listed.email === text) return !sharesAName(name, listed.name);
  return false;
}

function firstOf(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  return one === null || other === null ? (one ?? other) : earlier(one, other);
}
