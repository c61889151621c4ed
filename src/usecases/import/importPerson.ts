import { canonicalJson } from '../../core/audit/canonicalJson';
import type { ImportedPerson } from '../../core/caseload/importedCaseload';
import type { Damage, Stored } from '../../core/documents';
import { isSameName, sharesAName } from '../../core/people/sameName';
import { damageBehind, UnreadableDocument } from '../../documents/damage';
import type { Directory, DirectoryDocument, Person } from '../../ports/directory';
import { emailKey, personKey, personRefKey } from '../people/directoryKeys';
import { askFirst, holdAccounts } from './heldAccounts';
import type { ImportSettings } from './importCaseload';
import type { ImportDeps } from './importGroup';

export type Imported = {
  readonly personId: string | UnreadableDocument;
  readonly changed: boolean;
  readonly why: Damage | null;
  /** Whether the person has never written to us. */
  readonly isSilent: boolean;
  /** Whether an address or reference was somebody else's by name until now: no account goes by it until somebody has said whose it is. */
  readonly isHandedOn?: boolean;
  /** Whose accounts wait since then for somebody to say whose they are. */
  readonly held?: readonly string[];
};

export type Asked = Pick<ImportSettings, 'at' | 'dryRun'> & {
  /** Whether this export has a person of that reference. */
  readonly isExported: (ref: string) => boolean;
};

/**
 * Brings one person of an export into the directory, who is found by the case system's reference, else by an address. Whoever comes
 * under a wholly other name, or loses the address to somebody else, has no account until somebody has said whose it is. The person
 * is written first and what leads to them after it, so that nothing leads to nobody. Tries again where others wrote first.
 */
export async function importPerson(deps: ImportDeps, imported: ImportedPerson, asked: Asked): Promise<Imported> {
  const { directory, keyed } = deps;
  for (;;) {
    const addresses = await Promise.all(
      addressesOf(imported).map(async (email) => ({ email, ...(await linkAt(directory, emailKey(keyed, email))) })),
    );
    const ref = imported.ref === undefined ? [] : [await linkAt(directory, personRefKey(keyed, imported.ref))];
    const why = [...addresses, ...ref].find((link) => link.why !== null)?.why ?? null;
    if (why !== null) return { personId: new UnreadableDocument('email', why), changed: false, why, isSilent: false };
    const owners: { readonly email: string; readonly person: Person }[] = [];
    for (const { email, personId } of addresses) {
      const found = personId === null ? null : await readOrDamage(directory, personKey(personId));
      if (typeof found === 'string') return { personId: personId ?? imported.personId, changed: false, why: found, isSilent: false };
      if (found?.document.type === 'person') owners.push({ email, person: found.document });
    }
    const anothers = new Set(owners.filter(({ person }) => isAnother(person, imported, asked)).map(({ person }) => person.personId));
    const byAddress = addresses.find(({ personId }) => personId !== null && !anothers.has(personId))?.personId;
    const wanted = ref[0]?.personId ?? byAddress ?? imported.personId;
    const known = await readOrDamage(directory, personKey(wanted));
    const isTaken = typeof known !== 'string' && known?.document.type === 'person' && isAnother(known.document, imported, asked);
    const personId = isTaken ? keyed(personRefKey(keyed, imported.ref ?? '')) : wanted;
    const found = isTaken ? await readOrDamage(directory, personKey(personId)) : known;
    if (typeof found === 'string') return { personId, changed: false, why: found, isSilent: false };
    const stored = found?.document.type === 'person' ? found.document : null;
    const isSilent = (stored?.personalConversation ?? null) === null;
    const merged = mergePerson(stored, imported, personId);
    const links = [...addresses, ...ref].filter((link) => link.personId !== personId);
    const changed = links.length > 0 || canonicalJson(merged) !== canonicalJson(stored);
    const losing = owners.filter(({ person }) => person.personId !== personId);
    const hasOthersName = stored !== null && isOthersName(stored.name, imported.name);
    const isHandedOn = hasOthersName || losing.some(({ person }) => isOthersName(person.name, imported.name));
    if (!changed || asked.dryRun) return { personId, changed, why: null, isSilent, isHandedOn };
    // Before anything leads to them: no account must become theirs, or stay it, under the name of somebody else.
    if (hasOthersName) await holdAccounts(deps, stored, asked.at);
    else if (losing.length > 0 || hasLost(stored, merged)) await askFirst(directory, personId);
    for (const { person } of losing) await holdAccounts(deps, person, asked.at);
    if (!(await directory.write(merged, found?.etag ?? null))) continue;
    for (const { email, person } of losing) await withoutAddress(directory, person.personId, email);
    const linked = await Promise.all(
      links.map(({ key, etag }) => directory.write({ key, type: 'email', schemaVersion: 1, personId }, etag)),
    );
    const held = [...(hasOthersName ? [personId] : []), ...losing.map(({ person }) => person.personId)];
    if (linked.every((done) => done)) return { personId, changed, why: null, isSilent, isHandedOn, held };
  }
}

