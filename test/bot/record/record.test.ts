import type { AdaptiveCard } from '../../../src/cards/defineCard';
import type { AuditEntry } from '../../../src/core/documents';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { PastVersion } from '../../../src/core/record/pastVersions';
import { aMember } from '../../support/aGroup';
import { elementsOf } from '../../support/cardTemplates';
import {
  aClosedMeeting,
  anAction,
  anAttendee,
  anOpenMeeting,
  aPlan,
  aRecordGroup,
  aRecordWorld,
  aText,
  type RecordWorld,
} from '../../support/recordWorld';
import { button, shown } from '../../support/world';

let world: RecordWorld;
const about = { meetingId: 'meeting-1' };
const first = { ...about, version: 1 };

async function begin(meeting: Meeting, plan = aPlan([]), group = aRecordGroup(meeting)): Promise<RecordWorld> {
  world = await aRecordWorld(meeting, plan, group);
  return world;
}

afterEach(() => world.close());

function note(words: string, audience: string, language = 'en') {
  return { words, audience, language };
}

async function write(who: string, itemId: string, words: string, audience: string, language = 'en'): Promise<AdaptiveCard> {
  return world.presses(who, 'record.note', { ...about, itemId, ...note(words, audience, language) });
}

async function sign(): Promise<AdaptiveCard> {
  return world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
}

async function draftSignCirculate(): Promise<void> {
  await world.presses('sian', 'record.draft', about);
  await sign();
  await world.presses('mair', 'record.circulate', first);
}

/** Every page of a card that has pages, as what it shows. */
async function allPages(who: string, start: AdaptiveCard): Promise<string> {
  const pages = [start];
  for (let card = start; /Page|Tudalen/.test(shown(card)); ) {
    const verb = JSON.stringify(card).match(/"verb":"(record\.(?:reading|check|preview|item))"/)?.[1] ?? '';
    const next = nextPage(card, verb);
    if (next === null) break;
    card = await world.presses(who, verb, next);
    pages.push(card);
  }
  return pages.map(shown).join('\n');
}

function nextPage(card: AdaptiveCard, verb: string): Record<string, unknown> | null {
  const [now = 0, of = 0] = [...(shown(card).match(/(?:Page|Tudalen) (\d+) (?:of|o) (\d+)/) ?? [])].slice(1).map(Number);
  if (now >= of) return null;
  const { g: _g, k: _k, ...data } = button(card, verb).data;
  return { ...data, page: now + 1 };
}

async function read(who: string, version = 1): Promise<string> {
  return allPages(who, await world.presses(who, 'record.read', { ...about, version }));
}

async function audit(): Promise<AuditEntry[]> {
  return (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as AuditEntry[];
}

describe('parts in which nothing was noted', () => {
  const foldOf = (card: unknown) => elementsOf(card, ({ id }) => id === 'nothing');
  const lastPageOf = async (who: string): Promise<AdaptiveCard> => world.presses(who, 'record.check', { ...first, page: 99 });

  it('stand together in one line with their count on the last page, which opens in place with a way to add words to each', async () => {
    await begin(anOpenMeeting());
    await write('sian', 'item-1', 'All came', 'everyone');
    await world.presses('ioan', 'attendance.everyone', about);
    await world.presses('ioan', 'meeting.close', about);
    await world.presses('sian', 'record.draft', about);
    const card = await lastPageOf('ioan');
    expect(shown(card)).toContain('Nothing was noted (19)');
    expect(foldOf(card)[0]).toMatchObject({ isVisible: false });
    expect(shown(foldOf(card))).toContain('Finish: each person');
    expect(shown(foldOf(card))).not.toContain('Introductions');
    expect(shown(await world.presses('ioan', 'record.check', { ...first, page: 1 }))).not.toContain('Finish: each person');
    expect(JSON.stringify(card).split('Finish: each person')).toHaveLength(2);
    const { data } = button(foldOf(card), 'record.wording');
    const form = await world.presses('ioan', 'record.wording', data);
    const added = await world.presses('ioan', 'record.change', {
      ...button(form, 'record.change').data,
      ...note('Said by phone', 'everyone'),
    });
    expect(shown(added)).toContain('Said by phone');
    expect(shown(await lastPageOf('ioan'))).toContain('Nothing was noted (18)');
  });

  it('have no line where nothing is without a note', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    expect(shown(await world.presses('ioan', 'record.check', { ...first, page: 1 }))).not.toContain('Nothing was noted (0)');
  });
});

