import { askedAt } from '../../core/caseload/askedAt';
import { keepBoth, namesOf, sameAskedIn, sayChildren, type TwoEntries } from '../../core/caseload/caseQuestions';
import { type MissedAnswer, type ReturnedAnswer, sayOfMissedChild, sayOfMissedGroup, sayOfReturnedChild } from '../../core/caseload/missed';
import { movesAway } from '../../core/caseload/movesAway';
import { reopenedGroup } from '../../core/caseload/reopenedGroup';
import type { CoreGroup } from '../../core/coreGroup';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { meetingDocumentId } from '../../core/meeting/meeting';
import { meetingsCalledOff, meetingsToCome } from '../../core/notices/groupOver';
import { allow, refuse } from '../../core/result';
import { storedMeeting } from '../../documents/meeting';
import type { View } from '../deeds/openView';
import type { Change, Deed, Doing, State } from '../deeds/performDeed';
import { nextVisits } from './nextVisits';

export const openQuestions: View<object> = { name: 'questions.open', may: mayRunGroup, reads: nextVisits };

export const keepTwo: Deed<TwoEntries, object> = {
  name: 'questions.different',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, about, _typed, { today }) =>
    sameAskedIn(group, about, today) === undefined
      ? refuse({ kind: 'question-answered' })
      : allow({ group: keepBoth(group, about), about: namesOf(about) }),
};

export const sayForWhom: Deed<{ readonly memberId: string }, { readonly childIds: readonly string[] }> = {
  name: 'questions.children',
  reads: () => [],
  // Nobody could press this for a member whom the group never had: none of our cards names one.
  may: ({ group }, { memberId }, doing) =>
    group.members.some((member) => member.memberId === memberId) ? mayRunGroup(doing) : refuse('not-my-card'),
  decide: ({ group }, { memberId }, { childIds }) => {
    const said = sayChildren(group, memberId, childIds);
    return said.ok ? allow({ group: said.value, about: { memberId, childIds: childIds.join(' ') } }) : said;
  },
};

/** `since`: which asking the pressed card belongs to (`askingOf`); empty on cards of earlier versions. */
type Since = { readonly since: string };
type Why = Since & { readonly why: MissedAnswer };

/** Why the case system no longer has a child. */
export const sayOfChild: Deed<{ readonly childId: string } & Why, { readonly twin: string }> = {
  name: 'questions.missedChild',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, { childId, why, since }, { twin }, doing) => {
    const { actor, today, now } = doing;
    const said = sayOfMissedChild(group, childId, { why, by: actor.personId, on: today, twin, since });
    if (!said.ok) return said;
    const moved = movesAway(said.value, why === 'moved' ? [childId] : [], doing);
    return allow({ group: askedAt(group, moved.group, now), create: moved.steps, about: { childId, why } });
  },
};

/** Why the case system has a child again whose case had ended here. */
export const sayOfReturn: Deed<Since & { readonly childId: string; readonly why: ReturnedAnswer }, object> = {
  name: 'questions.returnedChild',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, { childId, why, since }) => {
    const said = sayOfReturnedChild(group, childId, { since });
    return said.ok ? allow({ group: said.value, about: { childId, why } }) : said;
  },
};

/** Why the case system no longer has the group, or any child in it. With the group its meetings end: who is invited is told. */
export const sayOfGroup: Deed<Why, object> = {
  name: 'questions.missedGroup',
  reads: () => [],
  readsKnowing: (group) => meetingsToCome(group).map(meetingDocumentId),
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: (state, { why, since }, _typed, doing) => {
    const { group } = state;
    const { actor, today } = doing;
    const said = sayOfMissedGroup(group, { why, by: actor.personId, on: today, since });
    if (!said.ok) return said;
    if (said.value.ended !== undefined) return allow({ ...endingMeetings(state, said.value, doing), about: { why } });
    const childIds = why === 'moved' ? said.value.children.map(({ childId }) => childId) : [];
    const moved = movesAway(said.value, childIds, doing);
    return allow({ group: moved.group, create: moved.steps, about: { why } });
  },
};

/** The group that is over, with the meetings that were still to come called off. */
function endingMeetings(state: State, ended: CoreGroup, doing: Doing): Pick<Change, 'group' | 'put' | 'create'> {
  const coming = meetingsToCome(state.group).flatMap((meetingId) => storedMeeting.in(state, meetingId) ?? []);
  const { group, put, told } = meetingsCalledOff(state.group, ended, coming, doing);
  return { group, put, create: told };
}

/** A group that somebody had ended goes on: it is asked anew why the case system has it no longer. */
export const reopen: Deed<object, object> = {
  name: 'groups.reopen',
  whenOver: true,
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide: ({ group }, _about, _typed, { now }) => {
    const open = reopenedGroup(group, now);
    return open.ok ? allow({ group: open.value, about: { because: group.ended?.because ?? '' } }) : open;
  },
};
