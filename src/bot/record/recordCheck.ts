import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { recordCheckCard, recordCorrectCard, recordSignCard, recordWordsCard } from '../../cards/record';
import { mayReadIn } from '../../core/confidentiality/words';
import type { Meeting } from '../../core/meeting/meeting';
import type { RecordVersion } from '../../core/meeting/meetingRecord';
import { worksWithChild } from '../../core/member';
import { draftVersion, newestVersion, type RecordText, signedVersion, textsOf } from '../../core/record/record';
import { composeSections } from '../../core/record/recordDraft';
import { mayChangeRecord, mayCorrectRecord, maySignRecord } from '../../core/record/recordPermissions';
import { isOutOfDate } from '../../core/record/recordSteps';
import { checkVersion, signerShown } from '../../core/record/recordView';
import { dayOf } from '../../core/time/londonTime';
import { storedMeeting } from '../../documents/meeting';
import { wholeMeetingIn } from '../../documents/recordVersion';
import {
  type AboutVersion,
  changeRecordWords,
  checkingRecord,
  correctRecord,
  draftRecord,
  leaveOutWords,
  putBackWords,
  recordView,
  signRecord,
} from '../../usecases/record/record';
import { materialIn } from '../../usecases/record/recordMaterial';
import { oneOf, words } from '../inputs';
import { offers } from '../offers';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { deskFor, isSignedOtherwise } from './recordDesk';
import { audienceChoices, audienceValue, checkLayout, signatureLayout } from './recordLayout';
import { wordingInputs } from './recordNotes';
import { type CheckedPage, pagesShown, recordPages, withNothingNoted } from './recordPages';
import { speakerFor } from './recordWords';

const meetingId = z.string();
const number = z.number().int().min(1);
const slotData = { meetingId, version: number, sectionId: z.string(), slot: z.string(), v: z.number().int() };

export const recordCheckVerbs: readonly Verb[] = [
  viewVerb(checkingRecord, { meetingId, version: number, page: number.default(1) }, (turn, shown) => checkFor(turn, shown, '')),
  deedVerb(draftRecord, { meetingId }, {}, (turn, shown) =>
    shown.result.kind === 'refused'
      ? deskFor(turn, shown, '')
      : checkFor(turn, { ...shown, data: newestPage(shown, 1) }, turn.texts.words.record.drafted),
  ),
  viewVerb(recordView<WordsForm>('record.wording', mayChangeRecord), { ...slotData, page: number }, wordsFormFor),
  deedVerb(changeRecordWords, slotData, wordingInputs, (turn, shown) =>
    shown.result.kind === 'refused' && draftOf(shown)
      ? wordsFormFor(turn, { ...shown, data: { ...shown.data, page: 1 } })
      : changedFor(turn, shown),
  ),
  deedVerb(leaveOutWords, slotData, {}, changedFor),
  deedVerb(putBackWords, slotData, {}, changedFor),
  viewVerb(
    recordView<SignForm>('record.signing', maySignRecord),
    { meetingId, version: number, page: number, v: z.number().int() },
    signFormFor,
  ),
  deedVerb(signRecord, { meetingId, v: z.number().int() }, {}, (turn, shown) =>
    shown.result.kind === 'refused' && draftOf(shown)
      ? checkFor(turn, { ...shown, data: newestPage(shown, 1) }, '')
      : deskFor(turn, shown, turn.texts.words.record.signed),
  ),
  viewVerb(recordView<AboutVersion>('record.correcting', mayCorrectRecord), { meetingId, version: number }, correctFormFor),
  deedVerb(correctRecord, { meetingId, version: number }, { reason: words(2000), language: oneOf(['cy', 'en']) }, (turn, shown) =>
    shown.result.kind === 'refused'
      ? correctFormFor(turn, shown)
      : checkFor(turn, { ...shown, data: newestPage(shown, 1) }, turn.texts.words.record.correcting),
  ),
];

type CheckPage = AboutVersion & { page: number };
type Slot = AboutVersion & { sectionId: string; slot: string; v: number };
type WordsForm = Slot & { page: number };
type SignForm = CheckPage & { v: number };

function draftOf({ state, data }: Shown<{ meetingId: string }>): RecordVersion | undefined {
  return draftVersion(storedMeeting.in(state, data.meetingId)?.record ?? null);
}

function newestPage({ state, data }: Shown<{ meetingId: string }>, page: number): CheckPage {
  const record = storedMeeting.in(state, data.meetingId)?.record;
  return { meetingId: data.meetingId, version: (record && newestVersion(record)?.number) ?? 1, page };
}

/** A version as the writers of the record check it. */
function checkFor(turn: Turn, shown: Shown<CheckPage>, done: string): AdaptiveCard {
  const { texts } = turn;
  const { state, data } = shown;
  const meeting = wholeMeetingIn(state, data.meetingId);
  const version = meeting?.record?.versions.find((each) => each.number === data.version);
  if (meeting === undefined || version === undefined) return refusalCard(turn, 'gone');
  const pages = checkPages(turn, shown, meeting, version);
  const page = Math.min(data.page, pages.length);
  const isDraft = version.signedAt === null;
  const maySign = isDraft && offers(turn, shown, (each) => maySignRecord(each, meeting));
  return recordCheckCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), done),
    meetingId: meeting.meetingId,
    v: meeting.version,
    version: version.number,
    state: versionStateFor(turn, shown, meeting, version),
    outOfDate: isDraft && isOutOfDate(version, composeSections(materialIn(state, meeting))),
    pieces: [...(pages[page - 1]?.pieces ?? [])],
    nothing: nothingOn(texts, pages[page - 1]),
    pages: { ...pagesShown(texts, page, pages.length), page },
    maySign: maySign && page === pages.length,
    signsLater: maySign && page < pages.length,
  });
}