function addressesOf({ email, alsoAs = [] }: ImportedPerson): readonly string[] {
  return [...new Set([email, ...alsoAs.map((other) => other.email)])].filter((address) => address !== '');
}

/**
 * Whether the case system's reference says that this is somebody else. Where it has the same name under another reference and the
 * earlier one no more, it has only numbered its people anew.
 */
function isAnother(person: Person, imported: ImportedPerson, { isExported }: Asked): boolean {
  if (person.ref === undefined || imported.ref === undefined || person.ref === imported.ref) return false;
  return isExported(person.ref) || !isSameName(person.name, imported.name);
}

/** Another name that has nothing in common with theirs: the address, or the reference, may be somebody else's now. */
function isOthersName(before: string, now: string): boolean {
  return !before.includes('@') && !now.includes('@') && !sharesAName(before, now);
}

function hasLost(stored: Person | null, { email }: Person): boolean {
  return stored !== null && stored.email !== '' && email === '';
}

/** Whom an address, or the case system's reference of a person, leads to; null: nobody. */
async function linkAt(directory: Directory, key: string) {
  const link = await readOrDamage(directory, key);
  if (typeof link === 'string') return { key, etag: null, personId: null, why: link };
  return { key, etag: link?.etag ?? null, personId: link?.document.type === 'email' ? link.document.personId : null, why: null };
}

/** The person no longer goes by that address. */
async function withoutAddress(directory: Directory, personId: string, email: string): Promise<void> {
  for (;;) {
    const found = await directory.read(personKey(personId));
    if (found?.document.type !== 'person' || found.document.email !== email) return;
    if (await directory.write({ ...found.document, email: '' }, found.etag)) return;
  }
}

async function readOrDamage(directory: Directory, key: string): Promise<Stored<DirectoryDocument> | null | Damage> {
  return directory.read(key).catch(damageBehind);
}

function mergePerson(stored: Person | null, imported: ImportedPerson, personId: string): Person {
  const { name, email, agency } = imported;
  const { post = stored?.post ?? null, ref = stored?.ref, coreGroupIds } = imported;
  return {
    key: personKey(personId),
    type: 'person',
    schemaVersion: 1,
    personId,
    name,
    email,
    agency,
    post,
    coreGroupIds: [...new Set([...(stored?.coreGroupIds ?? []), ...coreGroupIds])].sort(),
    interfaceLanguage: stored?.interfaceLanguage ?? null,
    currentGroupId: stored?.currentGroupId ?? null,
    personalConversation: stored?.personalConversation ?? null,
    ...(ref === undefined ? {} : { ref }),
    ...(stored?.away === undefined ? {} : { away: stored.away }),
    ...(stored?.lastDigest === undefined ? {} : { lastDigest: stored.lastDigest }),
  };
}