describe('notes', () => {
  it('opens the open meeting for those who write, and takes a note from chair, co-ordinator and administrator', async () => {
    await begin(anOpenMeeting());
    const desk = await world.says('ioan', 'record');
    expect(shown(desk)).toContain('Next: write what is said');
    const notes = await world.tap('ioan', desk, 'Notes');
    expect(shown(notes)).toContain('Page 1 of 3');
    const form = await world.tap('ioan', notes, 'Write a note (1)');
    expect(shown(form)).toContain('Introductions, apologies');
    expect(shown(await world.tap('ioan', form, 'Save', note('Chair’s note', 'everyone')))).toContain('● 1 note');
    await write('sian', 'item-1', 'Co-ordinator’s note', 'practitioners');
    await write('mair', 'item-1', 'Administrator’s note', 'one-parent:elin');
    const [item] = (await world.meeting()).agenda;
    expect(item?.notes.map(({ by, audience }) => [by, audience.kind])).toEqual([
      ['ioan', 'everyone'],
      ['sian', 'practitioners'],
      ['mair', 'one-parent'],
    ]);
  });

  it('says of an old form, sent empty, that the record is locked, and asks for nothing more', async () => {
    await begin(aClosedMeeting());
    const form = await world.presses('sian', 'record.noting', { ...about, itemId: 'item-1' });
    await world.presses('sian', 'record.draft', about);
    await sign();
    const card = shown(await world.tap('sian', form, 'Save', note('', '')));
    expect(card).toContain('This record is signed and locked');
    expect(card).not.toContain('Answer this');
  });

  it.each(['noor', 'elin', 'rhys', 'macsen', 'ada', 'gwen', 'ivo'])(
    'takes none from %s, shows them no draft, and audits the refusal',
    async (who) => {
      await begin(anOpenMeeting());
      expect(shown(await write(who, 'item-1', 'not mine', 'everyone'))).toMatch(/role in this group does not allow|Nid yw eich rôl/);
      for (const verb of ['record.desk', 'record.notes', 'record.people'])
        expect(shown(await world.presses(who, verb, about))).toMatch(/does not allow|Nid yw eich rôl/);
      expect(JSON.stringify(await world.meeting())).not.toContain('not mine');
      const denied = await world.store.groups.ofType('group-1', 'access', { limit: 100, after: null });
      expect(denied).toContainEqual(expect.objectContaining({ deed: 'record.note', outcome: 'denied', reason: 'role-may-not' }));
    },
  );

  it('refuses 5,000 characters and gives them back, stores 4,000', async () => {
    await begin(anOpenMeeting());
    const long = 'ŵ'.repeat(5000);
    const refused = await write('sian', 'item-2', long, 'everyone');
    expect(shown(refused)).toContain('Nothing was cut off');
    expect(shown(refused)).toContain(long);
    expect((await world.meeting()).agenda[1]?.notes).toEqual([]);
    await write('sian', 'item-2', 'ŵ'.repeat(4000), 'everyone');
    expect((await world.meeting()).agenda[1]?.notes[0]?.text).toHaveLength(4000);
  });

  it('asks who may read it, and refuses an audience that is not offered', async () => {
    await begin(anOpenMeeting());
    for (const audience of ['', 'named', 'third-party', 'one-parent:ivo', 'child-confidential:nobody']) {
      const refused = await write('sian', 'item-2', 'Words kept', audience);
      expect(shown(refused)).toContain('Words kept');
      expect(shown(refused)).toContain('Nothing was saved yet');
    }
    expect((await world.meeting()).agenda[1]?.notes).toEqual([]);
  });

  it('is written once when the same press comes twice, and is refused when the meeting was cancelled meanwhile', async () => {
    await begin(anOpenMeeting());
    const press = { ...about, itemId: 'item-1', ...note('once', 'everyone'), k: 'one-card' };
    await world.presses('sian', 'record.note', press);
    await world.presses('sian', 'record.note', press);
    expect((await world.meeting()).agenda[0]?.notes).toHaveLength(1);
    await world.close();
    await begin(anOpenMeeting({ state: 'cancelled' }));
    expect(shown(await write('sian', 'item-1', 'kept words', 'everyone'))).toMatch(/has been cancelled[\s\S]*kept words/);
  });

  it('shows Welsh words to a Welsh reader of the bot', async () => {
    await begin(anOpenMeeting());
    expect(shown(await world.says('ioan', 'cofnod'))).toContain('Nesaf: ysgrifennwch yr hyn a ddywedir');
  });
});

