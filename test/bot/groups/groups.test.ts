import { linkOfferCard } from '../../../src/bot/groups/groupLinks';
import type { Role } from '../../../src/core/member';
import { aChild, aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { elementsOf } from '../../support/cardTemplates';
import { aGroupWorld, type GroupWorld, theChat } from '../../support/groupWorld';
import { button, shown } from '../../support/world';

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld({ group: withMeeting(aGroup(), aMeeting()) });
});
afterEach(() => world.close());

const sixty = Array.from({ length: 60 }, (_, index) => `g-${String(index + 1).padStart(2, '0')}`);

/** Somebody in sixty groups, of which every third is theirs no longer. */
async function busyPerson(role: Role = 'member'): Promise<void> {
  for (const [index, coreGroupId] of sixty.entries()) {
    const mine = aMember('busy', role, index % 3 === 2 ? { to: '2026-11-20' } : {});
    const child = aChild('child-1', { givenName: `Plentyn${index}`, registeredOn: '2026-11-16', conferences: [] });
    await world.addGroup(aGroup({ coreGroupId, ref: `CG-${coreGroupId}`, members: [mine], children: [child] }));
  }
  await world.knows({ personId: 'person-busy', coreGroupIds: [...sixty, 'group-1', 'no-such-group'], currentGroupId: null });
}

describe('my groups', () => {
  it('shows a practitioner reference, names, the nearest limit in words with a symbol, and which is chosen', async () => {
    const words = shown(await world.asks('person-ioan', 'groups'));
    expect(words).toContain('CG-0001');
    expect(words).toContain('Mali, Cai');
    expect(words).toMatch(/■ Seeing the child alone: \d+ working days late/);
    expect(words).toContain('● chosen now');
  });

  it('shows a parent the group for their own children, without reference or limits, in Welsh where they have it', async () => {
    const words = shown(await world.asks('person-rhys', 'groups'));
    expect(words).toContain('The group for: \nCai');
    expect(words).toContain('● Next meeting: Friday 4 December 2026');
    for (const hidden of ['Mali', 'CG-0001', '■', '▲', 'Prŷs']) expect(words).not.toContain(hidden);
    expect(shown(await world.asks('person-elin', 'grwpiau'))).toContain('Y grŵp ar gyfer: \nMali, Cai');
  });

  it('pages sixty groups by seven, each once, without those that are no longer or never were theirs', async () => {
    await busyPerson();
    const seen: string[] = [];
    for (let page = 1; page <= 6; page += 1) {
      const card = await world.does('person-busy', 'groups.open', { page });
      seen.push(...elementsOf(card, ({ verb }) => verb === 'groups.choose').map(({ data }) => String((data as { g: string }).g)));
    }
    expect(seen).toHaveLength(40);
    expect(new Set(seen)).toEqual(new Set(sixty.filter((_, index) => index % 3 !== 2)));
    const last = shown(await world.does('person-busy', 'groups.open', { page: 999 }));
    expect(last).toContain('Page 6 of 6');
  });

  it('asks the store once, whatever the number of groups', async () => {
    await busyPerson();
    const heads = jest.spyOn(world.deps.store, 'headsOtherThan');
    const load = jest.spyOn(world.deps.store, 'load');
    await world.asks('person-busy', 'groups');
    expect([heads.mock.calls.length, load.mock.calls.length]).toEqual([1, 0]);
  });

  it('says kindly that there is none, and lets a co-ordinator by post begin one', async () => {
    await world.knows({ personId: 'person-none', coreGroupIds: [], currentGroupId: null });
    await world.knows({ personId: 'person-post', coreGroupIds: [], currentGroupId: null, post: 'co-ordinator' });
    const [none, post] = [await world.asks('person-none', 'groups'), await world.asks('person-post', 'groups')];
    expect(shown(none)).toContain('You are not in a group today');
    expect(() => button(none, 'groups.creating')).toThrow();
    expect(button(post, 'groups.creating').verb).toBe('groups.creating');
  });
});

