import type { Caseload, EarlierMembership, ImportedPerson, Leaver } from '../../core/caseload/importedCaseload';
import { importMarkId, partKey } from '../../core/caseload/importMark';
import type { CoreGroup } from '../../core/coreGroup';
import { isNotSaid, type Member } from '../../core/member';
import { isSameName, sharesAName } from '../../core/people/sameName';
import type { CalendarDate } from '../../core/time/day';
import { nothingIfDamaged } from '../../documents/damage';
import { storedMark } from '../../documents/importMark';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { emailKey, personKey, personRefKey } from '../people/directoryKeys';
import { keyedCaseload } from './keyedCaseload';
import { newGroupsOf } from './newGroups';
import { renamesOf } from './renames';
import { seenGroups } from './seenGroups';

type Looking = Pick<Deps, 'directory' | 'keyed' | 'store'>;
type NowAt = ReadonlyMap<string, string>;
/** Whoever has neither an address nor a reference is in no directory. */
type Known = Pick<Person, 'personId' | 'name' | 'email' | 'ref'>;

/**
 * Those whom rows of a group name and its list has no longer, or only since a later day, and whom an earlier export had in it. Not whom
 * the export lists in it under another name (`nowAt`), nor whoever has their address now. Throws StoreFault.
 */
export async function leaversOf(deps: Looking, caseload: Caseload, nowAt: NowAt, today: CalendarDate): Promise<readonly Leaver[]> {
  const groups = groupsOf(deps, caseload, today);
  const listed = listedIn(caseload, nowAt);
  const found: Leaver[] = [];
  for (const groupRef of new Set([...caseload.unlisted.keys(), ...caseload.listedLater.keys()])) {
    const later = caseload.listedLater.get(groupRef) ?? none;
    const known = new Map<string, { readonly person: Known; readonly texts: string[] }>();
    for (const text of new Set([...(caseload.unlisted.get(groupRef) ?? none), ...later])) {
      const now = nowAt.get(text);
      if (now !== undefined && listed.isIn(groupRef, now)) continue;
      const person = await personNamed(deps, text, groups, groupRef);
      if (person === null || listed.isAnothers(text, person)) continue;
      known.set(person.personId, { person, texts: [...(known.get(person.personId)?.texts ?? []), text] });
    }
    const group = known.size === 0 ? null : await groups.at(groupRef);
    if (group === null) continue;
    for (const { person, texts: theirs } of known.values()) {
      const memberships = group.imported.filter(({ personId }) => personId === person.personId);
      if (memberships.length === 0) continue;
      found.push({
        groupRef,
        texts: theirs.sort(),
        personId: person.personId,
        ...(theirs.some((text) => later.has(text)) ? { isListed: true as const } : {}),
        email: person.email,
        memberships: memberships.map((member) => membershipOf(member, group.childRefs)),
      });
    }
  }
  return found;
}

const none: ReadonlySet<string> = new Set();

function membershipOf(member: Member, refs: ReadonlyMap<string, string>): EarlierMembership {
  const { memberId, name, role, title, agency, from, to, childIds } = member;
  const childRefs = isNotSaid(member) ? null : childIds.flatMap((childId) => refs.get(childId) ?? []);
  return { memberId, name, role, ...(title !== undefined && { title }), agency, from, to, childRefs };
}

/** What of a stored group is asked: the memberships that an import brought, and the references of its children. */
type Group = { readonly imported: readonly Member[]; readonly childRefs: ReadonlyMap<string, string> };
type Groups = { readonly at: (groupRef: string) => Promise<Group | null> };

/** Groups are looked for under other references only where one is not there under its own. */
function groupsOf(deps: Looking, caseload: Caseload, today: CalendarDate): Groups {
  const byRef = new Map([...caseload.groupRefs].map(([coreGroupId, ref]) => [ref, deps.keyed(coreGroupId)]));
  let renamed: ReadonlyMap<string, string> | null = null;
  let last: { readonly ref: string; readonly group: Group | null } | null = null;
  async function found(ref: string): Promise<Group | null> {
    const own = await groupAt(deps, byRef.get(ref));
    if (own !== null) return own;
    renamed ??= await renamedGroups(deps, caseload, today);
    return groupAt(deps, renamed.get(ref));
  }
  return {
    async at(ref) {
      if (last?.ref !== ref) last = { ref, group: await found(ref) };
      return last.group;
    },
  };
}

