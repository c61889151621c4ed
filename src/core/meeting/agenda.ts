import { type AudienceChoice, choicesForProposal, choicesForRemark, chosenFrom } from '../confidentiality/audiences';
import type { CoreGroup } from '../coreGroup';
import { mostThings } from '../limits';
import type { Member } from '../member';
import type { Refusal, RefusalKind } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { type WorkingCalendar, workingDaysBefore } from '../time/workingDays';
import type { Audience, Language, TypedText } from '../typedText';
import { agendaFor, agendaVersionFor, isItemSeenIn, proposerOf } from './agendaView';
import type { Meeting } from './meeting';
import type { StandingItem } from './standingAgenda';

export type ItemAnswer = {
  readonly memberId: string;
  /** The version of the item's words that this person saw: an answer never counts for other words. */
  readonly version: number;
  readonly answer: 'agreed' | 'change-asked';
  /** What should change; only with 'change-asked'. */
  readonly change: TypedText | null;
  readonly at: Instant;
};

export type AgendaItem = {
  readonly itemId: string;
  /** Grows when the words change. */
  readonly version: number;
  readonly standing: StandingItem | null;
  /** The words of a proposed item; null for a standing one. */
  readonly words: TypedText | null;
  /** The member who proposed it, once somebody else has reworded it. */
  readonly proposedBy?: string;
  /** The proposer's own words, once somebody else has reworded it. */
  readonly proposed?: TypedText;
  readonly state: 'proposed' | 'accepted' | 'declined';
  readonly declinedBecause: TypedText | null;
  /** Everybody's newest answer to each version of the words, oldest first. */
  readonly answers: readonly ItemAnswer[];
  /** What was said at the meeting, typed per item; the record is composed from these. */
  readonly notes: readonly TypedText[];
  /** When whoever proposed it took it back; it is declined from then on, and nobody else has it. */
  readonly withdrawnAt?: Instant;
  /** How many of the agenda's versions are changes of this item alone; absent for items of before they were counted. */
  readonly changes?: number;
};

/** What a person writes into an agenda, and the code of whom they chose to read it; '' where they had no choice. */
export type Writing = {
  readonly text: string;
  readonly by: Member;
  readonly at: Instant;
  readonly language: Language;
  readonly audience: string;
};

/** The day it is and the days that count. */
export type Today = { readonly today: CalendarDate; readonly calendar: WorkingCalendar };

/** The same, and the group: what is on a member's agenda depends on who is in the group. */
export type Now = Today & { readonly group: Pick<CoreGroup, 'members' | 'exclusions'> };

/** How long before the meeting its agenda is settled [P]: the procedures give no time. */
const settledWorkingDaysBefore = 1;

/** The last day, to its end, on which members propose and answer; from the next day only the chair changes the agenda [P]. */
export function agendaClosesOn(meeting: Pick<Meeting, 'plannedFor'>, calendar: WorkingCalendar): CalendarDate {
  return workingDaysBefore(calendar, meeting.plannedFor, settledWorkingDaysBefore);
}

/** Adds a proposed item before the cut-off; the chair then accepts or declines it. One member can have only so many. */
export function proposeItem(meeting: Meeting, writing: Writing, itemId: string, when: Today): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  const full = whyNoMore(meeting, writing);
  if (full !== null) return refuse({ kind: full });
  const words = written(writing, choicesForProposal(writing.by));
  if (!words.ok) return words;
  const item: AgendaItem = {
    itemId,
    version: 1,
    standing: null,
    words: words.value,
    state: 'proposed',
    declinedBecause: null,
    answers: [],
    notes: [],
    changes: 1,
  };
  return allow(changedAgenda(meeting, [...meeting.agenda, item]));
}

/** What stands against one more item of this member: the same one is there, or they or the agenda have as many as can be. */
function whyNoMore({ agenda }: Meeting, { by, text }: Writing): RefusalKind | null {
  const own = agenda.filter((item) => proposerOf(item) === by.memberId);
  if (own.some(({ state, words }) => state !== 'declined' && words !== null && sameWords(words.text, text))) return 'already-proposed';
  if (own.filter(({ state }) => state === 'proposed').length >= mostThings.ownProposalsWaiting) return 'own-proposals-waiting';
  if (own.length >= mostThings.ownProposals) return 'own-proposals-full';
  const proposed = agenda.filter(({ standing, state }) => standing === null && state !== 'declined');
  return proposed.length >= mostThings.proposedItems ? 'agenda-full' : null;
}

