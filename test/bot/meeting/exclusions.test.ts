import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import {
  askedToExclude,
  decision,
  excluded,
  markOfMeeting,
  marksOf,
  newestExclusion,
  request,
  review,
  withoutElin,
} from '../../support/exclusionWorld';
import { buttons, shown } from '../../support/world';

const at = { kind: 'groupChat', conversationId: '19:x@thread.v2' } as const;

async function card(world: EveryoneWorld, who: string, verb: string, data: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return shown(await world.presses(who, verb, data));
}

describe('a request to exclude a parent', () => {
  it('waits for the manager or the conference chair, who read what was written; whoever asked sees that it waits', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    expect(marksOf(await world.head())).toEqual(['elin asked']);
    for (const who of ['macsen', 'cadi', 'sian', 'aud', 'noor']) {
      expect(await card(world, who, 'exclusions.open', { page: 1 })).toContain('waiting for a decision');
      expect(await card(world, who, 'exclusions.one', asked)).toContain('CanaryEvidence');
    }
    for (const who of ['macsen', 'cadi'])
      expect(buttons(await world.presses(who, 'exclusions.one', asked)).map(({ verb }) => verb)).toContain('exclusions.deciding');
    expect(buttons(await world.presses('sian', 'exclusions.one', asked)).map(({ verb }) => verb)).not.toContain('exclusions.deciding');
    // Nothing has changed for whom it is about.
    expect(await card(world, 'elin', 'meeting.open')).toContain('4 December');
  });

  it('is read by no other member, though each may open the page for their own', async () => {
    const world = await anEveryoneWorld('none');
    const asked = await askedToExclude(world);
    for (const who of ['ioan', 'gwen']) {
      expect(await card(world, who, 'exclusions.open', { page: 1 })).toContain('There is nothing here for you to see.');
      expect(await card(world, who, 'exclusions.one', asked)).not.toContain('Canary');
    }
  });

  it('that is refused keeps its reason, which whoever asked reads, and changes nothing', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    await world.presses('cadi', 'exclusions.refuse', { ...asked, why: 'CanaryNo' });
    expect(marksOf(await world.head())).toEqual(['elin refused']);
    expect(await card(world, 'noor', 'exclusions.one', asked)).toMatch(/Refused[\s\S]*CanaryNo/);
    expect(await card(world, 'elin', 'meeting.open')).toContain('4 December');
    expect((await world.head()).noticesAbout?.filter(({ about }) => about.kind === 'exclusion-answer')).toEqual([
      expect.objectContaining({ to: 'person-noor' }),
    ]);
  });

  it('is taken in the same way where the person is excluded already, so that nobody learns of it by asking', async () => {
    const first = await anEveryoneWorld('planned');
    const second = await anEveryoneWorld('planned');
    await excluded(second, { words: 'Something else' });
    const plain = shown(await first.presses('ioan', 'exclusions.ask', request));
    expect(shown(await second.presses('ioan', 'exclusions.ask', request))).toBe(plain);
    const form = { memberId: '' };
    expect(await card(second, 'ioan', 'exclusions.asking', form)).toBe(await card(first, 'ioan', 'exclusions.asking', form));
  });

  it('shows whoever only asked the decision and its reason, not how the person is told or what came of it later', async () => {
    const world = await anEveryoneWorld('planned');
    const about = await excluded(world);
    const seen = await card(world, 'noor', 'exclusions.one', about);
    expect(seen).toContain('CanaryWhy');
    expect(seen).not.toMatch(/CanaryTold|CanaryViews|18 December/);
    await world.presses('macsen', 'exclusions.review', { ...about, ...review, code: 'end' });
    expect(await card(world, 'noor', 'exclusions.one', about)).toBe(seen);
  });

  it('names a parent or carer whom the asker may know of, and nobody else', async () => {
    const world = await anEveryoneWorld('none');
    expect(shown(await world.presses('noor', 'exclusions.ask', { ...request, person: 'ioan' }))).toContain('Choose');
    // Gwen is here for child-2 alone, and knows nothing of Elin.
    await world.presses('gwen', 'exclusions.ask', request);
    expect((await world.denials()).map(({ deed, reason }) => [deed, reason])).toEqual([['exclusions.ask', 'not-my-card']]);
    expect((await world.head()).exclusions).toBeUndefined();
  });
});

