import type { NoticeKindName } from '../../../src/core/about';
import type { Child, RemovalMark } from '../../../src/core/child';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Role } from '../../../src/core/member';
import { keyOf } from '../../../src/core/notices/aboutNotice';
import { noticeKinds } from '../../../src/core/notices/noticeKinds';
import { addDays } from '../../../src/core/time/calendarDate';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';
import { everyNotice } from '../../support/everyNotice';

/*
 * What is told beside the 24 clocks and is planned from how a group stands: on which day each role is told of it, as DOMAIN 1.5, 1.14,
 * 1.16, 1.30, 1.31, 1.35 and 7.1 name them. The causes are those of `everyNotice`, in a group with everybody in it, looked at on each
 * day from 16 November to 1 December 2026. Whoever is no part of the answer must not be in it: roles that are missing here are told nothing.
 */
const codes: Readonly<Record<Role, string>> = {
  'co-ordinator': 'SW',
  manager: 'TM',
  'senior-manager': 'SSM',
  'conference-chair': 'ICC',
  member: 'MEM',
  'foster-carer': 'FC',
  parent: 'PAR',
  'young-person': 'CYP',
  advocate: 'ADV',
  interpreter: 'INT',
  custodian: 'REG',
  administrator: 'ADM',
  auditor: 'AUD',
};

const told: Readonly<Partial<Record<NoticeKindName, readonly string[]>>> = {
  // Decided on Friday the 20th; again five working days later.
  review: ['11-16 REG', '11-27 REG'],
  // For a review on Monday the 23rd: whoever owes a view two working days before, and the chair one before.
  view: ['11-19 FC MEM SW TM', '11-20 FC ICC MEM SW TM'],
  'no-chair': ['11-20 SW TM', '11-23 SSM SW TM'],
  voice: ['11-19 SW'],
  // Left on Friday the 13th.
  vacancy: ['11-20 SW TM', '11-27 SW TM'],
  // By Monday the 23rd; late, on every working day as a child not seen.
  'care-visit': ['11-19 SW', '11-24 SW TM', '11-25 SW TM', '11-26 SW TM', '11-27 SW TM', '11-30 SW TM', '12-01 SW TM'],
  'entry-end': ['11-16 REG SW', '11-23 REG SW', '11-30 REG SW'],
  // Expected on Thursday the 19th.
  birth: ['11-20 SW TM', '11-27 SW TM'],
  // For a review on Monday the 23rd.
  'no-quorum': ['11-20 ICC SW', '11-23 ICC SW'],
  // Its day was Thursday the 19th.
  'no-decision': ['11-20 ICC REG', '11-27 ICC REG'],
  // Confirmed on Friday the 13th.
  'end-told': ['11-20 ADM REG', '11-23 ADM REG TM', '11-30 ADM REG TM'],
  // Asked on Thursday the 19th: the answer is late from the 24th.
  'early-review': ['11-16 SW TM', '11-24 SSM', '11-26 SSM SW TM', '11-30 SSM SW TM'],
  // Asked on Friday the 20th.
  exclusion: ['11-16 ICC TM', '11-24 ICC TM', '11-26 ICC TM', '11-30 ICC TM'],
  question: ['11-16 SW'],
  corrected: ['11-16 SW'],
};

function isPlanned(name: NoticeKindName): boolean {
  return noticeKinds[name].plans !== null;
}

const everybody = (Object.keys(codes) as Role[]).map((role) =>
  aMember(`all-${role}`, role, { childIds: role === 'young-person' ? ['child-1'] : [] }),
);

function lived(there: CoreGroup, name: NoticeKindName): readonly string[] {
  const group: CoreGroup = {
    ...there,
    members: [...there.members.filter(({ memberId }) => memberId !== 'sian'), ...everybody, aMember('sian', 'co-ordinator')],
  };
  const before = new Set<string>();
  const lines: string[] = [];
  for (let day = '2026-11-16'; day <= '2026-12-01'; day = addDays(day, 1)) {
    const drafts = noticeKinds[name].plans?.(group, defaultRules, instantOf(day, '08:30'), new Map()) ?? [];
    const fresh = drafts.filter(({ about, recipientPersonId }) => !before.has(keyOf(about, recipientPersonId)));
    for (const { about, recipientPersonId } of fresh) before.add(keyOf(about, recipientPersonId));
    const roles = fresh.map(({ recipientPersonId }) => group.members.find(({ personId }) => personId === recipientPersonId)?.role);
    const who = [...new Set(roles.map((role) => (role === undefined ? '?' : codes[role])))].sort();
    if (who.length > 0) lines.push([day.slice(5), ...who].join(' '));
  }
  return lines;
}

it.each((Object.keys(everyNotice) as NoticeKindName[]).filter(isPlanned))(
  '%s is told to those whom DOMAIN names, when it says so, and to nobody else',
  (name) => {
    expect(lived(everyNotice[name].there, name)).toEqual(told[name]);
  },
);

it('a request for an early review that was answered is told to the chair until they decide, and to the senior manager once that is late', () => {
  const { there } = everyNotice['early-review'];
  const answered = (there.reviewRequests ?? []).map((each) => ({ ...each, answered: 'agree' as const, answeredOn: '2026-11-20' }));
  const told = lived({ ...there, reviewRequests: answered }, 'early-review');
  expect(told).toEqual(['11-16 ICC', '11-24 ICC SSM', '11-26 ICC SSM', '11-30 ICC SSM']);
});

describe('a review whose day has passed while the end of the registration waits for the custodian', () => {
  const { there } = everyNotice['no-decision'];
  const ends = (check: RemovalMark['check'], more: Partial<Child> = {}): CoreGroup => ({
    ...there,
    children: there.children.map((child) => ({
      ...child,
      status: 'de-registered',
      deregisteredOn: '2026-11-16',
      removal: { conferenceId: 'k9', decidedByPersonId: 'person-somebody', check },
      ...more,
    })),
  });

  it('is told as of any other child on the register, until the custodian has confirmed the end', () => {
    expect(lived(ends(null), 'no-decision')).toEqual(['11-20 ICC REG', '11-27 ICC REG']);
    expect(lived(ends({ outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-11-18' }), 'no-decision')).toEqual([]);
  });

  it('is not told of a temporary entry, whose reviews are the other authority’s', () => {
    expect(lived(ends(null, { wasTemporary: true }), 'no-decision')).toEqual([]);
  });
});
