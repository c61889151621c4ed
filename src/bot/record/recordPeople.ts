import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { recordPeopleCard, recordPreviewCard } from '../../cards/record';
import { isKeptOut } from '../../core/confidentiality/excluded';
import { sees } from '../../core/confidentiality/sees';
import { currentMembers } from '../../core/coreGroup';
import type { Meeting } from '../../core/meeting/meeting';
import type { MeetingRecord } from '../../core/meeting/meetingRecord';
import { isRecordReader, type Member } from '../../core/member';
import { type Arrival, arrivalOf } from '../../core/notices/arrival';
import { recordNoticeIds, secondPeople } from '../../core/notices/recordNotices';
import { newestVersion } from '../../core/record/record';
import { awaitingRelease, toCirculate } from '../../core/record/recordCirculation';
import { mayWriteRecord } from '../../core/record/recordPermissions';
import { dayOfVersion, isPartialFor, renderVersion, signerShown } from '../../core/record/recordView';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedMeeting } from '../../documents/meeting';
import { storedNotice } from '../../documents/notice';
import { wholeMeetingIn } from '../../documents/recordVersion';
import { type AboutVersion, circulateRecord, recordView, versionView } from '../../usecases/record/record';
import { memberOnCard } from '../inputs';
import { type NamedRow, namedRows } from '../numbered';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { inTheirLanguages, othersLayout, readerLayout, signatureLayout } from './recordLayout';
import { pagesShown, withoutButtons } from './recordPages';

const peopleOnAPage = 7;
const meetingId = z.string();
const number = z.number().int().min(1);
const page = number.default(1);

export const recordPeopleVerbs: readonly Verb[] = [
  viewVerb(recordView('record.people', mayWriteRecord, recordNoticeIds), { meetingId, page }, peopleFor),
  deedVerb(circulateRecord, { meetingId, version: number }, {}, (turn, shown) =>
    peopleFor(turn, { ...shown, data: { ...shown.data, page: 1 } }),
  ),
  viewVerb(
    versionView<Preview>('record.preview', mayWriteRecord),
    { meetingId, version: number, memberId: memberOnCard, page },
    previewFor,
  ),
];

type Preview = AboutVersion & { memberId: string; page: number };

/** Everyone who is to have the newest version, and those who were sent it and have left since. */
function peopleFor(turn: Turn, shown: Shown<{ meetingId: string; page: number }>): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  const version = meeting?.record ? newestVersion(meeting.record) : undefined;
  if (!meeting?.record || version === undefined) return refusalCard(turn, 'gone');
  const { record } = meeting;
  const today = turn.deps.clock.today();
  const sent = new Set(record.circulation.filter((each) => each.version === version.number).map(({ memberId }) => memberId));
  const current = currentMembers(group, today);
  // Who is excluded from that meeting is to have nothing of it, and whoever sends the record need not know why (DOMAIN 1.14).
  const isToHave = (member: Member): boolean => isRecordReader(member) && !isKeptOut(group, member, dayOfVersion(version));
  const people = group.members
    .filter((member) => sent.has(member.memberId) || (isToHave(member) && current.includes(member)))
    .filter((member) => sees(shown.actor, member));
  const pages = Math.max(1, Math.ceil(people.length / peopleOnAPage));
  const now = Math.min(shown.data.page, pages);
  const waiting = record.state === 'signed' ? toCirculate(group, record, today).length : 0;
  const released = record.state === 'signed' ? awaitingRelease(group, record, today) : [];
  const told = arrivals(shown, meeting.meetingId, version.number);
  const missing = people.filter((member) => hasNot(record, member, version.number, told)).length;
  const planned = people.filter((member) => isStillToBeTold(record, member, version.number, told)).length;
  const waitingFor = new Set(released.map(({ memberId }) => memberId));
  const rows = people.slice((now - 1) * peopleOnAPage, now * peopleOnAPage);
  const named = namedRows(texts, rows, ({ memberId }) => [memberName(texts, group, shown.actor, memberId)]);
  return recordPeopleCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.record.peopleTitle, texts.words.record.circulated),
    meetingId: meeting.meetingId,
    version: version.number,
    summary: [
      record.state === 'draft'
        ? texts.words.record.peopleDraft
        : waiting === 0 && released.length > 0
          ? texts.say('record.peopleAwait', { version: version.number })
          : waiting === 0 && missing > 0
            ? texts.say('record.peopleNotAll', { count: missing, version: version.number })
            : texts.say('record.peopleToSend', { count: waiting, version: version.number }),
      ...(planned > 0 ? [texts.say('record.peoplePlanned', { count: planned })] : []),
    ].join(' '),
    people: rows.map((member, index) => ({
      ...titlesOf(turn, named(member, (now - 1) * peopleOnAPage + index + 1)),
      name: memberName(texts, group, shown.actor, member.memberId),
      state: personState(turn, meeting, member, version.number, {
        awaits: waitingFor.has(member.memberId),
        arrival: told.get(member.personId),
      }),
      memberId: member.memberId,
    })),
    pages: pagesShown(texts, now, pages),
    mayCirculate: waiting > 0,
    awaits: { shown: released.length > 0, text: awaitsWords(turn, secondPeople(group, meeting, today).length) },
  });
}

