import { openings, verbs } from '../../src/bot/verbTable';
import { anEveryoneWorld, type EveryoneWorld, everyone } from '../support/everyoneWorld';

/*
 * As everyVerb.test.ts, for what is recorded about a child: most of it needs something that was recorded before, so each row
 * says how its world comes about by presses of people who may.
 */

type Press = Readonly<Record<string, unknown>>;
type Row = {
  readonly verb: string;
  /** What happened before; what it returns is in each press. */
  readonly before?: (world: EveryoneWorld) => Promise<Press>;
  readonly press: Press;
  /** Whom it is saved for, and who may but is told what to mend; everybody else is denied. */
  readonly saved: readonly string[];
  readonly refused?: readonly string[];
};

const today = '2026-11-20';
const runners = ['sian', 'macsen'];
const visitors = [...runners, 'sen', 'ioan', 'noor'];
/** Those who give a view on child-1, and on child-2, where the foster carer and the other father are. */
const viewers = [...visitors, 'elin', 'yp', 'ada'];

async function newest(world: EveryoneWorld, type: string): Promise<Record<string, unknown>> {
  const found = await world.deps.store.ofType('group-1', type, { limit: 1000, after: null });
  return found.at(-1) as Record<string, unknown>;
}

async function visited(world: EveryoneWorld): Promise<Press> {
  await world.presses('noor', 'seen.save', { dayAgreed: '', children: 'child-2', on: today, time: '10:00', what: 'seen' });
  return { visit: (await newest(world, 'visit'))['id'] };
}

async function reported(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-2', on: today, time: '10:00', place: 'The door' };
  await world.presses('noor', 'notSeen.report', { danger: 'no', dayAgreed: '', ...typed });
  return { entryId: (await newest(world, 'not-seen'))['entryId'] };
}

/** A sitting for child-1 today, long after its limit: the conference chair gives the reason. */
async function sitting(world: EveryoneWorld): Promise<Press> {
  const typed = { children: 'child-1', plannedOn: today, startsAt: '14:00', lateReason: 'Nobody could come before' };
  await world.presses('cadi', 'review.plan', { dayAgreed: today, ...typed });
  return { conferenceId: (await newest(world, 'conference'))['conferenceId'] };
}

async function held(world: EveryoneWorld): Promise<Press> {
  const about = await sitting(world);
  await world.presses('cadi', 'review.attend', { ...about, seen: 1, heldOn: today, attended: 'sian,ioan,noor', discretion: '' });
  return about;
}

const decision = { childId: 'child-1', heldOn: today, removalAgreed: true, reasons: 'As it was said', dissent: '' };

async function decided(world: EveryoneWorld): Promise<Press> {
  const about = await held(world);
  await world.presses('cadi', 'review.decide', { ...about, ...decision, decision: 'remain', categories: 'neglect' });
  return { ...about, seen: (await newest(world, 'conference'))['version'] };
}

async function removed(world: EveryoneWorld): Promise<Press> {
  const about = await held(world);
  await world.presses('cadi', 'review.decide', { ...about, ...decision, decision: 'remove', categories: '' });
  return { ...about, seen: (await newest(world, 'conference'))['version'] };
}

async function asked(world: EveryoneWorld): Promise<Press> {
  await world.presses('noor', 'review.ask', { children: 'child-1', ground: 'new-harm', words: 'This cannot wait' });
  return { requestId: (await newest(world, 'review-request'))['requestId'], seen: 1 };
}

async function moved(world: EveryoneWorld): Promise<Press> {
  await world.presses('sian', 'children.change', { ...change, what: 'moved' });
  return { changeId: (await newest(world, 'child-change'))['changeId'] };
}

const change = { childId: 'child-1', agreed: false, on: today, toldOn: '', givenName: '', familyName: '' };
const view = { childId: 'child-1', view: 'remain', categories: '', words: 'My view' };

