import { emailKey } from '../../../src/usecases/people/directoryKeys';
import { aGroup, aMember } from '../../support/aGroup';
import { elementsOf } from '../../support/cardTemplates';
import { aGroupWorld, type GroupWorld, theChat } from '../../support/groupWorld';
import { button, shown } from '../../support/world';

let world: GroupWorld;
beforeEach(async () => {
  world = await aGroupWorld();
});
afterEach(() => world.close());

const g = 'group-1';
const who = { name: '=cmd() [Ŵil](x) ${t.neutral}', email: 'Wil@Heddlu.example', role: 'member', agency: '**Heddlu**' };
const how = { childIds: '', spoken: 'cy', meeting: 'both', record: 'unknown' };
/** What the second step's button carries of the first. */
const carried = { ...who, email: 'wil@heddlu.example' };

function rowsOf(card: unknown): readonly string[] {
  return elementsOf(card, ({ verb }) => verb === 'members.one').map(({ data }) => String((data as { memberId: string }).memberId));
}

async function auditOf(): Promise<readonly unknown[]> {
  return world.store.groups.ofType(g, 'audit', { limit: 100, after: null });
}

describe('who is in the group', () => {
  it('names everybody with role and agency, awkward names as they are', async () => {
    const words = shown(await world.asks('person-noor', 'members'));
    for (const name of ["Siân O'Neill", 'Ioan ${x} Môn-Parry', '=cmd() Noor', 'Rhys [x](y) Ŵyn', 'Elin Ŵyn']) expect(words).toContain(name);
    expect(words).toContain('Practitioner · Ysgol y Bryn');
  });

  it('shows a safe contact to those who run or administer the group, and to nobody else', async () => {
    await world.close();
    const [first, ...others] = aGroup().members;
    const group = aGroup({
      members: [
        { ...(first ?? aMember('sian', 'co-ordinator')), safeContact: 'never by post' },
        ...others,
        aMember('ada', 'administrator'),
      ],
    });
    world = await aGroupWorld({ group });
    for (const personId of ['person-sian', 'person-macsen', 'person-ada'])
      expect(shown(await world.asks(personId, 'members'))).toContain('never by post');
    for (const personId of ['person-ioan', 'person-elin', 'person-rhys'])
      expect(shown(await world.asks(personId, 'members'))).not.toContain('never by post');
  });

  it('pages by seven, and keeps those who have left behind “More”', async () => {
    await world.close();
    const many = Array.from({ length: 20 }, (_, index) =>
      aMember(`m${index}`, 'member', index < 3 ? { to: '2026-10-01', endReason: 'because' } : {}),
    );
    world = await aGroupWorld({ group: aGroup({ members: [...aGroup().members, ...many] }) });
    const pages = [1, 2, 3, 4].map((page) => world.does('person-sian', 'members.open', { g, page, ended: false }));
    const rows = (await Promise.all(pages)).map(rowsOf);
    expect(rows.map(({ length }) => length)).toEqual([7, 7, 7, 2]);
    const more = elementsOf(await world.asks('person-sian', 'members'), ({ title }) => title === 'More: who was here');
    expect(more).toHaveLength(1);
    const ended = await world.does('person-sian', 'members.open', { g, page: 1, ended: true });
    expect(rowsOf(ended)).toEqual(['m0', 'm1', 'm2']);
    expect(shown(ended)).toContain('because');
    expect(shown(await world.does('person-ioan', 'members.open', { g, page: 1, ended: true }))).not.toContain('because');
    expect(shown(await world.does('person-elin', 'members.open', { g, page: 1, ended: true }))).not.toContain('m0');
  });

  it('is opened in a linked conversation by a neutral card', async () => {
    await world.does('person-sian', 'groups.link', { g }, theChat);
    const posted = await world.asks('person-ioan', 'members', theChat);
    expect(shown(posted)).not.toMatch(/Siân|Mali|member/i);
    const open = button(posted, 'members.open');
    expect(shown(await world.does('person-ioan', open.verb, open.data, theChat))).toContain("Siân O'Neill");
    await world.knows({ personId: 'person-passer', coreGroupIds: [] });
    expect(shown(await world.does('person-passer', open.verb, open.data, theChat))).toContain('not a member');
  });
});

