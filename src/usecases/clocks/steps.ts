import { mayOpenSteps, mayRecordStep } from '../../core/clocks/stepPermissions';
import { type NewStep, recordStep, stepDocumentId } from '../../core/clocks/steps';
import type { StepTopic } from '../../core/clocks/stepTable';
import { allow } from '../../core/result';
import type { View } from '../deeds/openView';
import type { Deed } from '../deeds/performDeed';

export type AboutStep = Pick<NewStep, 'what' | 'about'>;

/** What can be recorded, and the newest entries. */
export const openSteps: View<{ readonly topic: StepTopic | 'all'; readonly page: number }> = {
  name: 'steps.open',
  may: mayOpenSteps,
  reads: ({ steps = [] }) => steps.map(stepDocumentId),
};

export const openStep: View<AboutStep> = { name: 'steps.one', may: mayRecordStep, reads: () => [] };

/** Something that starts or meets a limit was done on a day; another day for the same is another entry. */
export const saveStep: Deed<AboutStep, Pick<NewStep, 'on' | 'notYet' | 'why'> & { readonly children: readonly string[] }> = {
  name: 'steps.save',
  reads: () => [],
  readsKnowing: ({ steps = [] }) => steps.map(stepDocumentId),
  may: ({ group }, about, { actor }) => mayRecordStep({ actor, group }, about),
  decide: ({ group }, about, { children, ...typed }, doing) => {
    const recorded = recordStep(group, { ...about, ...typed, childIds: children }, doing);
    if (!recorded.ok) return recorded;
    const { step } = recorded.value;
    return allow({
      group: recorded.value.group,
      create: [step],
      about: { stepId: step.stepId, what: step.what, on: step.on ?? 'not-yet', children: step.childIds.join(',') },
    });
  },
};
