import fc from 'fast-check';
import type { AgreedAction, Plan } from '../../../src/core/actions/actions';
import { withActionsDue } from '../../../src/core/actions/actions';
import { type ClosedActions, closedActionsId, closingAll } from '../../../src/core/actions/closedActions';
import { stateHash } from '../../../src/core/audit/wroteBy';
import type { AuditEntry } from '../../../src/core/documents';
import { meetingFact } from '../../../src/core/meeting/meeting';
import { planIn } from '../../../src/documents/plan';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { aGroup } from '../../support/aGroup';
import { anAction, aPlan, someWords } from '../../support/aPlan';
import { aClosedMeeting } from '../../support/recordWorld';
import { aWorld, shown, type World } from '../../support/world';

/*
 * Two worlds with the same actions: in one the plan holds them all, as an earlier version left it; in the other those done long
 * ago are on pages of their own.
 */

const now = '2026-11-20T12:00:00.000Z';
const meeting = aClosedMeeting();
const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

function aGroupWithMeetings() {
  const before = { ...meetingFact(meeting, { heldOn: '2026-10-08', valid: true }), meetingId: 'meeting-0', plannedFor: '2026-10-08' };
  return aGroup({ meetings: [before, meetingFact(meeting, { heldOn: meeting.plannedFor, valid: true })] });
}

async function together(actions: readonly AgreedAction[], group = aGroupWithMeetings()): Promise<World> {
  const world = await aWorld({ group: withActionsDue(group, { actions }), documents: [meeting, aPlan(...actions)], now });
  worlds.push(world);
  return world;
}

async function apart(actions: readonly AgreedAction[]): Promise<World> {
  const closed = closingAll(withActionsDue(aGroupWithMeetings(), { actions }), [aPlan(...actions)], [], now);
  const world = await aWorld({ group: closed.group, documents: [meeting, ...closed.written], now });
  worlds.push(world);
  return world;
}

const days = ['2026-03-02', '2026-05-11', '2026-07-20', '2026-09-14', '2026-10-08', '2026-10-09', '2026-11-16', '2026-11-20'];

/** Mostly done, by anybody, for anybody's eyes, agreed at either meeting or between them. */
const anyAction = fc
  .record({
    done: fc.constantFrom(true, true, true, true, false),
    doneOn: fc.constantFrom(...days),
    setOn: fc.constantFrom('2026-02-02', '2026-03-02', '2026-10-08', '2026-11-20'),
    by: fc.constantFrom('noor', 'elin', 'ioan', 'nobody'),
    helps: fc.constantFrom('sian', 'rhys', null),
    audience: fc.constantFrom('everyone', 'practitioners'),
    about: fc.constantFrom(['child-1'], ['child-2'], ['child-1', 'child-2']),
  })
  .map(({ done, doneOn, setOn, by, helps, audience, about }) => (index: number): AgreedAction => {
    const kind = { kind: audience } as { readonly kind: 'everyone' | 'practitioners' };
    const on = doneOn < setOn ? setOn : doneOn;
    return anAction(`action-${index}`, {
      words: { ...someWords(`Words ${index}.`, 'sian', kind), at: `${setOn}T10:00:00.000Z` },
      owner: by === 'nobody' ? { kind: 'outside', name: someWords('Nain', 'sian', kind) } : { kind: 'member', memberId: by },
      coOwnerMemberIds: helps === null ? [] : [helps],
      childIds: about,
      setOn,
      setAtMeetingId: setOn === '2026-10-08' ? 'meeting-0' : setOn === '2026-11-20' ? 'meeting-1' : null,
      ...(done ? { state: 'done', doneOn: on, effect: { ...someWords(`It helped ${index}.`), at: `${on}T10:30:00.000Z` } } : {}),
    });
  });
const anyActions = fc.array(anyAction, { minLength: 65, maxLength: 90 }).map((made) => made.map((make, index) => make(index)));

/** Without how many there are of all, which is only said where all were read. */
function seen(card: unknown): string {
  return shown(card).replaceAll(/^(All|Pob un) \(\d+\)$/gm, '$1');
}

const readers = ['sian', 'noor', 'elin'];

async function everythingShown(world: World, actions: readonly AgreedAction[]): Promise<readonly string[]> {
  const cards: string[] = [];
  for (const who of readers) {
    for (const filter of ['mine', 'overdue']) cards.push(seen(await world.presses(who, 'actions.open', { filter, page: 1 })));
    for (let page = 1; page <= Math.ceil(actions.length / 7); page += 1)
      cards.push(shown(await world.presses(who, 'actions.open', { filter: 'all', page })));
    for (const { actionId } of actions.filter((_, index) => index % 12 === 0)) {
      cards.push(seen(await world.presses(who, 'actions.one', { actionId })));
      cards.push(seen(await world.presses(who, 'actions.reopening', { actionId })));
    }
  }
  return cards;
}

