import { type Actor, buttonStarting, openStage, pressesMove, type Stage, steps } from './playground';

const step = steps();

/** Seeing the children, as those who answer for them do it: visits, a child not seen, limits, the review and what follows from it. */
let stage: Stage;
let coordinator: Actor;
let member: Actor;
let manager: Actor;
let parent: Actor;
let conferenceChair: Actor;
let custodian: Actor;

beforeAll(async () => {
  stage = await openStage();
  const { enter } = stage;
  [coordinator, member, manager, parent, conferenceChair, custodian] = await Promise.all([
    enter('co-ordinator'),
    enter('member'),
    enter('manager'),
    enter('parent'),
    enter('conference-chair'),
    enter('custodian'),
  ]);
  for (const actor of [coordinator, member, conferenceChair]) await choosesGroup(actor, 'groups', 'Choose CG-0003');
  await choosesGroup(manager, 'grwpiau', 'Dewis CG-0003');
});
afterAll(() => stage?.close());

const hostile = 'Tŷ & ysgol ${x} [link](http://x.example) =cmd() <b>مرحبا</b>';
const eldest = 'Dylan Roberts (2010)';
const youngest = 'Dylan Roberts (2020)';

/** Opens the reason of the first deadline in place. */
const why = 'Why this day';

describe('the board', () => {
  step('shows a co-ordinator all their children, nearest limit first, and each with the reason', async () => {
    await coordinator.says('children');
    await coordinator.presses('Children in all my groups');
    expect(await coordinator.reads()).toMatch(/Jac Davies.*8 working days late.*Elin Davies.*6 working days late.*4 working days late/s);
    await coordinator.keepsPicture('31-board');
    await coordinator.unfolds('More about Dylan (2010)');
    await coordinator.presses('Open Dylan (2010)');
    await coordinator.unfolds(await buttonStarting(coordinator, why));
    expect(await coordinator.reads()).toContain(
      'Because the co-ordinator, or whoever stood in, last saw the child alone on Monday 2 November 2026.',
    );
    await coordinator.keepsPicture('31-child');
    await coordinator.presses('History of visits');
    expect(await coordinator.reads()).toContain('Kacper Davies');
  });

  step('speaks Welsh to the manager, and tells a parent the days and nothing else', async () => {
    await manager.says('plant');
    await manager.presses('Plant yn fy holl grwpiau');
    expect(await manager.reads()).toContain('24 diwrnod gwaith yn hwyr');
    await manager.keepsPicture('31-board');
    await parent.says('plant');
    expect(await parent.reads()).toContain('Yr ymweliad diwethaf: dydd Llun 2 Tachwedd 2026.');
    expect(await parent.reads()).not.toMatch(/hwyr|Kacper|terfyn/);
    await parent.keepsPicture('31-board');
  });

  step('says of each limit why it is when it is, and by which source', async () => {
    await coordinator.says('clocks');
    await coordinator.unfolds(await buttonStarting(coordinator, why));
    expect(await coordinator.reads()).toContain('Source: Wales Safeguarding Procedures');
    await coordinator.keepsPicture('32-limits');
    await parent.says('dyddiadau');
    expect(await parent.reads()).toContain('Cyfarfod grŵp craidd');
    expect(await parent.reads()).not.toContain('Gweld y plentyn');
  });
});

describe('a visit', () => {
  step('is recorded in four taps, for each child who was there, and moves their limits', async () => {
    await coordinator.says('seen');
    await coordinator.chooses('Which children? Tick each child who was visited.', eldest, 'Rhys Roberts');
    await coordinator.presses('Save');
    expect(await coordinator.reads()).toContain('Tick what happened.');
    await coordinator.chooses('What happened on the visit?', 'Seen', 'Seen alone', 'At home');
    await coordinator.keepsPicture('33-seen');
    await coordinator.presses('Save');
    expect(await coordinator.reads()).toContain('Next deadline for “Seeing the child alone”: Friday 4 December 2026.');
    await coordinator.keepsPicture('33-saved');
    await coordinator.presses(await buttonStarting(coordinator, 'Add words'));
    await coordinator.fills('How did the child seem?', hostile);
    await coordinator.presses('Save');
    await coordinator.says('clocks');
    await coordinator.presses('Deadlines that were missed');
    expect(await coordinator.reads()).toMatch(/Seeing the child alone.*Dylan Roberts \(2010\)/s);
    await coordinator.keepsPicture('33-missed');
  });

  step('by another member stands on the board and moves no limit', async () => {
    await member.says('seen');
    await member.chooses('Which children? Tick each child who was visited.', youngest);
    await member.chooses('What happened on the visit?', 'Seen', 'Seen alone');
    await member.presses('Save');
    expect(await member.reads()).toContain('No deadline changed. Only visits by the co-ordinator');
  });
});

