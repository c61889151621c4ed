import { runsGroup } from '../../src/core/member';
import { every } from '../support/allShownTo';
import { asked, change, decided, decision, held, moved, type Press, removed, sitting, today } from '../support/childWorld';
import { placeAnswered, placeEmptied } from '../support/emptyPlaceWorld';
import { anEveryoneWorld, type EveryoneWorld, insiders, type WorldState } from '../support/everyoneWorld';
import { questionsOpen } from '../support/openQuestions';
import { wellFormed } from '../support/wellFormed';

/*
 * A press names children and people by ids out of lists. Whoever names one that no list of theirs holds is denied that, and the denial is
 * kept with its reason, whatever else is wrong with the press. What a button carries has been forged: nothing is shown. What was chosen in
 * an input may be from a stale card: the form comes back, and says the same whether there is no such child or person or only none for them.
 */

const ofChildren = ['childId', 'children', 'childIds', 'twin'];
const ofPeople = ['memberId', 'owner', 'coOwners', 'attended', 'who', 'chair', 'person', 'cover', 'authorisedBy', 'people', 'kept'];
/** Those who answer for the whole group name any child of it; the chair of a meeting has everybody who comes before them. */
const ofAll = ['members.add', 'questions.children', 'attendance.correct', 'attendance.turn', 'attendance.confirm'];
/** The two entries of an import's question, which only those who run the group see: a pair that nobody asks about is gone. */
const pairs = ['here', 'there'];

/** Who presses, and what was there before, where that is not the co-ordinator of the group as planned. */
type Setting = {
  readonly who?: string;
  readonly state?: WorldState;
  readonly before?: (world: EveryoneWorld) => Promise<Press>;
  /** The child that the press is about, and somebody who is here for the other one alone. */
  readonly about?: string;
  readonly stranger?: string;
};
const byManager = { who: 'macsen' };
const byChair = { who: 'ioan' };
const open = { who: 'ioan', state: 'open' } as const;
const settings: Readonly<Record<string, Setting>> = {
  'questions.children': { before: questionsOpen },
  'questions.missedChild': { before: questionsOpen },
  'children.undoing': { ...byManager, before: moved },
  'children.undo': { ...byManager, before: moved },
  'clocks.explaining': byManager,
  'clocks.explain': byManager,
  'away.entering': byManager,
  'away.enter': byManager,
  'away.finish': byManager,
  'away.save': { who: 'noor' },
  'alerts.take': { who: 'sen', about: 'child-2', stranger: 'elin' },
  'members.place': { before: placeEmptied },
  'members.answer': { before: placeEmptied },
  'members.unanswer': { before: placeAnswered },
  'meeting.arrange': { who: 'mair' },
  'notSeen.report': { who: 'noor' },
  'seen.save': { who: 'noor' },
  'review.ask': { who: 'elin' },
  'review.request': { before: asked },
  'review.plan': { who: 'cadi' },
  'review.move': { who: 'cadi', before: sitting },
  'review.callOff': { who: 'cadi', before: sitting },
  'review.attend': { who: 'cadi', before: sitting },
  'review.deciding': { who: 'cadi', before: held },
  'review.decide': { who: 'cadi', before: held },
  'review.checking': { who: 'reg', before: removed },
  'review.check': { who: 'reg', before: removed },
  'review.correcting': { who: 'cadi', before: decided },
  'review.correct': { who: 'cadi', before: decided },
  'review.reattend': { who: 'cadi', before: decided },
  'review.viewing': { before: sitting },
  'review.views': { before: sitting },
  'review.view': { before: sitting },
  'review.reveal': { who: 'cadi', before: sitting },
  'attendance.correct': open,
  'attendance.turn': open,
  'attendance.confirm': open,
  'actions.agree': byChair,
  'actions.agreeOutside': byChair,
  'actions.addingOutside': byChair,
  'actions.addingMember': byChair,
  'actions.detail': open,
  'actions.giveTo': open,
  'exclusions.asking': { who: 'noor', about: 'child-2', stranger: 'elin' },
  'exclusions.askMore': { who: 'noor', about: 'child-2', stranger: 'elin' },
  'exclusions.askBack': { who: 'noor', about: 'child-2', stranger: 'elin' },
  'exclusions.ask': { who: 'noor', about: 'child-2', stranger: 'elin' },
  'record.preview': { who: 'mair', state: 'signed' },
  'record.releasing': { ...byChair, state: 'signed' },
  'record.release': { ...byChair, state: 'signed' },
};

const madeUp = 'made-up';

