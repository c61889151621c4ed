import type { Asker, Permit } from '../../core/permit';
import type { RequestGround } from '../../core/requestGrounds';
import { allow, refuse } from '../../core/result';
import {
  mayAnswerRequest,
  mayAskForReview,
  mayOpenRequest,
  mayOpenReviews,
  mayOpenVoices,
  mayRecordVoice,
  maySettleRequest,
} from '../../core/review/reviewPermissions';
import {
  answerRequest,
  askForReview,
  type NewReply,
  type ReviewRequest,
  requestDocumentId,
  settleRequest,
} from '../../core/review/reviewRequest';
import { type NewVoice, recordVoice, voiceDocumentId } from '../../core/review/voice';
import { storedRequest } from '../../documents/reviewRequest';
import { requestHere } from '../children/stillHere';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import type { AboutChild } from './review';

type AboutRequest = { readonly requestId: string };

export const openAsking: View<AboutChild> = { name: 'review.asking', may: mayAskForReview, reads: () => [] };
export const openRequest = viewOfRequest('review.request', mayOpenRequest);
export const openAnswering = viewOfRequest('review.answering', (asker, request) => {
  const answers = mayAnswerRequest(asker, request);
  return answers.ok ? answers : maySettleRequest(asker, request);
});

export const ask: Deed<object, { readonly children: readonly string[]; readonly ground: RequestGround; readonly words: string }> = {
  name: 'review.ask',
  reads: () => [],
  may: (_state, _about, doing) => mayAskForReview(doing),
  decide: ({ group }, _about, { children, ground, words }, doing) => {
    const asked = askForReview(group, { childIds: children, ground, words }, doing);
    if (!asked.ok) return asked;
    const { request } = asked.value;
    return allow({ group: asked.value.group, create: [request], about: { requestId: request.requestId, ground } });
  },
};

type ReplyDeed = Deed<AboutRequest & { readonly seen: number }, Pick<NewReply, 'code'> & { readonly why: string }>;

/** The co-ordinator's or manager's answer. */
export const answer: ReplyDeed = replyDeed('review.answer', mayAnswerRequest, answerRequest);
/** The conference chair's decision on it. */
export const settle: ReplyDeed = replyDeed('review.settle', maySettleRequest, settleRequest);

/** The form for what a child said, and the days on which they did. */
export const openSpeaking: View<AboutChild> = { name: 'review.speaking', may: mayRecordVoice, reads: () => [] };
export const openVoices: View<AboutChild> = {
  name: 'review.voices',
  may: mayOpenVoices,
  reads: ({ children }, about) =>
    (children.find(({ childId }) => childId === about.childId)?.voices ?? []).map(({ voiceId }) => voiceDocumentId(voiceId)),
};

export const speak: Deed<AboutChild, Omit<NewVoice, 'childId' | 'words'> & { readonly said: string }> = {
  name: 'review.speak',
  reads: () => [],
  may: ({ group }, about, { actor }) => mayRecordVoice({ actor, group }, about),
  decide: ({ group }, { childId }, { said, ...typed }, doing) => {
    const spoken = recordVoice(group, { ...typed, words: said, childId }, doing);
    if (!spoken.ok) return spoken;
    const { voice } = spoken.value;
    return allow({ group: spoken.value.group, create: [voice], about: { childId, voiceId: voice.voiceId, advocacy: voice.advocacy } });
  },
};

type MayOnRequest = (asker: Asker, request: ReviewRequest | undefined) => Permit;

function viewOfRequest(name: string, mayKnowing: MayOnRequest): View<AboutRequest> {
  return {
    name,
    // Whose request it is, is only known once the request is read.
    may: mayOpenReviews,
    mayKnowing: (asker, state, { requestId }) => mayKnowing(asker, requestHere(state, requestId)),
    reads: (_group, { requestId }) => [requestDocumentId(requestId)],
  };
}

function replyDeed(name: string, may: MayOnRequest, reply: typeof answerRequest): ReplyDeed {
  return {
    name,
    reads: ({ requestId }) => [requestDocumentId(requestId)],
    may: (state, { requestId }, { actor, today }) => may({ actor, group: state.group, today }, requestHere(state, requestId)),
    decide: (state, { requestId, seen }, typed, doing) => {
      const request = storedRequest.in(state, requestId);
      if (request === undefined) return refuse({ kind: 'gone' });
      const replied = reply(state.group, request, { code: typed.code, words: typed.why, seen }, doing);
      return replied.ok
        ? allow({ group: replied.value.group, put: [replied.value.request], about: { requestId, code: typed.code } })
        : replied;
    },
  };
}