/** The parts in which nothing was noted, in one line that opens in place. */
function nothingOn(texts: Turn['texts'], page: CheckedPage | undefined) {
  const parts = (page?.nothing ?? []).map(({ heading, button }) => ({ heading, button }));
  return { shown: parts.length > 0, open: false, title: texts.say('record.nothingIn', { count: parts.length }), parts };
}

/** `v` is the one of the page that was checked: what somebody has written since is not signed unseen. */
function signFormFor(turn: Turn, shown: Shown<SignForm>): AdaptiveCard {
  const { texts } = turn;
  const { state, data } = shown;
  const meeting = storedMeeting.in(state, data.meetingId);
  if (meeting === undefined || draftOf(shown) === undefined) return deskFor(turn, shown, '');
  return recordSignCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.say('record.title', { day: texts.day(meeting.plannedFor) }), ''),
    ...data,
    means: texts.say('record.signMeans', { version: data.version }),
  });
}

function checkPages(turn: Turn, shown: Shown<unknown>, meeting: Meeting, version: RecordVersion): readonly CheckedPage[] {
  const { state, actor } = shown;
  const mayChange = version.signedAt === null && offers(turn, shown, (each) => mayChangeRecord(each, meeting));
  const say = speakerFor(turn);
  const { noted, nothing } = checkLayout(checkVersion(version, state.group, actor), {
    mayChange,
    group: state.group,
    texts: turn.texts,
    say,
  });
  const pages = recordPages([...signatureLayout(version, signerShown(version, state.group, actor), say), ...noted]);
  return withNothingNoted(pages, nothing);
}

function versionState({ texts }: Turn, { record }: Meeting, { number: version, signedAt }: RecordVersion): string {
  const versions = signedVersion(record)?.number ?? 0;
  if (signedAt === null) return texts.say('record.stateDraft', { version });
  return texts.say('record.stateSigned', { version, versions, day: texts.day(dayOf(signedAt)) });
}

/** The same, and to those who work with the child that attendance was put right since the newest version was signed. */
export function versionStateFor(turn: Turn, { actor }: Pick<Shown<unknown>, 'actor'>, meeting: Meeting, version: RecordVersion): string {
  const isNewest = signedVersion(meeting.record)?.number === version.number;
  const isTold = isNewest && worksWithChild(actor) && isSignedOtherwise(meeting);
  return [versionState(turn, meeting, version), ...(isTold ? [turn.texts.words.record.attendancePutRight] : [])].join(' ');
}

/** After a change of words: the page with the section that was changed. */
function changedFor(turn: Turn, shown: Shown<Slot>): AdaptiveCard {
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  const draft = draftVersion(meeting?.record ?? null);
  if (meeting === undefined || draft === undefined) return deskFor(turn, shown, '');
  const index = checkPages(turn, shown, meeting, draft).findIndex(({ sectionIds }) => sectionIds.includes(shown.data.sectionId));
  return checkFor(turn, { ...shown, data: newestPage(shown, Math.max(1, index + 1)) }, turn.texts.words.record.saved);
}

/** `v` is the present one, so that after 'changed-meanwhile' the next press is accepted. */
function wordsFormFor(turn: Turn, shown: Shown<WordsForm>): AdaptiveCard {
  const { state, actor, data } = shown;
  const meeting = storedMeeting.in(state, data.meetingId);
  const section = draftVersion(meeting?.record ?? null)?.sections.find(({ sectionId }) => sectionId === data.sectionId);
  if (meeting === undefined || section === undefined) return refusalCard(turn, 'gone');
  const text = textsOf(section).find(({ slot, words: typed }) => slot === data.slot && mayReadIn(state.group, typed.audience, actor));
  if (text === undefined && data.slot !== 'new') return refusalCard(turn, 'gone');
  return recordWordsCard.render(turn.texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, data.slot === 'new' ? turn.texts.words.record.addWords : turn.texts.words.record.changeTitle, ''),
    ...data,
    v: meeting.version,
    mayLeaveOut: text !== undefined && !text.leftOut,
    mayPutBack: text !== undefined && (text.leftOut || text.replaced !== null),
    ...wordingFields(turn, shown, text),
  });
}

function wordingFields(turn: Turn, shown: Shown<WordsForm>, text: RecordText | undefined) {
  return {
    words: fieldFor(turn, shown, 'words', text?.words.text),
    audience: {
      ...fieldFor(turn, shown, 'audience', audienceValue(text?.words)),
      choices: audienceChoices(turn, shown.state.group, shown.actor),
    },
    language: fieldFor(turn, shown, 'language', text?.words.language ?? turn.language),
  };
}

/** Where attendance was put right since, that is offered as the reason: the correction has it then. */
function correctFormFor(turn: Turn, shown: Shown<AboutVersion>): AdaptiveCard {
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  const reason = meeting !== undefined && isSignedOtherwise(meeting) ? turn.texts.words.record.reasonAttendance : '';
  return recordCorrectCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.record.correctTitle, ''),
    meetingId: shown.data.meetingId,
    version: shown.data.version,
    reason: fieldFor(turn, shown, 'reason', reason),
    language: fieldFor(turn, shown, 'language', turn.language),
  });
}
