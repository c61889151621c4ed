import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { recordReleaseCard, recordReleasesCard } from '../../cards/record';
import type { Meeting } from '../../core/meeting/meeting';
import type { AwaitingRelease } from '../../core/meeting/meetingRecord';
import { signedVersion } from '../../core/record/record';
import { awaitingRelease, renderingMark } from '../../core/record/recordCirculation';
import { mayOpenReleases, mayRelease } from '../../core/record/recordPermissions';
import { isPartialFor, renderVersion, signerShown } from '../../core/record/recordView';
import { storedMeeting } from '../../documents/meeting';
import { wholeMeetingIn } from '../../documents/recordVersion';
import { sha256 } from '../../usecases/deeds/sha256';
import { type AboutRelease, recordView, releaseRecord, versionView } from '../../usecases/record/record';
import { memberOnCard } from '../inputs';
import { askerOf } from '../meeting/agendaShown';
import { namedRows } from '../numbered';
import { offersTo } from '../offers';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { inTheirLanguages, othersLayout, readerLayout, signatureLayout } from './recordLayout';
import { pagesShown, withoutButtons } from './recordPages';

const meetingId = z.string();
const number = z.number().int().min(1);
const about = { meetingId, version: number, memberId: memberOnCard };

/** A second person looks at a record as one of the family will see it, and releases it (DOMAIN 5.5 (6)). */
export const recordReleaseVerbs: readonly Verb[] = [
  viewVerb(recordView('record.releases', mayOpenReleases), { meetingId }, (turn, shown) => releasesFor(turn, shown, '')),
  viewVerb(
    versionView<OnPage>('record.releasing', (asker, meeting, { memberId }) => mayRelease(asker, meeting, memberId)),
    { ...about, page: number.default(1) },
    renderingFor,
  ),
  deedVerb(releaseRecord, { ...about, rendering: z.string().max(64) }, {}, (turn, shown) =>
    shown.result.kind === 'refused' && shown.result.refusal.kind === 'changed-meanwhile' && waitsFor(turn, shown)
      ? renderingFor(turn, { ...shown, data: { ...shown.data, version: newestOf(shown), page: 1 } })
      : releasesFor(turn, shown, turn.texts.words.record.released),
  ),
];

type OnPage = AboutRelease & { readonly page: number };

/** What waits for a second person and may be released by this one. */
export function releasable(turn: Turn, shown: Shown<unknown>, meeting: Meeting): readonly AwaitingRelease[] {
  const asker = askerOf(turn, shown);
  if (meeting.record?.state !== 'signed') return [];
  return awaitingRelease(asker.group, meeting.record, asker.today).filter(({ memberId }) =>
    offersTo(asker, (each) => mayRelease(each, meeting, memberId)),
  );
}

function waitsFor(turn: Turn, shown: Shown<AboutRelease>): boolean {
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  return meeting !== undefined && releasable(turn, shown, meeting).some(({ memberId }) => memberId === shown.data.memberId);
}

function newestOf({ state, data }: Shown<AboutRelease>): number {
  return signedVersion(storedMeeting.in(state, data.meetingId)?.record ?? null)?.number ?? data.version;
}

function releasesFor(turn: Turn, shown: Shown<{ readonly meetingId: string }>, done: string): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const meeting = storedMeeting.in(shown.state, shown.data.meetingId);
  if (meeting === undefined) return refusalCard(turn, 'gone');
  const waiting = releasable(turn, shown, meeting);
  const nameOf = ({ memberId }: { readonly memberId: string }): string => memberName(texts, group, shown.actor, memberId);
  const named = namedRows(texts, waiting, (copy) => [nameOf(copy)]);
  return recordReleasesCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.say('record.releaseTitle', { day: texts.day(meeting.plannedFor) }), done),
    meetingId: meeting.meetingId,
    summary: waiting.length === 0 ? texts.words.record.releaseNone : texts.words.record.releaseIntro,
    people: waiting.map((copy, index) => {
      const { number, open } = named(copy, index + 1);
      return { name: `${number} ${nameOf(copy)}`, open, memberId: copy.memberId, version: copy.version };
    }),
  });
}

/**
 * The record as that member will see it, all of which the person who releases it can read (`mayRelease`). The button to release
 * is on its last page, so that they have turned all pages.
 */
function renderingFor(turn: Turn, shown: Shown<OnPage>): AdaptiveCard {
  const { texts } = turn;
  const { state, actor, data } = shown;
  const version = wholeMeetingIn(state, data.meetingId)?.record?.versions.find((each) => each.number === data.version);
  const member = state.group.members.find(({ memberId }) => memberId === data.memberId);
  if (version === undefined || member === undefined || !waitsFor(turn, shown)) return releasesFor(turn, shown, '');
  const pages = inTheirLanguages(member.languages.record ?? 'both', (say) => [
    ...signatureLayout(version, signerShown(version, state.group, member), say),
    ...readerLayout(renderVersion(version, state.group, [member, actor]), say),
    ...othersLayout(isPartialFor(state.group, member), say),
  ]);
  const now = Math.min(data.page, pages.length);
  return recordReleaseCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.record.releaseOne, ''),
    meetingId: data.meetingId,
    version: version.number,
    memberId: member.memberId,
    name: memberName(texts, state.group, actor, member.memberId),
    rendering: renderingMark(version, state.group, member, sha256),
    pieces: withoutButtons(pages[now - 1]?.pieces ?? []),
    pages: pagesShown(texts, now, pages.length),
    mayRelease: now === pages.length,
    releasesLater: now < pages.length,
  });
}
