import { mayReadIn } from '../../core/confidentiality/words';
import type { CoreGroup } from '../../core/coreGroup';
import { type Meeting, meetingDocumentId, nextMeeting } from '../../core/meeting/meeting';
import type { Circulated } from '../../core/meeting/meetingRecord';
import {
  recordNoticeIds,
  recordNotices,
  releaseNotices,
  withoutRecordNotices,
  withoutReleaseNotices,
} from '../../core/notices/recordNotices';
import type { Asker, Permit } from '../../core/permit';
import { pastVersionIds } from '../../core/record/pastVersions';
import { draftVersion, textsOf } from '../../core/record/record';
import { audienceOptions } from '../../core/record/recordAudience';
import { awaitingRelease, circulate, release } from '../../core/record/recordCirculation';
import { composeSections } from '../../core/record/recordDraft';
import {
  mayChangeRecord,
  mayCorrectRecord,
  mayOpenRecords,
  mayReadRecord,
  mayRelease,
  maySignRecord,
  mayWriteRecord,
} from '../../core/record/recordPermissions';
import {
  addNote,
  beginCorrection,
  changeWords,
  makeDraft,
  markOpened,
  putBack,
  type SlotSeen,
  signDraft,
  whyNoNote,
  whyNoWords,
} from '../../core/record/recordSteps';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { Language, TypedText } from '../../core/typedText';
import type { Loaded } from '../../documents/kind';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Deed, Doing, State } from '../deeds/performDeed';
import { sha256 } from '../deeds/sha256';
import { closedFor, permitFor } from '../meeting/changeMeeting';
import { changeRecord } from './changeRecord';
import { besideForRecord, materialIn, visitsForRecord } from './recordMaterial';

export type AboutRecord = { readonly meetingId: string };
export type AboutVersion = AboutRecord & { readonly version: number };
export type AboutSlot = AboutRecord & { readonly sectionId: string; readonly slot: string; readonly v: number };
/** What is typed for the record: `audience` is the code of one of the writer's options. */
export type Wording = { readonly words: string; readonly audience: string; readonly language: Language };

/** The held meetings, the newest first. */
export function heldMeetings(group: CoreGroup): readonly string[] {
  return group.meetings
    .filter(({ heldOn }) => heldOn !== null)
    .sort((one, other) => ((one.heldOn ?? '') < (other.heldOn ?? '') ? 1 : -1))
    .map(({ meetingId }) => meetingId);
}

/**
 * Opens at the meeting that an alert is about (`meetingId`); else at the one in hand for its writers, at the list for all others. All
 * held meetings are read, as only their records say which of them were sent to this reader and how many pages those fill.
 */
export const openRecord: View<{ readonly page: number; readonly meetingId?: string | undefined }> = {
  name: 'record.open',
  may: mayOpenRecords,
  reads: (group, { meetingId }) => {
    const next = nextMeeting(group);
    const asked = group.meetings.some((each) => each.meetingId === meetingId) ? [meetingId ?? ''] : [];
    return [...new Set([...(next ? [next.meetingId] : []), ...asked, ...heldMeetings(group)])].map(meetingDocumentId);
  },
};

/** A view of one meeting's record, for those whom `rule` allows; `beside` names what it shows besides the meeting. */
export function recordView<Data extends AboutRecord>(
  name: string,
  rule: (asker: Asker, meeting: Meeting, data: Data) => Permit,
  beside: (group: CoreGroup, data: Data) => readonly string[] = () => [],
): View<Data> {
  return {
    name,
    may: mayOpenRecords,
    reads: (group, data) => [meetingDocumentId(data.meetingId), ...beside(group, data)],
    mayKnowing: (asker, state, data) => permitFor(state, data.meetingId, (meeting) => rule(asker, meeting, data)),
  };
}

/** The same of one version, which may be a past one. */
export function versionView<Data extends AboutVersion>(
  name: string,
  rule: (asker: Asker, meeting: Meeting, data: Data) => Permit,
  beside: (group: CoreGroup, data: Data) => readonly string[] = () => [],
): View<Data> {
  return { ...recordView(name, rule, beside), readsFound: (found, { meetingId, version }) => pastIds(found, meetingId, version, version) };
}

/** A version that was sent to the reader; with those before it, as it says what is new since. */
export const readingRecord: View<AboutVersion> = {
  ...recordView<AboutVersion>('record.reading', (asker, meeting, { version }) => mayReadRecord(asker, meeting, version)),
  readsFound: readWith,
};

function readWith(found: Loaded, { meetingId, version }: AboutVersion): readonly string[] {
  return pastIds(found, meetingId, 1, version);
}

