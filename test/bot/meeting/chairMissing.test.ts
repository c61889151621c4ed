import type { CoreGroup } from '../../../src/core/coreGroup';
import { aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { aWorld, button, shown, type World } from '../../support/world';

let world: World;
const meeting = aMeeting();
const meetingId = meeting.meetingId;
const members = [...aGroup().members, aMember('scribe', 'administrator', { name: 'Gwen Rowlands' })];
const group = withMeeting(aGroup({ members }), meeting);

async function begin(more: Partial<CoreGroup> = {}): Promise<void> {
  world = await aWorld({ group: { ...group, ...more }, documents: [meeting] });
}
afterEach(() => world.close());

const cardOf = async (who: string) => world.says(who, 'meeting');

/** What stands in the field for the chair. */
function valueOfChair(card: unknown): unknown {
  let value: unknown = 'no such field';
  JSON.stringify(card, (_key, part) => {
    if (part?.id === 'chair') value = part.value ?? '';
    return part;
  });
  return value;
}

describe('a chair who was named and cannot come', () => {
  it('is so on the card, and whoever books meetings names another from there, without them in the field', async () => {
    await begin();
    expect(shown(await cardOf('scribe'))).not.toContain('has sent apologies');
    await world.presses('ioan', 'attendance.reply', { meetingId, reply: 'apologies' });
    const card = await cardOf('scribe');
    expect(shown(card)).toMatch(/Chair:\s+Ioan.* · ▲ has sent apologies/);
    const { verb, data } = button(card, 'Name another chair');
    expect(JSON.stringify(card)).not.toContain('Chair, language and needs');
    const form = await world.presses('scribe', verb, data);
    expect(valueOfChair(form)).toBe('');
    const submit = button(form, 'meeting.arrange');
    const done = await world.presses('scribe', submit.verb, { ...submit.data, chair: 'sian', language: 'en', needs: '' });
    expect(shown(done)).toMatch(/Chair:\s+Siân O'Neill(?! ·)/);
    expect(() => button(done, 'Name another chair')).toThrow();
  });

  it('offers it to nobody who may not name one, and tells no family who has replied what', async () => {
    await begin();
    await world.presses('ioan', 'attendance.reply', { meetingId, reply: 'apologies' });
    expect(shown(await cardOf('ioan'))).toContain('has sent apologies');
    expect(JSON.stringify(await cardOf('ioan'))).not.toContain('Name another chair');
    expect(shown(await cardOf('elin'))).not.toContain('has sent apologies');
  });

  it('is said of leave on that day too, in Welsh as in English', async () => {
    await begin({ absences: [{ personId: 'person-ioan', from: '2026-12-01', to: '2026-12-07', coverPersonId: null }] });
    expect(shown(await world.says('scribe', 'cyfarfod'))).toContain('▲ ddim ar gael y diwrnod hwnnw');
  });
});
