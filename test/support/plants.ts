import type { Person } from '../../src/ports/directory';
import { emailKey } from '../../src/usecases/people/directoryKeys';
import { began, missed } from './childWorld';
import { placeEmptied } from './emptyPlaceWorld';
import type { EveryoneWorld, WorldState } from './everyoneWorld';
import { askedToExclude } from './exclusionWorld';
import { aPerson } from './world';

/* What is typed into every input for words, by whom, and about what: for test/bot/planted.test.ts. */

export type Press = Readonly<Record<string, unknown>>;
export type Plant = {
  readonly card: string;
  readonly verb: string;
  readonly inputs: readonly string[];
  /** Beside what a card of that verb sends anyway. */
  readonly data?: (world: EveryoneWorld, who: string, typed: Readonly<Record<string, string>>) => Promise<Press> | Press;
  readonly writers: readonly string[];
  /** Whoever may read it beside those of the rule: who proposed or asked what it is about. */
  readonly also?: readonly string[];
  /** The child that it is about; none: the group or one meeting. */
  readonly child?: 'child-1' | 'child-2';
  /** It is about a group that it begins, in which nobody else of this one is. */
  readonly begins?: true;
};
export type Scenario = {
  readonly name: string;
  readonly state: WorldState;
  readonly plants: readonly Plant[];
  /** What happens next, so that it comes before its readers. */
  readonly afterwards?: (world: EveryoneWorld) => Promise<void>;
};

const today = '2026-11-20';
const runners = ['sian', 'macsen'];
export const practitioners = [...runners, 'sen', 'cadi', 'ioan', 'noor', 'mair'];
export const family = ['elin', 'rhys', 'yp', 'ada'];

export async function newest(world: EveryoneWorld, type: string): Promise<Record<string, unknown>> {
  const found = await world.deps.store.ofType('group-1', type, { limit: 1000, after: null });
  return found.at(-1) as Record<string, unknown>;
}
const action = async (world: EveryoneWorld, actionId: string): Promise<Press> => {
  const plan = (await newest(world, 'plan')) as unknown as { actions: readonly { actionId: string; version: number }[] };
  return { actionId, v: plan.actions.find((each) => each.actionId === actionId)?.version ?? 1 };
};
const item = async (world: EveryoneWorld, itemId: string): Promise<Press> => {
  const meeting = await world.meeting();
  const version = meeting.agenda.find((each) => each.itemId === itemId)?.version ?? 1;
  return { itemId, seen: version, v: meeting.agendaVersion };
};
async function visit(world: EveryoneWorld): Promise<Press> {
  await world.presses('noor', 'seen.save', { dayAgreed: '', children: 'child-1', on: today, time: '10:00', what: 'seen' });
  return { visit: (await newest(world, 'visit'))['id'] };
}
async function report(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-1', on: today, time: '10:00', place: 'The door' };
  await world.presses('noor', 'notSeen.report', { danger: 'no', dayAgreed: '', ...typed });
  const entry = await newest(world, 'not-seen');
  return { entryId: entry['entryId'], v: entry['version'] };
}
async function sitting(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-1', plannedOn: today, startsAt: '14:00', lateReason: 'Nobody could come' };
  if ((await newest(world, 'conference')) === undefined) await world.presses('cadi', 'review.plan', { dayAgreed: today, ...typed });
  const conference = await newest(world, 'conference');
  return { conferenceId: conference['conferenceId'], seen: conference['version'], childId: 'child-1' };
}
async function held(world: EveryoneWorld): Promise<Press> {
  const about = await sitting(world);
  const there = { seen: about['seen'], heldOn: today, attended: 'sian,ioan,noor', discretion: '' };
  await world.presses('cadi', 'review.attend', { conferenceId: about['conferenceId'], ...there });
  return { ...(await sitting(world)), heldOn: today, removalAgreed: true };
}
async function decided(world: EveryoneWorld, decision = 'remain'): Promise<Press> {
  const { conferenceId } = await held(world);
  const typed = { reasons: 'So', dissent: '', decision, categories: decision === 'remain' ? 'neglect' : '' };
  await world.presses('cadi', 'review.decide', { conferenceId, childId: 'child-1', heldOn: today, removalAgreed: true, ...typed });
  return sitting(world);
}
/** Somebody new at that address, of that post, whom no group has yet. */
async function staff({ deps }: EveryoneWorld, personId: string, email = '', post: Person['post'] = null): Promise<void> {
  await deps.directory.write(aPerson({ personId, email, post, coreGroupIds: [], currentGroupId: null }), null);
  await deps.directory.write({ key: emailKey(deps.keyed, email), type: 'email', schemaVersion: 1, personId }, null);
}
async function unborn(world: EveryoneWorld): Promise<Press> {
  const typed = { givenName: '', familyName: 'Unborn', bornOrExpectedOn: '2027-01-04' };
  await world.presses('sian', 'groups.addChild', { ...typed, registeredOn: '2026-11-02', categories: 'neglect' });
  return { childId: (await world.head()).children.at(-1)?.childId };
}
const request = async (world: EveryoneWorld): Promise<Press> => {
  await world.presses('elin', 'review.ask', { children: 'child-1', ground: 'new-harm', words: 'Soon' });
  return { requestId: (await newest(world, 'review-request'))['requestId'], seen: 1 };
};
const pick = (from: Press, ...names: readonly string[]): Press => Object.fromEntries(names.map((name) => [name, from[name]]));

