import { removalNotices } from '../../core/notices/removalNotices';
import { allow } from '../../core/result';
import { endRegistration, type NewEnd } from '../../core/review/reviewEnd';
import { mayEndRegistration } from '../../core/review/reviewPermissions';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import type { AboutChild } from './review';

export const openEnding: View<AboutChild> = { name: 'review.ending', may: mayEndRegistration, reads: () => [] };

/** A registration that ends without a conference. The custodian of the register is asked, as after a decision to remove. */
export const end: Deed<AboutChild, Omit<NewEnd, 'childId'>> = {
  name: 'review.end',
  reads: () => [],
  may: ({ group }, about, { actor }) => mayEndRegistration({ actor, group }, about),
  decide: ({ group }, { childId }, typed, doing) => {
    const ended = endRegistration(group, { ...typed, childId }, doing);
    if (!ended.ok) return ended;
    const [entry] = ended.value.conferences;
    const conferenceId = entry?.conferenceId ?? '';
    const asked = removalNotices(ended.value.group, childId, doing);
    return allow({
      group: ended.value.group,
      create: [...ended.value.conferences, ...asked],
      about: { childId, conferenceId, ground: typed.ground },
    });
  },
};
