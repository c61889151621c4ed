/**
 * Why something was not done. A denial is about who asks: it is audited. A refusal is about the thing itself:
 * the person is told what to do next and gets back what they typed. Each has its text under `refusal` in both languages.
 */
export const denials = [
  'not-my-card',
  'not-a-member',
  'role-may-not',
  'not-the-chair',
  'not-yours',
  'not-for-this-child',
  'wrong-conversation',
  'post-may-not',
  'may-not-link',
  'not-for-yourself',
  'not-circulated',
  'own-report',
] as const;
export type Denial = (typeof denials)[number];

export const refusalKinds = [
  'check-fields',
  'changed-meanwhile',
  'gone',
  'meeting-cancelled',
  'meeting-closed',
  'meeting-not-open',
  'replies-closed',
  'action-done',
  'agenda-closed',
  'not-saved',
  'meeting-open',
  'meeting-planned-already',
  'not-the-day',
  'nobody-confirmed',
  'standing-item',
  'chat-already-linked',
  'group-already-linked',
  'not-linked',
  'last-co-ordinator',
  'already-member',
  'already-ended',
  'meeting-not-closed',
  'record-signed',
  'record-not-signed',
  'already-circulated',
  'kept-as-reported',
  'review-decided',
  'attendance-missing',
  'review-not-running',
  'request-settled',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** What is wrong with one input; its text is under `problem`. */
export const problems = [
  'required',
  'too-long',
  'not-a-day',
  'not-a-time',
  'in-the-past',
  'choose-one',
  'not-later',
  'not-for-child',
  'after-the-limit',
  'after-the-limit-why',
  'closed-day',
  'same-day-and-time',
  'in-the-future',
  'before-it-began',
  'too-far-ahead',
  'not-under-18',
  'not-an-address',
  'not-in-directory',
  'wrong-post',
  'taken',
  'later-than-now',
  'before-registration',
  'not-born',
  'long-ago',
  'off-register',
  'not-your-child',
  'choose-or-not-seen',
  'no-review-running',
  'review-planned',
  'after-review-limit',
  'before-last-conference',
  'quorum-one',
  'quorum-two',
  'removal-at-first-review',
  'same-categories',
  'other-categories',
] as const;
export type Problem = (typeof problems)[number];

/** `fields` names the inputs that need mending, so that the words stand next to them. */
export type Refusal = { readonly kind: RefusalKind; readonly fields?: Readonly<Record<string, Problem>> };