describe('a child who could not be seen', () => {
  step('is reported by any member: 999 first where there is danger, the form after', async () => {
    await member.says('not seen');
    expect(await member.reads()).toContain('If a child is in danger now, ring 999 first.');
    await member.keepsPicture('34-not-seen');
    await member.presses('Yes');
    expect(await member.reads()).toMatch(/Ring 999 now.*Which children could not be seen\?/s);
    await member.chooses('Which children could not be seen?', youngest);
    await member.fills('Where?', hostile);
    await member.keepsPicture('34-danger');
    await member.presses('Save and tell them now');
    expect(await member.reads()).toContain('The co-ordinator and the manager are being told now.');
    expect(await member.card().getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
    await member.keepsPicture('34-told');
  });

  step('stands above everything on the manager’s board until they have taken it on and decided', async () => {
    await manager.says('plant');
    expect(await manager.reads()).toContain('Ni ellid gweld plentyn, ac nid oes rheolwr wedi penderfynu eto');
    await manager.keepsPicture('35-board');
    await manager.presses(await buttonStarting(manager, 'Agor adroddiad'));
    expect(await manager.reads()).toContain(hostile);
    await manager.presses("Rwy'n delio â hyn");
    await manager.presses("Cofnodi'r penderfyniad");
    await manager.chooses('Penderfyniad', "Gofyn i'r heddlu wirio lles y plentyn");
    await manager.fills("Pam, a phwy sy'n ei wneud?", 'Mae’r heddlu ar eu ffordd.');
    await manager.presses('Cadw');
    expect(await manager.reads()).toContain('✓ Mae rheolwr wedi penderfynu.');
    await manager.keepsPicture('35-decided');
    await parent.says('plant');
    expect(await parent.reads()).not.toContain('adroddiad');
  });
});

describe('the review conference', () => {
  step('can be asked for early by a parent, and the answer is tracked', async () => {
    await parent.says('adolygu');
    await parent.presses('Gofyn am adolygiad cynnar');
    await parent.chooses('Pa blant? Un gynhadledd, penderfyniad ar gyfer pob un', 'Rhys Roberts');
    await parent.chooses('Pam yn gynnar?', 'Rhywbeth arall');
    await parent.fills('Yn eich geiriau chi.', hostile);
    await parent.keepsPicture('36-ask');
    await parent.presses('Anfon y cais');
    await coordinator.says('review');
    await coordinator.presses(await buttonStarting(coordinator, 'Open request'));
    expect(await coordinator.reads()).toContain(hostile);
    await coordinator.presses('Reply');
    await coordinator.chooses('Your reply', 'Yes, it should come early');
    await coordinator.presses('Send the answer');
    expect(await coordinator.reads()).toContain('Answered. The conference chair decides.');
    await coordinator.keepsPicture('36-answered');
  });

  step('hears every practitioner’s view before anybody reads another’s', async () => {
    await givesView(member, 'Remain on the register', 'The home is not safe yet');
    expect(await member.reads()).toContain('Practitioners who have answered: 1 of 5.');
    await givesView(coordinator, 'Take the name off the register', 'Six months without an incident');
    expect(await coordinator.reads()).not.toContain('The home is not safe yet');
    await opensChild(conferenceChair, 3);
    await conferenceChair.presses('Views on registration');
    expect(await conferenceChair.reads()).not.toContain('The home is not safe yet');
    await conferenceChair.presses('Open the views now');
    expect(await conferenceChair.reads()).toMatch(/remain 1 · other category 0 · take off the register 1/);
    await conferenceChair.keepsPicture('37-views');
  });

  step('is held by its chair with three groupings, and decides for this child alone', async () => {
    await opensChild(conferenceChair, 3);
    await pressesMove(conferenceChair, 'Move or postpone');
    await conferenceChair.picksDay('Day', '2026-11-20');
    await conferenceChair.picksTime('Time', '1:00 PM');
    await conferenceChair.fills('Why is it moved? (Not needed for another time of the same day.)', 'Everybody is here');
    await conferenceChair.presses('Move it');
    await conferenceChair.presses('Yes, move it to that day');
    await opensChild(conferenceChair, 3);
    await conferenceChair.presses('Record who was there');
    await conferenceChair.chooses('Who was there?', 'Kacper Davies');
    await conferenceChair.presses('Save and go to decisions');
    expect(await conferenceChair.reads()).toMatch(/⚠/);
    await conferenceChair.chooses('Who was there?', 'Kacper Môn-Parry', 'Zofia Roberts');
    await conferenceChair.keepsPicture('38-quorum');
    await conferenceChair.presses('Save and go to decisions');
    await conferenceChair.chooses('Decision for this child', 'Take the name off the register');
    await conferenceChair.fills("Reasons, and what has changed in the child's life.", 'Six months without an incident; school says so too');
    await conferenceChair.unfolds('Somebody disagreed');
    await conferenceChair.fills('Who disagreed, and why?', 'Llŷr Llwyd: too early');
    await conferenceChair.keepsPicture('38-decision');
    await conferenceChair.presses('Record the decision');
    expect(await conferenceChair.reads()).toContain('once the custodian of the register has confirmed it');
    await conferenceChair.keepsPicture('38-decided');
  });

  step('lets the custodian check the removal; the brothers’ limits run on', async () => {
    await coordinator.says('members');
    await coordinator.presses('Add a member');
    await coordinator.fills('Email address, if there is one', 'efa.o.neill.23@council.example');
    await coordinator.chooses('Role', 'Custodian');
    await coordinator.presses('Next');
    await coordinator.chooses('Language they speak', 'Welsh');
    await coordinator.presses('Add a member');
    expect(await coordinator.reads()).toContain('The member has been added');
    await opensNamed(custodian, 'review', youngest);
    await custodian.presses('Check the de-registration');
    await custodian.keepsPicture('39-check');
    await custodian.chooses('What is the result of your check?', 'Confirm: the name is off the register');
    await custodian.presses('Save');
    expect(await custodian.reads()).toContain('Confirmed.');
    await opensNamed(coordinator, 'review', youngest);
    expect(await coordinator.reads()).toContain('Off the register since: Friday 20 November 2026');
    await opensNamed(coordinator, 'review', 'Rhys Roberts');
    expect(await coordinator.reads()).toContain('deadline: Friday 8 January 2027');
  });
});

describe('what changes for a child', () => {
  step('is recorded by who answers for the child, and can be taken back with its reason', async () => {
    await opensNamed(coordinator, 'children', eldest);
    await coordinator.presses('What has changed');
    await coordinator.presses('The child is missing');
    await coordinator.keepsPicture('40-missing');
    await coordinator.presses('Save');
    await coordinator.says('children');
    expect(await coordinator.reads()).toMatch(/1\. Dylan Roberts \(2010\).*◆ missing.*2\. /s);
    await coordinator.keepsPicture('40-board');
    await opensNamed(manager, 'plant', eldest);
    await manager.presses('Beth sydd wedi newid');
    await manager.presses('Dadwneud y newid olaf');
    await manager.fills('Pam roedd yn gamgymeriad?', hostile);
    await manager.presses('Dadwneud y newid olaf');
    expect(await manager.reads()).toContain(
      "Wedi'i ddadwneud. Mae'r hyn a gofnodwyd yn aros i'w ddarllen, ac mae'r terfynau amser yn cyfrif eto.",
    );
    await manager.unfolds('Yr hyn a gofnodwyd hyd yma');
    expect(await manager.reads()).toContain(hostile);
    await manager.keepsPicture('40-undone');
  });
});

step('leaves an audit chain that verifies', () => {
  expect(stage.verify()).toMatchObject({ status: 0 });
});

async function choosesGroup(actor: Actor, command: string, button: string): Promise<void> {
  await actor.says(command);
  await actor.turnsTo(button);
  await actor.presses(button);
}

async function opensChild(actor: Actor, number: number): Promise<void> {
  await actor.says('review');
  const line = (await actor.reads()).split('\n').find((each) => each.startsWith(`${number}. `)) ?? '';
  await opensNamed(actor, 'review', line.slice(`${number}. `.length).trim());
}

async function givesView(actor: Actor, view: string, words: string): Promise<void> {
  await opensChild(actor, 3);
  await actor.presses('Views on registration');
  await actor.presses('Give your view');
  await actor.chooses('Your view for this child', view);
  await actor.fills('What do you see that makes you think so?', words);
  await actor.presses('Save');
}

/** Opens the child of that name from the list that the command shows. */
async function opensNamed(actor: Actor, command: string, name: string): Promise<void> {
  const isWelsh = actor === manager;
  await actor.says(command);
  while (!(await actor.reads()).includes(name)) await actor.presses(isWelsh ? 'Tudalen nesaf' : 'Next page');
  const number = (await actor.reads())
    .split('\n')
    .find((line) => line.includes(name))
    ?.split('.')[0];
  const [given, , ...mark] = name.split(' ');
  const names = [given, [given, ...mark].join(' '), name];
  const [mores, opens] = isWelsh
    ? [
        [`Mwy am: ${given}`, `Mwy (${number})`],
        [...names.map((each) => `Agor: ${each}`), `Agor rhif ${number}`],
      ]
    : [
        [`More about ${given}`, `More (${number})`],
        [...names.map((each) => `Open ${each}`), `Open ${number}`],
      ];
  const has = async (button: string) => (await actor.card().getByRole('button', { name: button, exact: true }).count()) > 0;
  // A row of the board opens in place, and its buttons say the name where no other on the page has it.
  for (const more of mores) if (await has(more)) await actor.unfolds(more);
  for (const open of opens)
    if (await has(open)) {
      await actor.presses(open);
      return;
    }
  throw new Error(`Nothing opens ${name}.`);
}
