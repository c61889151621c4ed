import { canonicalJson } from '../audit/canonicalJson';
import { type Child, fieldsSetHere, isAnotherRegistration, isTemporaryEntry, type SetHere } from '../child';

/** The child with what people recorded here, noting what the case system had said in its place. */
export function settingHere(child: Child, fields: SetHere): Child {
  const said = Object.fromEntries(
    fieldsSetHere.flatMap((name) => {
      const before = heldFor(child, name, fields);
      return before === undefined ? [] : [[name, before.value]];
    }),
  );
  return withSaid({ ...child, ...fields }, said);
}

/** The child on the register as if that had never ended: another authority's child as its temporary entry (DOMAIN 7.1). */
export function asOnRegister(child: Child): Child {
  return settingHere(child, { status: isTemporaryEntry(child) ? 'temporary' : 'registered', deregisteredOn: null });
}

/**
 * The registration after an import: what was set here stays for as long as the case system says what it said then; once
 * it says something else, that is news and stands (decision 11). `imported` is what the import would make of the child.
 * What was said of a registration or of a spell in care that is over is not said of the next one (DOMAIN 7.1): that starts clean.
 */
export function keepingSetHere(stored: Child, imported: Child): Child {
  const said = stored.setHere ?? {};
  const over = partsThatAreOver(stored, imported);
  const isStill = (name: SetHereName) => Object.hasOwn(said, name) && isSame(said[name], imported[name]) && !over.includes(name);
  const same = fieldsSetHere.filter(isStill);
  // The day on which a registration ended goes with the end, and that of a placement with whether there is one.
  const isEnded = (same.includes('status') ? stored : imported).status === 'de-registered';
  const stays = isEnded ? same : same.filter((name) => name !== 'deregisteredOn');
  const isOutOfCare = stays.includes('lookedAfter') && !stored.lookedAfter && Object.hasOwn(said, 'lookedAfterSince');
  const names = isOutOfCare ? [...new Set([...stays, 'lookedAfterSince' as const])] : stays;
  const kept = Object.fromEntries(names.map((name) => [name, stored[name]]));
  return withSaid({ ...imported, ...kept }, Object.fromEntries(names.map((name) => [name, imported[name] ?? null])));
}

type SetHereName = (typeof fieldsSetHere)[number];

/** Names, an address and that a child is missing are of the child, whatever registration runs. */
const ofRegistration: readonly SetHereName[] = ['status', 'deregisteredOn', 'categories'];
const ofCare: readonly SetHereName[] = ['lookedAfter', 'lookedAfterSince'];

function partsThatAreOver(stored: Child, imported: Child): readonly SetHereName[] {
  return [...(isAnotherRegistration(stored, imported) ? ofRegistration : []), ...(isAnotherSpell(stored, imported) ? ofCare : [])];
}

/** Whether the child is in care again, since the spell ended that was said here to be over. */
function isAnotherSpell({ lookedAfter, changes = [], setHere = {} }: Child, imported: Child): boolean {
  const since = imported.lookedAfterSince ?? null;
  if (lookedAfter || !imported.lookedAfter || since === null || since <= (setHere.lookedAfterSince ?? '')) return false;
  const over = changes.findLast(({ what, undone }) => what === 'not-looked-after' && !undone);
  return over === undefined || since >= over.on;
}

function heldFor(child: Child, name: SetHereName, fields: SetHere): { readonly value: unknown } | undefined {
  const said = child.setHere ?? {};
  const value = Object.hasOwn(said, name) ? said[name] : child[name];
  const now = Object.hasOwn(fields, name) ? fields[name] : child[name];
  return isSame(value, now) ? undefined : { value: value ?? null };
}

function withSaid({ setHere: _, ...child }: Child, said: Readonly<Record<string, unknown>>): Child {
  return Object.keys(said).length === 0 ? child : { ...child, setHere: said as SetHere };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
