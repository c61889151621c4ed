import { yes } from '../../src/core/permit';
import { roleDenied } from '../../src/usecases/deeds/whoMay';
import { anEveryoneWorld } from '../support/everyoneWorld';
import { alsoIn } from '../support/twoRoles';
import { shown } from '../support/world';

/** What the one sentence of the card that says no reads like. */
async function noTo(who: string, verb: string, data: object, also: 'advocate' | 'member' | null = null): Promise<string> {
  const world = await anEveryoneWorld('open');
  if (also !== null) await alsoIn(world, who, also);
  return shown(await world.presses(who, verb, { ...data }));
}

describe('somebody whose role does not allow what they press', () => {
  it('reads as what they are here, and which roles here can do it', async () => {
    const no = await noTo('noor', 'members.adding', {});
    expect(no).toContain('You are here as: Practitioner. Nothing was changed.');
    expect(no).toContain('These people here can do it: Care and support protection plan co-ordinator, Team manager.');
  });

  it('who has two roles of which one counts reads which one that is', async () => {
    const no = await noTo('noor', 'seen.open', { childId: '' }, 'advocate');
    expect(no).toContain('You are here as: Practitioner, Advocate. Of these, only this one counts for what you can do: Advocate.');
    expect(no).toContain('These people here can do it: Care and support protection plan co-ordinator,');
  });

  it('reads the same of what they would save, in Welsh too', async () => {
    const world = await anEveryoneWorld('open');
    await alsoIn(world, 'noor', 'advocate');
    await world.says('noor', 'iaith');
    const no = shown(await world.presses('noor', 'members.contact', { memberId: 'elin', was: '', inTeams: 'true', safeContact: 'Typed' }));
    expect(no).toContain('Rydych yma fel: Ymarferydd, Eiriolwr.');
    expect(no).toContain("dim ond hon sy'n cyfrif o ran yr hyn y gallwch ei wneud: Eiriolwr.");
    expect(no).toContain('Gall y rhain yma ei wneud: Cydlynydd');
  });

  it('is told no role of anybody whom they do not know of', async () => {
    const group = await (await anEveryoneWorld('open')).head();
    const [elin] = group.members.filter(({ memberId }) => memberId === 'elin');
    if (elin === undefined) throw new Error('Elin is not there.');
    const told = roleDenied('role-may-not', { group, actor: elin, today: '2026-11-20' }, () => yes);
    // The foster carer is here for another child.
    expect(told?.may).toContain('advocate');
    expect(told?.may).not.toContain('foster-carer');
  });
});
