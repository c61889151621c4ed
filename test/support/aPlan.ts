import type { AgreedAction, Plan } from '../../src/core/actions/actions';
import type { Audience, TypedText } from '../../src/core/typedText';

/** Words as if typed by a member of `aGroup`. */
export function someWords(text: string, by = 'sian', audience: Audience = { kind: 'everyone' }): TypedText {
  return { text, by, at: '2026-11-02T10:00:00.000Z', language: 'en', audience };
}

/** An open action of `aGroup`: noor's, about both children, due on Thursday 26 November 2026. */
export function anAction(actionId: string, more: Partial<AgreedAction> = {}): AgreedAction {
  return {
    actionId,
    ref: '',
    version: 1,
    words: someWords(`Words of ${actionId}`),
    owner: { kind: 'member', memberId: 'noor' },
    coOwnerMemberIds: [],
    childIds: ['child-1', 'child-2'],
    outcome: null,
    measure: null,
    ifNotDone: null,
    setOn: '2026-11-02',
    setAtMeetingId: null,
    dueOn: '2026-11-26',
    state: 'open',
    doneOn: null,
    effect: null,
    blocked: null,
    extensions: [],
    ...more,
  };
}

export function aPlan(...actions: readonly AgreedAction[]): Plan {
  return { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId: 'group-1', version: 1, actions };
}
