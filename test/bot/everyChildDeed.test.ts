import { openings, verbs } from '../../src/bot/verbTable';
import {
  apologised,
  asked,
  began,
  change,
  decided,
  decision,
  held,
  missed,
  moved,
  type Press,
  removed,
  reported,
  sitting,
  today,
  visited,
} from '../support/childWorld';
import { anEveryoneWorld, type EveryoneWorld, everyone } from '../support/everyoneWorld';

/*
 * As everyVerb.test.ts, for what is recorded about a child: most of it needs something that was recorded before, so each row
 * says how its world comes about by presses of people who may.
 */

type Row = {
  readonly verb: string;
  /** What happened before; what it returns is in each press. */
  readonly before?: (world: EveryoneWorld) => Promise<Press>;
  readonly press: Press;
  /** Whom it is saved for, and who may but is told what to mend; everybody else is denied. */
  readonly saved: readonly string[];
  readonly refused?: readonly string[];
};

const runners = ['sian', 'macsen'];
const visitors = [...runners, 'sen', 'ioan', 'noor'];
/** Those who give a view on child-1, and on child-2, where the foster carer and the other father are. */
const viewers = [...visitors, 'elin', 'yp', 'ada'];

const view = { childId: 'child-1', view: 'remain', categories: '', words: 'My view' };

const rows: readonly Row[] = [
  { verb: 'children.change', press: { ...change, what: 'moved' }, saved: runners },
  { verb: 'children.change', press: { ...change, what: 'missing' }, saved: visitors },
  { verb: 'children.change', press: { ...change, childId: 'child-2', what: 'missing' }, saved: [...visitors, 'gwen'] },
  { verb: 'children.undo', before: moved, press: { childId: 'child-1', reason: 'Another child' }, saved: ['macsen'] },
  { verb: 'review.end', press: { childId: 'child-1', ground: 'left-uk', on: today, reasons: 'They live in Spain now' }, saved: runners },
  { verb: 'steps.save', press: began, saved: runners },
  { verb: 'clocks.explain', press: { ...missed, clock: 'D05', because: 'registered' }, saved: ['macsen', 'sen'] },
  { verb: 'clocks.explain', press: { ...missed, clock: 'D09', because: 'conference-held' }, saved: ['macsen', 'sen', 'cadi'] },
  {
    verb: 'steps.save',
    before: apologised,
    press: { what: 'absence-report', children: '', on: today, notYet: 'false', why: '' },
    saved: [...runners, 'mair', 'noor'],
  },
  {
    verb: 'seen.save',
    press: { dayAgreed: '', children: 'child-1', on: today, time: '10:00', what: 'seen' },
    saved: visitors,
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
  { verb: 'review.callOff', before: sitting, press: { seen: 1, reason: 'Snow' }, saved: ['sian', 'macsen', 'cadi', 'mair'] },
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
