import type { Verb } from '../../src/bot/verbs';
import type { CoreGroup } from '../../src/core/coreGroup';
import { attendanceList } from '../../src/core/meeting/attendanceList';
import { confirmedValue } from '../../src/core/meeting/attendanceSheet';
import { appointmentMark, type Meeting } from '../../src/core/meeting/meeting';
import { arrangementsMark } from '../../src/core/meeting/planMeeting';
import { signedVersion } from '../../src/core/record/record';
import { renderingMark } from '../../src/core/record/recordCirculation';
import { noticeMark } from '../../src/usecases/alerts/alerts';
import { sha256 } from '../../src/usecases/deeds/sha256';
import { contactMark } from '../../src/usecases/groups/members';
import { emptyPlaceOf } from './emptyPlaceWorld';
import { accountIds, alertIds, type EveryoneWorld } from './everyoneWorld';
import { decision, newestExclusion, request, review } from './exclusionWorld';

function renderingFor(group: CoreGroup, meeting: Meeting | undefined, memberId: string): string {
  const version = signedVersion(meeting?.record ?? null);
  const member = group.members.find((each) => each.memberId === memberId);
  return version === undefined || member === undefined ? 'none' : renderingMark(version, group, member, sha256);
}

type Press = Readonly<Record<string, unknown>>;

/** The first page of everybody's attendance, with the first of them absent. */
function sheetOf(group: CoreGroup, meeting: Meeting | undefined): Press {
  const list = meeting === undefined ? [] : attendanceList(group, meeting, '2026-11-20').slice(0, 10);
  const slots = Array.from({ length: 10 }, (_, index) => `p${index + 1}`);
  return {
    people: list.map(({ member }) => member.memberId).join(','),
    was: list.map(({ attendee }) => (meeting === undefined ? '' : confirmedValue(meeting, attendee))).join(','),
    ...{ kept: '', keptAs: '', keptWas: '' },
    ...Object.fromEntries(slots.map((slot, index) => [slot, index < Math.min(2, list.length) ? 'absent' : ''])),
  };
}

/** Where some writers have no choice of who reads it, their cards send none, and the default stands. */
const ofNoChoice = ['agenda.change', 'agenda.reword', 'actions.finish', 'actions.extend', 'actions.block'];

/** What the cards have of the things in this world; known until something is saved, as most presses of most tests only look. */
type Things = {
  readonly writes: number;
  readonly meeting: Meeting | undefined;
  readonly values: Press;
  readonly special: Readonly<Record<string, Press>>;
};
const known = new WeakMap<EveryoneWorld, Things>();

/** What a real card would send for this verb as things stand: every datum and every input, of the right form. */
export async function wellFormed(world: EveryoneWorld, { verb, data, inputs }: Verb): Promise<Press> {
  const { writes } = world.counted();
  const before = known.get(world);
  const things = before?.writes === writes ? before : { writes, ...(await thingsOf(world)) };
  known.set(world, things);
  const { meeting, special } = things;
  const byAgenda = ['agenda.agree', 'agenda.decline', 'agenda.reword', 'agenda.accept', 'agenda.order'];
  const version = byAgenda.includes(verb) ? meeting?.agendaVersion : verb.startsWith('record.') ? meeting?.version : null;
  const values = version === null ? things.values : { ...things.values, v: version ?? 1 };
  const names = [...Object.keys(data.shape), ...Object.keys(inputs.shape)];
  return { ...Object.fromEntries(names.map((name) => [name, values[name]])), ...special[verb] };
}

