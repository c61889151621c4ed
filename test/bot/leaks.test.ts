import { allShownTo, every } from '../support/allShownTo';
import { anEveryoneWorld, everyone, insiders } from '../support/everyoneWorld';
import { wellFormed } from '../support/wellFormed';

const states = ['planned', 'open', 'circulated'] as const;

/** What nobody outside the practitioners is ever shown (DOMAIN 2.2, 5.5, 5.6). */
const neverForFamily =
  /Canary(Safe-|NotePractitioners|NoteChildConfidential|NoteNamed|NoteThirdParty|Deputy-noor|Needs|LateReason|MoveReason|CancelReason|Effect|Blocked|Action-act-hidden|EndReason|AlertWhy|AccountName|ChildRef|Ref\b|Authority|Team\b|Item-item-noor)/;
/** Beyond that, for each: the other parent and their part, the other child, and for the interpreter all but the agenda. */
const neverFor: Readonly<Record<string, RegExp>> = {
  elin: /Canary(Item-private-(rhys|yp|gwen|ada)|Deputy-rhys|Name-(rhys|gwen)|Agency-rhys|Given-child-2|Family-child-2|Change-rhys|Action-act-rhys|NoteOneParent-rhys)/,
  rhys: /Canary(Item-private-(elin|yp|gwen|ada)|Name-(elin|yp|ada)|Agency-elin|Given-child-1|Family-child-1|Change-elin|Action-act-(elin|noor|done|blocked)|NoteOneParent-elin)/,
  yp: /Canary(Item-private-(elin|rhys|gwen|ada)|Deputy-rhys|Name-(rhys|gwen)|Given-child-2|Family-child-2|Change-(elin|rhys)|Action-act-(elin|rhys)|NoteOneParent)/,
  ada: /Canary(Item-private-(elin|rhys|yp|gwen)|Deputy-rhys|Name-(rhys|gwen)|Given-child-2|Family-child-2|Action-act-(elin|rhys)|NoteOneParent|Change-(elin|rhys))/,
  ivo: /Canary(AccountName|Item-(private|item-noor)|AlertWhy|Note|Action-|Given-|Family-|Change-|Agency-|Safe-|Name-(?!ivo|ioan))/,
};
const neverForPractitioner: Readonly<Record<string, RegExp>> = {
  noor: /Canary(Safe-|NoteThirdParty|EndReason)/,
  gwen: /Canary(AccountName|Safe-|NoteNamed|NoteThirdParty|NoteOneParent|NoteChildConfidential-child-1|Given-child-1|Family-child-1|Name-(elin|yp|ada)|Agency-(elin|yp|ada|rhys)|Change-elin|Action-act-(noor|elin|done|blocked)|EndReason)/,
  sen: /Canary(Safe-|NoteNamed|NoteThirdParty|EndReason)/,
  reg: /Canary(AccountName|Note|Action-|Safe-|Item-|Change-|Needs|Deputy)/,
  aud: /Canary(AccountName|Item-private|Note|Action-|Safe-|Deputy)/,
};

/** Items that are not for everyone, by their ids: whoever knows one can ask for it. */
const privateItems = ['item-noor', 'private-elin', 'private-rhys', 'private-yp'].map((itemId) => ({ itemId, chosen: itemId }));

const viewers = [...Object.keys(neverFor), ...Object.keys(neverForPractitioner)];

describe.each(viewers)('%s', (person) => {
  it.each(states)('is shown nothing that is not for them, whatever they press, in state %s', async (state) => {
    const world = await anEveryoneWorld(state);
    const forbidden = [neverFor[person], neverForPractitioner[person], person in neverFor ? neverForFamily : undefined];
    const shown = await allShownTo(person, world, privateItems);
    expect(shown.length).toBeGreaterThan(every.length);
    const leaks = shown.flatMap(([what, card]) =>
      forbidden.flatMap((never) => (never && card.match(never) ? [[what, card.match(never)?.[0]]] : [])),
    );
    expect(leaks).toEqual([]);
  });
});

it('the canaries can be found: whoever runs the group sees what the family does not', async () => {
  const world = await anEveryoneWorld('circulated');
  const all = (await allShownTo('sian', world, privateItems)).map(([, card]) => card).join();
  for (const canary of [
    'Safe-elin-',
    'NotePractitioners',
    'NoteChildConfidential-child-2-',
    'NoteThirdParty',
    'Action-act-hidden-',
    'EndReason-olwen-',
    'AlertWhy',
    'Item-item-noor-',
    'Item-private-elin-',
    'Item-private-yp-',
  ])
    expect(all).toContain(`Canary${canary}`);
});

it('the first text of every card is neutral, and what is posted in a shared chat is neutral altogether', async () => {
  const world = await anEveryoneWorld('open');
  const neutral = /You have an item to look at|Mae gennych eitem/;
  for (const person of ['sian', 'elin', 'guest'])
    for (const [what, card] of await allShownTo(person, world)) {
      const first = /"type":"TextBlock","text":"([^"]*)"/.exec(card)?.[1] ?? '';
      expect([what, neutral.test(first)]).toEqual([what, true]);
    }
  const where = { kind: 'groupChat' as const, conversationId: '19:x@thread.v2', coreGroupId: 'group-1' };
  for (const line of [
    'agenda',
    'members',
    'groups',
    'record',
    'actions',
    'meeting',
    'attendance',
    'alerts',
    'away',
    'clocks',
    'language',
    'help',
    'agend',
    'x'.repeat(5000),
  ])
    for (const person of everyone) expect(JSON.stringify(await world.says(person, line, where))).not.toMatch(/Canary|CG-/);
});

it('the audit and the ids of documents say ids and codes only', async () => {
  for (const state of states) {
    const world = await anEveryoneWorld(state);
    for (const verb of every)
      for (const person of Object.keys(insiders)) await world.presses(person, verb.verb, await wellFormed(world, verb));
    const entries = await world.audit();
    expect(entries.length).toBeGreaterThan(0);
    for (const { deed, about, by } of entries) {
      expect([deed, by]).toEqual([deed, expect.stringMatching(/^person-\w+$/)]);
      for (const [name, value] of Object.entries(about))
        if (typeof value === 'string') expect([deed, name, value]).toEqual([deed, name, expect.stringMatching(/^[\w:. -]{0,200}$/)]);
      expect(JSON.stringify(about)).not.toMatch(/Canary|Typed/);
    }
    for await (const document of world.deps.store.documents('group-1'))
      expect((document as { id: string }).id).toMatch(/^[a-z]+(:[\w:-]+)?$/);
    expect(JSON.stringify(await world.denials())).not.toMatch(/Canary|Typed/);
  }
});
