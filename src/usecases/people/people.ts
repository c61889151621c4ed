import { actingAs } from '../../core/actingAs';
import type { Member } from '../../core/member';
import { membershipsOf } from '../../core/memberships';
import { isSameName } from '../../core/people/sameName';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { type Deed, type Press, permitFor, type State } from '../deeds/performDeed';
import { emailKey, personKey } from './directoryKeys';
import { changePerson, readPerson } from './linkPerson';

/** The directory's person with that address, in any letter case; null: nobody the product knows. */
export async function personAt(deps: Deps, email: string): Promise<Person | null> {
  const personId = await personIdAt(deps, email);
  return personId === null ? null : readPerson(deps, personId);
}

/** Who looks an address up, and in which group's log it is noted. */
export type Asker = { readonly by: string; readonly partition: string };

export type LookedUp =
  /** Staff: somebody in a post, who may be shown by their address alone. */
  | { readonly kind: 'staff'; readonly person: Person }
  /** Anybody else the directory knows by that address, whose name was typed: the asker knows them. */
  | { readonly kind: 'named'; readonly person: Person }
  /** The address is nobody's, or belongs to somebody of another name; the asker is not told which. */
  | { readonly kind: 'another' | 'unknown' };

/**
 * Looks up who is to be added. Only staff are found by their address alone: whose address it is can be a family's secret. Each
 * look-up is in the log, with its result and without the address.
 */
export async function lookUp(deps: Deps, asker: Asker, typed: Pick<Person, 'name' | 'email'>): Promise<LookedUp> {
  const person = await personAt(deps, typed.email);
  const found = lookedUp(person, typed.name);
  await deps.access.viewed(asker.partition, asker.by, `people.${found.kind}`);
  return found;
}

/** The member of staff at that address; null also where somebody else has it. */
export async function staffAt(deps: Deps, asker: Asker, email: string): Promise<Person | null> {
  const found = await lookUp(deps, asker, { email, name: '' });
  return found.kind === 'staff' ? found.person : null;
}

function lookedUp(person: Person | null, name: string): LookedUp {
  if (person === null) return { kind: 'unknown' };
  if (person.post !== null) return { kind: 'staff', person };
  return isSameName(name, person.name) ? { kind: 'named', person } : { kind: 'another' };
}

/** Notes that a person has to do with that group: a hint of where to look, which gives no right. */
export async function hintGroup(deps: Deps, personId: string, coreGroupId: string): Promise<void> {
  const person = await readPerson(deps, personId);
  if (person === null || person.coreGroupIds.includes(coreGroupId)) return;
  await changePerson(deps, personId, (now) =>
    now.coreGroupIds.includes(coreGroupId) ? now : { ...now, coreGroupIds: [...now.coreGroupIds, coreGroupId] },
  );
}

/**
 * The id of the person with that address, who is made known if they were not. The address is claimed first: two who add the
 * same newcomer at once get the same person, and what a crash in between leaves undone the next try completes.
 */
export async function knowPerson(deps: Deps, newcomer: Pick<Person, 'name' | 'email' | 'agency'>): Promise<string> {
  const key = emailKey(deps.keyed, newcomer.email);
  await deps.directory.write({ key, type: 'email', schemaVersion: 1, personId: deps.newId() }, null);
  const personId = await personIdAt(deps, newcomer.email);
  if (personId === null) return knowPerson(deps, newcomer);
  const person: Person = {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name: newcomer.name,
    email: newcomer.email.trim().toLowerCase(),
    agency: newcomer.agency,
    post: null,
    coreGroupIds: [],
    interfaceLanguage: null,
    currentGroupId: null,
    personalConversation: null,
  };
  await deps.directory.write(person, null);
  return personId;
}

/**
 * Whether the deed would be permitted and done as the group stands: asked before anything is written into the
 * directory for it, so that a press that is refused leaves nothing behind.
 */
export async function wouldBeDone<Data, Typed>(
  deps: Deps,
  deed: Deed<Data, Typed>,
  press: Press,
  data: Data,
  typed: Typed,
): Promise<boolean> {
  const loaded = await deps.store.load(press.coreGroupId, deed.reads(data));
  const today = deps.clock.today();
  if (loaded === null) return false;
  const state: State = { group: loaded.head.document, documents: loaded.documents };
  const { rules, newId, keyed } = deps;
  const doingAs = (actor: Member) => ({ actor, now: deps.clock.now(), today, rules, language: press.language, newId, keyed });
  const acting = actingAs(membershipsOf(state.group, press.personId, today), (member) =>
    permitFor(deed, press, state, data, doingAs(member)),
  );
  return acting?.permit.ok === true && deed.decide(state, data, typed, doingAs(acting.actor)).ok;
}

async function personIdAt(deps: Deps, email: string): Promise<string | null> {
  const found = await deps.directory.read(emailKey(deps.keyed, email));
  return found?.document.type === 'email' ? found.document.personId : null;
}