type Row = { readonly verb: (typeof every)[number]; readonly part: string } & Required<Setting>;
const usual: Required<Setting> = { who: 'sian', state: 'planned', before: async () => ({}), about: 'child-1', stranger: 'gwen' };
const rows: readonly Row[] = every.flatMap((verb) =>
  [...Object.keys(verb.data.shape), ...Object.keys(verb.inputs.shape)]
    .filter((part) => [...ofChildren, ...ofPeople].includes(part))
    .map((part) => ({ ...usual, ...settings[verb.verb], verb, part })),
);
const named = (row: Row): readonly [string, string, Row] => [row.verb.verb, row.part, row];

/** A press that a real card would send, as this person might. */
async function honest(world: EveryoneWorld, { verb, before }: Row): Promise<Press> {
  const about = await before(world);
  const shared = { childId: 'child-1', attended: 'sian,ioan,noor', on: today, time: '10:00', danger: 'no', dayAgreed: '' };
  const ofChild = verb.verb.startsWith('children.') ? { ...change, what: 'moved' } : verb.verb === 'seen.save' ? { what: 'seen' } : {};
  const more: Press = { ...shared, ...decision, ...about };
  const formed = { ...(await wellFormed(world, verb)), ...about, ...ofChild };
  const names = [...Object.keys(verb.data.shape), ...Object.keys(verb.inputs.shape)];
  const all: Press = Object.fromEntries(Object.entries(formed).filter(([name, value]) => names.includes(name) && value !== undefined));
  return { ...Object.fromEntries(names.map((name) => [name, ''])), ...pick(more, names), ...all };
}

function pick(press: Press, names: readonly string[]): Press {
  return Object.fromEntries(Object.entries(press).filter(([name]) => names.includes(name)));
}

/** The reasons of the denials that the press left; nothing was written by it, and nothing of the group is shown. */
async function denied(world: EveryoneWorld, row: Row, press: Press, unlisted: string): Promise<readonly unknown[]> {
  const { verb, who, part } = row;
  const before = { ...world.counted(), known: (await world.denials()).length };
  const card = await world.presses(who, verb.verb, press);
  expect(world.counted().writes).toEqual(before.writes);
  if (part in verb.inputs.shape) givesBack(card, row, press, unlisted);
  // What they typed themselves they read again.
  else expect(withoutTyped(JSON.stringify(card), press).match(/Canary.*/)).toBeNull();
  return (await world.denials()).slice(before.known).map(({ by, deed, reason }) => [by, deed, reason]);
}

function withoutTyped(card: string, press: Press): string {
  return Object.values(press).reduce<string>(
    (rest, typed) => (typeof typed === 'string' && typed !== '' ? rest.replaceAll(JSON.stringify(typed).slice(1, -1), '') : rest),
    card,
  );
}

/** The form with what was typed in it and the error at that input, which keeps what of it was on the list. */
function givesBack(card: unknown, { verb, part }: Row, press: Press, unlisted: string): void {
  const inputs = inputsOf(card);
  // A form that only asks in another way need not have that input.
  expect(JSON.stringify(card)).toContain(part in inputs || verb.kind === 'deed' ? 'not on your list' : 'Nothing was saved yet.');
  const typed = Object.keys(verb.inputs.shape).filter((name) => name !== part && name in inputs);
  expect(Object.fromEntries(typed.map((name) => [name, inputs[name]]))).toEqual(
    Object.fromEntries(typed.map((name) => [name, press[name]])),
  );
  const kept = String(press[part])
    .split(',')
    .filter((id) => id !== unlisted && id !== '');
  if (part in inputs) expect(inputs[part]).toBe(kept.join(','));
}

/** What stands in the inputs of a card, by their ids. */
function inputsOf(part: unknown): Readonly<Record<string, string>> {
  if (typeof part !== 'object' || part === null) return {};
  const { type, id, value } = part as Readonly<Record<string, unknown>>;
  const own = String(type).startsWith('Input.') ? { [String(id)]: String(value ?? '') } : {};
  return Object.assign(own, ...Object.values(part).map(inputsOf));
}

/** As it stands in the log of denials. */
function denial({ verb, who, part }: Row): readonly unknown[] {
  // A child out of a list over all groups is opened as any other, and so is the form for one who is missing.
  const opened: Readonly<Record<string, string>> = { 'children.choose': 'children.one', 'children.missing': 'children.changing' };
  const deed = opened[verb.verb] ?? verb.verb;
  return [`person-${who}`, deed, ofChildren.includes(part) ? 'not-for-this-child' : 'not-my-card'];
}

/** The other parts left empty, as from a form that was sent too early. */
function emptied({ verb, part }: Row, press: Press): Press {
  return { ...press, ...Object.fromEntries(Object.keys(verb.inputs.shape).flatMap((name) => (name === part ? [] : [[name, '']]))) };
}

