import type { Caseload, ImportedPerson } from '../../core/caseload/importedCaseload';
import { isSameName } from '../../core/people/sameName';
import { nothingIfDamaged } from '../../documents/damage';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { emailKey, personKey } from '../people/directoryKeys';

type Looking = Pick<Deps, 'directory' | 'keyed'>;
type Export = Pick<Caseload, 'unknownAddresses' | 'people'>;

/**
 * The export with the rows that stand under an address which it lists nobody at, and which the directory knows as the earlier one of
 * somebody whom it does list: they are that person's. The directory leads from an address to whoever has it now, so that one
 * which was handed to somebody else never counts for who had it.
 */
export async function withOldAddresses(deps: Looking, caseload: Caseload): Promise<Caseload> {
  const now = await nowAt(deps, caseload);
  return now.size === 0 ? caseload : caseload.withAddresses(now);
}

async function nowAt(deps: Looking, { unknownAddresses, people }: Export): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, Person>();
  for (const email of unknownAddresses) {
    const person = await personAt(deps, email);
    if (person !== null) known.set(email, person);
  }
  const ways = new Map<string, Ways>();
  if (known.size > 0)
    for (const listed of people)
      for (const [email, person] of known) {
        const way = listed.email === '' ? null : wayTo(deps, person, listed);
        if (way !== null) ways.set(email, added(ways.get(email) ?? noWays, way, listed.email));
      }
  const lead = new Map<string, string>();
  for (const [email, { certain, named }] of ways) {
    const [only, ...others] = certain.size > 0 ? certain : named;
    if (only !== undefined && others.length === 0 && (certain.size > 0 || (await isNew(deps, only)))) lead.set(email, only);
  }
  return lead;
}

/** The addresses at which the export lists them by what they have now, and by their name. */
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
  return ((await personAt(deps, email))?.personalConversation ?? null) === null;
}

async function personAt({ directory, keyed }: Looking, email: string): Promise<Person | null> {
  const link = await directory.read(emailKey(keyed, email)).catch(nothingIfDamaged);
  if (link?.document.type !== 'email') return null;
  const found = await directory.read(personKey(link.document.personId)).catch(nothingIfDamaged);
  return found?.document.type === 'person' ? found.document : null;
}