async function thingsOf(world: EveryoneWorld): Promise<Omit<Things, 'writes'>> {
  const meeting = await world.meeting();
  const group = await world.head();
  const item = (meeting?.agenda ?? []).find(({ itemId }) => itemId === 'item-own');
  const [section] = (meeting?.record?.versions.at(-1)?.sections ?? []).filter(({ itemId, texts }) => itemId !== null && texts.length > 0);
  const values: Press = {
    ...{ meetingId: 'meeting-1', m: 'meeting-1', after: '', extraordinary: false, dayAgreed: '' },
    ...{ seen: item?.version ?? 1, seenMoves: meeting?.moves.length ?? 0, itemId: 'item-own', to: 'up', chosen: 'item-own' },
    asked: meeting ? appointmentMark(meeting) : '',
    ...{ memberId: 'noor', was: contactMark(group, 'noor'), actionId: 'act-noor', v: 1, version: 1, page: 1, filter: 'all', ended: false },
    ...{ what: 'child', here: 'child-1', there: 'child-2' },
    ...{ sectionId: section?.sectionId ?? 'none', slot: 'text:0', reply: 'coming', deputy: 'Typed deputy', audience: 'everyone' },
    ...{ words: 'Typed words', reason: 'Typed reason', change: 'Typed change', newWords: 'Typed new words', effect: 'Typed effect' },
    ...{
      plannedOn: '2026-11-27',
      startsAt: '10:00',
      mode: 'video',
      lateReason: '',
      why: 'illness',
      chair: 'noor',
      language: 'en',
      needs: 'Typed needs',
    },
    ...{
      person: 'noor',
      sighting: 'present',
      until: '2027-01-15',
      dueOn: '2026-12-11',
      children: 'child-1',
      owner: 'noor',
      outside: 'Typed outsider',
    },
    ...{ coOwners: 'ioan', outcome: 'Typed outcome', measure: 'Typed measure', ifNotDone: 'Typed otherwise', goesOn: 'help' },
    ...{
      name: 'Typed Newcomer',
      email: '',
      role: 'member',
      agency: 'Typed agency',
      phone: '01970 000000',
      childIds: 'child-1',
      spoken: 'en',
      meeting: 'en',
      record: 'en',
    },
    ...{ endsOn: '2026-11-20', successor: '', knowingly: 'false', inTeams: 'true', safeContact: 'Typed contact', toDay: '', toTime: '' },
    ...{
      ref: 'CG-9999',
      localAuthority: 'Aberwern',
      team: 'East',
      givenName: 'Typed',
      familyName: 'Child',
      bornOrExpectedOn: '2020-02-02',
    },
    ...{ notice: alertIds.open, n: noticeMark('group-1', alertIds.open), entryId: 'none', from: '2026-11-23', cover: 'nobody' },
    ...{ registeredOn: '2026-11-02', categories: 'neglect', otherEmail: 'person-macsen@council.example', g: 'group-1' },
    ...{ accountId: accountIds.asking, how: 'in-person', instead: 'yes' },
  };
  const place = await emptyPlaceOf(world);
  const ofExclusion = await newestExclusion(world);
  const { exclusionId } = ofExclusion;
  const special: Readonly<Record<string, Press>> = {
    'agenda.item': { itemId: 'item-own' },
    'members.place': { memberId: place['memberId'] },
    'members.unanswer': place,
    'members.answer': { ...place, answer: 'awaited', until: '2026-12-04', words: 'Typed words' },
    'exclusions.asking': { memberId: 'elin' },
    ...Object.fromEntries(['ask', 'askMore', 'askBack'].map((each) => [`exclusions.${each}`, request])),
    ...Object.fromEntries(['decide', 'decideMore', 'decideBack'].map((each) => [`exclusions.${each}`, { ...ofExclusion, ...decision }])),
    'exclusions.refuse': { ...ofExclusion, why: 'Typed why' },
    ...Object.fromEntries(
      ['review', 'reviewMore', 'reviewBack'].map((each) => [`exclusions.${each}`, { ...ofExclusion, ...review, code: 'change' }]),
    ),
    ...Object.fromEntries(['one', 'deciding', 'refusing', 'reviewing'].map((each) => [`exclusions.${each}`, { exclusionId }])),
    'steps.open': { topic: 'all' },
    'attendance.turn': { ...sheetOf(group, meeting), page: 1 },
    'attendance.confirm': sheetOf(group, meeting),
    'steps.one': { what: 'enquiries-began', about: '' },
    'steps.save': { what: 'enquiries-began', about: '', on: '2026-11-20', notYet: 'false', why: '' },
    'clocks.explaining': { clock: 'D05', childId: 'child-1', because: 'registered', trigger: '2026-01-05' },
    'clocks.explain': {
      ...{ clock: 'D05', childId: 'child-1', because: 'registered', trigger: '2026-01-05', seen: 0 },
      ...{ code: 'absent', reason: 'Typed reason', authorisedBy: 'macsen', authorisedOn: '2026-11-20' },
    },
    'questions.missedChild': { childId: 'child-1', why: 'ended' },
    'questions.returnedChild': { childId: 'child-1', why: 'registered-again' },
    'questions.missedGroup': { why: 'ended' },
    'meeting.arrange': { seen: meeting ? arrangementsMark(meeting) : '' },
    'meeting.plan': { plannedOn: '2026-12-01' },
    ...Object.fromEntries(
      ['adding', 'addingOutside', 'addingMember', 'agree', 'agreeOutside'].map((each) => [`actions.${each}`, { from: 'all' }]),
    ),
    'actions.reopening': { actionId: 'act-done' },
    'actions.reopen': { actionId: 'act-done', audience: '' },
    'record.correct': { version: meeting?.record?.versions.length ?? 1 },
    'record.release': { memberId: 'rhys', rendering: renderingFor(group, meeting, 'rhys') },
    'actions.giveTo': { owner: 'ioan', outside: '' },
    'alerts.take': { seen: 1, who: 'noor', until: '2026-11-23' },
    'alerts.putOff': { seen: 1, until: '2026-11-23' },
    'alerts.escalate': { seen: 1 },
    ...Object.fromEntries(ofNoChoice.map((each) => [each, { audience: '' }])),
    'agenda.share': { itemId: 'item-noor', seen: 1 },
    'agenda.withdraw': { itemId: 'item-noor', seen: 1 },
    'away.save': { to: '' },
    'accounts.unlinking': { accountId: accountIds.linked },
    'accounts.unlink': { accountId: accountIds.linked, why: 'lost' },
    'accounts.relink': { accountId: accountIds.ended },
    'away.entering': { memberId: 'sian' },
    'away.enter': { memberId: 'sian', to: '' },
    'away.finish': { memberId: 'sian' },
  };
  return { meeting, values, special };
}
