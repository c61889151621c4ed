import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { recordListCard, recordReadCard } from '../../cards/record';
import { type Meeting, nextMeeting } from '../../core/meeting/meeting';
import { mayWriteRecord } from '../../core/record/recordPermissions';
import { nextStep, type RecordStep } from '../../core/record/recordSteps';
import { isPartialFor, recordFor, sentTo } from '../../core/record/recordView';
import { storedMeeting } from '../../documents/meeting';
import { wholeMeetingIn } from '../../documents/recordVersion';
import { type AboutVersion, heldMeetings, openRecord, readingRecord, readRecord, recordView } from '../../usecases/record/record';
import { namedRows } from '../numbered';
import { offers } from '../offers';
import { pageOf, rowsOnAPage } from '../paging';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { recordCheckVerbs, versionStateFor } from './recordCheck';
import { deskFor } from './recordDesk';
import { changesLayout, inTheirLanguages, othersLayout, readerLayout, signatureLayout } from './recordLayout';
import { recordNoteVerbs } from './recordNotes';
import { pagesShown, withoutButtons } from './recordPages';
import { recordPeopleVerbs } from './recordPeople';
import { recordReleaseVerbs, releasable } from './recordRelease';

const meetingId = z.string();
const number = z.number().int().min(1);
const page = number.default(1);

export const openRecordVerb = viewVerb(openRecord, { page, meetingId: meetingId.optional() }, openFor);

export const recordVerbs: readonly Verb[] = [
  openRecordVerb,
  viewVerb({ ...openRecord, name: 'record.list' }, { page }, listFor),
  viewVerb(recordView('record.desk', mayWriteRecord), { meetingId }, (turn, shown) => deskFor(turn, shown, '')),
  ...recordNoteVerbs,
  ...recordCheckVerbs,
  ...recordPeopleVerbs,
  ...recordReleaseVerbs,
  deedVerb(readRecord, { meetingId, version: number }, {}, (turn, shown) => readFor(turn, { ...shown, data: { ...shown.data, page: 1 } })),
  viewVerb(readingRecord, { meetingId, version: number, page }, readFor),
];

type ReadPage = AboutVersion & { page: number };

/** The meeting whose record its writers are at: the open one, else the one held last. */
function openFor(turn: Turn, shown: Shown<{ page: number; meetingId?: string | undefined }>): AdaptiveCard {
  const { group } = shown.state;
  const asked = storedMeeting.in(shown.state, shown.data.meetingId ?? '');
  if (asked !== undefined) return ofMeeting(turn, shown, asked);
  const next = storedMeeting.in(shown.state, nextMeeting(group)?.meetingId ?? '');
  const last = storedMeeting.in(shown.state, heldMeetings(group)[0] ?? '');
  const waiting = waitingFor(turn, shown);
  const inHand = next?.state === 'open' ? next : (waiting ?? last);
  // Whoever has something to read as well chooses from the list.
  if (inHand === waiting && waiting !== undefined && waiting !== last && hasUnread(shown)) return listFor(turn, shown);
  if (inHand !== undefined && mayWork(turn, shown, inHand)) return deskFor(turn, { ...shown, data: { meetingId: inHand.meetingId } }, '');
  return last === undefined ? nothingYet(turn, shown) : listFor(turn, shown);
}

/** The record of that meeting and of no other: its desk for those who write it, else how far it has got. */
function ofMeeting(turn: Turn, shown: Shown<{ page: number }>, meeting: Meeting): AdaptiveCard {
  const { texts } = turn;
  const { state, actor } = shown;
  const { meetingId } = meeting;
  if (mayWork(turn, shown, meeting)) return deskFor(turn, { ...shown, data: { meetingId } }, '');
  if (meeting.record !== null && sentTo(meeting.record, state.group, actor).length > 0) return listFor(turn, shown);
  return messageCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
    text: texts.words.record.step[nextStep(state.group, meeting, turn.deps.clock.today())],
  });
}

/** Of the meetings held last, the newest whose record still waits for this writer. */
function waitingFor(turn: Turn, shown: Shown<unknown>): Meeting | undefined {
  const today = turn.deps.clock.today();
  const { group } = shown.state;
  return heldLast(shown).find((meeting) => !overSteps.includes(nextStep(group, meeting, today)) && mayWork(turn, shown, meeting));
}

function hasUnread(shown: Shown<unknown>): boolean {
  const { actor, state } = shown;
  return heldLast(shown).some(({ record }) => record !== null && sentTo(record, state.group, actor).at(-1)?.openedAt === null);
}

function heldLast({ state }: Shown<unknown>): readonly Meeting[] {
  return heldMeetings(state.group)
    .slice(0, rowsOnAPage)
    .flatMap((id) => storedMeeting.in(state, id) ?? []);
}

