import { anEveryoneWorld } from '../../support/everyoneWorld';
import { shown } from '../../support/world';

it('a draft says of each action that copies for the family leave out that it is for practitioners only, and of no other', async () => {
  const world = await anEveryoneWorld('drafted');
  const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((page) =>
    world.presses('ioan', 'record.check', { meetingId: 'meeting-1', version: 1, page }),
  );
  const draft = (await Promise.all(pages)).map(shown).join('\n');
  const [hidden = ''] = /.*Action-act-hidden-[^\n]*(\n[^\n]*){2}/.exec(draft) ?? [];
  const [open = ''] = /.*Action-act-noor-?[^\n]*(\n[^\n]*){2}/.exec(draft) ?? [];
  expect(hidden).toContain('– Practitioners only');
  expect(open).toContain('act-noor');
  expect(open).not.toContain('Practitioners only');
});
