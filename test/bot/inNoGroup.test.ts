import { commands } from '../../src/core/help/commands';
import { aPerson, aWorld, shown, type World } from '../support/world';

/* Somebody whom the bot knows and who is in no group, and somebody in two groups who has chosen none: of "this group" there is nothing to say. */

let world: World;
afterEach(() => world.close());

const ofThisGroup = /\bthis group\b|\bgrŵp hwn\b|\bthe group\b|\by grŵp\b/i;

async function answersTo(language: 'en' | 'cy'): Promise<Record<string, string>> {
  world = await aWorld();
  const nobody = aPerson({ personId: 'person-nobody', coreGroupIds: [], currentGroupId: null, interfaceLanguage: language });
  await world.store.directory.write(nobody, null);
  const answers: Record<string, string> = {};
  for (const command of commands) {
    const word = language === 'en' ? command.en : command.cy;
    answers[word] = shown(await world.says('nobody', word));
  }
  return answers;
}

it.each(['en', 'cy'] as const)('says nothing of "this group" to somebody who is in none (%s)', async (language) => {
  const answers = await answersTo(language);
  expect(Object.keys(answers).length).toBeGreaterThan(15);
  const wrong = Object.entries(answers).filter(([, text]) => ofThisGroup.test(text));
  expect(wrong.map(([word, text]) => `${word}: ${text.split('\n').find((line) => ofThisGroup.test(line))}`)).toEqual([]);
});
