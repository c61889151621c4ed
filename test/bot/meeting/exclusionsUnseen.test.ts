import type { Plan } from '../../../src/core/actions/actions';
import { allShownTo } from '../../support/allShownTo';
import { anEveryoneWorld, type EveryoneWorld, type WorldState } from '../../support/everyoneWorld';
import { excluded, markOfMeeting, newestExclusion, type Press, request, review } from '../../support/exclusionWorld';
import { seededRandom } from '../../support/seededRandom';
import { itInFull } from '../../support/wholeSuite';

/*
 * Whatever people do after a parent was excluded, in any order: on none of that parent's cards, and in nothing that waits for them,
 * stands anything of what they are excluded from, nor that they are.
 */

type Step = (world: EveryoneWorld, word: string) => Promise<unknown>;

const propose: Step = (world, words) => world.presses('noor', 'agenda.propose', { meetingId: 'meeting-1', words, audience: 'everyone' });
const note: Step = (world, words) =>
  world.presses('ioan', 'record.note', { meetingId: 'meeting-1', itemId: 'item-1', words, audience: 'everyone', language: 'en' });
const agree: Step = (world, words) =>
  world.presses('ioan', 'actions.agree', {
    ...{ m: 'meeting-1', words, audience: 'everyone', owner: 'noor', coOwners: '' },
    ...{ children: 'child-1', dueOn: '2026-12-11' },
  });
const move: Step = async (world, reason) =>
  world.presses('mair', 'meeting.move', {
    ...{ meetingId: 'meeting-1', seenMoves: (await world.meeting()).moves.length, reason },
    ...{ plannedOn: '2026-12-03', startsAt: '17:43', dayAgreed: '' },
  });
const record: Step = async (world) => {
  await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' });
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
};
const close: Step = async (world) => {
  await world.presses('ioan', 'attendance.everyone', { meetingId: 'meeting-1' });
  await world.presses('ioan', 'meeting.close', { meetingId: 'meeting-1' });
};
const answer: Step = async (world) =>
  world.presses('elin', 'attendance.reply', { meetingId: 'meeting-1', asked: await markOfMeeting(world), reply: 'coming' });
const askAgain: Step = (world) => world.presses('sian', 'exclusions.ask', request);
const keep: Step = async (world) => world.presses('cadi', 'exclusions.review', { ...(await newestExclusion(world)), ...review });

type Fixed = { readonly state?: WorldState; readonly extent?: Press };

const steps: readonly Step[] = [propose, propose, note, note, agree, move, record, close, answer, askAgain, keep];
const states: readonly WorldState[] = ['planned', 'today', 'open', 'drafted', 'signed', 'closed'];
const extents: readonly Press[] = [{ extent: 'whole' }, { extent: 'part', topics: 'proposed,introductions' }];

async function isOfMeeting({ deps }: EveryoneWorld, word: string): Promise<boolean> {
  const plan = (await deps.store.load('group-1', ['plan']))?.documents.get('plan') as Plan;
  return plan.actions.some(({ words, setAtMeetingId }) => words.text === word && setAtMeetingId !== null);
}

/** What an excluded parent finds after such a sequence that is not theirs to know; and what the other parent was shown of it. */
async function play(seed: number, fixed: Fixed = {}): Promise<{ readonly found: readonly string[]; readonly others: number }> {
  const random = seededRandom(seed);
  const one = <Value>(all: readonly Value[]): Value => all[Math.floor(random() * all.length)] as Value;
  const { state, extent } = { state: one(states), extent: one(extents), ...fixed };
  const world = await anEveryoneWorld(state);
  await excluded(world, extent);
  const typed: string[] = [];
  for (let left = 6; left > 0; left -= 1) {
    const word = `Word${seed}x${left}x`;
    const step = one(steps);
    // An action is no item of an agenda: whoever is excluded from items alone has the plan as before.
    if (step === agree && extent['extent'] === 'part') continue;
    await step(world, word);
    // What was agreed outside a meeting is in the plan, which stays theirs to read.
    if (step !== agree || (await isOfMeeting(world, word))) typed.push(word);
  }
  const { exclusions = [] } = await world.head();
  const secrets = [
    'CanaryEvidence',
    'CanaryWhy',
    'CanaryTold',
    'CanaryViews',
    'CanaryReview',
    ...exclusions.map((mark) => mark.exclusionId),
  ];
  const time = extent['extent'] === 'whole' ? ['17:43'] : [];
  const look = async (who: string) => {
    const said = ['meeting', 'agenda', 'groups', 'alerts', 'record', 'actions', 'help', 'exclusions'].map((line) => world.says(who, line));
    return [...(await allShownTo(who, world)), ...(await Promise.all(said)).map((card) => ['says', JSON.stringify(card)] as const)];
  };
  const cards = await look('elin');
  const fact = /exclu|eithr|kept out/i;
  const found = cards.flatMap(([press, card]) =>
    [...secrets, ...typed, ...time]
      .filter((secret) => card.includes(secret))
      .concat(fact.test(card) ? ['the fact'] : [])
      .map((what) => `${seed} ${state} ${press}: ${what}`),
  );
  const others = await look('rhys');
  const alien = others.flatMap(([press, card]) =>
    [...secrets, ...(fact.test(card) ? ['the fact'] : [])]
      .filter((secret) => secret === 'the fact' || card.includes(secret))
      .map((what) => `${seed} the other parent, ${press}: ${what}`),
  );
  const shownToOther = JSON.stringify(others);
  return { found: [...found, ...alien], others: typed.filter((word) => shownToOther.includes(word)).length };
}

async function playAll(played: readonly (readonly [number, Fixed])[]): Promise<void> {
  const wrong: string[] = [];
  let others = 0;
  for (const [seed, fixed] of played) {
    const { found, others: shownToOther } = await play(seed, fixed);
    wrong.push(...found);
    others += shownToOther;
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  // What nobody of the family was shown would prove nothing.
  expect(others).toBeGreaterThan(0);
}

it('shows an excluded parent nothing of it, whatever was done after', () =>
  playAll([[4, { state: 'planned', extent: { extent: 'whole' } }]]));
itInFull('and after many more sequences', () => playAll(Array.from({ length: 25 }, (_, index) => [index + 4, {}] as const)));
