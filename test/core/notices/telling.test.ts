import { planNotice } from '../../../src/core/notices/notice';
import { mostInOneCommit, splitNotices } from '../../../src/core/notices/telling';

const at = '2026-11-20T11:00:00.000Z';
const notice = (recipientPersonId: string, version = 1) =>
  planNotice(
    {
      ...{ coreGroupId: 'group-1', about: { kind: 'record', meetingId: 'meeting-1', version } as const, recipientPersonId },
      ...{ urgency: 'digest', sendAfter: at, escalatesAt: null },
    },
    at,
  );

describe('the notices of one deed', () => {
  it('hold the same thing to the same person once, however often it was planned', () => {
    const planned = [notice('person-a'), notice('person-b'), notice('person-a'), notice('person-a', 2)];
    expect(splitNotices(planned, 1)).toEqual({ create: [notice('person-a'), notice('person-b'), notice('person-a', 2)], rest: [] });
  });

  it('and no double is among those either that wait in a telling', () => {
    const many = Array.from({ length: mostInOneCommit + 5 }, (_, index) => notice(`person-${index}`));
    const { create, rest } = splitNotices([...many, ...many], 1);
    const ids = [...create, ...rest].map(({ id }) => id);
    expect(ids).toHaveLength(many.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