describe('the draft and its signature', () => {
  it('goes from closed to drafted, checked page by page, signed on the last page, and says the next step each time', async () => {
    await begin(aClosedMeeting(), aPlan([anAction('a')]));
    await write('sian', 'item-3', 'What was said about members', 'everyone');
    const desk = await world.says('ioan', 'rec');
    expect(shown(desk)).toContain('make the draft');
    let page = await world.tap('ioan', desk, 'Make the draft');
    expect(shown(page)).toContain('Not signed; only those who write the record see it');
    const all = await allPages('ioan', page);
    for (const words of ['What was said about members', "Siân O'Neill", 'Words of a', 'Add words', 'Sign the record'])
      expect(all).toContain(words);
    for (let next = nextPage(page, 'record.check'); next !== null; next = nextPage(page, 'record.check')) {
      expect(shown(page)).not.toContain('Sign the record');
      page = await world.presses('ioan', 'record.check', next);
    }
    const asked = await world.tap('ioan', page, 'Sign the record');
    expect(shown(asked)).toContain('After that nobody can change these words');
    expect((await world.meeting()).record?.state).toBe('draft');
    const signed = await world.tap('ioan', asked, 'Yes, sign it');
    expect(shown(signed)).toContain('Next: circulate the signed record');
    const version = (await world.meeting()).record?.versions[0];
    expect(version).toMatchObject({ signedBy: 'ioan', signedByName: 'Ioan ${x} Môn-Parry' });
    expect((await audit()).at(-1)).toMatchObject({
      deed: 'record.sign',
      about: { meetingId: 'meeting-1', recordVersion: 1, hash: version?.hash },
    });
  });

  it('is signed by the chair alone', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    const { version: v } = await world.meeting();
    for (const who of ['sian', 'mair', 'macsen', 'elin', 'ivo']) {
      expect(shown(await world.presses(who, 'record.sign', { ...about, v }))).toMatch(/Only the chair|Dim ond cadeirydd/);
      expect((await world.meeting()).record?.state).toBe('draft');
    }
  });

  it('is signed by the co-ordinator when the chair has left the group', async () => {
    const meeting = aClosedMeeting();
    const group = aRecordGroup(meeting);
    const left = group.members.map((member) => (member.memberId === 'ioan' ? { ...member, to: '2026-11-20' } : member));
    await begin(meeting, aPlan([]), { ...group, members: left });
    await world.presses('sian', 'record.draft', about);
    await world.presses('sian', 'record.sign', { ...about, v: (await world.meeting()).version });
    expect((await world.meeting()).record?.state).toBe('signed');
  });

  it('is signed once: the second signature is told that it is locked', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    await sign();
    const before = JSON.stringify((await world.meeting()).record);
    expect(shown(await sign())).toContain('signed and locked');
    expect(JSON.stringify((await world.meeting()).record)).toBe(before);
    for (const press of [world.presses('sian', 'record.draft', about), write('sian', 'item-1', 'too late', 'everyone')])
      expect(shown(await press)).toContain('signed and locked');
  });

  it('is not signed as it stood before somebody added a note', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    const { version: v } = await world.meeting();
    await write('mair', 'item-2', 'Added at the last minute', 'everyone');
    expect(shown(await world.presses('ioan', 'record.sign', { ...about, v }))).toContain('Somebody changed this since you opened it');
    expect((await world.meeting()).record?.state).toBe('draft');
    expect(JSON.stringify((await world.meeting()).record)).toContain('Added at the last minute');
  });

  it('is not signed where somebody added a note while it was asked whether to sign', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    const { version: v } = await world.meeting();
    const asked = await world.presses('ioan', 'record.signing', { ...about, version: 1, page: 1, v });
    await write('mair', 'item-2', 'Added at the last minute', 'everyone');
    expect(shown(await world.tap('ioan', asked, 'Yes, sign it'))).toContain('Somebody changed this since you opened it');
    expect((await world.meeting()).record?.state).toBe('draft');
  });

  it('says that actions changed since it was drafted, until it is brought up to date', async () => {
    await begin(aClosedMeeting(), aPlan([anAction('a')]));
    await world.presses('sian', 'record.draft', about);
    const loaded = await world.store.groups.load('group-1', []);
    if (loaded === null) throw new Error('The group is gone.');
    await world.store.groups.commit({
      coreGroupId: 'group-1',
      head: loaded.head.document,
      etag: loaded.head.etag,
      put: [aPlan([anAction('a', { state: 'done', doneOn: '2026-11-20' })])],
      create: [],
    });
    const stale = await world.presses('ioan', 'record.check', { ...first, page: 1 });
    expect(shown(stale)).toContain('Bring it up to date');
    expect(shown(await world.tap('ioan', stale, 'Bring it up to date'))).not.toContain('Bring it up to date');
  });

  it('takes the chair’s words in place of a note, leaves out, puts back; nobody else’s words but the chair’s', async () => {
    await begin(aClosedMeeting());
    await write('sian', 'item-1', 'As it was noted', 'everyone');
    await world.presses('sian', 'record.draft', about);
    const slot = async () => ({ ...first, sectionId: 'item:item-1', slot: 'text:0', v: (await world.meeting()).version });
    expect(shown(await world.presses('sian', 'record.change', { ...(await slot()), ...note('Not mine to say', 'everyone') }))).toContain(
      'Only the chair',
    );
    const form = await world.presses('ioan', 'record.wording', { ...(await slot()), page: 1 });
    expect(shown(form)).toContain('As it was noted');
    const changed = await world.tap('ioan', form, 'Save', note('In the chair’s words', 'practitioners', 'cy'));
    expect(shown(changed)).toMatch(/In the chair’s words[\s\S]*Noted as[\s\S]*As it was noted/);
    const stale = await world.presses('ioan', 'record.change', { ...(await slot()), v: 1, ...note('Typed on an old card', 'everyone') });
    expect(shown(stale)).toMatch(/Somebody changed this[\s\S]*Typed on an old card/);
    expect(shown(await world.presses('ioan', 'record.leaveOut', await slot()))).toContain('left out of the record');
    expect(shown(await world.presses('ioan', 'record.putBack', await slot()))).not.toContain('In the chair’s words');
    await world.presses('ioan', 'record.change', {
      ...(await slot()),
      sectionId: 'attendance',
      slot: 'new',
      ...note('Noor came late', 'everyone'),
    });
    expect(await allPages('ioan', await world.presses('ioan', 'record.check', { ...first, page: 1 }))).toContain('Noor came late');
  });
});

