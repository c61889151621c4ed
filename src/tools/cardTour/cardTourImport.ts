import { type Cast, choosesGroup } from './cardCast';
import type { Stage } from './cardStage';

const [begun, like] = ['CG-0061', 'CG-0003'];
const coordinator = 'kacper.davies.5@council.example';

/** The case system comes to know the group that was begun here: what it could not know is asked. */
export async function answersImport(stage: Stage, { manager }: Cast): Promise<void> {
  const [, authority, team, , managerEmail = '', ...overseers] = stage.lineOf('core-groups.csv', `${like},`).split(',');
  const child = (ref: string, name: string, born: string) => `${ref},${begun},${name},Pugh,${born},,2026-11-18,neglect,registered,,N,,N,`;
  const member = (name: string, email: string, role: string, agency: string) =>
    `${begun},${name},${email},${role},${agency},,2026-11-18,,,,Y,`;
  const socialServices = 'Aberwern Social Services';
  const begw = child('CH-90061', 'Begw', '2024-03-09');
  const twm = child('CH-90062', 'Twm', '2022-05-01');
  const nurse = (email: string) => member('Haf Owen', email, 'member', 'Aberwern Health Board');
  const exported = (nurseEmail: string, children = [begw, twm]) => ({
    'core-groups.csv': [[begun, authority, team, coordinator, managerEmail, ...overseers].join(',')],
    'children.csv': children,
    'members.csv': [
      member('Kacper Davies', coordinator, 'co-ordinator', socialServices),
      member('Macsen Hughes', managerEmail, 'manager', socialServices),
      member('Nia Pugh', 'nia.pugh@mail.example', 'parent', ''),
      nurse(nurseEmail),
    ],
  });
  const { groups } = await stage.imports(exported('haf.owen@health.example'));
  const theirs = groups.find(({ group }) => group.ref === begun)?.group.coreGroupId ?? '';
  await choosesGroup(manager, theirs);
  await manager.presses('questions.open');
  await manager.presses('questions.same');
  await manager.presses('questions.join');
  await manager.presses('questions.children', {}, { childIds: '' });
  await manager.presses('questions.children', {}, { childIds: [0] });
  await stage.imports(exported('haf.owen@wales.nhs.example'));
  await choosesGroup(manager, theirs);
  await manager.presses('questions.open');
  await manager.presses('questions.onePerson');
  await stage.imports(
    exported(
      'haf.owen@wales.nhs.example',
      [begw, twm].map((row) => row.replace('2026-11-18', '2026-11-17')),
    ),
  );
  await choosesGroup(manager, theirs);
  await manager.types('clocks');
  await manager.presses('clocks.corrected');
  await stage.imports(exported('haf.owen@wales.nhs.example', [begw]));
  await choosesGroup(manager, theirs);
  await manager.presses('questions.open');
  await manager.presses('questions.missedChild', { why: 'ended' });
  await stage.imports(exported('haf.owen@wales.nhs.example'));
  await choosesGroup(manager, theirs);
  await manager.presses('questions.open');
  await manager.presses('questions.returnedChild', { why: 'registered-again' });
  await stage.imports({});
  await choosesGroup(manager, theirs);
  await manager.presses('questions.open');
  await manager.presses('questions.missedGroup', { why: 'ended' });
  await manager.types('groups');
  await manager.presses('groups.open', { ended: true });
  await manager.presses('groups.choose');
  await manager.presses('groups.reopen');
}
