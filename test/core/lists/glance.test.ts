import fc from 'fast-check';
import { waitingFor } from '../../../src/core/alerts/waiting';
import { boardOf, childrenOverseenBy } from '../../../src/core/children/childBoard';
import { missingIn } from '../../../src/core/children/missing';
import { awaitingFor } from '../../../src/core/children/notSeen';
import { worriesIn } from '../../../src/core/children/worries';
import { standingClocks } from '../../../src/core/clocks/clocksOf';
import { lateCareVisits } from '../../../src/core/clocks/otherRegimes';
import { type CoreGroup, memberFor } from '../../../src/core/coreGroup';
import { groupForMember } from '../../../src/core/groups/groups';
import { glanceAt, importedState, type WholeGlance } from '../../../src/core/lists/glance';
import { packedGlance, unpackedGlance } from '../../../src/core/lists/packedGlance';
import { overseesChildren, roles } from '../../../src/core/member';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { addDays } from '../../../src/core/time/calendarDate';
import type { CalendarDate } from '../../../src/core/time/day';
import { aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { defaultRules } from '../../support/coreGroups';
import { threeYears, threeYearsOn } from '../../support/threeYears';

const childIds = fc.constantFrom<readonly string[]>([], [], ['child-1'], ['child-2'], ['child-9']);
const aMembership = fc.record({ role: fc.constantFrom(...roles), childIds, person: fc.integer({ min: 1, max: 6 }), left: fc.boolean() });

/** Any group, with members of all kinds, some of whom have left or come twice, and with the notices that its clocks ask for. */
const anyGroup = fc
  .tuple(anyCoreGroup, anyDay, fc.array(aMembership, { minLength: 3, maxLength: 8 }), fc.boolean(), fc.boolean())
  .map(([drawn, day, memberships, meets, reported]) => {
    const members = memberships.map(({ role, person, left, ...more }, index) =>
      aMember(`m${index}`, role, { ...more, personId: `person-${person}`, from: '2020-01-01', to: left ? addDays(day, -1) : null }),
    );
    const planned = aMeeting({ meetingId: 'next', plannedFor: addDays(day, 12) });
    const group: CoreGroup = { ...(meets ? withMeeting(drawn, planned) : drawn), members };
    const children = group.children.map(({ childId }) => childId);
    const report = { entryId: 'report-1', childIds: children.slice(0, 1), on: day, enteredAt: `${day}T08:00:00.000Z`, danger: false };
    const told = lookAtGroup(group, new Map(), defaultRules, `${day}T09:00:00.000Z`).group;
    return { day, group: reported ? { ...told, notSeenAwaiting: [report] } : told };
  });

/** What each list would be told by the head itself, for that person. */
function fromTheHead(group: CoreGroup, personId: string, day: CalendarDate) {
  const member = memberFor(group, personId, day);
  if (member === undefined) return null;
  const board = overseesChildren(member) ? boardOf(group, member, defaultRules, day).filter(({ isFrozen }) => !isFrozen) : [];
  return {
    line: groupForMember(
      { ...group, missing: missingIn(group, day), worries: worriesIn(group), ...importedState(group, day) },
      member,
      [...standingClocks(group, defaultRules, day), ...lateCareVisits(group, defaultRules, day)],
      day,
    ),
    children: board.map(({ last, clocks: _, ...child }) => ({ ...child, last: { seen: last.seen, alone: last.alone } })),
    awaiting: awaitingFor(group, member),
    waiting: waitingFor(group, member, defaultRules, day),
  };
}

function fromTheGlance(group: CoreGroup, personId: string, day: CalendarDate) {
  const glance = glanceAt(group, defaultRules, day);
  const member = glance.members.get(personId);
  if (member === undefined) return null;
  const board = [...childrenOverseenBy(member, glance.board)].sort((one, other) => (one.order < other.order ? -1 : 1));
  return {
    line: groupForMember(glance, member, glance.clocks, day),
    children: board.map(({ order: _, ...child }) => child),
    awaiting: awaitingFor(glance, member),
    waiting: glance.waiting.get(personId) ?? [],
  };
}

it('says in every list what the head itself would say, for anybody in any group on any day', () => {
  fc.assert(
    fc.property(anyGroup, fc.integer({ min: 0, max: 20 }), ({ group, day }, later) => {
      for (const on of [day, addDays(day, later)]) {
        for (let person = 1; person <= 6; person += 1) {
          expect(fromTheGlance(group, `person-${person}`, on)).toEqual(fromTheHead(group, `person-${person}`, on));
        }
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});

it('says the same of a large group after three years', () => {
  const { head } = threeYears();
  const group = lookAtGroup(head, new Map(), defaultRules, `${threeYearsOn}T09:00:00.000Z`).group;
  for (const { personId } of group.members) {
    expect(fromTheGlance(group, personId, threeYearsOn)).toEqual(fromTheHead(group, personId, threeYearsOn));
  }
});

it('keeps neither addresses, dates of visits, safe contacts nor names of members who are on no visit', () => {
  const { head } = threeYears();
  const glance = glanceAt(head, defaultRules, threeYearsOn);
  const kept = JSON.stringify({ ...glance, members: [...glance.members], waiting: [...glance.waiting] });
  expect(kept).not.toMatch(/safeContact|Only by text|visitId|conferences|enquiry/);
  expect(kept.length).toBeLessThan(JSON.stringify(head).length / 2);
});

/** All of it as plain values. */
function plain({ waiting, ...glance }: ReturnType<typeof unpackedGlance>, people: Iterable<string>) {
  const rest = { ...glance, members: [...glance.members], otherMeetings: [...glance.otherMeetings] };
  return { ...rest, waiting: [...people].map((personId) => waiting.get(personId)) };
}

function expectSameWhenUnpacked(glance: WholeGlance): void {
  const people = [...glance.members.keys(), 'person-nobody'];
  expect(plain(unpackedGlance(packedGlance(glance)), people)).toStrictEqual(plain(glance, people));
}

it('is the same after it was packed and unpacked, whatever the group and the day', () => {
  fc.assert(
    fc.property(anyGroup, ({ group, day }) => expectSameWhenUnpacked(glanceAt(group, defaultRules, day))),
    { seed: 11, numRuns: 150 },
  );
});

it('takes less than half of the room when packed, for a large group of three years with all that waits', () => {
  const { openNotices: _, noticesAbout: __, ...rest } = threeYears().head;
  const group = lookAtGroup(rest, new Map(), defaultRules, `${threeYearsOn}T09:00:00.000Z`).group;
  const glance = glanceAt(group, defaultRules, threeYearsOn);
  expectSameWhenUnpacked(glance);
  const whole = JSON.stringify({ ...glance, members: [...glance.members], waiting: [...glance.waiting] });
  expect(packedGlance(glance).length).toBeLessThan(whole.length / 2);
});
