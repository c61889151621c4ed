import type { CoreGroup, PersonAsked } from '../coreGroup';
import { isCurrent, isPractitioner, type Member } from '../member';
import { isSameGivenName, isSameName, sharesAName } from '../people/sameName';
import type { CalendarDate } from '../time/day';
import type { EarlierTerm } from './importedCaseload';

/** What is known of people beyond the group. */
export type PeopleKnown = {
  /** Whether the export has this person anywhere under an address, or a reference: those without either are known in their group only. */
  readonly isListed: (personId: string) => boolean;
  /** Whether this person has never written to us: then nobody but the export knows them. */
  readonly isNew: (personId: string) => boolean;
};

/** Members of the export who are members here under another id, and what has to be asked. */
export type WhoIsWho = {
  /** The export's member with the one they are here. */
  readonly same: readonly (readonly [there: Member, here: Member])[];
  /** People without an address of whom it was said that they are one with somebody here. */
  readonly persons: readonly (readonly [therePersonId: string, herePersonId: string])[];
  /** All that is to be asked of the group, also since before. */
  readonly asked: readonly PersonAsked[];
};

/**
 * Who of the export's new members is somebody whom it lists no longer. A person is not their address: who married, whose
 * organisation changed its domain, who was made permanent or became staff is listed again under a new one. Where the directory
 * knows the new address as the same person's they are one; otherwise it is asked, and never guessed.
 */
export function whoIsWho(
  stored: CoreGroup,
  imported: CoreGroup,
  wasImported: (memberId: string) => boolean,
  people: PeopleKnown,
  today: CalendarDate,
  earlier: readonly EarlierTerm[] = [],
): WhoIsWho {
  const ids = new Set(imported.members.map(({ memberId }) => memberId));
  const known = new Set(stored.members.map(({ memberId }) => memberId));
  // What somebody was before is no membership for the one that they have now.
  const over = new Set(earlier.map(({ memberId }) => memberId));
  const leaving = stored.members.filter(({ memberId }) => !ids.has(memberId) && !over.has(memberId) && wasImported(memberId));
  const joining = imported.members.filter(({ memberId }) => !known.has(memberId));
  const before = stored.personsAsked ?? [];
  const answered = before.filter((asked) => asked.areOne === true && ids.has(asked.there));
  const saidToBe = (there: Member, here: Member) =>
    answered.some((asked) => asked.there === there.memberId && asked.here === here.memberId);
  const linked = samePeople(leaving, joining);
  const isLinked = (member: Member) => linked.some((pair) => pair.includes(member));
  const unlinked = { leaving: leaving.filter((here) => !isLinked(here)), joining: joining.filter((there) => !isLinked(there)) };
  const same = [...linked, ...withoutAddress(unlinked.leaving, unlinked.joining, { people, today, saidToBe })];
  const isPaired = (member: Member) => same.some((pair) => pair.includes(member));
  const gone = leaving.filter((member) => !isPaired(member) && isCurrent(member, today) && !people.isListed(member.personId));
  const come = joining.filter((member) => !isPaired(member) && isCurrent(member, today));
  const wasAsked = (here: Member, there: Member) => before.find((asked) => asked.here === here.memberId && asked.there === there.memberId);
  const pairs = gone.flatMap((here) =>
    come
      .filter((there) => wasAsked(here, there) !== undefined || (people.isNew(there.personId) && mayBeOne(here, there)))
      .map((there) => [there, here] as const),
  );
  const isOnly = ([there, here]: readonly [Member, Member]) =>
    pairs.every((pair) => pair[0] !== there || pair[1] === here) && pairs.every((pair) => pair[1] !== here || pair[0] === there);
  const certain = pairs.filter((pair) => isOnly(pair) && isAllButCertain(pair[1], pair[0]));
  const now = pairs.map(([there, here]): PersonAsked => {
    const { askedOn, at } = wasAsked(here, there) ?? { askedOn: today };
    const asked = { ...bothOf(here, there), askedOn, ...(at !== undefined && { at }) };
    return certain.some((pair) => pair[0] === there && pair[1] === here) ? { ...asked, held: there } : asked;
  });
  const open = before.filter(
    (asked) =>
      asked.held === undefined && asked.areOne === undefined && ids.has(asked.there) && !now.some((each) => each.there === asked.there),
  );
  const persons = answered.map(({ herePersonId, therePersonId }) => [therePersonId, herePersonId] as const);
  return { same: [...same, ...certain], persons, asked: [...answered, ...open, ...now] };
}

