import type { Correction } from '../../../src/core/clocks/corrections';
import { type KeptLimits, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { correctedKinds } from '../../../src/core/corrected';
import texts from '../../../src/text/en.json';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aWorld, shown, type World } from '../../support/world';

const again = aChild('child-1', {
  registeredOn: '2026-10-05',
  earlierRegistrations: [{ registeredOn: '2024-03-04', deregisteredOn: '2025-02-03', categories: ['neglect'] }],
});
const off = aChild('child-2', { givenName: 'Cai', status: 'de-registered', registeredOn: '2026-01-05', deregisteredOn: '2026-09-07' });
const nansi = { childId: 'child-3', ref: 'CH-3', givenName: 'Nansi', familyName: 'Prys' };
const moved = { ...nansi, on: '2026-11-02', because: 'moved', by: 'system:import' } as const;
const members = [
  aMember('sian', 'co-ordinator'),
  aMember('noor', 'member', { childIds: ['child-1'] }),
  aMember('elin', 'parent', { childIds: ['child-1'] }),
  aMember('dad', 'parent'),
];
const asked = { ...again, notExported: { since: '2026-11-20', stays: false } };
const correction: Correction = {
  ...{ changeId: 'c1', at: '2026-11-23T08:00:00.000Z', on: '2026-11-23' },
  facts: correctedKinds.map((what) => ({ what, childId: 'child-1', was: '2026-10-01', now: '2026-10-05' })),
  limits: [],
};
const kept: KeptLimits = { ...noKeptLimits('group-1'), corrections: [correction] };
let world: World;

const open = async (children = [again, off]) => {
  world = await aWorld({
    group: aGroup({ children, members, formerChildren: [moved] }),
    documents: [kept],
    now: '2026-11-23T09:00:00.000Z',
  });
};
afterEach(() => world.close());

const board = async (who: string) => shown(await world.says(who, who === 'elin' ? 'plant' : 'children'));

describe('who was on the register before', () => {
  it('stands under the children, with the days on which it began and ended, for those who work with them', async () => {
    await open();
    const card = await board('sian');
    expect(card).toContain(
      'Registered: Monday 4 March 2024. Left the register: Monday 3 February 2025. Registered again: Monday 5 October 2026.',
    );
    expect(card).toContain('Registered: Monday 5 January 2026. Left the register: Monday 7 September 2026.');
    expect(card).toContain('Nansi');
    expect(card).toContain('Moved to another core group: Monday 2 November 2026.');
  });

  it('is no end before the custodian has confirmed it, to a parent or anybody else', async () => {
    const removal = { conferenceId: 'end-1', decidedByPersonId: 'person-sian', check: null };
    await open([again, { ...off, removal }]);
    expect(await board('dad')).not.toContain('7 September 2026');
    const check = { outcome: 'confirmed', byPersonId: 'person-reg', on: '2026-09-14' } as const;
    await world.close();
    await open([again, { ...off, removal: { ...removal, check } }]);
    expect(await board('dad')).toContain('Left the register: Monday 7 September 2026.');
  });

  it('is told to nobody of a child for whom they are not here', async () => {
    await open();
    const card = await board('noor');
    expect(card).toContain('Registered again: Monday 5 October 2026.');
    expect(card).not.toContain('Cai');
    expect(card).not.toContain('Nansi');
  });

  it('is told to a family of their own children who are in the group, never of one who has left it', async () => {
    await open();
    const own = await board('elin');
    expect(own).toContain('Cofrestru eto: dydd Llun 5 Hydref 2026.');
    expect(own).not.toContain('Cai');
    const all = await board('dad');
    expect(all).toContain('Left the register: Monday 7 September 2026.');
    expect(`${own} ${all}`).not.toContain('Nansi');
  });

  it('says that it is not known when a registration ended that nobody ended', async () => {
    await open([{ ...again, earlierRegistrations: [{ registeredOn: '2024-03-04', deregisteredOn: null, categories: [] }] }, off]);
    expect(await board('sian')).toContain('Registered: Monday 4 March 2024. When the child left the register is not known here.');
  });
});

describe('a child about whom the import asks', () => {
  const words = 'The case system no longer has this child; the co-ordinator is asked why.';

  it('is marked on the board, on their own card and beside each limit that runs', async () => {
    await open([asked, off]);
    expect(await board('sian')).toContain(words);
    expect(shown(await world.presses('sian', 'children.one', { childId: 'child-1' }))).toContain(words);
    expect(shown(await world.says('sian', 'clocks'))).toContain(words);
    expect(shown(await world.says('elin', 'children'))).not.toContain(words);
  });

  it('is not marked once somebody has said that it goes on', async () => {
    await open([{ ...asked, notExported: { since: '2026-11-20', stays: true } }, off]);
    expect(await board('sian')).not.toContain(words);
  });
});

describe('what the case system corrected of a child', () => {
  it('stands on the card of the review, as far as it is about registration and conferences, for those who read reasons', async () => {
    await open();
    const card = shown(await world.presses('sian', 'review.one', { childId: 'child-1' }));
    const how =
      'corrected in the case system. ✎ Was: Thursday 1 October 2026. Now: Monday 5 October 2026. The correction came on: Monday 23 November 2026.';
    for (const what of ['Conference that was held', 'Registration', 'End of the registration']) expect(card).toContain(`${what}: ${how}`);
    expect(card).not.toContain(`Visit: ${how}`);
    expect(shown(await world.presses('elin', 'review.one', { childId: 'child-1' }))).not.toContain('5 Hydref 2026');
    expect(shown(await world.presses('sian', 'review.one', { childId: 'child-2' }))).not.toContain('corrected in the case system');
  });

  it('stands in the list of what was corrected whatever it is', async () => {
    await open();
    const card = shown(await world.presses('sian', 'clocks.corrected', { page: 1 }));
    const more = shown(await world.presses('sian', 'clocks.corrected', { page: 2 }));
    const words = Object.values(texts.clock.correctedFact);
    for (const what of words) expect(`${card} ${more}`).toContain(what);
  });
});
