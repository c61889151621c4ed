import { agreeAgenda, askForChange, itemOf, proposeItem, stillOpen, type Writing } from '../../core/meeting/agenda';
import { acceptItem, declineItem, orderItem, rewordItem, whyNotTheirs } from '../../core/meeting/agendaChairing';
import { shareItem, withdrawItem } from '../../core/meeting/agendaOwn';
import { maySeeAgenda, mayShareItem, mayTakePartInAgenda, mayWithdrawItem } from '../../core/meeting/agendaPermissions';
import { type Meeting, meetingDocumentId, nextMeeting } from '../../core/meeting/meeting';
import { mayChair } from '../../core/meeting/meetingPermissions';
import type { Refusal } from '../../core/refusals';
import { allow } from '../../core/result';
import type { View } from '../deeds/openView';
import type { Deed, Doing } from '../deeds/performDeed';
import { changeMeeting, closedFor, permitFor } from './changeMeeting';

export type AboutMeeting = { readonly meetingId: string };
/** One item of one meeting; `v` is the agenda's version on the card that was pressed. */
export type AboutItem = AboutMeeting & { readonly itemId: string; readonly v: number };

const readsMeeting = ({ meetingId }: AboutMeeting): readonly string[] => [meetingDocumentId(meetingId)];

export const openAgenda: View<object> = {
  name: 'agenda.open',
  may: maySeeAgenda,
  reads: (group) => {
    const next = nextMeeting(group);
    return next ? [meetingDocumentId(next.meetingId)] : [];
  },
};

/** The forms in which the chair of the next meeting says no to an item, or words it otherwise. */
export function openForChair(name: string): View<object> {
  return {
    ...openAgenda,
    name,
    mayKnowing: (asker, state) => {
      const next = nextMeeting(state.group);
      return next === undefined ? allow(true as const) : permitFor(state, next.meetingId, (meeting) => mayChair(asker, meeting));
    },
  };
}

/** What members do to the agenda. */
type MemberDeed<Data extends AboutMeeting, Typed> = Pick<Deed<Data, Typed>, 'reads' | 'may'>;
const byMember: MemberDeed<AboutMeeting, never> = {
  reads: readsMeeting,
  may: (state, { meetingId }, { actor, today }) =>
    permitFor(state, meetingId, () => mayTakePartInAgenda({ actor, group: state.group, today })),
};

export const propose: Deed<AboutMeeting, { readonly words: string; readonly audience: string }> = {
  ...byMember,
  name: 'agenda.propose',
  closed: (state, { meetingId }, doing) => closedFor(state, meetingId, (meeting) => whyOver(meeting, doing)),
  decide: (state, { meetingId }, { words, audience }, doing) => {
    const itemId = doing.newId();
    return changeMeeting(state, meetingId, { itemId }, (meeting) =>
      proposeItem(meeting, writing(words, audience, doing), itemId, whenOf(doing)),
    );
  },
};

export const agree: Deed<AboutMeeting & { readonly v: number }, Record<never, never>> = {
  ...byMember,
  name: 'agenda.agree',
  decide: (state, { meetingId, v }, _typed, doing) =>
    changeMeeting(state, meetingId, { agendaVersion: v }, (meeting) =>
      agreeAgenda(meeting, doing.actor, v, doing.now, { ...whenOf(doing), group: state.group }),
    ),
};

/** `seen` is the version of the item's words on the card that was pressed. */
type AboutWords = AboutMeeting & { readonly itemId: string; readonly seen: number };

export const askChange: Deed<AboutWords, { readonly change: string; readonly audience: string }> = {
  ...byMember,
  name: 'agenda.change',
  closed: (state, { meetingId }, doing) => closedFor(state, meetingId, (meeting) => whyOver(meeting, doing)),
  decide: (state, { meetingId, itemId, seen }, { change, audience }, doing) =>
    changeMeeting(state, meetingId, { itemId }, (meeting) =>
      askForChange(meeting, { itemId, seen }, writing(change, audience, doing), { ...whenOf(doing), group: state.group }),
    ),
};