export function sameWords(one: string, other: string): boolean {
  const [left, right] = [one, other].map((words) => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
  return left === right;
}

/**
 * Agrees to every item that this member has, as it stood in `seenVersion`. Refused where it has changed since, so that they see
 * it first.
 */
export function agreeAgenda(meeting: Meeting, member: Member, seenVersion: number, at: Instant, when: Now): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  if (seenVersion !== agendaVersionFor(when.group, meeting, member)) return refuse({ kind: 'changed-meanwhile' });
  const seen = new Set(agendaFor(when.group, meeting, member));
  const { memberId } = member;
  const agenda = meeting.agenda.map((item) =>
    item.state === 'declined' || !seen.has(item)
      ? item
      : answered(item, { memberId, version: item.version, answer: 'agreed', change: null, at }),
  );
  return allow({ ...meeting, version: meeting.version + 1, agenda });
}

/** Asks for a change to one item, by words for the chair. `seen` is the version of the item's words that the person saw. */
export function askForChange(
  meeting: Meeting,
  item: { readonly itemId: string; readonly seen: number },
  writing: Writing,
  when: Now,
): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  const found = itemOf(meeting, item.itemId);
  if (found === undefined || found.state === 'declined' || !isItemSeenIn(when.group, meeting, writing.by, found))
    return refuse({ kind: 'gone' });
  if (found.version !== item.seen) return refuse({ kind: 'changed-meanwhile' });
  const change = written(writing, choicesForRemark(writing.by, audienceOf(found)));
  if (!change.ok) return change;
  const answer: ItemAnswer = {
    memberId: writing.by.memberId,
    version: found.version,
    answer: 'change-asked',
    change: change.value,
    at: writing.at,
  };
  const agenda = meeting.agenda.map((each) => (each === found ? answered(each, answer) : each));
  return allow({ ...meeting, version: meeting.version + 1, agenda });
}

/** Whether members can propose and answer; the refusal says why not. */
export function stillOpen(meeting: Meeting, { today, calendar }: Today): Result<true, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  if (meeting.state === 'open' || today > agendaClosesOn(meeting, calendar)) return refuse({ kind: 'agenda-closed' });
  return allow(true);
}

export function itemOf(meeting: Meeting, itemId: string): AgendaItem | undefined {
  return meeting.agenda.find((item) => item.itemId === itemId);
}

/** The meeting with other items, words or order, in a new version of the agenda: answers are to the version that was seen. */
export function changedAgenda(meeting: Meeting, agenda: readonly AgendaItem[]): Meeting {
  return { ...meeting, version: meeting.version + 1, agendaVersion: meeting.agendaVersion + 1, agenda };
}

/** The meeting with this of one item changed. */
export function changedItem(meeting: Meeting, item: AgendaItem, change: Partial<AgendaItem>): Meeting {
  const changed = { ...item, ...change, changes: (item.changes ?? 0) + 1 };
  return changedAgenda(
    meeting,
    meeting.agenda.map((each) => (each === item ? changed : each)),
  );
}

/** Who may read an item: everyone a standing one, the readers of its words a proposed one. */
export function audienceOf({ words }: Pick<AgendaItem, 'words'>): Audience {
  return words?.audience ?? { kind: 'everyone' };
}

/** The words as they are kept, for whom the writer chose out of their choices. */
export function written({ text, by, at, language, audience }: Writing, choices: AudienceChoice): Result<TypedText, Refusal> {
  const chosen = chosenFrom(choices, audience);
  return chosen.ok ? allow({ text, by: by.memberId, at, language, audience: chosen.value }) : chosen;
}

/** A person's newer answer takes the place of their older one to the same words; answers to earlier words are kept. */
function answered(item: AgendaItem, answer: ItemAnswer): AgendaItem {
  const others = item.answers.filter(({ memberId, version }) => memberId !== answer.memberId || version !== answer.version);
  return { ...item, answers: [...others, answer] };
}