describe('a plan whose done actions are on pages of their own', () => {
  it('shows to everybody, and puts into the record, what a plan with all of them does, before and after they are worked on', async () => {
    await fc.assert(
      fc.asyncProperty(anyActions, fc.nat(), async (actions, choice) => {
        const both = [await together(actions), await apart(actions)] as const;
        const same = async (show: (world: World) => Promise<unknown>) => {
          const [one, other] = [await show(both[0]), await show(both[1])];
          expect(other).toEqual(one);
        };
        const press = async (verb: string, data: object) =>
          same(async (world) => seen(await world.presses('sian', verb, { m: '', ...data })));
        await same((world) => everythingShown(world, actions));
        await same(async (world) => seen(await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' })));
        for (const page of [1, 2, 3, 4, 5])
          await same(async (world) => seen(await world.presses('sian', 'record.check', { meetingId: 'meeting-1', version: 1, page })));
        const done = actions.filter(({ state }) => state === 'done');
        const chosen = done[choice % done.length]?.actionId ?? '';
        await press('actions.finish', { actionId: chosen, v: 1, effect: 'Again.', audience: '' });
        await press('actions.reopen', { actionId: chosen, v: 1, reason: 'It came back.', audience: '' });
        await press('actions.extend', { actionId: chosen, v: 2, until: '2026-12-18', reason: 'More time.', audience: '' });
        await press('actions.finish', { actionId: chosen, v: 3, effect: 'Better.', audience: '' });
        for (const world of both) {
          const again = ((await world.stored('plan')) as Plan).actions.find(({ actionId }) => actionId === chosen);
          expect(again).toMatchObject({
            version: 4,
            state: 'done',
            effect: { text: 'Better.' },
            reopenings: [{ reason: { text: 'It came back.' } }],
          });
        }
        await press('actions.reopen', { actionId: 'made-up', v: 1, reason: 'It came back.', audience: 'everyone' });
        await same((world) => everythingShown(world, actions));
        for (const world of worlds.splice(0)) await world.close();
      }),
      { numRuns: 3, seed: 20261120, endOnFailure: true },
    );
  }, 240_000);

  it('reads no page for a list of what is to be done, nor for an action that is not done', async () => {
    const done = Array.from({ length: 80 }, (_, index) => anAction(`d${index}`, { state: 'done', doneOn: '2026-03-02' }));
    const world = await apart([...done, anAction('open')]);
    const asked: string[][] = [];
    const { load } = world.deps.store;
    const counted = { ...world.deps.store, load };
    counted.load = (id: string, ids: readonly string[]) => {
      asked.push([...ids]);
      return load(id, ids);
    };
    Object.assign(world.deps, { store: counted });
    await world.presses('noor', 'actions.open', { filter: 'mine', page: 1 });
    await world.presses('noor', 'actions.one', { actionId: 'open' });
    await world.presses('noor', 'actions.finish', { actionId: 'open', v: 1, m: '', effect: 'She sleeps.', audience: 'everyone' });
    expect(asked.flat().filter((id) => id.startsWith('closed-actions:'))).toEqual([]);
    await world.presses('noor', 'actions.open', { filter: 'all', page: 1 });
    expect(asked.flat()).toContain(closedActionsId(1));
  });
});

describe('a plan that an earlier version left with a thousand done actions', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    anAction(`d${index}`, {
      words: someWords(`Words of ${index}: `.padEnd(300, 'w')),
      state: 'done',
      doneOn: days[index % days.length] ?? null,
      effect: { ...someWords('It helped.'), at: '2026-09-01T10:00:00.000Z' },
    }),
  );
  const agreed = { m: '', audience: 'everyone', owner: 'noor', children: 'child-1', dueOn: '2026-12-18' };
  const inPlan = async (world: World) => ((await world.stored('plan')) as Plan).actions.length;

  it('takes a new action, and every change moves a page of them out until few are left, none lost', async () => {
    const world = await together(many);
    expect(JSON.stringify(await world.stored('plan')).length).toBeGreaterThan(450 * 1024);
    for (let n = 0; n < 30; n += 1) {
      const before = await inPlan(world);
      const pages = (await world.head()).closedActions?.length ?? 0;
      expect(shown(await world.presses('sian', 'actions.agree', { ...agreed, words: `Action ${n}` }))).toContain('The action is saved.');
      const { closedActions = [] } = await world.head();
      expect(closedActions.length - pages).toBeLessThanOrEqual(1);
      expect(before + 1 - (await inPlan(world))).toBeLessThanOrEqual(40);
      const ids = closedActions.map(({ page }) => closedActionsId(page));
      const loaded = await world.deps.store.load('group-1', [...ids, 'plan']);
      if (loaded === null) throw new Error('no group');
      expect(planIn(loaded, 'group-1').actions).toHaveLength(1000 + n + 1);
    }
    expect(await inPlan(world)).toBeLessThan(80);
    const entries = (await world.store.groups.ofType('group-1', 'audit', { limit: 50, after: null })) as AuditEntry[];
    for (const { page } of (await world.head()).closedActions ?? []) {
      const id = closedActionsId(page);
      const hash = stateHash((await world.stored(id)) as ClosedActions, sha256);
      expect(entries.filter(({ wrote }) => wrote?.[id] === hash)).toHaveLength(1);
    }
    expect(shown(await world.presses('sian', 'actions.open', { filter: 'all', page: 1 }))).toContain('All');
  }, 60_000);
});