async function groupAt({ store }: Looking, coreGroupId: string | undefined): Promise<Group | null> {
  const loaded = coreGroupId === undefined ? null : await store.load(coreGroupId, [importMarkId]).catch(nothingIfDamaged);
  if (loaded === null) return null;
  const { members, children } = loaded.head.document;
  const mark = storedMark.in(loaded);
  const said = mark?.fingerprints ?? {};
  const isOfDeedsAlone =
    mark?.tookPart === undefined ? tookPartIn(loaded.head.document) : ({ memberId }: Member) => mark.tookPart?.includes(memberId);
  return {
    imported: members.filter((member) => said[partKey.member(member.memberId)] !== undefined && !isOfDeedsAlone(member)),
    childRefs: new Map(children.map(({ childId, ref }) => [childId, ref])),
  };
}

/**
 * Earlier versions of ours did not note which memberships they had made of what somebody did. Those have nothing that only a list
 * says, and begin and end on days of what they did.
 */
function tookPartIn({ children, meetings }: CoreGroup): (member: Member) => boolean {
  const held = new Set(meetings.map(({ heldOn }) => heldOn));
  const visited = new Set(children.flatMap(({ visits }) => visits.map(({ byPersonId, on }) => `${byPersonId} ${on}`)));
  return ({ personId, from, to, endReason, languages: { spoken, record } }) =>
    endReason === 'not-in-members-list' &&
    spoken === null &&
    record === null &&
    [from, to].every((day) => held.has(day) || visited.has(`${personId} ${day}`));
}

/** The ids here of the export's groups, by their references, where the case system has renamed some. */
export async function renamedGroups(
  { store, keyed }: Looking,
  caseload: Caseload,
  today: CalendarDate,
): Promise<ReadonlyMap<string, string>> {
  const exported = keyedCaseload(caseload, keyed);
  const seen = await seenGroups(store);
  const { idRefs } = await renamesOf(store, seen, exported, newGroupsOf(seen, exported), today);
  return new Map([...exported.withIdsOf(idRefs).groupRefs].map(([coreGroupId, ref]) => [ref, coreGroupId]));
}

/** Whom a text means that is no member's: an address, the case system's reference of a person, or a name that only one of the group had. */
async function personNamed(deps: Looking, text: string, groups: Groups, groupRef: string): Promise<Known | null> {
  const { keyed } = deps;
  if (text.includes('@')) return personBehind(deps, emailKey(keyed, text));
  const referred = await personBehind(deps, personRefKey(keyed, text));
  if (referred !== null) return referred;
  const named = ((await groups.at(groupRef))?.imported ?? []).filter(({ name }) => isSameName(text, name));
  const [first] = named;
  if (first === undefined || named.some(({ personId }) => personId !== first.personId)) return null;
  return (await personAt(deps, first.personId)) ?? { ...first, email: '' };
}

/** Whom an address or a reference leads to. */
export async function personBehind(deps: Pick<Deps, 'directory'>, key: string): Promise<Person | null> {
  const link = await deps.directory.read(key).catch(nothingIfDamaged);
  return link?.document.type === 'email' ? personAt(deps, link.document.personId) : null;
}

async function personAt({ directory }: Pick<Deps, 'directory'>, personId: string): Promise<Person | null> {
  const found = await directory.read(personKey(personId)).catch(nothingIfDamaged);
  return found?.document.type === 'person' ? found.document : null;
}

/** Where the export lists whoever it names by one of these texts. */
function listedIn({ people, unlisted, listedLater, groupRefs }: Caseload, nowAt: NowAt) {
  const asked = [...unlisted.values(), ...listedLater.values()].flatMap((texts) => [...texts]);
  const wanted = new Set([...asked, ...nowAt.values()]);
  const named = new Map<string, ImportedPerson>();
  if (wanted.size > 0)
    for (const person of people)
      for (const text of [person.email, person.ref ?? '', ...(person.alsoAs ?? []).map(({ email }) => email)])
        if (wanted.has(text)) named.set(text, person);
  return {
    isIn: (groupRef: string, text: string) =>
      unlisted.get(groupRef)?.has(text) !== true && (named.get(text)?.coreGroupIds ?? []).some((id) => groupRefs.get(id) === groupRef),
    /** Whether the export has the address as somebody else's by now. */
    isAnothers: (text: string, { ref, name }: Known) => {
      const now = named.get(text);
      if (now === undefined) return false;
      const isOtherRef = ref !== undefined && now.ref !== undefined && now.ref !== ref;
      return isOtherRef || !sharesAName(name, now.name);
    },
  };
}