/** The writer of an item lets everyone read it. */
export const share: Deed<AboutWords, Record<never, never>> = {
  name: 'agenda.share',
  reads: readsMeeting,
  may: (state, { meetingId, itemId }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayShareItem({ actor, group: state.group, today }, itemOf(meeting, itemId))),
  decide: (state, { meetingId, itemId, seen }, _typed, { actor }) =>
    changeMeeting(state, meetingId, { itemId }, (meeting) => shareItem(meeting, { itemId, seen }, actor)),
};

/** Whoever proposed an item takes it back. */
export const withdraw: Deed<AboutWords, Record<never, never>> = {
  name: 'agenda.withdraw',
  reads: readsMeeting,
  may: (state, { meetingId, itemId }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayWithdrawItem({ actor, group: state.group, today }, itemOf(meeting, itemId))),
  decide: (state, { meetingId, itemId, seen }, _typed, doing) =>
    changeMeeting(state, meetingId, { itemId }, (meeting) =>
      withdrawItem(meeting, { itemId, seen }, { member: doing.actor, at: doing.now, when: whenOf(doing) }),
    ),
};

/** What the chair does to it. */
const byChair: MemberDeed<AboutItem, never> = {
  reads: readsMeeting,
  may: (state, { meetingId }, { actor, today }) =>
    permitFor(state, meetingId, (meeting) => mayChair({ actor, group: state.group, today }, meeting)),
};

export const order: Deed<AboutItem & { readonly to: 'up' | 'down' }, Record<never, never>> = {
  ...byChair,
  name: 'agenda.order',
  decide: (state, { meetingId, to, ...about }) =>
    changeMeeting(state, meetingId, { itemId: about.itemId, to }, (meeting) => orderItem(meeting, seen(about), to)),
};

export const accept: Deed<AboutItem, Record<never, never>> = {
  ...byChair,
  name: 'agenda.accept',
  decide: (state, { meetingId, ...about }) =>
    changeMeeting(state, meetingId, { itemId: about.itemId }, (meeting) => acceptItem(meeting, seen(about))),
};

export const decline: Deed<AboutItem, { readonly reason: string }> = {
  ...byChair,
  name: 'agenda.decline',
  closed: (state, { meetingId, ...about }) => closedFor(state, meetingId, (meeting) => whyNotTheirs(meeting, seen(about))),
  decide: (state, { meetingId, ...about }, { reason }, doing) =>
    changeMeeting(state, meetingId, { itemId: about.itemId }, (meeting) => declineItem(meeting, seen(about), writing(reason, '', doing))),
};

export const reword: Deed<AboutItem, { readonly newWords: string; readonly audience: string }> = {
  ...byChair,
  name: 'agenda.reword',
  closed: (state, { meetingId, ...about }) => closedFor(state, meetingId, (meeting) => whyNotTheirs(meeting, seen(about))),
  decide: (state, { meetingId, ...about }, { newWords, audience }, doing) =>
    changeMeeting(state, meetingId, { itemId: about.itemId }, (meeting) =>
      rewordItem(meeting, seen(about), writing(newWords, audience, doing)),
    ),
};

function whyOver(meeting: Meeting, doing: Doing): Refusal | null {
  const open = stillOpen(meeting, whenOf(doing));
  return open.ok ? null : open.refusal;
}

function seen({ itemId, v }: Pick<AboutItem, 'itemId' | 'v'>): { itemId: string; agendaSeen: number } {
  return { itemId, agendaSeen: v };
}

function writing(text: string, audience: string, { actor, now, language }: Doing): Writing {
  return { text, by: actor, at: now, language, audience };
}

function whenOf({ today, rules }: Doing): { today: string; calendar: Doing['rules']['calendar'] } {
  return { today, calendar: rules.calendar };
}
