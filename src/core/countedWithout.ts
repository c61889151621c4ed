import type { CalendarDate } from './time/day';

/**
 * What the case system has of a child or a group and its last export did not bring in a form that can be read. Limits are counted
 * without it, and say so, until an export brings it.
 */
export const notReadKinds = [
  'registration-day',
  'de-registration-day',
  'missing-day',
  'visit',
  'conference',
  'meeting',
  'report',
  'membership',
  'step',
  'child',
] as const;

export type NotReadKind = (typeof notReadKinds)[number];

/**
 * Why limits are counted without something that can be read: to a meeting that was held nobody came, as far as its attendance says
 * (DOMAIN 1.10); a registration or a conference that decides it stands in two entries, of which the one counts by which limits are earlier;
 * a child stands in two core groups, and is taken in the one with the newest registration, so that nobody is alerted twice.
 */
export const whysNotCounted = ['nobody-came', 'entered-twice', 'in-two-groups'] as const;

/**
 * `on`: the day it is of, where that can be read. `by`: of a visit that can be read, and moves no limit because whoever made it was no
 * member of the group that day and covers for nobody, as far as the export knows. `step`: which one it is; an entry that does not
 * say may be of any.
 */
export type NotRead = {
  readonly what: NotReadKind;
  readonly on: CalendarDate | null;
  readonly by?: 'no-member';
  readonly why?: (typeof whysNotCounted)[number];
  readonly step?: string;
};