/** The export's group with members under the ids by which they are known here; those of whom it is asked keep the name that they have here. */
export function keepingNames(imported: CoreGroup, { same, asked }: Pick<WhoIsWho, 'same' | 'asked'>): CoreGroup {
  const held = new Set(asked.flatMap(({ held: member, here }) => (member === undefined ? [] : [here])));
  const namedHere = new Map(same.map(([, here]) => [here.memberId, here]));
  const members = imported.members.map((member) => {
    const here = held.has(member.memberId) ? namedHere.get(member.memberId) : undefined;
    return here === undefined ? member : { ...member, name: here.name, agency: here.agency };
  });
  return { ...imported, members };
}

/** What the export's ids are here: of members, and of people who stand as one until somebody has said. */
export function idsHere({ same, persons }: WhoIsWho): ReadonlyMap<string, string> {
  const pairs = same.flatMap(([there, here]) => [[there.memberId, here.memberId] as const, [there.personId, here.personId] as const]);
  return new Map([...persons, ...pairs]);
}

function bothOf(here: Member, there: Member) {
  return { here: here.memberId, herePersonId: here.personId, there: there.memberId, therePersonId: there.personId };
}

/** Memberships of one person, whom the directory knows by both addresses: those that began on one day first, then in their order. */
function samePeople(leaving: readonly Member[], joining: readonly Member[]): readonly (readonly [Member, Member])[] {
  const pairs: (readonly [Member, Member])[] = [];
  const left = new Set(leaving);
  const isNext = (there: Member) => (here: Member) => left.has(here) && here.personId === there.personId;
  const take = (there: Member, here: Member | undefined) => {
    if (here === undefined) return;
    left.delete(here);
    pairs.push([there, here]);
  };
  for (const there of joining)
    take(
      there,
      leaving.find((here) => isNext(there)(here) && here.from === there.from),
    );
  for (const there of joining.filter((each) => !pairs.some(([paired]) => paired === each))) take(there, leaving.find(isNext(there)));
  return pairs;
}

type Lost = {
  readonly people: PeopleKnown;
  readonly today: CalendarDate;
  readonly saidToBe: (there: Member, here: Member) => boolean;
};

/**
 * Who is listed without an address now and is the one of that name and role who had one, or of whom it was said: nobody else in the
 * group could be meant.
 */
function withoutAddress(
  leaving: readonly Member[],
  joining: readonly Member[],
  { people, today, saidToBe }: Lost,
): readonly (readonly [Member, Member])[] {
  const come = joining.filter((there) => isCurrent(there, today) && !people.isListed(there.personId));
  const pairs = leaving.flatMap((here) =>
    come
      .filter((there) => saidToBe(there, here) || (isCurrent(here, today) && here.role === there.role && isSameName(here.name, there.name)))
      .map((there) => [there, here] as const),
  );
  return pairs.filter(([there, here]) => pairs.every((pair) => (pair[0] === there) === (pair[1] === here)));
}

/**
 * Whether it is worth a question. Surnames are few in Wales and many of them in one family: for the family the given name has to
 * be the same, for others a surname is enough only within one agency.
 */
function mayBeOne(here: Member, there: Member): boolean {
  if (here.personId === there.personId || here.role !== there.role) return false;
  if (isSameName(here.name, there.name) || isSameGivenName(here.name, there.name)) return true;
  return isPractitioner(here) && here.agency !== '' && here.agency === there.agency && sharesAName(here.name, there.name);
}

/**
 * Of one name and in one role; of practitioners also somebody of the same given name, agency and first day, since whoever takes
 * over from another begins on a day of their own. Not of the family, where a mistake would let a parent stay who was taken off the list.
 */
function isAllButCertain(here: Member, there: Member): boolean {
  if (isSameName(here.name, there.name)) return true;
  return isPractitioner(here) && here.agency === there.agency && here.from === there.from && isSameGivenName(here.name, there.name);
}