describe('choosing', () => {
  it('remembers the group and opens all that can be opened about it', async () => {
    await busyPerson();
    const choose = button(await world.asks('person-busy', 'groups'), 'groups.choose');
    const card = await world.does('person-busy', choose.verb, choose.data);
    expect((await world.person('person-busy')).currentGroupId).toBe(choose.data['g']);
    expect(shown(card)).toContain('Chosen.');
    for (const verb of ['agenda.open', 'meeting.open', 'attendance.open', 'actions.open', 'record.open', 'members.open']) {
      expect(button(card, verb).data['g']).toBe(choose.data['g']);
    }
  });

  it.each([
    ['a group of others', 'person-busy', 'group-1', 'group-1'],
    ['a group that is theirs no longer', 'person-busy', 'g-03', 'g-03'],
    ['a group that is not there', 'person-busy', 'forged', 'none'],
    ['a group whose name is no id', 'person-busy', '../x?y#z', 'none'],
  ])('refuses %s, remembers nothing and notes it', async (_what, personId, g, notedIn) => {
    await busyPerson();
    const words = shown(await world.does(personId, 'groups.choose', { g }));
    expect(words).toContain('You are not a member of this group today');
    expect(words).not.toContain('CG-');
    expect((await world.person(personId)).currentGroupId).toBeNull();
    expect(await world.denials(notedIn)).toEqual(['groups.choose not-a-member']);
  });

  it('gives an interpreter the agenda and no more', async () => {
    await world.close();
    world = await aGroupWorld({ group: aGroup({ members: [...aGroup().members, aMember('cati', 'interpreter')] }) });
    const card = await world.does('person-cati', 'groups.choose', { g: 'group-1' });
    expect(button(card, 'agenda.open').verb).toBe('agenda.open');
    for (const verb of ['members.open', 'record.open', 'actions.open']) expect(() => button(card, verb)).toThrow();
    expect(shown(card)).not.toContain('Mali');
    expect(shown(await world.does('person-cati', 'members.open', { g: 'group-1' }))).toContain('Your role in this group');
  });

  it.each([{ g: 7 }, {}, { g: null }, { g: ['group-1'] }])('refuses a press that no card of ours sends: %j', async (data) => {
    expect(shown(await world.does('person-ioan', 'groups.choose', data))).toContain('do not recognise this card');
  });
});

describe('linking a conversation', () => {
  it('is offered by a card that says nothing of any case, in both languages', () => {
    const words = shown(linkOfferCard(world.deps));
    expect(words).toMatch(/\nCysylltu\n[\s\S]*\nLink\n/);
    expect(words).not.toMatch(/CG-|group|grŵp|Mali|register|cofrestr/i);
  });

  it('shows who runs groups their references only, and makes the conversation the group’s own', async () => {
    const card = await world.does('person-sian', 'groups.linking', {}, theChat);
    expect(shown(card)).toContain('Link CG-0001');
    expect(shown(card)).not.toMatch(/Mali|Cai|visit/i);
    const link = button(card, 'groups.link');
    const linked = await world.does('person-sian', link.verb, link.data, theChat);
    expect(shown(linked)).toContain('This conversation is now linked to the group.');
    expect((await world.head()).conversation).toMatchObject(theChat);
    expect(shown(await world.does('person-ioan', 'groups.open', {}, theChat))).toContain('Mali, Cai');
  });

  it.each(['person-ioan', 'person-noor', 'person-elin'])('refuses %s, both the list and the press, and notes both', async (personId) => {
    await world.does(personId, 'groups.linking', {}, theChat);
    await world.does(personId, 'groups.link', { g: 'group-1' }, theChat);
    expect((await world.head()).conversation).toBeNull();
    expect(await world.denials('none')).toEqual(['groups.linking may-not-link']);
    expect(await world.denials()).toEqual(['groups.link role-may-not']);
  });

  it('refuses a group of others by a forged id, and a press from one’s own chat', async () => {
    await world.addGroup(aGroup({ coreGroupId: 'group-2', members: [aMember('other', 'co-ordinator')] }));
    expect(shown(await world.does('person-sian', 'groups.link', { g: 'group-2' }, theChat))).toContain('not a member');
    expect(shown(await world.does('person-sian', 'groups.link', { g: 'group-1' }))).toContain('cannot be done in this conversation');
  });

  it('serves in a linked conversation no other group, to nobody', async () => {
    await world.addGroup(aGroup({ coreGroupId: 'group-2', members: [aMember('sian', 'co-ordinator')] }));
    await world.does('person-sian', 'groups.link', { g: 'group-1' }, theChat);
    expect(shown(await world.does('person-sian', 'groups.card', { g: 'group-2' }, theChat))).toContain(
      'cannot be done in this conversation',
    );
    expect(shown(await world.does('person-sian', 'groups.choose', { g: 'group-1' }, theChat))).toContain(
      'cannot be done in this conversation',
    );
    expect(shown(await world.does('person-sian', 'groups.link', { g: 'group-2' }, theChat))).toContain('already linked to another group');
  });

  it('is undone from the group’s card, and then the conversation is nobody’s', async () => {
    await world.does('person-sian', 'groups.link', { g: 'group-1' }, theChat);
    const asks = button(await world.does('person-macsen', 'groups.card', { g: 'group-1' }), 'Unlink the conversation');
    const asked = await world.does('person-macsen', asks.verb, asks.data);
    expect(shown(asked)).toContain('It can be linked again.');
    expect((await world.head()).conversation).not.toBeNull();
    const unlink = button(asked, 'Yes, unlink it');
    expect(shown(await world.does('person-noor', unlink.verb, unlink.data))).toContain('Your role in this group');
    expect(shown(await world.does('person-macsen', unlink.verb, unlink.data))).toContain('no longer linked');
    expect((await world.head()).conversation).toBeNull();
    expect(shown(await world.does('person-ioan', 'groups.open', {}, theChat))).toContain('Only a co-ordinator or manager');
  });
});

