import { mayRunGroup } from '../../core/groups/groupPermissions';
import { answerPlace, type NewPlaceAnswer, takeBackAnswer } from '../../core/groups/places';
import { allow } from '../../core/result';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';

export type AboutPlace = Pick<NewPlaceAnswer, 'memberId' | 'was'>;

export const openPlaces: View<object> = { name: 'members.places', may: mayRunGroup, reads: () => [] };
export const openPlace: View<object> = { name: 'members.place', may: mayRunGroup, reads: () => [] };

/** Says who is awaited in an empty place, or why nobody is needed there; co-ordinator and manager may. */
export const answer: Deed<AboutPlace, Omit<NewPlaceAnswer, keyof AboutPlace>> = {
  name: 'members.answer',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide({ group }, about, typed, doing) {
    const answered = answerPlace(group, { ...about, ...typed }, doing);
    return answered.ok ? allow({ group: answered.value, about: { memberId: about.memberId, answer: typed.answer } }) : answered;
  },
};

/** Takes the answer back. */
export const unanswer: Deed<AboutPlace, object> = {
  name: 'members.unanswer',
  reads: () => [],
  may: (_state, _about, doing) => mayRunGroup(doing),
  decide({ group }, about, _typed, { today }) {
    const answered = takeBackAnswer(group, about, today);
    return answered.ok ? allow({ group: answered.value, about: { memberId: about.memberId } }) : answered;
  },
};