describe('adding a member', () => {
  it('takes two steps, keeps what was typed as data, and opens the group to the newcomer', async () => {
    const second = await world.does('person-sian', 'members.addHow', { g, ...who });
    const add = button(second, 'members.add');
    expect(add.data).toMatchObject(carried);
    expect((await world.head()).members).toHaveLength(6);
    const done = await world.does('person-sian', 'members.add', { ...add.data, ...how });
    expect(shown(done)).toContain('The member has been added');
    const member = (await world.head()).members.at(-1);
    expect(member).toMatchObject({
      name: who.name,
      role: 'member',
      agency: who.agency,
      inTeams: true,
      languages: { spoken: 'cy', meeting: 'both', record: null },
    });
    const known = await world.person(member?.personId ?? '');
    expect(known).toMatchObject({ email: 'wil@heddlu.example', post: null, coreGroupIds: [g], interfaceLanguage: null });
    expect(shown(await world.asks(known.personId, 'groups'))).toContain('CG-0001');
  });

  it('is audited by ids only', async () => {
    await world.does('person-sian', 'members.add', { g, ...carried, ...how });
    const [entry] = await auditOf();
    expect(entry).toMatchObject({ deed: 'members.add', by: 'person-sian', about: { role: 'member' } });
    expect(JSON.stringify(entry)).not.toMatch(/Ŵil|wil@|Heddlu/);
  });

  it('takes the directory’s name and agency for an address whose person was named, in any letter case', async () => {
    await world.knows({
      personId: 'person-gwen',
      name: 'Gwen y Cyfeiriadur',
      email: 'gwen@health.example',
      agency: 'Bwrdd Iechyd',
      coreGroupIds: [],
    });
    const second = await world.does('person-sian', 'members.addHow', {
      g,
      name: 'gwen Y cyfeiriadur',
      email: 'GWEN@Health.example',
      role: 'member',
      agency: '',
    });
    const add = button(second, 'members.add');
    await world.does('person-sian', add.verb, { ...add.data, ...how });
    expect((await world.head()).members.at(-1)).toMatchObject({
      personId: 'person-gwen',
      name: 'Gwen y Cyfeiriadur',
      agency: 'Bwrdd Iechyd',
    });
    expect((await world.person('person-gwen')).coreGroupIds).toEqual([g]);
  });

  it('takes somebody without an address, who is then in no directory and not in Teams', async () => {
    await world.does('person-sian', 'members.add', { g, name: 'Nain', email: '', role: 'parent', agency: '', ...how, childIds: 'child-1' });
    expect((await world.head()).members.at(-1)).toMatchObject({ name: 'Nain', inTeams: false, childIds: ['child-1'] });
  });

  it.each([
    [{ ...who, name: '', email: 'nobody@x.example' }, 'Answer this'],
    [{ ...who, email: 'not an address' }, 'not an email address'],
    [{ ...who, role: 'wizard' }, 'Choose one'],
    [{ ...who, name: 'n'.repeat(201) }, '201 characters, and 200 fit'],
  ])('gives the first step back where it is wrong: %#', async (typed, words) => {
    const card = shown(await world.does('person-sian', 'members.addHow', { g, ...typed }));
    expect(card).toContain(words);
    expect(card).toContain(typed.agency);
  });

  it.each([
    ['parent', 'For which children (tick at least one)'],
    ['member', 'For which children (none ticked: for all)'],
  ])('says at the form what it means to tick no child: %s', async (role, words) => {
    const card = await world.does('person-sian', 'members.addHow', { g, ...who, role });
    expect(JSON.stringify(card)).toContain(words);
  });

  it('stores nothing at all for somebody who may not, for a role without its post, and for one who is here already', async () => {
    await world.knows({ personId: 'person-noor', name: who.name, email: 'noor@ysgol.example' });
    const written = jest.spyOn(world.deps.directory, 'write');
    expect(shown(await world.does('person-ioan', 'members.add', { g, ...carried, ...how }))).toContain('Your role in this group');
    const boss = await world.does('person-sian', 'members.add', { g, ...carried, role: 'manager', ...how });
    expect(shown(boss)).toContain('is not listed in that job');
    expect(shown(boss)).toContain(who.name);
    expect(shown(await world.does('person-sian', 'members.add', { g, ...carried, email: 'noor@ysgol.example', ...how }))).toContain(
      'already in the group',
    );
    expect(shown(await world.does('person-sian', 'members.add', { g, ...carried, role: 'parent', ...how }))).toContain('Choose one');
    expect(written).not.toHaveBeenCalled();
    expect(await world.deps.directory.read(emailKey(world.deps.keyed, carried.email))).toBeNull();
    expect((await world.head()).lastAudit.seq).toBe(0);
  });

  it('makes one person of a newcomer whom two groups add at the same time', async () => {
    await world.addGroup(aGroup({ coreGroupId: 'group-2', members: [aMember('sian', 'co-ordinator')] }));
    await Promise.all([
      world.does('person-sian', 'members.add', { g, ...carried, ...how }),
      world.does('person-sian', 'members.add', { g: 'group-2', ...carried, ...how }),
    ]);
    const [one, other] = [(await world.head()).members.at(-1), (await world.group('group-2')).members.at(-1)];
    expect(one?.name).toBe(who.name);
    expect(one?.personId).toBe(other?.personId);
    expect([...(await world.person(one?.personId ?? '')).coreGroupIds].sort()).toEqual(['group-1', 'group-2']);
  });

  it('does not add twice for the same press sent twice', async () => {
    const press = { g, ...carried, ...how, k: 'same' };
    await world.does('person-sian', 'members.add', press);
    await world.does('person-sian', 'members.add', press);
    expect((await world.head()).members).toHaveLength(7);
  });

  it.each(['person-sian', 'person-macsen'])('cannot be used by %s for a second, higher membership of their own', async (personId) => {
    await world.knows({ personId, email: 'own@council.example', post: 'senior-manager' });
    const card = await world.does(personId, 'members.add', { g, ...carried, email: 'own@council.example', role: 'senior-manager', ...how });
    expect(shown(card)).toContain('already in the group');
    expect((await world.head()).members).toHaveLength(6);
  });
});