describe('the decision', () => {
  it('is saved once where manager and conference chair press at the same moment, and the second sees what stands', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    const [, other] = await Promise.all([
      world.presses('macsen', 'exclusions.decide', { ...asked, ...decision }),
      world.presses('cadi', 'exclusions.refuse', { ...asked, why: 'CanaryNo' }),
    ]);
    expect(shown(other)).toMatch(/has its answer already[\s\S]*CanaryWhy/);
    expect(marksOf(await world.head())).toEqual(['elin in-force']);
  });

  it('pressed again on a card from before is refused, and changes nothing', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    await world.presses('macsen', 'exclusions.decide', { ...asked, ...decision });
    const before = await world.head();
    expect(
      shown(await world.presses('macsen', 'exclusions.decide', { ...asked, ...decision, topics: 'visits', extent: 'part' })),
    ).toContain('has its answer already');
    expect((await world.head()).exclusions).toEqual(before.exclusions);
  });

  it('is nobody else’s, and not theirs who asked for it in another role', async () => {
    const world = await anEveryoneWorld('planned', (deps) => deps);
    const loaded = await world.deps.store.load('group-1', []);
    if (loaded === null) throw new Error('The group is gone.');
    const { document, etag } = loaded.head;
    // Siân covers as manager too.
    const sian = document.members.find(({ memberId }) => memberId === 'sian');
    if (sian === undefined) throw new Error('There is no Siân.');
    const members = [...document.members, { ...sian, memberId: 'sian-2', role: 'manager' as const }];
    await world.deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members }, etag, put: [], create: [] });
    const asked = await askedToExclude(world, {}, 'sian');
    for (const who of ['sian', 'noor', 'elin']) await world.presses(who, 'exclusions.decide', { ...asked, ...decision });
    expect((await world.denials()).map(({ by, reason }) => [by, reason])).toEqual([
      ['person-sian', 'asked-yourself'],
      ['person-noor', 'role-may-not'],
      ['person-elin', 'role-may-not'],
    ]);
    expect(marksOf(await world.head())).toEqual(['elin asked']);
  });

  it('is not opened where others read along', async () => {
    const world = await withoutElin('planned');
    await world.presses('sian', 'groups.link', { g: 'group-1' }, at);
    const linked = { ...at, coreGroupId: 'group-1' };
    for (const who of ['sian', 'elin', 'rhys'])
      expect(shown(await world.presses(who, 'exclusions.open', { page: 1 }, linked))).not.toContain('Canary');
    expect((await world.denials()).map(({ reason }) => reason)).toEqual(['wrong-conversation', 'wrong-conversation', 'wrong-conversation']);
    for (const who of ['elin', 'rhys']) expect(shown(await world.says(who, 'exclusions', linked))).not.toMatch(/xclu/);
  });
});

describe('its review', () => {
  it('keeps it, with the next day of review and the reason', async () => {
    const world = await anEveryoneWorld('planned');
    const about = await excluded(world);
    expect(shown(await world.presses('cadi', 'exclusions.review', { ...about, ...review }))).toMatch(
      /The review is saved[\s\S]*31 December[\s\S]*CanaryReview/,
    );
    expect((await world.head()).exclusions).toEqual([expect.objectContaining({ reviewBy: '2026-12-31', state: 'in-force' })]);
  });

  it('that changes it from the whole to a part invites to the next meeting again, with nothing of what was replied before', async () => {
    const world = await anEveryoneWorld('planned');
    await world.presses('elin', 'attendance.reply', { meetingId: 'meeting-1', asked: await markOfMeeting(world), reply: 'coming' });
    const about = await excluded(world);
    await world.presses('macsen', 'exclusions.review', { ...about, ...review, code: 'change', extent: 'part', topics: 'visits' });
    expect(await card(world, 'elin', 'meeting.open')).toContain('4 December');
    expect((await world.meeting()).attendees.find(({ memberId }) => memberId === 'elin')).toMatchObject({ reply: null });
    expect((await world.head()).noticesAbout?.filter(({ about: { kind }, to }) => kind === 'meeting' && to === 'person-elin')).toHaveLength(
      1,
    );
  });

  it('that ends it gives back what comes, not what happened in between, unless that is said', async () => {
    for (const given of ['false', 'true']) {
      const world = await anEveryoneWorld('signed');
      const about = await excluded(world);
      await world.presses('macsen', 'exclusions.review', { ...about, ...review, code: 'end', given });
      await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
      const sent = (await world.meeting()).record?.circulation.map(({ memberId }) => memberId) ?? [];
      expect([given, sent.includes('elin')]).toEqual([given, given === 'true']);
    }
  });

  it('is refused on a card from before another one, with what was typed', async () => {
    const world = await anEveryoneWorld('planned');
    const about = await excluded(world);
    await world.presses('cadi', 'exclusions.review', { ...about, ...review });
    const stale = shown(await world.presses('macsen', 'exclusions.review', { ...about, ...review, code: 'end', why: 'CanaryLater' }));
    expect(stale).toMatch(/Somebody changed this since[\s\S]*CanaryLater/);
    expect((await newestExclusion(world)).seen).toBe(3);
    expect(marksOf(await world.head())).toEqual(['elin in-force']);
  });
});

it('the chair of the next meeting sees who is kept from it, and no longer once another chairs', async () => {
  const world = await withoutElin('planned');
  expect(await card(world, 'ioan', 'exclusions.open', { page: 1 })).toContain('CanaryName-elin-');
  const { exclusionId } = await newestExclusion(world);
  expect(await card(world, 'ioan', 'exclusions.one', { exclusionId })).toContain('CanaryTold');
  const plain = await world.meeting();
  await world.presses('mair', 'meeting.arrange', {
    meetingId: 'meeting-1',
    seen: [plain.chairMemberId, plain.language, plain.needs?.at].join(' '),
    chair: 'noor',
    language: 'en',
    needs: '',
  });
  expect(await card(world, 'ioan', 'exclusions.open', { page: 1 })).toContain('There is nothing here');
});
