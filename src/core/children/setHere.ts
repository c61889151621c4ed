import { canonicalJson } from '../audit/canonicalJson';
import { type Child, fieldsSetHere, isTemporaryEntry, type SetHere } from '../child';

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
 */
export function keepingSetHere(stored: Child, imported: Child): Child {
  const said = stored.setHere ?? {};
  const stays = fieldsSetHere.filter((name) => Object.hasOwn(said, name) && isSame(said[name], imported[name]));
  const kept = Object.fromEntries(stays.map((name) => [name, stored[name]]));
  return withSaid({ ...imported, ...kept }, Object.fromEntries(stays.map((name) => [name, said[name]])));
}

function heldFor(child: Child, name: (typeof fieldsSetHere)[number], fields: SetHere): { readonly value: unknown } | undefined {
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
