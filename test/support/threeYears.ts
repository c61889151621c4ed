import type { AgreedAction, Plan } from '../../src/core/actions/actions';
import { noPlan, withActionsDue } from '../../src/core/actions/actions';
import type { Child } from '../../src/core/child';
import { keepVisits } from '../../src/core/children/keepVisits';
import type { CoreGroup, NoticeMark } from '../../src/core/coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../../src/core/facts';
import type { Member, Role } from '../../src/core/member';
import { idOf as noticeId } from '../../src/core/notices/aboutNotice';
import { addDays } from '../../src/core/time/calendarDate';
import type { CalendarDate } from '../../src/core/time/day';
import { aChild, aGroup, aMember } from './aGroup';
import { anAction, someWords } from './aPlan';

/** The day on which the group has run for three years, and its first conference. */
export const threeYearsOn: CalendarDate = '2026-11-20';
const beganOn: CalendarDate = '2023-11-20';
const days = 1096;

/** As long as the deployment's ids are. */
const idOf = (what: string): string => [...`${what}-abcdefghijklmnopqrst`].slice(0, 20).join('');

const roles: readonly Role[] = [
  ...(['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'member', 'member', 'foster-carer'] as const),
  ...(['parent', 'parent', 'young-person', 'advocate'] as const),
];

export type ThreeYears = {
  readonly head: CoreGroup;
  readonly plan: Plan;
  /** Every visit there was, of which the head keeps the newest. */
  readonly visits: ReadonlyMap<string, readonly VisitFact[]>;
};

/**
 * A large group after three years of ordinary work: 5 children, 12 members (and six who left), 40 meetings, a visit to every child
 * every ten days, reviews every half year, 160 actions, 30 notices that wait. All people are made up.
 */
export function threeYears(): ThreeYears {
  const members = [...roles.map((role, index) => member(role, index)), ...Array.from({ length: 6 }, (_, index) => left(index))];
  const meetings = Array.from({ length: 40 }, (_, index) => meeting(index, members));
  const visits = new Map(Array.from({ length: 5 }, (_, index) => [idOf(`child${index}`), visitsTo(index)] as const));
  const children = [...visits].map(([childId, all], index) => keepVisits(child(childId, index, all), threeYearsOn));
  const notices = Array.from({ length: 30 }, (_, index) => notice(index));
  const plan = { ...noPlan('group-1'), version: 300, actions: actionsOf(members, children, meetings) };
  const head = aGroup({
    members,
    children,
    meetings,
    coordinatorChanges: [0, 1, 2].map((index) => {
      const changedOn = addDays(beganOn, 200 + index * 300);
      return { changedOn, toldOn: addDays(changedOn, 1), confirmedOn: addDays(changedOn, 5) };
    }),
    absences: Array.from({ length: 12 }, (_, index) => ({
      personId: idOf(`person${index}`),
      from: addDays(beganOn, 900 + index * 10),
      to: addDays(beganOn, 905 + index * 10),
      coverPersonId: idOf(`person${(index + 1) % 12}`),
    })),
    openNotices: notices.map(({ about, to }) => noticeId(about, to)),
    noticesAbout: notices,
    nextDueOn: threeYearsOn,
  });
  return { head: withActionsDue(head, plan), plan, visits };
}

function member(role: Role, index: number): Member {
  const ofFamily = ['parent', 'young-person', 'foster-carer', 'advocate'].includes(role);
  return aMember(idOf(`member${index}`), role, {
    personId: idOf(`person${index}`),
    name: `Gwenllïan ${index} Pritchard-O'Neill`,
    agency: ofFamily ? '' : 'Gwasanaethau Cymdeithasol Aberwern',
    childIds: ofFamily ? [idOf('child0'), idOf('child1'), idOf('child2')] : [],
    from: beganOn,
    safeContact: role === 'parent' ? 'Only by text, after six o’clock; never at the house.' : '',
  });
}

function left(index: number): Member {
  const to = addDays(beganOn, 150 + index * 130);
  return { ...member('member', 20 + index), to, endReason: 'changed-post' };
}

function meeting(index: number, members: readonly Member[]): MeetingFact {
  const on = addDays(beganOn, 10 + Math.floor((index * (days - 20)) / 39));
  const isOver = on < threeYearsOn;
  const absent = members.slice(4, 4 + (index % 3));
  return {
    meetingId: idOf(`meeting${index}`),
    kind: index === 0 ? 'initial' : index % 13 === 5 ? 'extraordinary' : 'subsequent',
    plannedFor: on,
    startsAt: '10:00',
    heldOn: isOver ? on : null,
    valid: isOver ? index % 17 !== 9 : null,
    cancelled: false,
    ...(isOver ? { recordSentOn: addDays(on, 6 + (index % 5)) } : {}),
    ...(absent.length === 0
      ? {}
      : {
          absenceReports: absent.map(({ memberId }) => ({
            memberId,
            apologisedOn: addDays(on, -4),
            receivedOn: isOver ? addDays(on, -1) : null,
          })),
        }),
  };
}

function visitsTo(index: number): readonly VisitFact[] {
  return Array.from({ length: Math.floor(days / 10) }, (_, visit): VisitFact => {
    const [alone, bedroom] = [(visit + index) % 4 !== 0, visit % 5 === 0];
    return {
      visitId: idOf(`v${index}x${visit}`),
      on: addDays(beganOn, 6 + visit * 10),
      byRole: 'co-ordinator',
      byPersonId: idOf('person0'),
      agency: 'Gwasanaethau Cymdeithasol Aberwern',
      seen: true,
      alone,
      atHome: visit % 3 !== 1,
      bedroom,
    };
  });
}

function child(childId: string, index: number, visits: readonly VisitFact[]): Child {
  return aChild(childId, {
    ref: `CH-${1000 + index}`,
    givenName: `Llŷr ${index}`,
    familyName: 'Pritchard-Ŵyn',
    registeredOn: beganOn,
    visits,
    conferences: conferencesOf(index),
    enquiry: {
      lastStrategyDiscussionOn: addDays(beganOn, -20),
      decidedOn: addDays(beganOn, -18),
      startedOn: addDays(beganOn, -18),
      assessmentCompletedOn: addDays(beganOn, -2),
    },
    advocacyOfferedOn: Array.from({ length: 30 }, (_, offer) => addDays(beganOn, 12 + offer * 35)),
    correctedVisitIds: [0, 1, 2, 3].map((visit) => idOf(`c${index}x${visit}`)),
    voices: Array.from({ length: 7 }, (_, voice) => ({
      voiceId: idOf(`o${index}x${voice}`),
      on: addDays(threeYearsOn, -200 + voice * 28),
      spoke: voice % 4 !== 1,
    })),
    changes: Array.from({ length: 5 }, (_, change) => ({
      changeId: idOf(`h${index}x${change}`),
      what: change % 2 === 0 ? 'missing' : 'found',
      on: addDays(beganOn, 300 + change * 100),
      undone: false,
    })),
    deniedAccess: [{ on: addDays(beganOn, 400), toldOn: addDays(beganOn, 400) }],
  });
}

function conferencesOf(index: number): readonly ConferenceFact[] {
  const reviews = [90, 270, 450, 630, 810, 990].map((after, review): ConferenceFact => {
    const on = addDays(beganOn, after);
    return {
      kind: 'review',
      plannedFor: on,
      heldOn: on,
      decision: 'remain',
      summarySentOn: addDays(on, 2),
      recordSentOn: addDays(on, 15),
      reportsSentOn: addDays(on, -3),
      categories: ['neglect'],
      chairPersonId: idOf('person3'),
      conferenceId: idOf(`conference${index}x${review}`),
    };
  });
  const first: ConferenceFact = {
    ...{ kind: 'initial', plannedFor: beganOn, heldOn: beganOn, decision: 'register', categories: ['neglect'] },
    ...{ summarySentOn: addDays(beganOn, 1), recordSentOn: addDays(beganOn, 14), chairPersonId: idOf('person3') },
  };
  return [first, ...reviews, { kind: 'review', plannedFor: addDays(beganOn, 1170), heldOn: null, decision: null }];
}

function actionsOf(members: readonly Member[], children: readonly Child[], meetings: readonly MeetingFact[]): readonly AgreedAction[] {
  return Array.from({ length: 160 }, (_, index): AgreedAction => {
    const agreed = meetings[Math.floor(index / 4)];
    const setOn = agreed?.plannedFor ?? beganOn;
    const done = index < 140;
    const words = `Bydd Siân yn siarad â’r ysgol am bresenoldeb cyn y gwyliau, ac yn ffonio’r teulu. Then we look at it again. (${index})`;
    const said = (on: CalendarDate) => ({ ...someWords(words, members[0]?.memberId), at: `${on}T10:00:00.000Z` });
    return anAction(idOf(`action${index}`), {
      words: said(setOn),
      owner: { kind: 'member', memberId: members[index % 8]?.memberId ?? '' },
      childIds: children.slice(0, 1 + (index % 5)).map(({ childId }) => childId),
      outcome: said(setOn),
      setOn,
      setAtMeetingId: agreed?.meetingId ?? null,
      dueOn: addDays(setOn, 42),
      ...(done ? { state: 'done', doneOn: addDays(setOn, 30), effect: said(addDays(setOn, 30)) } : {}),
    });
  });
}

function notice(index: number): NoticeMark {
  const limit = `2026-11-${String(10 + (index % 20))}`;
  return {
    about: { kind: 'clock', clock: 'D05', childId: idOf(`child${index % 5}`), limit, rung: 'due' },
    to: idOf(`person${index % 12}`),
  };
}