describe('circulation', () => {
  async function withEveryAudience(): Promise<void> {
    await begin(aClosedMeeting(), aPlan([anAction('of-elin', { owner: { kind: 'member', memberId: 'elin' } }), anAction('of-noor')]));
    await write('sian', 'item-1', 'For all', 'everyone', 'cy');
    await write('sian', 'item-1', 'For practitioners', 'practitioners');
    await write('sian', 'item-2', 'For Elin', 'one-parent:elin');
    await write('sian', 'item-2', 'For Rhys', 'one-parent:rhys');
    await write('sian', 'item-3', 'Told by the first child', 'child-confidential:child-1');
    await draftSignCirculate();
  }

  it.each([
    [
      'elin',
      ['For all', 'For Elin', 'Words of of-elin', 'Words of of-noor'],
      ['For practitioners', 'For Rhys', 'Told by', 'Rhys [x](y)', 'CG-0001'],
    ],
    ['rhys', ['For all', 'For Rhys', 'Words of of-noor'], ['For practitioners', 'For Elin', 'Told by', 'Elin Ŵyn', 'Words of of-elin']],
    ['noor', ['For all', 'For practitioners', 'For Elin', 'For Rhys', 'Told by', 'CG-0001'], []],
    ['gwen', ['For all', 'For practitioners', 'Cai Prŷs'], ['Told by', 'Mali Prŷs', 'For Elin', 'Elin Prŷs']],
    ['ada', ['For all', 'Words of of-noor'], ['For practitioners', 'For Elin', 'For Rhys', 'Told by', 'Elin Ŵyn', 'Words of of-elin']],
  ])('gives %s what is theirs and no more', async (who, given, kept) => {
    await withEveryAudience();
    const list = await world.says(who, 'cofnod');
    expect(shown(list)).toMatch(/not opened yet|heb ei agor eto/);
    const seen = await allPages(who, await world.tap(who, list, 'record.read'));
    for (const words of given) expect(seen).toContain(words);
    for (const words of kept) expect(seen).not.toContain(words);
  });

  it('says in which language a note was written only where it is another than the text around it', async () => {
    await withEveryAudience();
    expect(await read('elin')).toContain('(written in Welsh)');
    expect(await read('elin')).not.toContain('(written in English)');
  });

  it('is for a reader of both languages two whole texts, Welsh first, each of which says that there is the other', async () => {
    await withEveryAudience();
    const both = await read('rhys');
    const turn = both.indexOf('In English');
    const [welsh, english] = [both.slice(both.indexOf('Yn Gymraeg'), turn), both.slice(turn)];
    for (const [text, theirs, others] of [
      [
        welsh,
        ['Yn Gymraeg', 'Pwy oedd yno', 'Llofnodwyd gan', 'For all', '(ysgrifennwyd yn Saesneg)'],
        ['Who was there', '(written in', 'yn Gymraeg)'],
      ],
      [english, ['Who was there', 'Signed by', 'For all', '(written in Welsh)'], ['Pwy oedd yno', '(ysgrifennwyd', '(written in English)']],
    ] as const) {
      for (const words of theirs) expect(text).toContain(words);
      for (const words of others) expect(text).not.toContain(words);
    }
  });

  const forOthers = /Some parts of this record are for others and are not shown here/;
  it.each([
    ['elin', true],
    ['ada', true],
    ['gwen', true],
    ['noor', false],
    ['sian', false],
  ])('says to %s that parts of it are for others: %s', async (who, isPartial) => {
    await withEveryAudience();
    expect(forOthers.test(await read(who))).toBe(isPartial);
  });

  it('says so to a parent of a record in which nothing was written for anybody else: it tells nothing of what is in it', async () => {
    await begin(aClosedMeeting());
    await draftSignCirculate();
    expect(await read('elin')).toMatch(forOthers);
  });

  it('records the first opening, once, in the meeting and in the audit', async () => {
    await withEveryAudience();
    await read('elin');
    const opened = async () => (await world.meeting()).record?.circulation.find(({ memberId }) => memberId === 'elin')?.openedAt;
    const at = await opened();
    world.setNow('2026-11-23T08:00:00.000Z');
    await read('elin');
    expect(at).toBe('2026-11-20T11:00:00.000Z');
    expect(await opened()).toBe(at);
    expect(await audit()).toContainEqual(
      expect.objectContaining({ deed: 'record.read', by: 'person-elin', about: expect.objectContaining({ meetingId: 'meeting-1' }) }),
    );
    const people = await world.presses('ioan', 'record.people', { ...about, page: 1 });
    expect(shown(people)).toMatch(/Elin Ŵyn\n✓ opened 20 November 2026/);
    expect(shown(people)).toMatch(/Noor\n○ planned for 20 November 2026, 11:00, not opened/);
    const more = shown(await world.presses('ioan', 'record.people', { ...about, page: 2 }));
    expect(shown(people) + more).toMatch(/Rhys \[x\]\(y\) Ŵyn\n■ not in Teams: give it on paper/);
    expect(shown(people) + more).not.toContain('Ivo');
  });

  it('counts everybody who opens it at the same moment', async () => {
    await withEveryAudience();
    await Promise.all(['elin', 'rhys', 'noor', 'gwen', 'ada', 'sian'].map((who) => world.presses(who, 'record.read', first)));
    expect((await world.meeting()).record?.circulation.filter(({ openedAt }) => openedAt !== null)).toHaveLength(6);
  });

  it('opens nothing for an interpreter, for somebody it was not sent to, or before it is circulated', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    await sign();
    for (const verb of ['record.read', 'record.reading']) {
      expect(shown(await world.presses('noor', verb, first))).toContain('was not sent to you');
      expect(shown(await world.presses('ivo', verb, first))).toContain('does not allow');
    }
    expect(shown(await world.says('noor', 'record'))).toContain('Nothing on this page was sent to you');
    await world.presses('sian', 'record.circulate', first);
    expect(shown(await world.presses('ivo', 'record.read', first))).toContain('does not allow');
  });

  it('opens nothing any more for somebody whose membership has ended since', async () => {
    await withEveryAudience();
    const loaded = await world.store.groups.load('group-1', []);
    if (loaded === null) throw new Error('The group is gone.');
    const members = loaded.head.document.members.map((member) => (member.memberId === 'rhys' ? { ...member, to: '2026-11-20' } : member));
    await world.store.groups.commit({
      coreGroupId: 'group-1',
      head: { ...loaded.head.document, members },
      etag: loaded.head.etag,
      put: [],
      create: [],
    });
    for (const verb of ['record.read', 'record.reading'])
      expect(shown(await world.presses('rhys', verb, first))).toContain('You are not a member of this group today');
    expect(shown(await world.says('rhys', 'record'))).toContain('You are not a member of this group today');
  });

  it('circulates only what is signed, once, and again to whoever joined', async () => {
    await begin(aClosedMeeting());
    await world.presses('sian', 'record.draft', about);
    expect(shown(await world.presses('sian', 'record.circulate', first))).toContain('Only a signed record can be circulated');
    await sign();
    expect(shown(await world.presses('elin', 'record.circulate', first))).toContain('Nid yw eich rôl');
    expect(shown(await world.presses('sian', 'record.circulate', first))).toContain('Circulated.');
    expect((await world.head()).meetings[0]?.recordSentOn).toBe('2026-11-20');
    expect(shown(await world.presses('sian', 'record.circulate', first))).toContain('was sent it already');
  });

  it('previews what one person gets, without what whoever looks may not read', async () => {
    await withEveryAudience();
    const seen = await allPages('sian', await world.presses('sian', 'record.preview', { ...first, memberId: 'elin', page: 1 }));
    expect(seen).toContain('For Elin');
    expect(seen).not.toContain('For Rhys');
    expect(shown(await world.presses('elin', 'record.preview', { ...first, memberId: 'rhys', page: 1 }))).toContain('Nid yw eich rôl');
  });
});

