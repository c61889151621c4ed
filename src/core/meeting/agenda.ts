import { mostThings } from '../limits';
import type { Member } from '../member';
import type { Refusal, RefusalKind } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { CalendarDate, Instant } from '../time/day';
import { type WorkingCalendar, workingDaysBefore } from '../time/workingDays';
import type { Language, TypedText } from '../typedText';
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
  /** The member who proposed it, once others' words have taken the place of theirs. */
  readonly proposedBy?: string;
  readonly state: 'proposed' | 'accepted' | 'declined';
  readonly declinedBecause: TypedText | null;
  /** Everybody's newest answer to each version of the words, oldest first. */
  readonly answers: readonly ItemAnswer[];
  /** What was said at the meeting, typed per item; the record is composed from these. */
  readonly notes: readonly TypedText[];
};

/** What a person writes into an agenda; everyone in the group may read it. */
export type Writing = { readonly text: string; readonly by: string; readonly at: Instant; readonly language: Language };

/** The day it is and the days that count. */
export type Today = { readonly today: CalendarDate; readonly calendar: WorkingCalendar };

/** How long before the meeting its agenda is settled [P]: the procedures give no time. */
const settledWorkingDaysBefore = 1;

/** The last day, to its end, on which members propose and answer; from the next day the chair has the word [P]. */
export function agendaClosesOn(meeting: Pick<Meeting, 'plannedFor'>, calendar: WorkingCalendar): CalendarDate {
  return workingDaysBefore(calendar, meeting.plannedFor, settledWorkingDaysBefore);
}

/** Adds a proposed item before the cut-off; the chair then accepts or declines it. Nobody fills an agenda alone. */
export function proposeItem(meeting: Meeting, writing: Writing, itemId: string, when: Today): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  const full = whyNoMore(meeting, writing);
  if (full !== null) return refuse({ kind: full });
  const item: AgendaItem = {
    itemId,
    version: 1,
    standing: null,
    words: forEveryone(writing),
    state: 'proposed',
    declinedBecause: null,
    answers: [],
    notes: [],
  };
  return allow(changedAgenda(meeting, [...meeting.agenda, item]));
}

/** What stands against one more item of this member: the same one is there, or they or the agenda have as many as can be. */
function whyNoMore({ agenda }: Meeting, { by, text }: Writing): RefusalKind | null {
  const own = agenda.filter((item) => proposerOf(item) === by);
  if (own.some(({ state, words }) => state !== 'declined' && words !== null && sameWords(words.text, text))) return 'already-proposed';
  if (own.filter(({ state }) => state === 'proposed').length >= mostThings.ownProposalsWaiting) return 'own-proposals-waiting';
  if (own.length >= mostThings.ownProposals) return 'own-proposals-full';
  const proposed = agenda.filter(({ standing, state }) => standing === null && state !== 'declined');
  return proposed.length >= mostThings.proposedItems ? 'agenda-full' : null;
}

function sameWords(one: string, other: string): boolean {
  const [left, right] = [one, other].map((words) => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
  return left === right;
}

/** Agrees to every item as it stood in `seenVersion`. Other words in the meantime: the person is shown them first. */
export function agreeAgenda(meeting: Meeting, memberId: string, seenVersion: number, at: Instant, when: Today): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  if (seenVersion !== meeting.agendaVersion) return refuse({ kind: 'changed-meanwhile' });
  const agenda = meeting.agenda.map((item) =>
    item.state === 'declined' ? item : answered(item, { memberId, version: item.version, answer: 'agreed', change: null, at }),
  );
  return allow({ ...meeting, version: meeting.version + 1, agenda });
}

/** Asks for a change to one item, by words for the chair. `seen` is the version of the item's words that the person saw. */
export function askForChange(
  meeting: Meeting,
  item: { readonly itemId: string; readonly seen: number },
  writing: Writing,
  when: Today,
): Result<Meeting, Refusal> {
  const open = stillOpen(meeting, when);
  if (!open.ok) return open;
  const found = itemOf(meeting, item.itemId);
  if (found === undefined || found.state === 'declined') return refuse({ kind: 'gone' });
  if (found.version !== item.seen) return refuse({ kind: 'changed-meanwhile' });
  const answer: ItemAnswer = {
    memberId: writing.by,
    version: found.version,
    answer: 'change-asked',
    change: forEveryone(writing),
    at: writing.at,
  };
  const agenda = meeting.agenda.map((each) => (each === found ? answered(each, answer) : each));
  return allow({ ...meeting, version: meeting.version + 1, agenda });
}

/** The answers that count: those to the words as they are now. */
export function currentAnswers(item: AgendaItem): readonly ItemAnswer[] {
  return item.answers.filter(({ version }) => version === item.version);
}

/** Whether this member has said what they think of the agenda as it stands: agreed to all of it, or asked for a change. */
export function hasAnswered(meeting: Meeting, { memberId }: Member): boolean {
  const live = meeting.agenda.filter(({ state }) => state !== 'declined');
  const mine = live.map((item) => currentAnswers(item).find((answer) => answer.memberId === memberId)?.answer);
  return mine.includes('change-asked') || (mine.length > 0 && mine.every((answer) => answer === 'agreed'));
}

/** Whether members can propose and answer; the refusal says why not. */
export function stillOpen(meeting: Meeting, { today, calendar }: Today): Result<true, Refusal> {
  if (meeting.state === 'cancelled') return refuse({ kind: 'meeting-cancelled' });
  if (meeting.state === 'closed') return refuse({ kind: 'meeting-closed' });
  if (meeting.state === 'open' || today > agendaClosesOn(meeting, calendar)) return refuse({ kind: 'agenda-closed' });
  return allow(true);
}

/** The member who proposed it, whoever has reworded it since; undefined for a standing item. */
export function proposerOf({ proposedBy, words }: AgendaItem): string | undefined {
  return proposedBy ?? words?.by;
}

export function itemOf(meeting: Meeting, itemId: string): AgendaItem | undefined {
  return meeting.agenda.find((item) => item.itemId === itemId);
}

/** The meeting with other items, words or order: whoever agrees must have seen this. */
export function changedAgenda(meeting: Meeting, agenda: readonly AgendaItem[]): Meeting {
  return { ...meeting, version: meeting.version + 1, agendaVersion: meeting.agendaVersion + 1, agenda };
}

export function forEveryone(writing: Writing): TypedText {
  return { ...writing, audience: { kind: 'everyone' } };
}

/** A person's newer answer takes the place of their older one to the same words; answers to earlier words are kept. */
function answered(item: AgendaItem, answer: ItemAnswer): AgendaItem {
  const others = item.answers.filter(({ memberId, version }) => memberId !== answer.memberId || version !== answer.version);
  return { ...item, answers: [...others, answer] };
}
