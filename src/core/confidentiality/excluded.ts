import type { About } from '../about';
import type { CoreGroup } from '../coreGroup';
import type { ExclusionMark } from '../exclusionMark';
import { sittingOf } from '../facts';
import type { Member } from '../member';

/** Whose exclusions are looked at. */
type Excluded = Pick<Member, 'memberId' | 'personId'>;
type WithExclusions = Pick<CoreGroup, 'exclusions'>;

/** What of a meeting is kept from somebody: nothing, all of it, or those items of its agenda. */
export type Kept = 'nothing' | 'everything' | ReadonlySet<string>;

/**
 * What of a meeting of that day is kept from this member by what was decided about them (DOMAIN 1.14). Everything that they are shown,
 * told or sent asks this by the day of the thing, never by today: so what was theirs before stays theirs, and what happened in
 * between is not given back by an ending. Several decisions count together.
 */
export function keptFrom({ exclusions = [] }: WithExclusions, member: Excluded, day: string): Kept {
  const spans = exclusions.filter((mark) => isOf(mark, member)).flatMap((mark) => mark.spans);
  const then = spans.filter(({ from, to, given }) => given === undefined && from <= day && (to === null || day <= to));
  if (then.length === 0) return 'nothing';
  return then.some(({ topics }) => topics.length === 0) ? 'everything' : new Set(then.flatMap(({ topics }) => topics));
}

/** Whether they take no part in a meeting of that day at all. */
export function isKeptOut(group: WithExclusions, member: Excluded, day: string): boolean {
  return keptFrom(group, member, day) === 'everything';
}

/** Whether an item of the agenda, or the part of a record about it, is kept from them. */
export function isTopicKept(group: WithExclusions, member: Excluded, day: string, topic: string): boolean {
  const kept = keptFrom(group, member, day);
  return kept === 'everything' || (kept !== 'nothing' && kept.has(topic));
}

/** Whether anything was ever decided about them, in force or not. */
export function isEverExcluded({ exclusions = [] }: WithExclusions, member: Excluded): boolean {
  return exclusions.some((mark) => isOf(mark, member) && mark.spans.length > 0);
}

/** The meetings and conferences of which they are to know nothing, by id, and the days on which one would be such. */
export type Unknown = {
  readonly meetings: ReadonlySet<string>;
  readonly conferences: ReadonlySet<string>;
  readonly isOut: (day: string) => boolean;
};

export function unknownTo(group: CoreGroup, member: Excluded): Unknown {
  const out = (day: string): boolean => isKeptOut(group, member, day);
  const meetings = group.meetings.filter(({ heldOn, plannedFor }) => out(heldOn ?? plannedFor)).map(({ meetingId }) => meetingId);
  const conferences = group.children.flatMap((child) =>
    child.conferences.filter((fact) => fact.movedTo === undefined && isUnheldOn(out)(fact)).map(sittingOf),
  );
  return { meetings: new Set(meetings), conferences: new Set(conferences), isOut: out };
}

/**
 * The head as somebody knows it who is, or was, excluded: no meeting or review of that time, no news of one, and of exclusions their own
 * alone, by which the items of an agenda or record are left out. For everybody else the same object.
 */
export function headSeenBy(group: CoreGroup, member: Excluded): CoreGroup {
  if (!isEverExcluded(group, member)) return group;
  const unknown = unknownTo(group, member);
  const isUnknown = isUnheldOn((day) => isKeptOut(group, member, day));
  const { exclusions = [], noticesAbout, ...rest } = group;
  return {
    ...rest,
    exclusions: exclusions.filter((mark) => isOf(mark, member)),
    ...(noticesAbout && {
      noticesAbout: noticesAbout.filter(({ about, to }) => to !== member.personId || !isNewsOf(unknown, about)),
    }),
    meetings: group.meetings.filter(({ meetingId }) => !unknown.meetings.has(meetingId)),
    children: group.children.map((child) => ({ ...child, conferences: child.conferences.filter((fact) => !isUnknown(fact)) })),
  };
}

/** Whether a notice tells of something that they are to know nothing of, or that it could not be told. */
export function isNewsOf(unknown: Unknown, about: About): boolean {
  if (about.kind === 'unreached') return about.of !== null && isNewsOf(unknown, about.of);
  // One that the case system has no longer is told of by its day alone.
  if (about.kind === 'review-day' && unknown.isOut(about.plannedFor)) return true;
  if ('meetingId' in about) return unknown.meetings.has(about.meetingId);
  return 'conferenceId' in about && unknown.conferences.has(about.conferenceId);
}

/** Whether it was to be told to somebody who is to know nothing of it by now; null: to nobody in person. */
export function isKeptNews(group: CoreGroup, { about, to }: { readonly about: About; readonly to: string | null }): boolean {
  if ((group.exclusions ?? []).length === 0) return false;
  return group.members.some(
    (member) => member.personId === to && isEverExcluded(group, member) && isNewsOf(unknownTo(group, member), about),
  );
}

/** How often something was moved as far as this member may know: from one day that they may know of to another. */
export function movesKnown(
  group: WithExclusions,
  member: Excluded,
  moves: readonly { readonly from: string; readonly to: string }[],
): number {
  // Another time of the same day is no move.
  const real = moves.filter(({ from, to }) => from !== to);
  const days = [...real.slice(0, 1).map(({ from }) => from), ...real.map(({ to }) => to)];
  return Math.max(0, days.filter((day) => !isKeptOut(group, member, day)).length - 1);
}

/** The group as if nobody but this member had ever been excluded: for what would tell others by how it changes. */
export function withOwnExclusions(group: CoreGroup, member: Excluded): CoreGroup {
  const { exclusions = [], ...rest } = group;
  return exclusions.length === 0 ? group : { ...rest, exclusions: exclusions.filter((mark) => isOf(mark, member)) };
}

function isOf(mark: ExclusionMark, { memberId, personId }: Excluded): boolean {
  return mark.memberId === memberId || mark.personId === personId;
}

/** A review that was held is told with its result, whoever was there (DOMAIN 1.35); that one is planned is an invitation. */
function isUnheldOn(out: (day: string) => boolean) {
  return ({ heldOn, plannedFor }: { readonly heldOn: string | null; readonly plannedFor: string }): boolean =>
    heldOn === null && out(plannedFor);
}
