import type { AdaptiveCard } from '../../../src/cards/defineCard';
import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import { anEveryoneWorld, canary, type EveryoneWorld } from '../../support/everyoneWorld';
import { button, buttons, shown } from '../../support/world';

const about = { clock: 'D05', childId: 'child-1', because: 'registered', trigger: '2026-01-05' };
const typed = { code: 'absent', reason: 'The co-ordinator was ill', authorisedBy: 'sen', authorisedOn: '2026-01-20' };
let world: EveryoneWorld;

beforeEach(async () => {
  world = await anEveryoneWorld('planned');
});

/** The whole list of missed deadlines, page by page. */
async function past(who: string): Promise<readonly AdaptiveCard[]> {
  return [await world.presses(who, 'clocks.past', { page: 1 }), await world.presses(who, 'clocks.past', { page: 2 })];
}

function read(cards: readonly AdaptiveCard[]): string {
  return cards.map(shown).join('');
}

function one(who: string, more: object = {}): Promise<AdaptiveCard> {
  return world.presses(who, 'clocks.explaining', { ...about, ...more });
}

function asks(card: unknown): boolean {
  return buttons(card).some(({ verb }) => verb === 'clocks.explaining');
}

function explains(who: string, more: object = {}): Promise<AdaptiveCard> {
  return world.presses(who, 'clocks.explain', { ...about, seen: 0, ...typed, ...more });
}

async function explained(): Promise<KeptLimits['explained']> {
  const loaded = await world.deps.store.load('group-1', ['limits']);
  return (loaded?.documents.get('limits') as KeptLimits | undefined)?.explained;
}