describe('ending a membership', () => {
  const leaving = { endsOn: '2026-11-20', reason: '=cmd() **moved** ${x}', successor: '', knowingly: 'false' };

  it('stops access with the very next press', async () => {
    expect(shown(await world.does('person-noor', 'members.open', { g }))).toContain('Who is in the group');
    const card = await world.does('person-sian', 'members.end', { g, memberId: 'noor', ...leaving });
    expect(shown(card)).toContain('Access stopped at once');
    for (const verb of ['members.open', 'groups.card', 'groups.choose', 'agenda.open']) {
      expect(shown(await world.does('person-noor', verb, { g }))).toContain('You are not a member of this group today');
    }
    expect(shown(await world.asks('person-noor', 'groups'))).toContain('You are not in a group today');
    const [entry] = await auditOf();
    expect(entry).toMatchObject({ deed: 'members.end', about: { memberId: 'noor', successorMemberId: null } });
    expect(JSON.stringify(entry)).not.toContain('moved');
  });

  it.each([
    ['person-ioan', 'noor', 'Your role in this group'],
    ['person-elin', 'rhys', 'Nid yw eich rôl'],
    ['person-sian', 'macsen', 'Your role in this group'],
    ['person-sian', 'sian', 'You cannot do this for yourself'],
    ['person-macsen', 'macsen', 'You cannot do this for yourself'],
  ])('refuses %s who would end %s', async (personId, memberId, words) => {
    expect(shown(await world.does(personId, 'members.end', { g, memberId, ...leaving }))).toContain(words);
    expect((await world.head()).lastAudit.seq).toBe(0);
    expect(await world.denials()).toHaveLength(1);
  });

  it('does not end the last co-ordinator without the next, unless the manager says they know', async () => {
    const form = await world.does('person-macsen', 'members.ending', { g, memberId: 'sian' });
    expect(shown(form)).toContain('I know there will be');
    const refused = await world.does('person-macsen', 'members.end', { g, memberId: 'sian', ...leaving });
    expect(shown(refused)).toContain('This is the only co-ordinator');
    expect(shown(refused)).toContain(leaving.reason);
    await world.does('person-macsen', 'members.end', { g, memberId: 'sian', ...leaving, knowingly: 'true' });
    expect((await world.head()).members.find(({ memberId }) => memberId === 'sian')).toMatchObject({
      to: '2026-11-20',
      endReason: leaving.reason,
    });
  });

  it('hands over to a co-ordinator of the directory, and records the change', async () => {
    await world.knows({ personId: 'person-next', name: 'Nia Nesaf', email: 'nia@council.example', post: 'co-ordinator', coreGroupIds: [] });
    const nobody = await world.does('person-macsen', 'members.end', { g, memberId: 'sian', ...leaving, successor: 'who@council.example' });
    expect(shown(nobody)).toContain('I cannot find anybody');
    await world.does('person-macsen', 'members.end', { g, memberId: 'sian', ...leaving, successor: 'NIA@council.example' });
    const head = await world.head();
    expect(head.coordinatorChanges).toEqual([{ changedOn: '2026-11-20', toldOn: null, confirmedOn: null }]);
    expect(head.members.at(-1)).toMatchObject({ personId: 'person-next', role: 'co-ordinator' });
    expect(shown(await world.asks('person-next', 'groups'))).toContain('CG-0001');
  });

  it.each([
    ['2026-11-21', 'This day has not come yet'],
    ['2025-12-31', 'before the membership began'],
    ['2026-02-30', 'not a day in the calendar'],
    ['', 'Answer this'],
  ])('gives the form back for %s', async (endsOn, words) => {
    const card = await world.does('person-sian', 'members.end', { g, memberId: 'noor', ...leaving, endsOn });
    expect(shown(card)).toContain(words);
    expect(shown(card)).toContain(leaving.reason);
  });

  it('answers for one who has left that nothing changed, and denies one who was never there', async () => {
    await world.does('person-sian', 'members.end', { g, memberId: 'noor', ...leaving });
    expect(shown(await world.does('person-macsen', 'members.end', { g, memberId: 'noor', ...leaving }))).toContain('had already ended');
    const denials = (await world.denials()).length;
    for (const [verb, more] of [
      ['members.one', {}],
      ['members.ending', {}],
      ['members.end', leaving],
    ] as const)
      expect(shown(await world.does('person-sian', verb, { g, memberId: 'forged', ...more }))).toContain('do not recognise this card');
    expect((await world.denials()).slice(denials)).toEqual(
      ['members.one', 'members.ending', 'members.end'].map((verb) => `${verb} not-my-card`),
    );
  });
});

