import { emergencyIn } from '../../../src/core/help/emergency';

const names = ['Rhys', 'Dylan', 'Huw', 'nia', 'Mali', 'SIÂN', 'Angharad', 'Jac', 'Will'];

const toSomebody: Readonly<Record<'en' | 'cy', readonly string[]>> = {
  en: [
    ...[
      'he hit X',
      'he hurt X',
      'he slapped X',
      'he shook X',
      'he burnt X',
      'he kicked X',
      'he touched X',
      'he threatened X',
      'he abused X',
    ],
    ...[
      'he has taken X',
      'he is going to hurt X',
      'he locked X in',
      'I hit X',
      'X is hurt',
      'X fell down the stairs',
      'save X',
      'help X',
      'missing X',
    ],
    ...['my husband hit X', 'father hit X', 'Huw hit X', 'hit X', 'she keeps hitting X', 'dad beat up X', 'mum threw X across the room'],
    ...[
      'he’s shouting at X',
      'X is drowning',
      'X was hit',
      'he smacked little X',
      'he slaped X',
      'he is hurting X again',
      'Help X!',
      'please help X',
    ],
    ...['X is injured', 'he is violent to X', 'she bit X', 'he strangled X', 'he wants to kill X', 'X hit his head', 'he took X'],
  ],
  cy: [
    ...['mae e wedi bwrw X', 'mae e wedi brifo X', 'mae o wedi taro X', 'wnaeth e fwrw X', 'fe drawodd o X', 'bwrodd e X'],
    ...['mae o’n mynd i frifo X', 'mae Dad wedi slapio X', 'mae e wedi ysgwyd X', 'mae o’n cicio X', 'wnaeth hi gicio X', 'wedi llosgi X'],
    ...['mae e wedi cyffwrdd â X', 'mae o’n bygwth X', 'mae o’n cam-drin X', 'mae e wedi cloi X i mewn', 'mae e wedi mynd â X', 'achub X'],
    ...[
      'helpa X',
      'mae X wedi brifo',
      'cwympodd X i lawr y grisiau',
      'ar goll X',
      'nath o hitio X',
      'mae e’n gweiddi ar X',
      'wnaeth o ymosod ar X',
    ],
  ],
};
const called = {
  en: [
    'gun',
    'choking',
    'kill',
    'hit',
    'blood',
    'knife',
    'Gun!',
    'child abuse',
    'he shook the baby',
    'she is shaking my baby',
    'he hit',
    'dead',
  ],
  cy: [
    'gwaed',
    'cyllell',
    'gwn',
    'lladd',
    'bwrw',
    'Gwaed!',
    'cam-drin plant',
    'achub fy mhlant',
    'mae e wedi ysgwyd y babi',
    'mae hi’n siglo’r babi',
  ],
};

describe.each(['en', 'cy'] as const)('harm to somebody in words of %s', (language) => {
  it.each(toSomebody[language])('“%s” is heard whoever it is that is named', (line) => {
    expect(names.filter((name) => emergencyIn(line.replace('X', name)) === null)).toEqual([]);
  });

  it.each(called[language])('“%s” is heard, though it is said with nobody named', (line) => {
    expect(emergencyIn(line)).not.toBeNull();
  });
});

it.each(['missing Rhys', 'he has taken Rhys', 'ar goll Rhys', 'mae e wedi mynd â Rhys'])('“%s” is of somebody who is gone', (line) => {
  expect(emergencyIn(line)?.isMissing).toBe(true);
});

it.each([
  ...[
    'record a visit to Rhys',
    'Rhys hit a deadline',
    'hit the deadline',
    'Rhys hit puberty',
    'we hit traffic',
    'hit reply by mistake',
    'hit rock bottom',
  ],
  ...[
    'push Rhys’s review to June',
    'they shook hands',
    'touched base',
    'touched base with Rhys',
    'save Rhys’s record',
    'save the changes',
    'save draft',
    'lost keys',
    'lost interest',
  ],
  ...[
    'help Rhys with his homework form',
    'help Rhys to fill it in',
    'helping Rhys',
    'Rhys took the bus',
    'Dylan took part',
    'he took over',
    'he has taken notes',
  ],
  ...[
    'I saw Rhys',
    'not seen Rhys',
    'Rhys was seen alone',
    'missing school',
    'missing minutes',
    'kick off',
    'he kicked off at school',
    'burnt toast set off the alarm',
  ],
  ...[
    'Rhys hurt feelings',
    'the phone is dead',
    'my laptop is dead',
    'killing time',
    'shoot Rhys an email',
    'sharing Rhys’s report',
    'she shares Rhys’s views',
  ],
  ...[
    'save a date for Rhys',
    'Rhys fell asleep',
    'he fell behind at school',
    'threatened legal action',
    'she locked the record',
    'Rhys is back',
    'beat traffic',
  ],
  ...[
    'help calendar',
    'help teams',
    'who is Rhys',
    'blood test for Rhys',
    'contact with Rhys',
    'touch on Rhys’s housing',
    'a bit about Rhys',
  ],
  ...[
    'child abuse training',
    'cofnodi ymweliad â Rhys',
    'gwelais i Rhys',
    'heb weld Rhys',
    'mae Rhys wedi taro’r targed',
    'help gyda Rhys',
    'bwrw ymlaen',
  ],
  ...[
    'cicio pêl gyda Rhys',
    'ysgwyd llaw',
    'mae Rhys yn yr ysgol',
    'prawf gwaed Rhys',
    'gwthio adolygiad Rhys',
    'mae e wedi mynd â Rhys i’r ysgol',
  ],
])('“%s” is no cry', (line) => {
  expect(emergencyIn(line)).toBeNull();
});
