import type { AboutOf, NoticeKindName, NoticeWords, Opens } from '../about';
import type { CoreGroup } from '../coreGroup';
import type { Rules } from '../policy';
import type { CalendarDate, Instant } from '../time/day';
import type { Absences } from './ladder';
import type { NoticeDraft } from './notice';

/** What the truth of a notice hangs on. `asking`: the accounts that ask to be the person; null: it is not known. */
export type Facts = {
  readonly group: CoreGroup;
  readonly rules: Rules;
  readonly today: CalendarDate;
  readonly openLimits: ReadonlySet<string>;
  readonly asking: ReadonlySet<string> | null;
  /** Those whom all of it has reached, as far as the notices themselves were read. */
  readonly reached: ReadonlySet<string>;
};

/** What is known of all notices of one kind: a row of the table in noticeKinds.ts. */
export type NoticeKind<Name extends NoticeKindName> = {
  /** Names it among all notices of its group to one person: the same thing is never planned twice. Must never change. */
  readonly key: (about: AboutOf<Name>) => string;
  /** What it is called in lists. */
  readonly words: NoticeWords;
  /** What its own card opens. `to` null: in the group's own conversation, where each reader opens what is for them. */
  readonly opens: (about: AboutOf<Name>, to: string | null) => Opens;
  /** What its row in a list opens, with the mark of the notice alone; null: its row says what it is about too. */
  readonly listOpens: string | null;
  /** What instances of earlier versions open for it, where they do not know that verb. */
  readonly opensBefore?: Opens;
  /**
   * Whether it may wait for the family, an advocate or an interpreter too, or for practitioners alone (DOMAIN 7.3, 2.2), or is its
   * recipient's own: then nobody else sees that it was sent (`maySeeThat` in aboutNotice.ts).
   */
  readonly isFor: 'practitioners' | 'everybody' | 'its-recipient';
  /** 0 for a child's safety; the more, the less it weighs in a list. */
  readonly weight: (about: AboutOf<Name>) => number;
  readonly isUrgent: (about: AboutOf<Name>) => boolean;
  /** The children it is about alone; null: it is about no certain child. */
  readonly children: (about: AboutOf<Name>, group: CoreGroup) => readonly string[] | null;
  /** Whether its cause is still there. */
  readonly holds: (about: AboutOf<Name>, facts: Facts) => boolean;
  /** Whether it is of a ladder that is planned anew each day: then it is only true while its rung is the one to tell. */
  readonly isRung: (about: AboutOf<Name>) => boolean;
  /**
   * Until when it waits for its recipient in a list: until they have opened it, or while its cause is there; a report until there is
   * a decision, for those who answer for the child. A look at the group keeps it on the list for as long.
   */
  readonly waitsFor: (about: AboutOf<Name>) => 'being-opened' | 'its-cause' | 'a-decision';
  /**
   * Plans those that there must be on these facts now, whatever was planned before; null: the deed that causes it does, or the
   * ladders in planNotices.ts.
   */
  readonly plans: ((group: CoreGroup, rules: Rules, now: Instant, absences: Absences) => readonly NoticeDraft[]) | null;
  /** What ends it once it was sent: its cause is gone, or it was opened or taken on (at the latest after a while). */
  readonly settledBy: 'its-cause' | 'being-opened';
};
