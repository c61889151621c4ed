import type { AdaptiveCard } from '../../cards/defineCard';
import { recordDeskCard } from '../../cards/record';
import { mayConfirmAttendance } from '../../core/meeting/attendancePermissions';
import type { Meeting } from '../../core/meeting/meeting';
import { newestVersion, signedVersion } from '../../core/record/record';
import { isAttendancePutRight } from '../../core/record/recordAttendance';
import { mayCorrectRecord } from '../../core/record/recordPermissions';
import { nextStep } from '../../core/record/recordSteps';
import { storedMeeting } from '../../documents/meeting';
import { twiceLines } from '../meeting/meetingWords';
import { offers } from '../offers';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { releasable } from './recordRelease';

/** How the record of one meeting stands and what comes next, for those who write it. */
export function deskFor(turn: Turn, shown: Shown<{ meetingId: string }>, done: string): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  if (meeting === undefined) return refusalCard(turn, 'gone');
  const today = turn.deps.clock.today();
  const step = nextStep(group, meeting, today);
  const { record } = meeting;
  const isDraft = record?.state === 'draft';
  const isSigned = record?.state === 'signed';
  const mayRelease = releasable(turn, shown, meeting).length > 0;
  const mayCorrect = isSigned && offers(turn, shown, (each) => mayCorrectRecord(each, meeting));
  const isPutRight = isSignedOtherwise(meeting);
  const notesOpen =
    (meeting.state === 'open' || meeting.state === 'closed') && signedVersion(record) === undefined && step !== 'kept-elsewhere';
  return recordDeskCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), done),
    meetingId: meeting.meetingId,
    version: (record && newestVersion(record)?.number) ?? 1,
    step: texts.words.record.step[step],
    facts: [
      ...(isPutRight ? [{ text: texts.words.record.attendancePutRight }] : []),
      ...(step === 'kept-elsewhere' ? [] : factsOf(turn, meeting)),
      ...twiceLines(turn, group, meeting).map((text) => ({ text })),
    ],
    notes: choosable(notesOpen, step === 'write-notes'),
    next: {
      shown: step === 'make-draft' || mayRelease,
      title: mayRelease ? texts.words.record.releaseOpen : texts.words.record.makeDraft,
      verb: mayRelease ? 'record.releases' : 'record.draft',
    },
    check: choosable(record !== null, isDraft),
    checkTitle: isDraft ? texts.words.record.check : texts.words.record.signedText,
    attendance:
      meeting.state === 'closed' && step !== 'kept-elsewhere' && offers(turn, shown, (each) => mayConfirmAttendance(each, meeting)),
    people: choosable(record !== null, isSigned && !mayRelease && !(mayCorrect && isPutRight)),
    correct: choosable(mayCorrect, isPutRight && !mayRelease),
    listMode: step === 'kept-elsewhere' ? 'primary' : 'secondary',
  });
}

/** Whether attendance was put right after the newest version was signed, which has it as it was. */
export function isSignedOtherwise(meeting: Meeting): boolean {
  const signed = meeting.record?.state === 'signed' ? signedVersion(meeting.record) : undefined;
  return signed !== undefined && isAttendancePutRight(signed, meeting);
}

function choosable(shown: boolean, first: boolean) {
  return first ? ({ shown, style: 'positive', mode: 'primary' } as const) : ({ shown, style: 'default', mode: 'secondary' } as const);
}

function factsOf({ texts }: Turn, { agenda, record }: Meeting): { text: string }[] {
  const count = agenda.reduce((sum, { notes }) => sum + notes.length, 0);
  const items = agenda.filter(({ state }) => state !== 'declined').length;
  const noted = items === 0 && count === 0 ? texts.words.record.noItems : texts.say('record.noteCount', { count, items });
  const version = signedVersion(record)?.number ?? 0;
  const sent = record?.circulation.filter((each) => each.version === version) ?? [];
  if (sent.length === 0) return [{ text: noted }];
  const opened = sent.filter(({ openedAt }) => openedAt !== null).length;
  return [{ text: noted }, { text: texts.say('record.openedCount', { opened, sent: sent.length, version }) }];
}
