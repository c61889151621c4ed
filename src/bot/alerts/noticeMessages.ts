import { isUrgent } from '../../core/notices/aboutNotice';
import { opensOf } from '../../core/notices/noticeKinds';
import { sayBoth, type Texts } from '../../text/texts';
import { noticeMark } from '../../usecases/alerts/alerts';
import type { NoticeMessages } from '../../usecases/delivery/delivery';
import { postedCardFor } from '../posted';
import { toldToAnybody } from '../told';

/** What is posted for notices: the neutral card in both languages; the data of a notice stands only behind its button. */
export function makeNoticeMessages(newId: () => string): NoticeMessages {
  const summary = sayBoth('neutral');
  return {
    one: ({ id, about, recipientPersonId, coreGroupId }) => {
      const cannotWait = recipientPersonId !== null && isUrgent(about);
      const { verb, data: opens } = opensOf(about, recipientPersonId);
      const data = { ...opens, n: noticeMark(coreGroupId, id) };
      return { summary, text: null, card: postedCardFor(verb, coreGroupId, newId(), { data, ...(cannotWait ? { how: howMany(1) } : {}) }) };
    },
    digest: () => ({ summary, text: null, card: postedCardFor('alerts.today', null, newId()) }),
    several: (count) => ({ summary, text: null, card: postedCardFor('alerts.today', null, newId(), { how: howMany(count) }) }),
    settled: () => ({ summary, text: null, card: toldToAnybody('alerts.settled') }),
  };
}

/** One that cannot wait is announced as several are, to its reader alone. How many, as a number alone: a notification says of urgency no more than a sign (DOMAIN 5.4). */
function howMany(count: number | null): (texts: Texts) => string {
  return ({ say }) => (count === null ? say('posted.many') : say('posted.several', { count }));
}
