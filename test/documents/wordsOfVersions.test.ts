import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedHead } from '../../src/documents/coreGroup';
import { kinds } from '../../src/documents/kinds';
import { wordsIn } from '../support/wordsIn';

/*
 * An instance of an earlier version, which works on the same store while a newer one is rolled out, takes a document with a word that
 * it does not know (a value of a list, a form of a union) for damaged: a notice is set aside, and nobody is told. So a kind that gets
 * a word gets a version as well. The words of each version stand in a file; with `WORDS=write` those of a version that is new are added
 * to it, and those of one that is there never change.
 */

type Words = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const file = join(__dirname, '../fixtures/wordsOfVersions.json');
const known: Words = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const present = [storedHead, ...kinds].map(({ type, schema }) => ({ type, ...wordsIn(schema) }));

if (process.env['WORDS'] === 'write') {
  const added = present.map(({ type, version, words }) => [type, { [version]: words, ...known[type] }]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(added), null, 2)}\n`);
}

it.each(present)('a stored $type has of version $version the words that it had when that version began', ({ type, version, words }) => {
  expect(words).toEqual(known[type]?.[version]);
});

it('finds words at every depth: what a notice is about stands in notices and in heads', () => {
  for (const kind of ['notice', 'group']) expect(present.find(({ type }) => type === kind)?.words).toContain('no-quorum');
});