describe('a correction', () => {
  it('adds a version with the reason, signed again; the older stays readable and the newer says what changed and why', async () => {
    await begin(aClosedMeeting());
    await write('sian', 'item-1', 'Noor was absent', 'everyone');
    await draftSignCirculate();
    const before = JSON.stringify((await world.meeting()).record?.versions[0]);
    for (const who of ['elin', 'mair', 'noor']) {
      await world.presses(who, 'record.correct', { ...first, reason: 'because', language: 'en' });
      expect((await world.meeting()).record?.versions).toHaveLength(1);
    }
    expect(shown(await world.presses('sian', 'record.correct', { ...first, language: 'en' }))).toContain('Answer this');
    await world.presses('sian', 'record.correct', { ...first, reason: 'Noor was there', language: 'en' });
    expect(await read('elin')).toContain('Noor was absent');
    const slot = { ...about, version: 2, sectionId: 'item:item-1', slot: 'text:0', v: (await world.meeting()).version };
    await world.presses('sian', 'record.change', { ...slot, ...note('Noor came at eleven', 'everyone') });
    expect(shown(await world.presses('sian', 'record.sign', { ...about, v: slot.v + 1 }))).toContain('Only the chair');
    await sign();
    expect(shown(await world.presses('elin', 'record.read', { ...about, version: 2 }))).toContain('Ni anfonwyd');
    await world.presses('sian', 'record.circulate', { ...about, version: 2 });
    const second = await read('elin', 2);
    for (const words of ['Fersiwn 2 o 2', 'Noor was there', 'Introductions, apologies', 'Noor came at eleven'])
      expect(second).toContain(words);
    expect(second).not.toContain('Noor was absent');
    expect(await read('elin', 1)).toContain('Noor was absent');
    const past = (await world.stored('record-version:meeting-1:0001')) as PastVersion;
    expect(JSON.stringify(past.version)).toBe(before);
  });

  it('is not begun twice', async () => {
    await begin(aClosedMeeting());
    await draftSignCirculate();
    await world.presses('sian', 'record.correct', { ...first, reason: 'one', language: 'en' });
    expect(shown(await world.presses('ioan', 'record.correct', { ...first, reason: 'two', language: 'en' }))).toMatch(
      /Somebody changed this[\s\S]*two/,
    );
    expect((await world.meeting()).record?.versions).toHaveLength(2);
  });
});