describe('why a limit was missed', () => {
  it('is asked of those who answer for it, from the list of missed deadlines and from that of all of them', async () => {
    for (const who of ['macsen', 'sen', 'cadi']) expect([who, asks(await past(who))]).toEqual([who, true]);
    expect(asks(await world.says('macsen', 'clocks'))).toBe(true);
    for (const who of ['sian', 'noor', 'mair', 'gwen']) expect([who, asks(await past(who))]).toEqual([who, false]);
    const asked = (await past('cadi')).flatMap((card) => buttons(card)).filter(({ verb }) => verb === 'clocks.explaining');
    expect([...new Set(asked.map(({ data }) => data['clock']))].sort()).toEqual(['D07', 'D09']);
    const form = await one('macsen');
    expect(shown(form)).toContain('What is entered here stays as it is.');
    expect(shown(form)).toContain(canary('Name-sen-'));
  });

  it('stands under how many were missed by what is known now, and how many as it was shown', async () => {
    const [first] = await past('macsen');
    expect(shown(first)).toMatch(/Missed by what is known now: 11\. Missed as it was shown at the time: 11\./);
    await world.presses('sian', 'seen.save', {
      dayAgreed: '2026-01-12',
      children: 'child-1',
      on: '2026-01-12',
      time: '10:00',
      what: 'seen,alone',
    });
    expect(shown((await past('macsen'))[0])).toMatch(/Missed by what is known now: 11\. Missed as it was shown at the time: 12\./);
  });

  it('is kept with who authorised it and on which day, and read by practitioners in both languages', async () => {
    expect(shown(await explains('macsen'))).toContain('Saved. It stays as it was entered.');
    expect(await explained()).toMatchObject([{ ...about, code: 'absent', authorisedBy: 'sen', authorisedOn: '2026-01-20' }]);
    expect(read(await past('noor'))).toContain('Why it was missed: Somebody who was needed was ill or on leave');
    const list = shown(await one('noor'));
    expect(buttons(await one('noor')).map(({ verb }) => verb)).toEqual(['clocks.past']);
    expect(list).toContain('Why it was missed: Somebody who was needed was ill or on leave');
    expect(list).toContain('The co-ordinator was ill');
    expect(list).toContain('Authorised on 20 January 2026 by: ');
    expect(list).toContain(canary('Name-sen-'));
    expect(list).toContain(canary('Name-macsen-'));
    await world.presses('noor', 'language.choose', { language: 'cy', goesOn: 'help' });
    const welsh = shown(await one('noor'));
    expect(welsh).toContain("Pam y'i methwyd: Roedd rhywun yr oedd ei angen yn sâl neu ar wyliau");
    expect(welsh).toContain('Awdurdodwyd ar y diwrnod hwn: 20 Ionawr 2026, gan: ');
  });

  it('is never the family’s to read, nor that of somebody who is here for another child', async () => {
    await explains('macsen');
    for (const who of ['elin', 'rhys', 'yp', 'ada', 'ivo']) {
      expect(read(await past(who))).not.toContain('co-ordinator was ill');
      expect(shown(await one(who))).not.toContain('co-ordinator was ill');
    }
    await one('gwen');
    expect((await world.denials()).at(-1)?.reason).toBe('not-for-this-child');
  });

  it('is entered once: who comes later is shown what stands, with what they typed, and can only add to it', async () => {
    await explains('macsen');
    const late = await explains('sen', { code: 'overlooked', reason: 'Nobody had planned it' });
    expect(shown(late)).toContain('Somebody changed this since you opened it.');
    expect(shown(late)).toContain('The co-ordinator was ill');
    expect(JSON.stringify(late)).toContain('Nobody had planned it');
    expect(await explained()).toHaveLength(1);
    await explains('sen', { code: 'overlooked', reason: 'Nobody had planned it', seen: 1 });
    expect(await explained()).toMatchObject([{ code: 'absent' }, { code: 'overlooked' }]);
    const list = shown(await one('noor'));
    expect(list).toContain('Why it was missed: Somebody who was needed was ill or on leave');
    expect(list).toContain('Corrected: It was overlooked or planned too late');
  });

  it('is asked of nobody who owed it: not of the co-ordinator, nor of a manager who is the co-ordinator too', async () => {
    const loaded = await world.deps.store.load('group-1', []);
    if (loaded === null) throw new Error('The group is gone.');
    const { document, etag } = loaded.head;
    const [macsen] = document.members.filter(({ memberId }) => memberId === 'macsen');
    if (macsen === undefined) throw new Error('Nobody is manager.');
    const members = [...document.members, { ...macsen, memberId: 'macsen-2', role: 'co-ordinator' as const }];
    await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members }, etag, put: [], create: [] });
    expect(shown(await explains('macsen'))).toContain('You cannot do this for yourself.');
    expect(shown(await explains('sen', { authorisedBy: 'macsen' }))).toContain('Choose one');
    expect((await world.denials()).map(({ deed, reason }) => [deed, reason])).toContainEqual(['clocks.explain', 'not-for-yourself']);
    expect(await explained()).toBeUndefined();
  });

  it('takes no day before the limit began or after today, and no limit that was not missed', async () => {
    for (const authorisedOn of ['2026-01-04', '2026-11-21']) await explains('macsen', { authorisedOn });
    for (const wrong of [{ trigger: '2026-01-06' }, { because: 'last-seen-alone' }]) {
      expect(shown(await explains('macsen', wrong))).toContain('no longer');
    }
    expect(await explained()).toBeUndefined();
  });

  it('of a limit of the whole group stands for all its children', async () => {
    const meeting = { clock: 'D03', childId: 'child-2', because: 'conference-held' };
    await explains('macsen', meeting);
    expect((await explained())?.map(({ clock, childId }) => `${clock} ${childId}`)).toEqual(['D03 child-1', 'D03 child-2']);
    expect(shown(await one('gwen', meeting))).toContain('The co-ordinator was ill');
  });

  it('stands beside the alert about the limit, for whoever may say it', async () => {
    const notice = 'notice:D05:child-1:2026-01-19:due:person-macsen';
    const card = await world.presses('macsen', 'alerts.one', { notice });
    expect(button(card, 'clocks.explaining')?.data).toMatchObject(about);
    expect(asks(await world.presses('cadi', 'alerts.one', { notice }))).toBe(false);
  });
});