const overSteps: readonly RecordStep[] = ['kept-elsewhere', 'circulated', 'circulate-to-rest', 'not-begun'];

function mayWork(turn: Turn, shown: Shown<unknown>, meeting: Meeting): boolean {
  return offers(turn, shown, (each) => mayWriteRecord(each, meeting));
}

function nothingYet(turn: Turn, shown: Shown<unknown>): AdaptiveCard {
  return messageCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.record.none, ''),
    text: turn.texts.words.record.noneText,
  });
}

/** Records sent to the reader, and those of meetings whose record they write; newest first. */
function listFor(turn: Turn, shown: Shown<{ page: number }>): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const all = heldMeetings(group).flatMap((id) => {
    const meeting = storedMeeting.in(shown.state, id);
    const row = meeting === undefined ? undefined : rowFor(turn, shown, meeting);
    return row === undefined ? [] : [row];
  });
  const { rows: records, pages } = pageOf(texts, all, shown.data.page);
  const named = namedRows(texts, records, ({ heldOn }) => [heldOn]);
  const numbered = records.map((record) => {
    const { read, work, releaseOpen } = texts.words.record;
    const { number, titled } = named(record, all.indexOf(record) + 1);
    const { heldOn: _, ...shownRow } = record;
    return { ...shownRow, number, read: titled(read), work: titled(work), release: titled(releaseOpen) };
  });
  return recordListCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.record.listTitle, ''),
    empty: records.length === 0,
    records: numbered,
    pages,
  });
}

function rowFor(turn: Turn, shown: Shown<unknown>, meeting: Meeting) {
  const { texts } = turn;
  const { group } = shown.state;
  const sent = meeting.record === null ? undefined : sentTo(meeting.record, group, shown.actor).at(-1);
  const step = nextStep(group, meeting, turn.deps.clock.today());
  const mayRelease = releasable(turn, shown, meeting).length > 0;
  const mayWorkOnIt = mayWork(turn, shown, meeting) && step !== 'kept-elsewhere';
  if (sent === undefined && !mayWorkOnIt && !mayRelease) return undefined;
  const opened = sent?.openedAt ?? null;
  const read = sent && [
    opened === null ? texts.words.record.rowUnopened : texts.words.record.rowOpened,
    texts.say('record.rowVersion', { version: sent.version }),
  ];
  return {
    heldOn: texts.shortDay(meeting.plannedFor),
    title: texts.say('record.meetingOn', { day: texts.day(meeting.plannedFor) }),
    state: (read ?? [texts.say('record.rowWork', { step: workState(meeting, step) })]).join(', '),
    meetingId: meeting.meetingId,
    version: sent?.version ?? 1,
    mayRead: sent !== undefined && opened !== null,
    unopened: sent !== undefined && opened === null,
    mayWork: mayWorkOnIt,
    mayRelease,
  };
}

function workState({ record }: Meeting, step: string): string {
  if (record === null) return 'none';
  if (record.state === 'draft') return 'draft';
  return step === 'circulate' ? 'signed' : 'other';
}

/** A version that was sent to the reader, in their record language; what changed comes first. */
function readFor(turn: Turn, shown: Shown<ReadPage>): AdaptiveCard {
  const { texts } = turn;
  const { state, actor, data } = shown;
  const meeting = wholeMeetingIn(state, data.meetingId);
  const editions = meeting?.record ? recordFor(meeting.record, state.group, actor) : undefined;
  const edition = editions?.find((each) => each.number === data.version);
  const sent = meeting?.record ? sentTo(meeting.record, state.group, actor).map((each) => each.version) : [];
  const index = sent.indexOf(data.version);
  const version = meeting?.record?.versions.find((each) => each.number === edition?.number);
  if (meeting === undefined || edition === undefined || version === undefined) return refusalCard(turn, 'gone');
  const pages = inTheirLanguages(edition.circulated.language, (say) => [
    ...changesLayout(edition, say),
    ...signatureLayout(version, edition.signedBy, say),
    ...readerLayout(edition.sections, say),
    ...othersLayout(isPartialFor(state.group, actor), say),
  ]);
  const now = Math.min(data.page, pages.length);
  return recordReadCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
    meetingId: meeting.meetingId,
    version: edition.number,
    state: versionStateFor(turn, shown, meeting, version),
    pieces: withoutButtons(pages[now - 1]?.pieces ?? []),
    pages: pagesShown(texts, now, pages.length),
    older: other(sent[index - 1]),
    newer: other(sent[index + 1]),
  });
}

function other(version: number | undefined): { shown: boolean; version: number } {
  return { shown: version !== undefined, version: version ?? 1 };
}