describe('bad input', () => {
  const typed = [
    '${title} ${$root.t.appName}',
    '**bold** [a](http://x) # h',
    '=cmd()|A1',
    '<b>x</b>',
    'שלום עולם',
    'Ŵŷ ll dd \u{1f469}‍\u{1f467}',
  ];

  it.each(typed)('shows %s as it was typed, in every rendering, never as markdown', async (words) => {
    await begin(aClosedMeeting());
    await write('sian', 'item-1', words, 'everyone');
    await draftSignCirculate();
    for (const who of ['elin', 'noor']) {
      const card = await world.presses(who, 'record.read', first);
      const seen = await allPages(who, card);
      expect(seen).toContain(words);
    }
    for (const verb of ['record.check', 'record.reading']) {
      const pages = await world.presses('ioan', verb, { ...first, page: 1 });
      for (const block of textBlocks(pages)) expect(block).not.toContain(words);
    }
  });

  it('says so about an unknown meeting, item, version or page, and stores nothing', async () => {
    await begin(aClosedMeeting());
    for (const [verb, data] of [
      ['record.item', { ...about, itemId: 'nowhere', page: 1 }],
      ['record.check', { ...about, version: 7, page: 1 }],
      ['record.sign', { ...about, v: 1 }],
    ] as const)
      expect(shown(await world.presses('ioan', verb, data))).toContain('no longer there');
    expect(shown(await world.presses('ioan', 'record.desk', { meetingId: 'nowhere' }))).toContain('do not recognise this card');
    expect(shown(await world.presses('ioan', 'record.notes', { ...about, page: 0 }))).toContain('do not recognise this card');
    expect((await world.meeting()).record).toBeNull();
  });

  it('says what to do where there is no meeting yet', async () => {
    await begin(anOpenMeeting({ state: 'planned' }));
    expect(shown(await world.says('sian', 'record'))).toContain('A record begins when the chair opens a meeting');
    expect(shown(await write('sian', 'item-1', 'too early', 'everyone'))).toMatch(/not open yet[\s\S]*too early/);
  });
});