function pastIds(found: Loaded, meetingId: string, from: number, to: number): readonly string[] {
  const meeting = storedMeeting.in(found, meetingId);
  return meeting === undefined ? [] : pastVersionIds(meeting, from, to);
}

export const writeNote: Deed<AboutRecord & { readonly itemId: string }, Wording> = {
  name: 'record.note',
  ...about(mayWriteRecord),
  closed: (state, { meetingId, itemId }) => closedFor(state, meetingId, (meeting) => whyNoNote(meeting, itemId)),
  decide: (state, { meetingId, itemId }, wording, doing) =>
    changeRecord(state, meetingId, (meeting) => {
      const note = typedText(state.group, wording, doing);
      if (!note.ok) return note;
      const noted = addNote(meeting, itemId, note.value);
      return noted.ok && draftVersion(noted.value.record) ? drafted(state, noted.value) : noted;
    }),
};

export const draftRecord: Deed<AboutRecord, object> = {
  name: 'record.draft',
  ...about(mayWriteRecord),
  decide: (state, { meetingId }) => changeRecord(state, meetingId, (meeting) => drafted(state, meeting)),
};

/** Slot 'new' stands for words beside those that are there. */
export const changeRecordWords: Deed<AboutSlot, Wording> = {
  name: 'record.change',
  ...about(mayChangeRecord),
  closed: (state, { meetingId, v }) => closedFor(state, meetingId, (meeting) => whyNoWords(meeting, v)),
  decide: (state, data, wording, doing) =>
    changeRecord(state, data.meetingId, (meeting) => {
      const words = typedText(state.group, wording, doing);
      if (!words.ok) return words;
      if (!isTheirsToRead(state.group, meeting, data, doing)) return refuse({ kind: 'gone' });
      const slot = data.slot === 'new' ? `added:${doing.newId()}` : data.slot;
      return changeWords(meeting, { ...slotSeen(data), slot }, { words: words.value, by: doing.actor.memberId, at: doing.now });
    }),
};

export const leaveOutWords: Deed<AboutSlot, object> = {
  name: 'record.leaveOut',
  ...about(mayChangeRecord),
  decide: (state, data, _typed, doing) =>
    changeRecord(state, data.meetingId, (meeting) =>
      isTheirsToRead(state.group, meeting, data, doing)
        ? changeWords(meeting, slotSeen(data), { words: null, by: doing.actor.memberId, at: doing.now })
        : refuse({ kind: 'gone' }),
    ),
};

export const putBackWords: Deed<AboutSlot, object> = {
  name: 'record.putBack',
  ...about(mayChangeRecord),
  decide: (state, data, _typed, doing) =>
    changeRecord(state, data.meetingId, (meeting) =>
      isTheirsToRead(state.group, meeting, data, doing) ? putBack(meeting, slotSeen(data)) : refuse({ kind: 'gone' }),
    ),
};

export const signRecord: Deed<AboutRecord & { readonly v: number }, object> = {
  name: 'record.sign',
  ...about(maySignRecord),
  decide: (state, { meetingId, v }, _typed, { actor, now }) => {
    const signed = changeRecord(state, meetingId, (meeting) => signDraft(meeting, { by: actor, at: now, versionSeen: v }, sha256));
    if (!signed.ok) return signed;
    // A version before it goes to nobody any more.
    const group = withoutReleaseNotices(state.group, meetingId);
    return group === state.group ? signed : allow({ ...signed.value, group });
  },
};

export const correctRecord: Deed<AboutVersion, { readonly reason: string; readonly language: Language }> = {
  name: 'record.correct',
  ...about(mayCorrectRecord),
  decide: (state, { meetingId, version }, { reason, language }, { actor, now }) =>
    changeRecord(state, meetingId, (meeting) => {
      const words: TypedText = { text: reason, by: actor.memberId, at: now, language, audience: { kind: 'everyone' } };
      return beginCorrection(state.group, meeting, words, version);
    }),
};

export const circulateRecord: Deed<AboutVersion, object> = {
  name: 'record.circulate',
  ...about(mayWriteRecord),
  readsKnowing: (group, data) => [...besideForRecord(group, data), ...recordNoticeIds(group, data)],
  decide: (state, { meetingId, version }, _typed, doing) => {
    const meeting = storedMeeting.in(state, meetingId);
    if (meeting === undefined) return refuse({ kind: 'gone' });
    const circulated = circulate(state.group, meeting, version, doing.actor, doing.now);
    if (!circulated.ok) return circulated;
    const { meeting: after, sent, asked } = circulated.value;
    const group = supersededIn(circulated.value.group, meetingId, version, sent);
    const create = [...recordNotices(group, meetingId, sent, doing), ...releaseNotices(group, after, asked, doing)];
    const about = { meetingId, recordVersion: version, sent: sent.length, awaitingRelease: asked.length };
    return allow({ group, put: [after], create, about });
  },
};

