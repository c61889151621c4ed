import { type StandingItem, standingItems } from './standingAgenda';

/** What of a meeting somebody can be kept from: its standing items, and those that members propose. */
export const exclusionTopics = [...standingItems, 'proposed'] as const;
export type ExclusionTopic = StandingItem | 'proposed';

export function isExclusionTopic(topic: string): topic is ExclusionTopic {
  return exclusionTopics.some((each) => each === topic);
}