function titlesOf({ texts }: Turn, { number, titled }: NamedRow) {
  return { number, preview: titled(texts.words.record.preview) };
}

/** That copies for the family wait for a second person; and, where nobody can be that, what to do. */
function awaitsWords({ texts: { words } }: Turn, people: number): string {
  return people > 0 ? words.record.awaits : words.record.awaitsNobody;
}

type Arrivals = ReadonlyMap<string | null, Arrival>;

/** How far each person's notice of that version has got, as the board of alerts has it. */
function arrivals({ state }: Shown<unknown>, meetingId: string, version: number): Arrivals {
  const notices = [...storedNotice.among(state.documents).values()].filter(
    ({ about }) => about.kind === 'record' && about.meetingId === meetingId && about.version === version,
  );
  return new Map(
    notices.flatMap((notice) => {
      const arrival = arrivalOf(notice);
      return arrival === undefined ? [] : [[notice.recipientPersonId, arrival] as const];
    }),
  );
}

/** It was circulated to them, and they have not opened it. */
function isUnopened({ circulation }: MeetingRecord, member: Member, version: number): boolean {
  const sent = circulation.find((each) => each.memberId === member.memberId && each.version === version);
  return sent !== undefined && sent.openedAt === null;
}

/** That, and by no way that reaches them. */
function hasNot(record: MeetingRecord, member: Member, version: number, told: Arrivals): boolean {
  return isUnopened(record, member, version) && (!member.inTeams || told.get(member.personId)?.kind === 'unreached');
}

function isStillToBeTold(record: MeetingRecord, member: Member, version: number, told: Arrivals): boolean {
  return isUnopened(record, member, version) && member.inTeams && told.get(member.personId)?.kind === 'planned';
}

type Reach = { readonly awaits: boolean; readonly arrival: Arrival | undefined };

function personState({ texts }: Turn, { record }: Meeting, member: Member, version: number, { awaits, arrival }: Reach): string {
  const sent = record?.circulation.find((each) => each.memberId === member.memberId && each.version === version);
  const language = texts.say('record.personLanguage', { language: sent?.language ?? member.languages.record ?? 'both' });
  return `${whereItIs()}, ${language}`;

  function whereItIs(): string {
    if (awaits) return texts.words.record.personAwaits;
    if (sent === undefined)
      return member.inTeams ? texts.words.record.personNotSent : `${texts.words.record.personNotSent}; ${texts.words.record.personPaper}`;
    if (sent.openedAt !== null) return texts.say('record.personOpened', { day: texts.shortDay(dayOf(sent.openedAt)) });
    if (!member.inTeams) return texts.words.record.personPaper;
    if (arrival?.kind === 'unreached') return texts.words.record.personUnreached;
    if (arrival?.kind === 'planned')
      return texts.say('record.personPlanned', { day: texts.shortDay(dayOf(arrival.at)), time: timeOf(arrival.at) });
    // Whoever circulated it needs no notice, and has it from then on.
    return texts.say('record.personUnopened', { day: texts.shortDay(dayOf(arrival?.at ?? sent.sentAt)) });
  }
}

/** A version as one member has it; without what the person who looks at it may not read themselves. */
function previewFor(turn: Turn, shown: Shown<Preview>): AdaptiveCard {
  const { texts } = turn;
  const { state, actor, data } = shown;
  const version = wholeMeetingIn(state, data.meetingId)?.record?.versions.find((each) => each.number === data.version);
  const member = state.group.members.find(({ memberId }) => memberId === data.memberId);
  if (version === undefined || member === undefined || !sees(actor, member)) return refusalCard(turn, 'gone');
  const pages = inTheirLanguages(member.languages.record ?? 'both', (say) => [
    ...signatureLayout(version, signerShown(version, state.group, member), say),
    ...readerLayout(renderVersion(version, state.group, [member, actor]), say),
    ...othersLayout(isPartialFor(state.group, member), say),
  ]);
  const now = Math.min(data.page, pages.length);
  return recordPreviewCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.record.previewTitle, ''),
    meetingId: data.meetingId,
    version: version.number,
    memberId: member.memberId,
    name: memberName(texts, state.group, actor, member.memberId),
    pieces: withoutButtons(pages[now - 1]?.pieces ?? []),
    pages: pagesShown(texts, now, pages.length),
  });
}