describe('a long record', () => {
  it('stays under 24 KB a card and leaves nothing out: 20 items of long words and notes, 13 members, 40 actions', async () => {
    const plain = aClosedMeeting();
    const wide = (index: number) => `${index}:${(index % 10 === 0 ? '漢"\\\n' : 'gair').repeat(980)}:${index}`;
    const agenda = plain.agenda.map((item, index) => ({
      ...item,
      standing: null,
      words: aText(wide(index)),
      notes: [aText(wide(100 + index)), ...(index % 10 === 9 ? [aText(wide(200 + index), { audience: { kind: 'practitioners' } })] : [])],
    }));
    const meeting = { ...plain, agenda, attendees: [...plain.attendees, anAttendee('gwen')] };
    const group = aRecordGroup(meeting);
    const people = ['a', 'b', 'c'].map((id) => aMember(id, 'member', { name: `Person ${id} ${'x'.repeat(80)}` }));
    const actions = Array.from({ length: 40 }, (_, index) =>
      anAction(`n${index}`, { words: aText(index % 13 === 0 ? wide(300 + index) : `Action ${index}`) }),
    );
    await begin(meeting, aPlan(actions), { ...group, members: [...group.members, ...people] });
    await world.presses('sian', 'record.draft', about);
    const cards: AdaptiveCard[] = [];
    const follow = async (who: string, verb: string, data: object) => {
      let page = 1;
      for (let of = 1; page <= of; page += 1) {
        const card = await world.presses(who, verb, { ...data, page });
        cards.push(card);
        of = Number(shown(card).match(/(?:Page|Tudalen) \d+ (?:of|o) (\d+)/)?.[1] ?? 1);
      }
    };
    await follow('ioan', 'record.check', first);
    await follow('ioan', 'record.notes', about);
    await follow('ioan', 'record.item', { ...about, itemId: 'item-4' });
    cards.push(await world.presses('ioan', 'record.noting', { ...about, itemId: 'item-4' }));
    await sign();
    await world.presses('sian', 'record.circulate', first);
    await follow('noor', 'record.reading', first);
    await follow('elin', 'record.reading', first);
    for (const card of cards) {
      const text = JSON.stringify(card);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24 * 1024);
      expect(text.length * 2).toBeLessThanOrEqual(50 * 1024);
    }
    const readings = textRuns(
      cards
        .filter((card) => shown(card).includes('Version 1 of 1') && JSON.stringify(card).includes('"record.reading"'))
        // A text goes on from page to page under the head of each.
        .map(({ body }) => (body as unknown[]).slice(3)),
    );
    for (const index of [0, 19, 100, 119, 209, 219, 300, 339]) expect(readings).toContain(wide(index));
  }, 180_000);
});

function textBlocks(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textBlocks);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Record<string, unknown>;
  const own = element['type'] === 'TextBlock' ? [String(element['text'])] : [];
  return [...own, ...Object.values(element).flatMap(textBlocks)];
}

/** All that stands in text runs, joined as it is read, with what headings put between pages left out. */
function textRuns(node: unknown): string {
  if (Array.isArray(node)) return node.map(textRuns).join('');
  if (typeof node !== 'object' || node === null) return '';
  const element = node as Record<string, unknown>;
  return element['type'] === 'TextRun' ? String(element['text']) : Object.values(element).map(textRuns).join('');
}