describe('how a member can be reached', () => {
  it('is changed by those who run the group, and never over somebody’s newer words', async () => {
    const form = button(await world.does('person-sian', 'members.contacting', { g, memberId: 'elin' }), 'members.contact');
    await world.does('person-sian', form.verb, { ...form.data, inTeams: 'false', safeContact: 'After 3, ring twice ${x}' });
    expect((await world.head()).members.find(({ memberId }) => memberId === 'elin')).toMatchObject({
      inTeams: false,
      safeContact: 'After 3, ring twice ${x}',
    });
    const stale = await world.does('person-macsen', form.verb, { ...form.data, inTeams: 'true', safeContact: 'any time' });
    expect(shown(stale)).toContain('Somebody changed this');
    expect(shown(stale)).toContain('any time');
    expect((await world.head()).members.find(({ memberId }) => memberId === 'elin')?.safeContact).toBe('After 3, ring twice ${x}');
    expect(JSON.stringify(await auditOf())).not.toContain('ring');
  });

  it.each(['person-ioan', 'person-elin', 'person-rhys'])('is shown to %s neither here nor in the form', async (personId) => {
    for (const verb of ['members.one', 'members.contacting', 'members.ending']) {
      expect(shown(await world.does(personId, verb, { g, memberId: 'elin' }))).toMatch(/Your role in this group|Nid yw eich rôl/);
    }
  });
});