const rows: readonly Row[] = [
  { verb: 'children.change', press: { ...change, what: 'moved' }, saved: runners },
  { verb: 'children.undo', before: moved, press: { childId: 'child-1', reason: 'Another child' }, saved: ['macsen'] },
  {
    verb: 'seen.save',
    press: { dayAgreed: '', children: 'child-1', on: today, time: '10:00', what: 'seen' },
    saved: visitors,
    refused: ['gwen'],
  },
  {
    verb: 'seen.tell',
    before: visited,
    press: { presentation: 'Tired', ownWords: '', worries: '', whyNotAlone: '' },
    saved: [...runners, 'noor'],
  },
  { verb: 'seen.correct', before: visited, press: { dayAgreed: '', on: today, time: '09:30', what: 'seen' }, saved: [...runners, 'noor'] },
  {
    verb: 'notSeen.report',
    press: { danger: 'no', dayAgreed: '', children: 'child-1', on: today, time: '10:00', place: 'The door' },
    saved: visitors,
    refused: ['gwen'],
  },
  {
    verb: 'notSeen.detail',
    before: reported,
    press: { refusedBy: '', theirWords: '', announced: 'no', more: 'Curtains shut' },
    saved: ['noor'],
  },
  { verb: 'notSeen.acknowledge', before: reported, press: {}, saved: [...runners, 'sen'] },
  { verb: 'notSeen.decide', before: reported, press: { v: 1, code: 'revisit', why: 'Tomorrow at eight' }, saved: ['macsen', 'sen'] },
  {
    verb: 'review.plan',
    press: { dayAgreed: today, children: 'child-1', plannedOn: today, startsAt: '14:00', lateReason: 'Nobody could come before' },
    saved: ['macsen', 'cadi'],
    refused: ['sian', 'mair'],
  },
  {
    verb: 'review.move',
    before: sitting,
    press: { seen: 1, dayAgreed: '2026-11-23', plannedOn: '2026-11-23', startsAt: '14:00', reason: 'Snow' },
    saved: ['macsen', 'cadi'],
    refused: ['sian', 'mair'],
  },
  {
    verb: 'review.attend',
    before: sitting,
    press: { seen: 1, heldOn: today, attended: 'sian,ioan,noor', discretion: '' },
    saved: ['cadi'],
  },
  { verb: 'review.decide', before: held, press: { ...decision, decision: 'remain', categories: 'neglect' }, saved: ['cadi'] },
  { verb: 'review.check', before: removed, press: { childId: 'child-1', outcome: 'confirmed', reason: '' }, saved: ['reg'] },
  {
    verb: 'review.correct',
    before: decided,
    press: { childId: 'child-1', decision: 'change-category', categories: 'emotional', reasons: 'As it was said', why: 'Misheard' },
    saved: ['cadi'],
  },
  {
    verb: 'review.reattend',
    before: decided,
    press: { attended: 'sian,ioan,noor,macsen', discretion: '', why: 'One was left out' },
    saved: ['cadi'],
  },
  { verb: 'review.view', before: sitting, press: view, saved: viewers },
  { verb: 'review.reveal', before: sitting, press: { childId: 'child-1' }, saved: ['cadi'] },
  {
    verb: 'review.ask',
    press: { children: 'child-1', ground: 'new-harm', words: 'This cannot wait' },
    saved: [...viewers, 'cadi', 'mair'],
    refused: ['gwen', 'rhys'],
  },
  { verb: 'review.answer', before: asked, press: { code: 'agree', why: '' }, saved: runners },
  { verb: 'review.settle', before: asked, press: { code: 'agree', why: '' }, saved: ['cadi'] },
  {
    verb: 'review.speak',
    press: { childId: 'child-1', on: today, method: 'talk', said: 'I like my school', advocacy: 'none' },
    saved: [...visitors, 'yp'],
  },
];

it.each(rows)('$verb is saved for $saved and denied to everybody else but those who chose wrongly', async (row) => {
  const { verb, before = async () => ({}), press, saved, refused = [] } = row;
  const outcomes: Record<string, string> = {};
  let world: EveryoneWorld | null = null;
  let about: Press = {};
  for (const person of everyone) {
    if (world === null) {
      world = await anEveryoneWorld('planned');
      about = await before(world);
    }
    const at = world.counted();
    await world.presses(person, verb, { ...about, ...press });
    const now = world.counted();
    const wrote = now.writes > at.writes;
    outcomes[person] = wrote ? 'saved' : now.denials > at.denials ? 'denied' : 'refused';
    if (wrote) world = null;
  }
  const expected = (person: string) => (saved.includes(person) ? 'saved' : refused.includes(person) ? 'refused' : 'denied');
  expect(outcomes).toEqual(Object.fromEntries(everyone.map((person) => [person, expected(person)])));
});

it('has a row for every verb that records something about a child', () => {
  const every = [...new Set([...verbs, ...Object.values(openings)])];
  const recording = every.filter(({ verb, kind }) => kind === 'deed' && /^(children|seen|notSeen|review)\./.test(verb));
  expect(recording.map(({ verb }) => verb).filter((verb) => !rows.some((row) => row.verb === verb))).toEqual([]);
});