export type AboutRelease = AboutVersion & { readonly memberId: string };

/** A second person has looked at it as that member sees it, and it goes to them (DOMAIN 5.5 (6)). */
export const releaseRecord: Deed<AboutRelease & { readonly rendering: string }, object> = {
  name: 'record.release',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  may: (state, { meetingId, memberId }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayRelease({ actor, group: state.group, today }, meeting, memberId)),
  decide: (state, { meetingId, ...releasing }, _typed, doing) => {
    const meeting = storedMeeting.in(state, meetingId);
    if (meeting === undefined) return refuse({ kind: 'gone' });
    const released = release(state.group, meeting, releasing, doing.actor, doing.now, sha256);
    if (!released.ok) return released;
    const { meeting: after, sent } = released.value;
    const { version, memberId, rendering } = releasing;
    const told = supersededIn(released.value.group, meetingId, version, sent);
    const isAllSent = after.record === null || awaitingRelease(told, after.record, doing.today).length === 0;
    const group = isAllSent ? withoutReleaseNotices(told, meetingId) : told;
    const create = recordNotices(group, meetingId, sent, doing);
    return allow({ group, put: [after], create, about: { meetingId, recordVersion: version, memberId, rendering } });
  },
};

/** Opening a version that was sent to me: read and marked in one press. */
export const readRecord: Deed<AboutVersion, object> = {
  name: 'record.read',
  reads: ({ meetingId }) => [meetingDocumentId(meetingId)],
  readsFound: readWith,
  may: (state, { meetingId, version }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayReadRecord({ actor, group: state.group, today }, meeting, version)),
  decide: (state, { meetingId, version }, _typed, { actor, now }) => {
    const opened = changeRecord(state, meetingId, (meeting) => markOpened(state.group, meeting, actor, version, now));
    if (!opened.ok) return opened;
    const group = withoutRecordNotices(state.group, meetingId, version, [actor.memberId]);
    return group === state.group ? opened : allow({ ...opened.value, group });
  },
};

/** Whoever is sent a version need not be told of the one before any more. */
function supersededIn(group: CoreGroup, meetingId: string, version: number, sent: readonly Circulated[]): CoreGroup {
  const memberIds = sent.map(({ memberId }) => memberId);
  return withoutRecordNotices(group, meetingId, version - 1, memberIds);
}

/** What the deeds on one record share: what they read, and a rule that knows the meeting. */
function about(rule: (asker: Asker, meeting: Meeting) => Permit) {
  return {
    reads: ({ meetingId }: AboutRecord) => [meetingDocumentId(meetingId), 'plan'],
    readsKnowing: besideForRecord,
    readsVisits: visitsForRecord,
    may: (state: State, { meetingId }: AboutRecord, { actor, today }: Doing): Permit =>
      permitFor(state, meetingId, (meeting) => rule({ actor, group: state.group, today }, meeting)),
  };
}

/** The record as its writers check it; it says whether what it is composed from has changed since. */
export const checkingRecord: View<AboutVersion & { readonly page: number }> = {
  ...versionView<AboutVersion & { readonly page: number }>('record.check', mayWriteRecord, (group, data) => [
    'plan',
    ...besideForRecord(group, data),
  ]),
  readsVisits: visitsForRecord,
};

function drafted(state: State, meeting: Meeting): Result<Meeting, Refusal> {
  return makeDraft(meeting, composeSections(materialIn(state, meeting)));
}

/** Words that the writer may not read are not theirs to change either: for them they are not there. */
function isTheirsToRead(group: CoreGroup, { record }: Meeting, { sectionId, slot }: AboutSlot, { actor }: Doing): boolean {
  const section = draftVersion(record)?.sections.find((each) => each.sectionId === sectionId);
  const text = section && textsOf(section).find((each) => each.slot === slot);
  return text === undefined || mayReadIn(group, text.words.audience, actor);
}

function slotSeen({ sectionId, slot, v }: AboutSlot): SlotSeen {
  return { sectionId, slot, versionSeen: v };
}

function typedText(group: CoreGroup, { words, audience, language }: Wording, { actor, now, today }: Doing): Result<TypedText, Refusal> {
  const chosen = audienceOptions(group, actor, today).find(({ code }) => code === audience);
  if (chosen === undefined) return refuse({ kind: 'check-fields', fields: { audience: 'choose-one' } });
  return allow({ text: words, by: actor.memberId, at: now, language, audience: chosen.audience });
}
