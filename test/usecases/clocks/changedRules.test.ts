import { visitDocumentId } from '../../../src/core/children/visit';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry } from '../../../src/core/documents';
import type { Rules } from '../../../src/core/policy';
import { wayNow } from '../../../src/core/wayOfCounting';
import { UnreadableDocument } from '../../../src/documents/damage';
import { reading } from '../../../src/rulesNoted';
import { parseSettings, wholeSettings } from '../../../src/settings';
import { type ChangedRules, noteChangedRules } from '../../../src/usecases/clocks/changedRules';
import { notedRules } from '../../../src/usecases/clocks/notedRules';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { aChild, aGroup } from '../../support/aGroup';
import { aWorld, shown, type World } from '../../support/world';

const today = '2026-01-27';
const seen = {
  byRole: 'co-ordinator',
  byPersonId: 'person-sian',
  agency: '',
  seen: true,
  alone: true,
  atHome: true,
  bedroom: true,
} as const;
const children = [aChild('child-1', { visits: [{ visitId: 'v', on: '2026-01-20', ...seen }] })];
const lenient = JSON.stringify({ clocks: { D05: { limit: { workingDays: 15 } } } });
let world: World;

beforeEach(async () => {
  world = await aWorld({ group: aGroup({ children, nextDueOn: '2026-02-01' }), now: `${today}T09:00:00.000Z` });
});
afterEach(() => world.close());

