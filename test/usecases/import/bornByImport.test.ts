import { withCells } from '../../support/caseloadFiles';
import { clockPlay } from '../../support/clockPlay';
import { smallExport } from '../../support/smallExport';

it('the custodian is told once of a birth that an import brings', async () => {
  const play = await clockPlay('2026-11-02');
  const [someone = {}] = smallExport['members.csv'] ?? [];
  const custodian = {
    ...someone,
    name: 'Reg Powell',
    email: 'reg.powell@council.example',
    role: 'custodian',
    agency: 'Aberwern Social Services',
  };
  const rows = { ...smallExport, 'members.csv': [...(smallExport['members.csv'] ?? []), custodian], 'visits.csv': [] };
  const unborn = { date_of_birth: '', expected_date_of_delivery: '2026-11-10', given_name: '' };
  await play.brings('2026-11-02', withCells(rows, 'children.csv', 0, unborn));
  const born = withCells(rows, 'children.csv', 0, { date_of_birth: '2026-11-09', given_name: 'Mabli' });
  await play.brings('2026-11-12', born);
  await play.brings('2026-11-13', withCells(born, 'children.csv', 0, { family_name: 'Prys' }));
  await play.lives('2026-11-16');
  expect(await play.told(({ about }) => about.kind === 'born')).toEqual(['2026-11-12 08:00 custodian']);
  await play.ends();
});
