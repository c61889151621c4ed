import type { Caseload, ImportedPerson } from '../../core/caseload/importedCaseload';
import { isSameName } from '../../core/people/sameName';
import type { CalendarDate } from '../../core/time/day';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { emailKey } from '../people/directoryKeys';
import { earlierVisitors } from './earlierVisitors';
import { leaversOf, personBehind } from './leavers';

type Looking = Pick<Deps, 'directory' | 'keyed' | 'store'>;
type Export = Pick<Caseload, 'unknownAddresses' | 'people'>;

/**
 * The export with the rows that stand under an address which it lists nobody at, and which the directory knows as the earlier one of
 * somebody whom it does list: they are that person's. The directory leads from an address to whoever has it now, so that one
 * which was handed to somebody else never counts for who had it. Rows about somebody who left a group, and whom its list has no longer,
 * are those of who they were in it, and visits to a child who has moved are those of who was on duty for the child in the group before.
 * An address of one of a family that another has too by now stays theirs.
 */
export async function withOldAddresses(deps: Looking, caseload: Caseload, today: CalendarDate): Promise<Caseload> {
  const now = await nowAt(deps, caseload);
  const left = await leaversOf(deps, caseload, now, today);
  const ownerAt = await ownersOf(deps, caseload.sharedAddresses);
  const visitors = await earlierVisitors(deps, caseload, today);
  if (now.size + left.length + visitors.length + ownerAt.size === 0) return caseload;
  return caseload.withEarlier({ nowAt: now, left, visitors, ownerAt });
}

/** Whose an address was alone, by their names: that somebody else of a family has it too now takes nothing from them. */
async function ownersOf(deps: Looking, shared: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const email of shared) {
    const person = await personBehind(deps, emailKey(deps.keyed, email));
    if (person !== null && person.email === email) owners.set(email, person.name);
  }
  return owners;
}

async function nowAt(deps: Looking, { unknownAddresses, people }: Export): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, Person>();
  for (const email of unknownAddresses) {
    const person = await personBehind(deps, emailKey(deps.keyed, email));
    if (person !== null) known.set(email, person);
  }
  const ways = new Map<string, Ways>();
  if (known.size > 0)
    for (const listed of people)
      for (const [email, person] of known) {
        const [way, name] = [wayTo(deps, person, listed), listed.email || listed.ref];
        if (way !== null && name) ways.set(email, added(ways.get(email) ?? noWays, way, name));
      }
  const lead = new Map<string, string>();
  for (const [email, { certain, named }] of ways) {
    const [only, ...others] = certain.size > 0 ? certain : named;
    if (only !== undefined && others.length === 0 && (certain.size > 0 || (await isNew(deps, only)))) lead.set(email, only);
  }
  return lead;
}

/** How the export names them: by what they have now, and by their name. */
type Ways = { readonly certain: ReadonlySet<string>; readonly named: ReadonlySet<string> };
const noWays: Ways = { certain: new Set(), named: new Set() };

function added(ways: Ways, way: keyof Ways, email: string): Ways {
  return { ...ways, [way]: new Set([...ways[way], email]) };
}

/**
 * By the reference or address that they have now. Whoever has neither in the export yet is also known, until somebody has said, by
 * their name in one of their groups and their agency, as the group itself takes them (core/caseload/whoIsWho.ts).
 */
function wayTo({ keyed }: Looking, person: Person, listed: ImportedPerson): keyof Ways | null {
  if (person.ref !== undefined && listed.ref !== undefined) return person.ref === listed.ref ? 'certain' : null;
  if (person.email === listed.email) return 'certain';
  const isInTheirs = listed.coreGroupIds.some((id) => person.coreGroupIds.includes(keyed(id)));
  return isInTheirs && person.agency === listed.agency && isSameName(person.name, listed.name) ? 'named' : null;
}

/** Whether nobody has written to us from that address yet. */
async function isNew(deps: Looking, email: string): Promise<boolean> {
  return ((await personBehind(deps, emailKey(deps.keyed, email)))?.personalConversation ?? null) === null;
}
