import { emergencyIn } from '../../../src/core/help/emergency';
import { matchCommand } from '../../../src/core/help/matchCommand';
import { mutated, mutatedVerb } from '../../../src/core/help/mutated';
import { tellsOfSomebody } from '../../../src/core/help/tells';
import { criesToCome } from './criesToCome';
import { linesOf } from './linesOfDanger';

const languages = ['en', 'cy'] as const;
const heard = (lines: readonly string[]) => lines.filter((line) => emergencyIn(line) !== null).length / lines.length;

it.each(languages)('of the cries in %s for which the rules were mended at least 94 of 100 are heard', (language) => {
  expect(heard(linesOf(criesToCome.first[language]))).toBeGreaterThanOrEqual(0.94);
});

it.each([
  ['en', 0.5],
  ['cy', 0.4],
] as const)('of the cries in %s written when the rules were mended at least that share is heard', (language, share) => {
  expect(heard(linesOf(criesToCome.after[language]))).toBeGreaterThanOrEqual(share);
});

it('no cry opens or offers anything but what is about a child who could not be seen: what is not heard is not understood', () => {
  const lines = languages.flatMap((language) => [...linesOf(criesToCome.first[language]), ...linesOf(criesToCome.after[language])]);
  expect(lines.length).toBeGreaterThanOrEqual(500);
  const opened = lines.filter((line) => emergencyIn(line) === null && !['unknown', 'nearest'].includes(matchCommand(line).kind));
  expect(opened).toEqual([]);
});

const disclosures = {
  en: [
    ...['my stepdad comes into my room at night', 'dad comes in my bed', 'he comes into my bed', 'does he come at night'],
    ...['he forced me', 'he wants me to send nudes', 'he makes me take my clothes off', 'he took photos of me naked'],
    ...['he watches me in the shower', 'he gets into my bed', 'they are grooming me', 'county lines', 'he makes me sell drugs'],
    ...['they are going to cut me', 'fgm', 'forced marriage', 'he pinned me down', 'he clouted mum', 'he walloped me', 'he lamped me'],
    ...['belted me with a belt', 'he pulled my hair', 'he spat at me', 'she scalded the baby', 'he kicked the dog and now me'],
    ...['mum left us', 'there’s no adult here', 'nobody is home with us', 'we are on our own', 'he starves us', 'he wont give me food'],
    ...['hungry', 'i cant take it any more', 'no one would care if i died', 'od’d', 'childline', 'samaritans', 'he’s stalking me'],
    ...['he is going to find me', 'he took my phone', 'he broke the non mol', 'allergic reaction', 'my waters broke'],
  ],
  cy: [
    ...['sa i’n saff', 'sai’n saff', 'so i’n saff', 'sa i yn saff', 'mae o wedi fy nghyffwrdd', 'mae e wedi fy nghyffwrdd'],
    ...['rwy’n ofni mynd adref', 'ma ofan arna i', 'ofan arnai', 'mae llystad yn dod mewn i fy stafell yn y nos'],
    ...['mae e yn dod i fy ngwely'],
  ],
};
it.each(languages)('what was disclosed in %s and answered with something else is heard', (language) => {
  expect(disclosures[language].filter((line) => emergencyIn(line) === null)).toEqual([]);
});

it.each([
  'action 999',
  'record signed by police',
  'missing appointment',
  'Actions for police',
  'add action: police to check',
  'record missing',
])('“%s” is work', (line) => {
  expect(emergencyIn(line)).toBeNull();
});

it.each(['call the police to check on my mum', 'ring 999', 'he is missing', 'the police are here and he hit me'])(
  '“%s” is none',
  (line) => {
    expect(emergencyIn(line)).not.toBeNull();
  },
);

it('a sentence about people that has words of a command is not guessed to be one', () => {
  for (const line of ['dad comes home late', 'she came round to the flat with gifts', 'mae e yn dod i’r tŷ heno'])
    expect(matchCommand(line).kind).toBe('unknown');
  for (const [line, name] of [
    ['is mum coming to the meeting', 'attendance'],
    ['mum wouldn’t let me in', 'not seen'],
    ['I am coming', 'attendance'],
  ] as const)
    expect(matchCommand(line)).toMatchObject({ kind: 'command', name });
  expect(tellsOfSomebody('agenda')).toBe(false);
});

it('a Welsh word is known after each of its mutations, and a verb as a deed that was done', () => {
  expect(mutated('cariad')).toEqual(['cariad', 'gariad', 'nghariad', 'chariad']);
  expect(mutated('gwely')).toEqual(['gwely', 'wely', 'ngwely']);
  expect(mutated('anafu')).toEqual(['anafu', 'hanafu']);
  expect(mutatedVerb('pinsio')).toEqual(['pinsio', 'binsio', 'mhinsio', 'phinsio', 'pinsiodd', 'binsiodd', 'mhinsiodd', 'phinsiodd']);
});
