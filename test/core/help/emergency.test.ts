import { commands } from '../../../src/core/help/commands';
import { emergencyIn } from '../../../src/core/help/emergency';

it.each([
  ['999', null],
  ['ring 112!', null],
  ['Police', 'en'],
  ['he hit me', 'en'],
  ['help me', 'en'],
  ['PLEASE HELP ME he is outside', 'en'],
  ['dad is hurting us', 'en'],
  ['argyfwng', 'cy'],
  ['Mae’n argyfwng', 'cy'],
  ['HEDDLU', 'cy'],
  ['helpwch fi', 'cy'],
  ['mae e wedi fy mwrw', 'cy'],
  ['mae’r plant mewn perygl', 'cy'],
  ['police heddlu', null],
] as const)('hears "%s" as a cry for help', (line, language) => {
  expect(emergencyIn(line)).toEqual({ language });
});

it.each([...commands.flatMap(({ en, cy }) => [en, cy]), '1999', 'policeman’s name?', 'groups 12', '', 'hello'])(
  'does not hear "%s" as one',
  (line) => {
    expect(emergencyIn(line)).toBeNull();
  },
);
