import type { Keyed } from '../deeds/keyed';
import { sha256 } from '../deeds/sha256';

/** Who is speaking, by the authenticated activity: never taken from a card, a display name or a text. */
export type TeamsIdentity = { readonly tenantId: string; readonly aadObjectId: string };

/*
 * The keys under which the directory holds things. An address or an account never stands in a key, nor anything by which it
 * could be recognised, because keys go into URLs and into the store's logs.
 */

export function personKey(personId: string): string {
  return `person:${personId}`;
}

export function identityKey(keyed: Keyed, { tenantId, aadObjectId }: TeamsIdentity): string {
  return `identity:${keyed(sha256(`${tenantId}|${aadObjectId}`))}`;
}

/** The same for an address in any letter case. */
export function emailKey(keyed: Keyed, address: string): string {
  return `email:${keyed(sha256(address.trim().toLowerCase()))}`;
}

/**
 * The same for the case system's own reference of a person, which stays with them through every address. What lies there is
 * written like an address, so that an instance of an earlier version can read it.
 */
export function personRefKey(keyed: Keyed, ref: string): string {
  return `email:${keyed(sha256(`person-ref ${ref}`))}`;
}

export function conversationKey(keyed: Keyed, conversationId: string): string {
  return `conversation:${keyed(sha256(conversationId))}`;
}

/** Which accounts are that person's. */
export function accountsKey(personId: string): string {
  return `accounts:${personId}`;
}

/** A one-time code, without hyphens. */
export function codeKey(keyed: Keyed, code: string): string {
  return `code:${keyed(sha256(`one-time code ${code}`))}`;
}
