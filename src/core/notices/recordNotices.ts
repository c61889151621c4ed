import { actingMembers, type CoreGroup, isSilenced } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import type { AwaitingRelease, Circulated } from '../meeting/meetingRecord';
import type { Member } from '../member';
import type { Rules } from '../policy';
import { awaitingRelease } from '../record/recordCirculation';
import { mayRelease } from '../record/recordPermissions';
import type { CalendarDate, Instant } from '../time/day';
import { type Notice, planNotice } from './notice';
import { openNoticesOf, withOpenNotices } from './openNotices';
import { nextOpening } from './quietHours';

/**
 * What those are told to whom a version of the record went just now: that there is something to open, with their morning
 * card. The record is read in Teams, where opening it is noted (DOMAIN 1.12 'opened receipt'); others get it on paper.
 */
export function recordNotices(
  group: CoreGroup,
  meetingId: string,
  sentNow: readonly Circulated[],
  by: { readonly actor: Member; readonly now: Instant; readonly rules: Rules },
): readonly Notice[] {
  if (isSilenced(group)) return [];
  return sentNow.flatMap(({ memberId, version }) => {
    const reader = group.members.find((member) => member.memberId === memberId);
    if (reader === undefined || !reader.inTeams || reader.personId === by.actor.personId) return [];
    const draft = {
      coreGroupId: group.coreGroupId,
      about: { kind: 'record' as const, meetingId, version },
      recipientPersonId: reader.personId,
      urgency: 'digest' as const,
      sendAfter: nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now),
      escalatesAt: null,
    };
    return [planNotice(draft, by.now)];
  });
}

/** The group without what it lists as open about that record for these people, up to that version: they have it, or a newer one. */
export function withoutRecordNotices(group: CoreGroup, meetingId: string, upTo: number, memberIds: readonly string[]): CoreGroup {
  const personIds = group.members.filter(({ memberId }) => memberIds.includes(memberId)).map(({ personId }) => personId);
  const over = new Set(
    openNoticesOf(group)
      .filter(
        ({ about, to }) =>
          about.kind === 'record' && about.meetingId === meetingId && about.version <= upTo && personIds.includes(to ?? ''),
      )
      .map(({ id }) => id),
  );
  return without(group, over);
}

/** The same about what was to be released of that record: nothing of it waits for a second person any more. */
export function withoutReleaseNotices(group: CoreGroup, meetingId: string): CoreGroup {
  const over = openNoticesOf(group).filter(({ about }) => about.kind === 'release' && about.meetingId === meetingId);
  return without(group, new Set(over.map(({ id }) => id)));
}

function without(group: CoreGroup, over: ReadonlySet<string>): CoreGroup {
  return over.size === 0
    ? group
    : withOpenNotices(
        group,
        (group.openNotices ?? []).filter((id) => !over.has(id)),
      );
}

/** The open notices of that meeting's record, by which it is known whom it did not reach. */
export function recordNoticeIds(group: CoreGroup, { meetingId }: { readonly meetingId: string }): readonly string[] {
  return openNoticesOf(group).flatMap(({ id, about }) => (about.kind === 'record' && about.meetingId === meetingId ? [id] : []));
}

/** Whether a version is still to be told of: its reader has not opened it, and no later one was sent to them. */
export function isRecordNews({ record }: Meeting, { members }: CoreGroup, version: number, personId: string): boolean {
  const memberIds = members.filter((member) => member.personId === personId).map(({ memberId }) => memberId);
  const sent = (record?.circulation ?? []).filter(({ memberId }) => memberIds.includes(memberId));
  return !sent.some((each) => each.version > version || (each.version === version && each.openedAt !== null));
}

/** To those who may be the second person, once a version, with their morning card: that something waits for their look. */
export function releaseNotices(
  group: CoreGroup,
  meeting: Meeting,
  asked: readonly AwaitingRelease[],
  by: { readonly actor: Member; readonly now: Instant; readonly today: CalendarDate; readonly rules: Rules },
): readonly Notice[] {
  const [first] = asked;
  if (first === undefined || isSilenced(group)) return [];
  const { meetingId } = meeting;
  const told = secondPeople(group, meeting, by.today).filter(({ inTeams, personId }) => inTeams && personId !== by.actor.personId);
  return [...new Set(told.map(({ personId }) => personId))].map((personId) =>
    planNotice(
      {
        coreGroupId: group.coreGroupId,
        about: { kind: 'release', meetingId, version: first.version },
        recipientPersonId: personId,
        urgency: 'digest',
        sendAfter: nextOpening(by.rules.calendar, by.rules.policy.alertHours, by.now),
        escalatesAt: null,
      },
      by.now,
    ),
  );
}

/** Members of today who may release something that waits. */
export function secondPeople(group: CoreGroup, meeting: Meeting, today: CalendarDate): readonly Member[] {
  const waiting = meeting.record === null ? [] : awaitingRelease(group, meeting.record, today);
  return actingMembers(group, today).filter((actor) =>
    waiting.some(({ memberId }) => mayRelease({ actor, group, today }, meeting, memberId).ok),
  );
}