describe.each(rows.map(named))('%s, which names %s', (_verb, part, row) => {
  it('is not denied to whoever may do it and names somebody of their list', async () => {
    const world = await anEveryoneWorld(row.state);
    const press = await honest(world, row);
    const before = (await world.denials()).length;
    await world.presses(row.who, row.verb.verb, press);
    expect((await world.denials()).slice(before)).toEqual([]);
  });

  it('is denied to whoever may do it but names nobody of the group', async () => {
    const world = await anEveryoneWorld(row.state);
    const press = { ...(await honest(world, row)), [part]: madeUp };
    expect(await denied(world, row, press, madeUp)).toEqual([denial(row)]);
    expect(await denied(world, row, emptied(row, press), madeUp)).toEqual([denial(row)]);
  });
});

/** Makes somebody here for one child alone. */
async function narrow({ deps }: EveryoneWorld, memberId: string, childId: string): Promise<void> {
  const loaded = await deps.store.load('group-1', []);
  if (loaded === null) throw new Error('The group is gone.');
  const { document, etag } = loaded.head;
  const members = document.members.map((member) => (member.memberId === memberId ? { ...member, childIds: [childId] } : member));
  await deps.store.commit({ coreGroupId: 'group-1', head: { ...document, members }, etag, put: [], create: [] });
}

/** A card without what is new in each. */
function withoutIds(card: unknown): string {
  return JSON.stringify(card).replace(/\bid0{9,}\d+\b/g, 'id');
}

const scoped = rows.filter(({ verb, part, who }) => {
  if (part === 'twin' || (ofAll.includes(verb.verb) && part !== 'memberId')) return false;
  return ofChildren.includes(part) || !runsGroup({ role: insiders[who] ?? 'parent' });
});

describe.each(scoped.map(named))('%s, which names %s', (_verb, part, row) => {
  it('is denied to whoever is here for one child and names another, or somebody who is here for the other', async () => {
    const world = await anEveryoneWorld(row.state);
    const press = await honest(world, row);
    await narrow(world, row.who, row.about);
    const other = ofChildren.includes(part) ? 'child-2' : part === 'cover' ? `person-${row.stranger}` : row.stranger;
    expect(await denied(world, row, { ...press, [part]: other }, other)).toEqual([denial(row)]);
    if (part in row.verb.inputs.shape) {
      const cardFor = async (id: string) => withoutIds(await world.presses(row.who, row.verb.verb, { ...press, [part]: id }));
      expect(await cardFor(other)).toBe(await cardFor(madeUp));
    }
    if (part in row.verb.inputs.shape && ['children', 'coOwners', 'attended'].includes(part))
      expect(await denied(world, row, { ...press, [part]: `${press[part]},${other}` }, other)).toEqual([denial(row)]);
  });
});

it('knows of every list of children or people that a card offers', async () => {
  const known = new Set(rows.map(({ verb, part }) => `${verb.verb} ${part}`));
  const missing = new Set<string>();
  let lists = 0;
  for (const state of ['planned', 'open', 'signed'] as const) {
    const world = await anEveryoneWorld(state);
    const { children, members } = await world.head();
    const ids = new Set([...children.map(({ childId }) => childId), ...members.flatMap(({ memberId, personId }) => [memberId, personId])]);
    for (const verb of every.filter(({ kind }) => kind === 'view')) {
      const press = await honest(world, { ...usual, part: '', verb });
      for (const who of Object.keys(insiders)) {
        const { inputs, verbs } = partsOf(await world.presses(who, verb.verb, press), ids);
        lists += inputs.length;
        for (const input of inputs)
          for (const pressed of verbs)
            if (every.some((each) => each.verb === pressed && input in each.inputs.shape) && !known.has(`${pressed} ${input}`))
              missing.add(`${pressed} ${input}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
  expect(lists).toBeGreaterThan(50);
  const inputs = every.flatMap(({ data, inputs: typed }) => [...Object.keys(data.shape), ...Object.keys(typed.shape)]);
  expect(pairs.filter((pair) => !inputs.includes(pair))).toEqual([]);
});

/** The lists of a card that offer these ids, and what its buttons ask for. */
function partsOf(part: unknown, ids: ReadonlySet<string>): { readonly inputs: readonly string[]; readonly verbs: readonly string[] } {
  if (typeof part !== 'object' || part === null) return { inputs: [], verbs: [] };
  const parts = Object.values(part).map((each) => partsOf(each, ids));
  const { type, id, verb, choices } = part as Readonly<Record<string, unknown>>;
  const offers = type === 'Input.ChoiceSet' && Array.isArray(choices) && choices.some(({ value }) => ids.has(value));
  return {
    inputs: [...(offers ? [String(id)] : []), ...parts.flatMap(({ inputs }) => inputs)],
    verbs: [...(type === 'Action.Execute' ? [String(verb)] : []), ...parts.flatMap(({ verbs }) => verbs)],
  };
}
