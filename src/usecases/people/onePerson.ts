import type { TwoPeople } from '../../core/caseload/personAnswer';
import { withEnded } from '../../core/people/accounts';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { type Cause, changeAccounts, readAccounts, removeLogged, writeLogged } from './accountDocuments';
import { emailKey, personKey, personRefKey } from './directoryKeys';
import { changePerson, readPerson } from './linkPerson';

/**
 * Of two people of the directory makes one: the address, the name and the groups of the newer are from now on those of the other,
 * who keeps accounts, chat and language. No account is let in by it: one that the newer had is unlinked, and one of the new address
 * is asked about. A second time it changes nothing.
 */
export async function onePerson(deps: Deps, cause: Cause, { herePersonId, therePersonId }: TwoPeople): Promise<void> {
  const there = await readPerson(deps, therePersonId);
  if (there === null || herePersonId === therePersonId) return;
  await changeAccounts(deps, cause, herePersonId, (now) => (now.asksFirst ? now : { ...now, asksFirst: true }));
  for (const account of (await readAccounts(deps, therePersonId)).linked) {
    const { accountId, key, userId, kind, name } = account;
    const ended = { ...{ accountId, key, userId, kind, name }, at: deps.clock.now(), by: cause.by, because: 'wrong-person' } as const;
    await changeAccounts(deps, cause, therePersonId, (now) => (now.linked.some((each) => each.key === key) ? withEnded(now, ended) : now));
    await removeLogged(deps, cause, key);
  }
  const keys = [
    ...(there.email === '' ? [] : [emailKey(deps.keyed, there.email)]),
    ...(there.ref === undefined ? [] : [personRefKey(deps.keyed, there.ref)]),
  ];
  // Somebody who had no address is not in the directory yet.
  if ((await readPerson(deps, herePersonId)) === null)
    await begin(deps, cause, { ...there, key: personKey(herePersonId), personId: herePersonId });
  await changePerson(deps, herePersonId, (now) => ({
    ...now,
    name: there.name,
    email: there.email === '' ? now.email : there.email,
    ...(there.ref === undefined ? {} : { ref: there.ref }),
    agency: there.agency === '' ? now.agency : there.agency,
    post: there.post ?? now.post,
    coreGroupIds: [...new Set([...now.coreGroupIds, ...there.coreGroupIds])],
  }));
  for (const key of keys) await leadTo(deps, cause, key, herePersonId);
  // The address last: a try that breaks off before begins again from it.
  await changePerson(deps, therePersonId, ({ ref: _, ...now }) => ({ ...now, email: '', coreGroupIds: [], personalConversation: null }));
}

async function begin(deps: Deps, cause: Cause, { ref: _, ...person }: Person): Promise<void> {
  await writeLogged(deps, cause, { ...person, post: null, coreGroupIds: [], personalConversation: null }, null);
}

async function leadTo(deps: Deps, cause: Cause, key: string, personId: string): Promise<void> {
  for (;;) {
    const found = await deps.directory.read(key);
    if (found?.document.type === 'email' && found.document.personId === personId) return;
    if (await writeLogged(deps, cause, { key, type: 'email', schemaVersion: 1, personId }, found?.etag ?? null)) return;
  }
}
