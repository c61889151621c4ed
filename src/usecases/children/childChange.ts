import type { ChildChangeKind } from '../../core/child';
import { changeDocumentId, isEnd, type NewChange, recordChange, undoChange } from '../../core/children/childChange';
import { mayOpenChanges, mayRecordChange, mayUndoChange } from '../../core/children/childPermissions';
import type { CoreGroup } from '../../core/coreGroup';
import { bornNotices } from '../../core/notices/bornNotices';
import { unlisted, withdrawnAtEnd } from '../../core/notices/childEnds';
import { liftNotices } from '../../core/notices/liftNotices';
import { allow, refuse } from '../../core/result';
import { storedChange } from '../../documents/childChange';
import { storedNotice } from '../../documents/notice';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';
import type { AboutChild } from './children';

/** What was recorded for one child, and what can be. */
export const openChanges: View<AboutChild> = {
  name: 'children.changes',
  may: mayOpenChanges,
  reads: (group, { childId }) => changesOf(group, childId),
};
export const openChanging: View<AboutChild & { readonly what: ChildChangeKind }> = {
  name: 'children.changing',
  may: mayRecordChange,
  reads: () => [],
};
export const openUndoing: View<AboutChange> = {
  name: 'children.undoing',
  may: mayUndoChange,
  reads: (_group, { changeId }) => [changeDocumentId(changeId)],
};

/** What the card of changes tells of: the newest of this child. */
function changesOf({ children }: CoreGroup, childId: string): readonly string[] {
  return (children.find((child) => child.childId === childId)?.changes ?? []).map(({ changeId }) => changeDocumentId(changeId));
}

type AboutChange = AboutChild & { readonly changeId: string };
type TypedChange = Pick<NewChange, 'on' | 'time' | 'toldOn' | 'givenName' | 'familyName'>;

/** The most that one commit carries; delivery checks the others again before it sends them. */
const mostWithdrawn = 80;

/** What has changed for a child. After a death the waiting notices about it are withdrawn in the same commit (DOMAIN 7.1). */
export const change: Deed<AboutChild & Pick<NewChange, 'what' | 'agreed'>, TypedChange> = {
  name: 'children.change',
  reads: () => [],
  readsKnowing: (group, { childId, what }) => [...changesOf(group, childId), ...(isEnd(what) ? (group.openNotices ?? []) : [])],
  may: ({ group }, about, { actor }) => mayRecordChange({ actor, group }, about),
  decide: (state, about, typed, doing) => {
    const recorded = recordChange(state.group, { ...about, ...typed }, doing);
    if (!recorded.ok) return recorded;
    const { group, change: made } = recorded.value;
    const notices = [...storedNotice.among(state.documents).values()];
    const gone = isEnd(made.what) ? withdrawnAtEnd(group, made.childId, notices, doing.rules, doing.now).slice(0, mostWithdrawn) : [];
    const { changeId, childId, what, on } = made;
    const asked = made.what === 'address-lift-asked' ? liftNotices(group, made, doing) : [];
    const born = made.what === 'born' ? bornNotices(group, made, doing) : [];
    return allow({
      group: unlisted(group, gone),
      create: [made, ...asked, ...born],
      put: gone,
      about: { changeId, childId, what, on, withdrawn: gone.length },
    });
  },
};

/** Undoes a change that was entered in error. What was recorded stays to be read, with the reason. */
export const undo: Deed<AboutChange, { readonly reason: string }> = {
  name: 'children.undo',
  reads: ({ changeId }) => [changeDocumentId(changeId)],
  readsKnowing: (group, { childId }) => changesOf(group, childId),
  may: ({ group }, about, { actor }) => mayUndoChange({ actor, group }, about),
  decide: (state, { changeId, childId }, { reason }, doing) => {
    const made = storedChange.in(state, changeId);
    if (made === undefined || made.childId !== childId) return refuse({ kind: 'change-gone' });
    const undone = undoChange(state.group, made, reason, doing);
    if (!undone.ok) return undone;
    const said = { group: undone.value.group, put: [undone.value.change], about: { changeId, childId, what: made.what } };
    return allow(said);
  },
};