function rulesOf(text: string): Rules {
  const parsed = parseSettings(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

/** A start of the bot with that settings file. */
function starts(text: string): Promise<ChangedRules> {
  const deps: Deps = { ...world.deps, rules: rulesOf(text) };
  return noteChangedRules(deps, wholeSettings(text), reading);
}

async function audited(): Promise<readonly AuditEntry[]> {
  return (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as readonly AuditEntry[];
}

describe('changed settings', () => {
  it('are not told of at the first start, nor where the file only says the defaults in other words', async () => {
    expect(await starts('{}')).toMatchObject({ groups: 0, limits: 0, contended: 0, unread: 0 });
    expect(await starts('{ "clocks": { "D05": { "limit": { "workingDays": 10 } } } }')).toMatchObject({ limits: 0 });
    expect((await audited()).map(({ deed }) => deed)).not.toContain('limits.moved');
  });

  it('re-date what is open, say in the audit which limits moved, and are shown on the limits’ card until they are over', async () => {
    await starts('{}');
    expect(await starts(lenient)).toMatchObject({ groups: 1, limits: 1, contended: 0, unread: 0 });
    expect(await audited()).toMatchObject([
      { deed: 'limits.moved', by: 'system:settings', about: { moved: 1, limits: 'D05 child-1 2026-02-03 2026-02-10' } },
    ]);
    const deps = { ...world.deps, rules: rulesOf(lenient) };
    Object.assign(world.deps, deps);
    const card = shown(await world.says('sian', 'clocks'));
    expect(card).toContain('Changed settings have moved one deadline below, on Tuesday 27 January 2026.');
    expect(card).toContain('✎ moved by changed settings; before: Tuesday 3 February 2026');
    expect(shown(await world.says('elin', 'terfynau'))).not.toContain('gosodiadau');
    await world.presses('sian', 'seen.save', { dayAgreed: '', children: 'child-1', on: today, time: '08:00', what: 'seen,alone' });
    expect(shown(await world.says('sian', 'clocks'))).not.toContain('✎ moved');
  });

  it('never erase a limit that was missed, though by the new length it would not have been', async () => {
    await starts('{}');
    expect(shown(await world.presses('sian', 'clocks.past', { page: 1 }))).toContain('deadline: 19 January 2026');
    await starts(lenient);
    Object.assign(world.deps, { rules: rulesOf(lenient) });
    const past = shown(await world.presses('sian', 'clocks.past', { page: 1 }));
    expect(past).toContain('◆ done 1 working day late, on this day: 20 January 2026');
    expect(past).toContain('By the rule of that time it was 10 working days; the rule was changed since.');
    expect(past).toContain('The deadline is 10 working days after it.');
    expect((await world.stored('limits')) as object).toMatchObject({
      breaches: [{ clock: 'D05', limit: '2026-01-19', metOn: '2026-01-20' }],
    });
  });

  it('are told of once, also when a start breaks off and comes again, or two start together', async () => {
    await starts('{}');
    const before = await world.store.directory.read('rules');
    await Promise.all([starts(lenient), starts(lenient)]);
    const after = await world.store.directory.read('rules');
    if (before === null || after === null) throw new Error('not noted');
    await world.store.directory.write(before.document, after.etag);
    expect(await starts(lenient)).toMatchObject({ groups: 0, limits: 0, contended: 0, unread: 0 });
    expect(await audited()).toHaveLength(1);
  });

  it('are noted once by each of two that start with others at the same instant, one after the other', async () => {
    await starts('{}');
    const stricter = JSON.stringify({ clocks: { D05: { limit: { workingDays: 4 } } } });
    const both = await Promise.all([starts(lenient), starts(stricter)]);
    expect(both.map(({ rules }) => rules.past?.map(({ until }) => until))).toEqual([[today], [today]]);
    const noted = (await world.store.directory.read('rules'))?.document;
    if (noted?.type !== 'rules') throw new Error('not noted');
    expect(noted.past).toEqual([{ settings: wholeSettings('{}'), until: today }]);
    expect([wholeSettings(lenient), wholeSettings(stricter)]).toContain(noted.settings);
  });

  it('are kept for a group that cannot be read until it can, as they were on the day of the change, and hold up nobody else', async () => {
    await starts('{}');
    let isBroken = true;
    const load: Deps['store']['load'] = (id, ids) =>
      isBroken ? Promise.reject(new UnreadableDocument('group', 'corrupt')) : world.deps.store.load(id, ids);
    const later = { ...world.deps, store: { ...world.deps.store, load }, rules: rulesOf(lenient) };
    const again = () => noteChangedRules(later, wholeSettings(lenient), reading);
    expect(await again()).toMatchObject({ groups: 0, unread: 1 });
    expect(await notedRules(world.deps)).toMatchObject({ document: { settings: wholeSettings(lenient), left: [{ until: today }] } });
    expect(await again()).toMatchObject({ groups: 0, unread: 1 });
    isBroken = false;
    world.setNow('2026-03-02T09:00:00.000Z');
    expect(await again()).toMatchObject({ groups: 1, unread: 0 });
    expect((await notedRules(world.deps))?.document.left).toBeUndefined();
    // Late by the old length until the day of the change, and not until today.
    expect((await world.stored('limits')) as object).toMatchObject({ breaches: [{ clock: 'D05', keptOn: today, metOn: '2026-01-20' }] });
  });

  it('bring the group’s next day forward where a limit comes sooner', async () => {
    await starts('{}');
    await starts(JSON.stringify({ clocks: { D05: { limit: { workingDays: 4 } } } }));
    expect((await world.head()).nextDueOn).toBe(today);
  });

  it('keep what older visits tell, of which the head knows no more', async () => {
    const group: CoreGroup = aGroup({
      children: [aChild('child-1', { visits: [{ visitId: 'v2', on: '2026-01-26', ...seen }], visitsKeptFrom: '2026-01-26' })],
    });
    const visit = (visitId: string, on: string) => ({
      id: visitDocumentId({ visitId, on, ...seen }),
      type: 'visit',
      schemaVersion: 1,
      coreGroupId: 'group-1',
      childId: 'child-1',
      fact: { visitId, on, ...seen },
      time: '08:00',
      announced: null,
      notSeenReason: null,
      words: [],
      enteredAt: `${on}T08:00:00.000Z`,
      corrects: null,
    });
    await world.close();
    world = await aWorld({ group, documents: [visit('v1', '2026-01-20'), visit('v2', '2026-01-26')], now: `${today}T09:00:00.000Z` });
    await starts('{}');
    await starts(lenient);
    expect((await world.stored('limits')) as object).toMatchObject({
      breaches: [{ clock: 'D05', limit: '2026-01-19', metOn: '2026-01-20' }],
    });
  });
});

describe('another way of counting', () => {
  /** What a version noted that counted in an earlier way: settings that say no way, or another. */
  const notedBefore = (way?: number) => {
    const { way: _, ...settings } = JSON.parse(wholeSettings('{}')) as Record<string, unknown>;
    return JSON.stringify(way === undefined ? settings : { ...settings, way });
  };

  it('keeps what was told as late by the one before it, and goes on telling of what was over as it was counted then', async () => {
    const entry = aChild('child-1', { status: 'temporary', homeAuthority: 'Dyffryn Mawr', registeredOn: '2026-01-05', conferences: [] });
    const sibling = { ...entry, childId: 'child-2' };
    await world.close();
    world = await aWorld({ group: aGroup({ children: [entry, sibling] }), now: `${today}T09:00:00.000Z` });
    await world.store.directory.write({ key: 'rules', type: 'rules', schemaVersion: 1, settings: notedBefore() }, null);
    const { rules } = await starts('{}');
    expect((await world.stored('limits')) as object).toMatchObject({
      breaches: [
        { clock: 'D03', childId: 'child-1', limit: '2026-01-19', metOn: null, keptOn: today, by: 'settings', since: null },
        { clock: 'D03', childId: 'child-2', limit: '2026-01-19', metOn: null, keptOn: today, by: 'settings', since: null },
      ],
    });
    Object.assign(world.deps, { rules });
    const past = shown(await world.presses('sian', 'clocks.past', { page: 1 }));
    expect(past).toContain('Shown as late from Tuesday 20 January 2026 to Tuesday 27 January 2026.');
    expect(past).toContain('By the settings that came after it is counted in another way or no longer.');
    // Once: the next start counts in the same way.
    expect(await starts('{}')).toMatchObject({ groups: 0, limits: 0 });
    expect((await audited()).filter(({ by }) => by === 'system:settings')).toHaveLength(1);
  });

  it('is one of the settings’ own: what a later version noted is not read as if it were counted so', () => {
    expect(reading.rulesOf(notedBefore())?.way).toBe(1);
    expect(reading.rulesOf(wholeSettings('{}'))?.way).toBeUndefined();
    expect(reading.rulesOf(notedBefore(wayNow + 1))).toBeNull();
    expect(reading.countAlike(notedBefore(), wholeSettings('{}'))).toBe(false);
    expect(reading.countAlike(notedBefore(), notedBefore(1))).toBe(true);
    expect(parseSettings(wholeSettings('{}')).ok).toBe(false);
  });
});
