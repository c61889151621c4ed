import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { makeKeyed } from '../../../src/usecases/deeds/keyed';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { renameIds } from '../../../src/usecases/import/renameIds';
import { emailKey } from '../../../src/usecases/people/directoryKeys';
import { filesOf, goodExport } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';

const keyed = makeKeyed('a key of one deployment and no other');
const parsed = parseCaseload(filesOf(goodExport), '2026-11-20');

/** What the ids of all groups were called by the export's parser. */
function idsOf(name: typeof keyed): ReadonlyMap<string, string> {
  return new Map([...keyedCaseload(parsed, name).groups].flatMap(({ unkeyed }) => [...unkeyed]));
}

/** What anybody can make who has the export, or guesses its references and addresses. */
function guesses(): readonly string[] {
  return [...idsOf(keyed).values(), ...parsed.people.map(({ personId }) => personId), ...parsed.people.map(({ email }) => sha256(email))];
}

async function storedWith(name: typeof keyed): Promise<string> {
  const store = memoryStore();
  const deps = { store: store.groups, directory: store.directory, keyed: name, rules: defaultRules() };
  await importCaseload(deps, keyedCaseload(parsed, name), { at: '2026-11-20T09:00:00.000Z', dryRun: false });
  const all: unknown[] = [];
  for await (const id of store.groups.groupIds()) for await (const document of store.groups.documents(id)) all.push(document);
  for (const { email } of parsed.people) all.push(await store.directory.read(emailKey(name, email)));
  return JSON.stringify(all);
}

it('stores no id that somebody can make from the references and addresses of an export', async () => {
  const stored = await storedWith(keyed);
  expect(guesses().length).toBeGreaterThan(30);
  expect(guesses().filter((guess) => stored.includes(guess))).toEqual([]);
});

it('gives the same things the same ids again under the same key, and others under another', () => {
  const again = idsOf(makeKeyed('a key of one deployment and no other'));
  const elsewhere = idsOf(makeKeyed('a key of some other deployment'));
  const ids = idsOf(keyed);
  expect(again).toEqual(ids);
  expect([...elsewhere.keys()].filter((id) => ids.has(id))).toEqual([]);
});

it('keeps everything of an export but the ids', () => {
  const { groups, people, groupOfChild, groupRefs, groupCount, teams, refused, problems } = keyedCaseload(parsed, keyed);
  const ids = new Map([...idsOf(keyed), ...parsed.people.map(({ personId }) => [keyed(personId), personId] as const)]);
  const lists = { groupOfChild: [...groupOfChild], groupRefs: [...groupRefs] };
  const named = { groups: [...groups].map(({ imported }) => imported), people: [...people], ...lists };
  const {
    rowCounts: _,
    withIdsOf: __,
    withEarlier: ___,
    unknownAddresses: ____,
    unlisted: _____,
    listedLater: _______,
    ourIds: ______,
    sharedAddresses: ________,
    uncounted: _________,
    ...whole
  } = parsed;
  const before = renameIds({ ...named, groupCount, teams, refused, problems }, (word) => ids.get(word));
  expect(before).toEqual({ ...whole, groupOfChild: [...parsed.groupOfChild], groupRefs: [...parsed.groupRefs] });
  expect(named.groups).not.toEqual(parsed.groups);
});

describe('renaming', () => {
  const [old, other] = ['0123456789abcdef0123', 'ffffffffffffffffffff'];
  const rename = (word: string) => (word === old ? 'new' : undefined);
  it.each([
    ['a whole text', old, 'new'],
    ['a part of a longer id', `notice:D05:${old}:${other}`, `notice:D05:new:${other}`],
    ['each of a list in one text', `${other} ${old} ${old}`, `${other} new new`],
    ['the name of a member', { [`visit:${old}`]: [old, 3, null] }, { 'visit:new': ['new', 3, null] }],
  ])('changes %s', (_where, value, renamed) => {
    expect(renameIds<unknown>(value, rename)).toEqual(renamed);
  });
  it.each([`${old}0`, `x${old}`, old.toUpperCase(), other, ''])('leaves %p as it is', (text) => {
    expect(renameIds(text, rename)).toBe(text);
  });
});
