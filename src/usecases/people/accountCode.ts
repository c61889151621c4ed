import { LRUCache } from 'lru-cache';
import { memberFor } from '../../core/coreGroup';
import { codeFrom, isGoodCode } from '../../core/people/accountCode';
import { type LinkedAccount, withLinked } from '../../core/people/accounts';
import { judgeAccount } from '../../core/people/judgeAccount';
import { minutesAfter } from '../../core/time/londonTime';
import type { AccountCode } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import { sha256 } from '../deeds/sha256';
import { type Cause, changeAccounts, pointTo, readAccounts, removeLogged, writeLogged } from './accountDocuments';
import { codeKey, identityKey } from './directoryKeys';
import { readPerson } from './linkPerson';
import { mayBecome } from './passing';
import { accountMark, accountOf, type NamedAccount, type Recognised, type Speaker } from './recognise';

/** Makes a code for one person, in place of any that waits. It is given back here and not stored: the directory has its hash. */
export async function makeCode(
  deps: Deps,
  cause: Cause,
  about: { readonly personId: string; readonly coreGroupId: string },
): Promise<string> {
  const code = codeFrom([...Buffer.from(sha256(`code ${deps.newId()}`), 'hex')]);
  const key = codeKey(deps.keyed, code.replaceAll('-', ''));
  const at = deps.clock.now();
  const waiting = { key, by: cause.by, at, until: minutesAfter(at, deps.rules.policy.choices.accountCode.hours * 60) };
  const document: AccountCode = { ...waiting, ...about, type: 'code', schemaVersion: 1 };
  await writeLogged(deps, cause, document, null);
  const before = (await readAccounts(deps, about.personId)).code;
  await changeAccounts(deps, cause, about.personId, (now) => ({ ...now, code: waiting }));
  if (before !== null) await removeLogged(deps, cause, before.key);
  return code;
}

/**
 * Links the account that types a code in its own chat to the person it was made for, once. Null for everything else: a code
 * that nobody made, was used, replaced or is too old, an account from elsewhere, or a person who has left the group.
 */
export async function useCode(deps: Deps, speaker: Speaker, typed: string, roster: NamedAccount | null): Promise<Recognised | null> {
  const judged = judgeAccount(roster, speaker, deps.tenantIds);
  if (judged.kind === 'stranger' && judged.because !== 'no-name') return null;
  const found = await deps.directory.read(codeKey(deps.keyed, typed));
  if (found?.document.type !== 'code') return null;
  const { personId, coreGroupId, by } = found.document;
  const [accounts, person, group] = await Promise.all([
    readAccounts(deps, personId),
    readPerson(deps, personId),
    deps.store.load(coreGroupId, []),
  ]);
  const isMember = group !== null && memberFor(group.head.document, personId, deps.clock.today()) !== undefined;
  if (person === null || !isMember || !isGoodCode(found.document, accounts.code, deps.clock.now())) return null;
  const [key, kind] = [identityKey(deps.keyed, speaker), judged.kind === 'stranger' ? null : judged.kind];
  if (!(await mayBecome(deps, { key, kind }, person))) return null;
  const cause: Cause = { partition: coreGroupId, by: personId, deed: 'accounts.linked' };
  await deps.access.changed(coreGroupId, personId, 'accounts.linked', { [found.document.key]: null });
  // Only the press that removes the code may use it: the code is good for one account.
  if (!(await deps.directory.remove(found.document.key, found.etag))) return null;
  const linked: LinkedAccount = {
    ...accountOf(deps, { ...speaker, name: roster?.name ?? speaker.name }, key, kind),
    how: 'code',
    since: deps.clock.now(),
    by,
    told: false,
  };
  await pointTo(deps, cause, key, personId);
  const after = await changeAccounts(deps, cause, personId, (now) => ({ ...withLinked(now, linked), code: null }));
  return { kind: 'known', person, account: after.linked.find((account) => account.key === key) ?? linked, accounts: after };
}

/** A wrong code is in the log with the account that typed it, never with what was typed. */
export function noteWrongCode(deps: Deps, speaker: Speaker): Promise<void> {
  return deps.access.denied(noGroup, accountMark(identityKey(deps.keyed, speaker)), 'accounts.code', 'wrong-code');
}

export type Tries = { mayTry(key: string): boolean };

/** So many tries in an hour for each key. Only the `mostKept` keys seen last are remembered; the others start anew. */
export function makeTries(most: number, nowMs: () => number): Tries {
  const kept = new LRUCache<string, readonly number[]>({ max: mostKept });
  return {
    mayTry(key) {
      const now = nowMs();
      const recent = (kept.get(key) ?? []).filter((at) => now - at < hourMs);
      if (recent.length < most) kept.set(key, [...recent, now]);
      return recent.length < most;
    },
  };
}

const mostKept = 10_000;
const hourMs = 3_600_000;
