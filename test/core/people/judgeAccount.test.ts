import { judgeAccount, plainName } from '../../../src/core/people/judgeAccount';

const entry = { tenantId: 'ours', aadObjectId: 'object-1', userPrincipalName: 'anna@council.example', userRole: 'user' };
const judge = (more: Partial<typeof entry> = {}) => judgeAccount({ ...entry, ...more }, { aadObjectId: 'object-1' }, ['other', 'ours']);

it.each([
  ['anna_mail.example#EXT#@aberwern.onmicrosoft.example', 'anna@mail.example'],
  ['anna_b_mail.example#ext#@aberwern.onmicrosoft.example', 'anna_b@mail.example'],
  [' ANNA.B_Mail.Example#EXT#@aberwern.onmicrosoft.example ', 'anna.b@mail.example'],
])('reads whom a guest named %s was invited as', (userPrincipalName, address) => {
  expect(judge({ userPrincipalName })).toEqual({ kind: 'guest', address });
});

it.each(['#EXT#@x.example', 'anna#EXT#@x.example', '_#EXT#@x.example', 'anna_#EXT#@x.example', 'a#EXT#b_c#EXT#@x.example', 'anna_b#EXT#'])(
  'makes nothing of a guest’s name like %s',
  (userPrincipalName) => {
    expect(judge({ userPrincipalName })).toMatchObject({ kind: 'stranger', because: 'no-name' });
  },
);

it('takes a name in any of our tenants for a member’s, and in no other', () => {
  expect(judge()).toEqual({ kind: 'member', address: 'anna@council.example' });
  expect(judge({ tenantId: 'OTHER' }).kind).toBe('member');
  expect(judge({ tenantId: 'foreign' })).toEqual({ kind: 'stranger', because: 'foreign-tenant', address: 'anna@council.example' });
});

it.each([
  ['Anna\u202e gro.liave', 'Anna gro.liave'],
  ['  Anna\n\u0000Ŵyn\t ', 'Anna Ŵyn'],
  ['a'.repeat(300), 'a'.repeat(100)],
  [null, ''],
])('shows the name %j as the plain line %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