describe('beginning a group', () => {
  const typed = { ref: '', localAuthority: '=cmd() ${x}', team: 'Gogledd **Ŵ**', otherEmail: 'Macsen@Council.Example' };

  beforeEach(async () => {
    await world.knows({ personId: 'person-post', name: 'Nia Post', coreGroupIds: [], currentGroupId: null, post: 'co-ordinator' });
    await world.knows({ personId: 'person-macsen', name: 'Macsen Hughes', email: 'macsen@council.example', post: 'manager' });
  });

  async function begun(data: Readonly<Record<string, unknown>> = typed) {
    const card = await world.does('person-post', 'groups.create', data);
    return { card, coreGroupId: (await world.person('person-post')).coreGroupIds[0] };
  }

  it('makes the group with both founders, audited, and goes on to the first child', async () => {
    const { card, coreGroupId = '' } = await begun();
    expect(shown(card)).toContain('Now add the first child');
    const group = await world.group(coreGroupId);
    expect(group).toMatchObject({ localAuthority: '=cmd() ${x}', team: 'Gogledd **Ŵ**', ref: '', lastAudit: { seq: 1 } });
    expect(group.members.map(({ personId, role }) => [personId, role])).toEqual([
      ['person-post', 'co-ordinator'],
      ['person-macsen', 'manager'],
    ]);
    expect((await world.person('person-macsen')).coreGroupIds).toContain(coreGroupId);
    const [entry] = await world.store.groups.ofType(coreGroupId, 'audit', { limit: 10, after: null });
    expect(entry).toMatchObject({ deed: 'groups.create', by: 'person-post' });
    expect(JSON.stringify(entry)).not.toMatch(/Nia|Macsen|Gogledd/);
  });

  it('adds children in two steps, keeping what was typed over both', async () => {
    const { coreGroupId: g = '' } = await begun();
    const about = { givenName: '=cmd() ${t.x}', familyName: '[Ŵyn](x) **y**', bornOrExpectedOn: '2020-01-02' };
    const second = await world.does('person-post', 'groups.childRegistered', { g, ...about });
    expect(button(second, 'groups.addChild').data).toMatchObject(about);
    expect((await world.group(g)).children).toEqual([]);
    const refused = await world.does('person-post', 'groups.addChild', { g, ...about, registeredOn: '2026-12-24', categories: 'neglect' });
    expect(shown(refused)).toContain('This day has not come yet');
    expect(button(refused, 'groups.addChild').data).toMatchObject(about);
    const done = await world.does('person-post', 'groups.addChild', {
      g,
      ...about,
      registeredOn: '2026-11-18',
      categories: 'neglect,emotional',
    });
    expect(shown(done)).toContain('=cmd() ${t.x}');
    expect((await world.group(g)).children).toEqual([
      expect.objectContaining({ familyName: '[Ŵyn](x) **y**', categories: ['neglect', 'emotional'] }),
    ]);
    expect((await world.group(g)).nextDueOn).not.toBeNull();
  });

  it.each([
    [{ givenName: 'A', familyName: '', bornOrExpectedOn: '2020-01-02' }, 'Answer this'],
    [{ givenName: 'A', familyName: 'B', bornOrExpectedOn: '2020-02-30' }, 'not a day in the calendar'],
    [{ givenName: '', familyName: 'B', bornOrExpectedOn: '2020-02-02' }, 'Answer this'],
    [{ givenName: 'A', familyName: 'B', bornOrExpectedOn: '1990-02-02' }, 'not under 18'],
  ])('gives the first step back where it is wrong: %j', async (about, words) => {
    const { coreGroupId: g = '' } = await begun();
    const card = await world.does('person-post', 'groups.childRegistered', { g, ...about });
    expect(shown(card)).toContain(words);
    expect(shown(card)).toContain(about.familyName);
  });

  it('makes one group of the same press sent twice', async () => {
    const twice = { ...typed, k: 'same' };
    await begun(twice);
    expect(shown((await begun(twice)).card)).toContain('Now add the first child');
    expect((await world.person('person-post')).coreGroupIds).toHaveLength(1);
  });

  it('does not make two groups of one reference, and does not open the other', async () => {
    await begun({ ...typed, ref: 'CG-9' });
    await world.knows({ personId: 'person-rival', coreGroupIds: [], currentGroupId: null, post: 'co-ordinator' });
    const card = await world.does('person-rival', 'groups.create', { ...typed, ref: 'CG-9' });
    expect(shown(card)).toContain('already a group with this reference');
    expect(shown(card)).toContain('=cmd() ${x}');
    expect((await world.person('person-rival')).coreGroupIds).toEqual([]);
  });

  it.each([
    ['nobody@council.example', 'I cannot find anybody'],
    ['person-post@council.example', 'is not listed in that job'],
    ['not an address', 'not an email address'],
    ['', 'Answer this'],
  ])('asks for a manager whom the directory knows, not %s', async (otherEmail, words) => {
    const { card, coreGroupId } = await begun({ ...typed, otherEmail });
    expect(shown(card)).toContain(words);
    expect(coreGroupId).toBeUndefined();
  });

  it.each(['person-ioan', 'person-elin'])('refuses %s, who holds no such post, and notes it', async (personId) => {
    await world.does(personId, 'groups.creating', {});
    await world.does(personId, 'groups.create', typed);
    expect(await world.denials('none')).toEqual(['groups.creating post-may-not', 'groups.create post-may-not']);
  });

  it('lets nobody but those who run the group add a child', async () => {
    const about = {
      g: 'group-1',
      givenName: 'A',
      familyName: 'B',
      bornOrExpectedOn: '2020-01-02',
      registeredOn: '2026-11-18',
      categories: 'neglect',
    };
    expect(shown(await world.does('person-ioan', 'groups.addChild', about))).toContain('Your role in this group');
    expect((await world.head()).children).toHaveLength(2);
  });
});

describe('help', () => {
  it('offers what can be done here: all in a group, little without one or in a conversation that is nobody’s', async () => {
    await world.knows({ personId: 'person-none', coreGroupIds: [], currentGroupId: null });
    expect(shown(await world.asks('person-ioan', 'help'))).toContain('Agenda');
    for (const card of [await world.asks('person-none', 'help'), await world.asks('person-ioan', 'help', theChat)]) {
      expect(shown(card)).toContain('groups');
      expect(shown(card)).not.toContain('Agenda');
    }
  });
});