const takersPart = [...practitioners, 'gwen', ...family];
const visitors = [...runners, 'sen', 'ioan', 'noor'];
const agreers = [...runners, 'ioan'];
const change = { agreed: false, on: today, toldOn: '' };

/** What does not change what the rest is about shares a world; what ends or decides something has one of its own. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'agenda and meeting',
    state: 'planned',
    plants: [
      { card: 'agendaPropose', verb: 'agenda.propose', inputs: ['words'], data: () => ({ audience: '' }), writers: takersPart },
      { card: 'agendaPropose', verb: 'agenda.propose', inputs: ['words'], data: () => ({ audience: 'everyone' }), writers: ['yp', 'noor'] },
      { card: 'agendaChange', verb: 'agenda.change', inputs: ['change'], data: (world) => item(world, 'item-own'), writers: takersPart },
      { card: 'agendaDecline', verb: 'agenda.decline', inputs: ['reason'], data: (world) => item(world, 'item-noor'), writers: ['ioan'] },
      {
        ...{ card: 'agendaReword', verb: 'agenda.reword', inputs: ['newWords'], writers: ['ioan'], also: ['elin'] },
        data: async (world) => ({ ...(await item(world, 'private-elin')), audience: '' }),
      },
      { card: 'attendanceDeputy', verb: 'attendance.deputy', inputs: ['deputy'], writers: [...runners, 'noor', 'rhys', 'elin', 'ivo'] },
      { card: 'meetingArrange', verb: 'meeting.arrange', inputs: ['needs'], writers: [...runners, 'mair'] },
    ],
  },
  {
    name: 'a meeting that is moved',
    state: 'planned',
    plants: [{ card: 'meetingMove', verb: 'meeting.move', inputs: ['reason'], writers: ['mair'] }],
  },
  {
    name: 'a meeting that is called off',
    state: 'planned',
    plants: [{ card: 'meetingCancel', verb: 'meeting.cancel', inputs: ['words'], data: () => ({ why: 'other' }), writers: ['mair'] }],
  },
  {
    name: 'a meeting after the limit',
    state: 'none',
    plants: [
      {
        ...{ card: 'meetingPlan', verb: 'meeting.plan', inputs: ['lateReason'], writers: ['macsen'] },
        data: () => ({
          plannedOn: '2027-03-01',
          startsAt: '10:00',
          mode: 'video',
          after: '',
          extraordinary: false,
          dayAgreed: '2027-03-01',
        }),
      },
    ],
  },
  {
    name: 'actions',
    state: 'planned',
    plants: [
      {
        card: 'actionAdd',
        verb: 'actions.agree',
        inputs: ['words'],
        data: () => ({ audience: 'everyone' }),
        writers: agreers,
        child: 'child-1',
      },
      {
        card: 'actionAdd',
        verb: 'actions.agree',
        inputs: ['words'],
        data: () => ({ audience: 'practitioners' }),
        writers: agreers,
        child: 'child-1',
      },
      {
        ...{ card: 'actionAddOutside', verb: 'actions.agreeOutside', inputs: ['words', 'outside'], writers: agreers, child: 'child-1' },
        data: () => ({ audience: 'practitioners' }),
      },
      {
        ...{
          card: 'actionDetails',
          verb: 'actions.detail',
          inputs: ['outcome', 'measure', 'ifNotDone'],
          writers: ['sian'],
          child: 'child-1',
        },
        data: async (world) => ({ ...(await action(world, 'act-noor')), audience: 'everyone' }),
      },
      {
        ...{ card: 'actionMoreTime', verb: 'actions.extend', inputs: ['reason'], writers: agreers, child: 'child-2' },
        data: async (world, who) => ({ ...(await action(world, 'act-rhys')), until: `2027-02-0${agreers.indexOf(who) + 2}` }),
      },
      {
        card: 'actionReopen',
        verb: 'actions.reopen',
        inputs: ['reason'],
        data: (world) => action(world, 'act-done'),
        writers: ['ioan'],
        child: 'child-1',
      },
      {
        card: 'actionFinish',
        verb: 'actions.finish',
        inputs: ['effect'],
        data: (world) => action(world, 'act-elin'),
        writers: ['elin'],
        child: 'child-1',
      },
      {
        card: 'actionFinish',
        verb: 'actions.finish',
        inputs: ['effect'],
        data: (world) => action(world, 'act-rhys'),
        writers: ['rhys'],
        child: 'child-2',
      },
      {
        card: 'actionFinish',
        verb: 'actions.finish',
        inputs: ['effect'],
        data: (world) => action(world, 'act-noor'),
        writers: ['noor'],
        child: 'child-1',
      },
      {
        ...{ card: 'actionOwner', verb: 'actions.giveTo', inputs: ['outside'], writers: ['sian'], child: 'child-1' },
        data: async (world) => ({ ...(await action(world, 'act-done')), owner: '', audience: 'everyone' }),
      },
    ],
  },
  {
    name: 'actions that something is in the way of',
    state: 'planned',
    plants: [
      {
        card: 'actionBlock',
        verb: 'actions.block',
        inputs: ['reason'],
        writers: ['noor'],
        data: (world) => action(world, 'act-noor'),
        child: 'child-1',
      },
      {
        card: 'actionBlock',
        verb: 'actions.block',
        inputs: ['reason'],
        writers: ['sian'],
        data: (world) => action(world, 'act-elin'),
        child: 'child-1',
      },
      {
        ...{ card: 'actionBlock', verb: 'actions.block', inputs: ['reason'], writers: ['macsen'], child: 'child-2' },
        data: async (world) => ({ ...(await action(world, 'act-rhys')), audience: 'everyone' }),
      },
    ],
  },
  {
    name: 'a child seen, and not seen',
    state: 'planned',
    plants: [
      {
        ...{
          card: 'seenWords',
          verb: 'seen.tell',
          inputs: ['presentation', 'ownWords', 'worries', 'whyNotAlone'],
          writers: ['noor'],
          child: 'child-1',
        },
        data: visit,
      },
      {
        ...{ card: 'seen', verb: 'seen.save', inputs: ['others'], writers: visitors, child: 'child-1' },
        data: () => ({ dayAgreed: '', twinAgreed: today, children: 'child-1', on: today, time: '10:00', what: 'seen', announced: 'no' }),
      },
      {
        ...{ card: 'seenCorrect', verb: 'seen.correct', inputs: ['others'], writers: ['noor'], child: 'child-1' },
        data: async (world) => ({ ...(await visit(world)), dayAgreed: '', on: today, time: '10:00', what: 'seen', announced: 'no' }),
      },
      {
        ...{ card: 'notSeenReport', verb: 'notSeen.report', inputs: ['place'], writers: visitors, child: 'child-1' },
        data: () => ({ danger: 'no', dayAgreed: '', children: 'child-1', on: today, time: '10:00' }),
      },
      {
        ...{
          card: 'notSeenDetails',
          verb: 'notSeen.detail',
          inputs: ['refusedBy', 'theirWords', 'more'],
          writers: ['noor'],
          child: 'child-1',
        },
        data: async (world) => ({ ...pick(await report(world), 'entryId'), announced: '' }),
      },
      {
        ...{ card: 'notSeenDecide', verb: 'notSeen.decide', inputs: ['why'], writers: ['macsen'], child: 'child-1' },
        data: async (world) => ({ ...(await report(world)), code: 'revisit' }),
      },
      {
        ...{ card: 'reviewVoice', verb: 'review.speak', inputs: ['said'], writers: [...visitors, 'yp'], child: 'child-1' },
        data: () => ({ childId: 'child-1', on: today, method: 'talk', advocacy: 'none' }),
      },
    ],
  },
  {
    name: 'a review that is asked for and planned',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewAsk', verb: 'review.ask', inputs: ['words'], writers: [...practitioners, 'elin', 'yp', 'ada'], child: 'child-1' },
        data: () => ({ children: 'child-1', ground: 'new-harm' }),
      },
      {
        ...{ card: 'reviewAnswer', verb: 'review.answer', inputs: ['why'], writers: ['sian'], also: ['elin'], child: 'child-1' },
        data: async (world) => ({ ...(await request(world)), code: 'refuse' }),
      },
      {
        ...{ card: 'reviewPlan', verb: 'review.plan', inputs: ['lateReason'], writers: ['cadi'], child: 'child-1' },
        data: () => ({ dayAgreed: today, children: 'child-1', plannedOn: today, startsAt: '14:00' }),
      },
    ],
  },
  {
    name: 'a review that is moved',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewMove', verb: 'review.move', inputs: ['reason'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => ({
          ...pick(await sitting(world), 'conferenceId', 'seen'),
          ...{ dayAgreed: '2026-11-23', plannedOn: '2026-11-23', startsAt: '14:00' },
        }),
      },
    ],
  },
  {
    name: 'a review that is called off',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewCallOff', verb: 'review.callOff', inputs: ['reason'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => pick(await sitting(world), 'conferenceId', 'seen'),
      },
    ],
  },
  {
    name: 'a review with two groupings',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewAttend', verb: 'review.attend', inputs: ['discretion'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => ({ ...pick(await sitting(world), 'conferenceId', 'seen'), heldOn: today, attended: 'sian,ioan' }),
      },
    ],
  },
  {
    name: 'a review that is held',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewView', verb: 'review.view', inputs: ['words'], writers: ['elin', 'yp', 'ada', ...visitors], child: 'child-1' },
        data: async (world) => ({ ...pick(await sitting(world), 'conferenceId'), childId: 'child-1', view: 'remain', categories: '' }),
      },
      {
        ...{ card: 'reviewDecide', verb: 'review.decide', inputs: ['reasons', 'dissent'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => ({
          ...pick(await held(world), 'conferenceId', 'childId'),
          ...{ heldOn: today, removalAgreed: true, decision: 'remain', categories: 'neglect' },
        }),
      },
      {
        ...{ card: 'reviewCorrect', verb: 'review.correct', inputs: ['reasons', 'why'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => ({ ...(await sitting(world)), decision: 'change-category', categories: 'emotional' }),
      },
      {
        ...{ card: 'reviewReattend', verb: 'review.reattend', inputs: ['discretion', 'why'], writers: ['cadi'], child: 'child-1' },
        data: async (world) => ({ ...pick(await sitting(world), 'conferenceId', 'seen'), attended: 'ioan,noor' }),
      },
    ],
  },
  {
    name: 'a removal that is sent back',
    state: 'planned',
    plants: [
      {
        ...{ card: 'reviewCheck', verb: 'review.check', inputs: ['reason'], writers: ['reg'], child: 'child-1' },
        data: async (world) => ({ ...(await decided(world, 'remove')), outcome: 'sent-back' }),
      },
    ],
  },
  {
    name: 'members, children and alerts',
    state: 'planned',
    plants: [
      {
        ...{ card: 'memberAdd', verb: 'members.add', inputs: ['name', 'email', 'agency'], writers: runners, child: 'child-1' },
        data: () => ({ role: 'member', childIds: 'child-1', spoken: 'en', meeting: 'en', record: 'en' }),
      },
      { card: 'memberContact', verb: 'members.contact', inputs: ['safeContact', 'phone'], writers: runners },
      { card: 'place', verb: 'members.answer', inputs: ['words'], data: placeEmptied, writers: runners },
      {
        card: 'memberEnd',
        verb: 'members.end',
        inputs: ['reason'],
        data: () => ({ memberId: 'mair', successor: '' }),
        writers: ['macsen'],
      },
      { card: 'groupName', verb: 'groups.name', inputs: ['shortName'], writers: ['sian'] },
      {
        ...{ card: 'groupChild', verb: 'groups.addChild', inputs: ['givenName', 'familyName'], writers: runners },
        data: () => ({ bornOrExpectedOn: '2020-02-02', registeredOn: '2026-11-02', categories: 'neglect' }),
      },
      {
        ...{ card: 'childChange', verb: 'children.change', inputs: ['givenName', 'familyName'], writers: runners },
        data: async (world) => ({ ...change, ...(await unborn(world)), what: 'born' }),
      },
      {
        ...{ card: 'childUndo', verb: 'children.undo', inputs: ['reason'], writers: ['macsen'], child: 'child-1' },
        data: async (world) => {
          await world.presses('sian', 'children.change', { ...change, childId: 'child-1', what: 'moved', givenName: '', familyName: '' });
          return { childId: 'child-1', changeId: (await newest(world, 'child-change'))['changeId'] };
        },
      },
      {
        ...{ card: 'reviewEnd', verb: 'review.end', inputs: ['reasons'], writers: ['sian'], child: 'child-1' },
        data: () => ({ childId: 'child-1', ground: 'left-uk', on: '2026-11-19' }),
      },
      {
        ...{ card: 'step', verb: 'steps.save', inputs: ['why'], writers: ['sian'] },
        data: async (world) => {
          await world.presses('sian', 'steps.save', began);
          return { ...began, on: '2026-11-19' };
        },
      },
      {
        ...{ card: 'breach', verb: 'clocks.explain', inputs: ['reason'], writers: ['macsen', 'sen'], child: 'child-1' },
        data: (_world, who) => ({ ...missed, clock: 'D05', because: 'registered', seen: who === 'sen' ? 1 : 0 }),
      },
      { card: 'alertPutOff', verb: 'alerts.putOff', inputs: ['why'], writers: ['sian'] },
      { card: 'alertEscalate', verb: 'alerts.escalate', inputs: ['why'], data: () => ({ seen: 2 }), writers: ['macsen'] },
    ],
  },
  {
    name: 'a parent who is excluded',
    state: 'planned',
    plants: [
      { card: 'exclusionAskWhy', verb: 'exclusions.ask', inputs: ['words'], writers: ['noor'] },
      { card: 'exclusionDecideWhy', verb: 'exclusions.decide', inputs: ['why'], writers: ['macsen'], also: ['noor'] },
      { card: 'exclusionReviewWhy', verb: 'exclusions.review', inputs: ['why'], writers: ['cadi'] },
      {
        ...{ card: 'exclusionRefuse', verb: 'exclusions.refuse', inputs: ['why'], writers: ['cadi'], also: ['noor'] },
        data: (world) => askedToExclude(world),
      },
      {
        ...{ card: 'exclusionDecideWhy', verb: 'exclusions.decide', inputs: ['told', 'views'], writers: ['macsen'] },
        data: (world) => askedToExclude(world),
      },
    ],
  },
  {
    name: 'a co-ordinator who hands over',
    state: 'planned',
    plants: [
      {
        ...{ card: 'memberEnd', verb: 'members.end', inputs: ['reason', 'successor'], writers: ['macsen'] },
        data: async (world, _who, { successor }) => {
          await staff(world, 'person-next', successor, 'co-ordinator');
          return { memberId: 'sian' };
        },
      },
    ],
  },
  {
    name: 'a group that is begun',
    state: 'planned',
    plants: [
      {
        ...{ card: 'groupCreate', verb: 'groups.create', inputs: ['ref', 'localAuthority', 'team', 'otherEmail'], writers: runners },
        begins: true,
        data: async (world, who, { otherEmail }) => {
          await staff(world, `person-with-${who}`, otherEmail, who === 'sian' ? 'manager' : 'co-ordinator');
          return {};
        },
      },
    ],
  },
  {
    name: 'notes for the record',
    state: 'open',
    plants: [
      {
        card: 'recordNote',
        verb: 'record.note',
        inputs: ['words'],
        data: () => ({ audience: 'everyone', language: 'en' }),
        writers: ['sian', 'mair', 'ioan'],
      },
      {
        card: 'recordNote',
        verb: 'record.note',
        inputs: ['words'],
        data: () => ({ audience: 'practitioners', language: 'en' }),
        writers: ['sian', 'mair', 'ioan'],
      },
    ],
  },
  {
    name: 'words of the record',
    state: 'drafted',
    plants: [
      {
        card: 'recordWords',
        verb: 'record.change',
        inputs: ['words'],
        data: () => ({ audience: 'practitioners', language: 'en' }),
        writers: ['ioan'],
      },
    ],
  },
  {
    name: 'a correction',
    state: 'circulated',
    plants: [{ card: 'recordCorrect', verb: 'record.correct', inputs: ['reason'], writers: ['ioan'] }],
    afterwards: async (world) => {
      await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
      await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 2 });
    },
  },
];
