import type { Child } from '../child';
import { recordStep, type Step } from '../clocks/steps';
import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';

/** Whether a registration of this authority runs, which a move does not end by itself. */
export function registeredStill({ status, frozen }: Pick<Child, 'status' | 'frozen'>): boolean {
  return status === 'registered' && frozen === undefined;
}

/**
 * Children of whom somebody says that they have moved to another authority: that is a move of which this authority was told today.
 * Co-ordinator and plan stay responsible until the other authority's transfer conference, after which the registration is ended as any
 * other that was transferred (DOMAIN 1.31, 7.1). A move away that is known already stays as it is.
 */
export function movesAway(
  group: CoreGroup,
  childIds: readonly string[],
  by: Doer,
): { readonly group: CoreGroup; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  let moved = group;
  for (const childId of childIds) {
    const child = moved.children.find((each) => each.childId === childId);
    if (child === undefined || !registeredStill(child) || child.transfer?.direction === 'out') continue;
    // A move to this authority is over with that.
    const { transfer: _, ...ready } = child;
    const open = { ...moved, children: moved.children.map((each) => (each === child ? ready : each)) };
    const told = { what: 'move-out-notified', about: '', childIds: [childId], on: by.today, notYet: false, why: '' } as const;
    // Whoever runs the group answers for each of its children here.
    const stepped = recordStep(open, told, { ...by, actor: { ...by.actor, childIds: [] } });
    if (!stepped.ok) continue;
    moved = stepped.value.group;
    steps.push(stepped.value.step);
  }
  return { group: moved, steps };
}
