import { askingOf } from '../child';
import type { CoreGroup, PersonAsked, SameAsked } from '../coreGroup';
import type { Instant } from '../time/day';

/**
 * The group with the instant at which it asks for the first time, or anew, on every question about two entries and two people that it did
 * not ask before: by that a card of an earlier asking is told from one of now (`askingOf`).
 */
export function askedAt(before: Pick<CoreGroup, 'sameAsked' | 'personsAsked'> | null, group: CoreGroup, at: Instant): CoreGroup {
  const { sameAsked, personsAsked } = group;
  const isKnown = new Set<SameAsked | PersonAsked>([...(before?.sameAsked ?? []), ...(before?.personsAsked ?? [])]);
  const stamped = <Asked extends SameAsked | PersonAsked>(asked: Asked): Asked =>
    asked.at !== undefined || isKnown.has(asked) ? asked : { ...asked, at };
  return {
    ...group,
    ...(sameAsked && { sameAsked: sameAsked.map(stamped) }),
    ...(personsAsked && { personsAsked: personsAsked.map(stamped) }),
  };
}

/**
 * Which asking the card belongs to that somebody pressed: when, or on cards of an earlier version since which day; absent or empty where it
 * does not say, as on those of the earliest. What was answered may have been asked anew since, also on the same day: an answer to the
 * one is none to the other.
 */
export type Pressed = { readonly since?: string };

export function isOfEarlier({ since }: Pressed, now: string | null | undefined): boolean {
  return since !== undefined && since !== '' && since !== now;
}

/** What a card carries of the asking about two entries, or two people, that it belongs to. */
export function askingOfTwo({ askedOn, at }: Pick<SameAsked, 'askedOn' | 'at'>): string {
  return askingOf({ since: askedOn, ...(at !== undefined && { at }) });
}
