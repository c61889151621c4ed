import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { isUrgent } from '../../core/notices/aboutNotice';
import { opensOf } from '../../core/notices/noticeKinds';
import { bothTexts, sayBoth } from '../../text/texts';
import { noticeMark } from '../../usecases/alerts/alerts';
import type { NoticeMessages } from '../../usecases/delivery/delivery';
import { postedCardFor } from '../router';

/** What is posted for notices: the neutral card in both languages; the data of a notice stands only behind its button. */
export function makeNoticeMessages(newId: () => string): NoticeMessages {
  const summary = sayBoth('neutral');
  return {
    one: ({ id, about, recipientPersonId, coreGroupId }) => {
      const cannotWait = recipientPersonId !== null && isUrgent(about);
      const { verb, data } = opensOf(about, recipientPersonId);
      const card = withData(postedCardFor(verb, coreGroupId, newId(), [], cannotWait ? howMany(1) : ''), {
        ...data,
        n: noticeMark(coreGroupId, id),
      });
      return { summary, text: null, card };
    },
    digest: () => ({ summary, text: null, card: postedCardFor('alerts.today', null, newId()) }),
    several: (count) => ({ summary, text: null, card: postedCardFor('alerts.today', null, newId(), [], howMany(count)) }),
    settled: () => ({ summary, text: null, card: settledCard() }),
  };
}

/** One that cannot wait is announced as several are, to its reader alone. How many, as a number alone: a notification says of urgency no more than a sign (DOMAIN 5.4). */
function howMany(count: number | null): string {
  return count === null ? bothTexts.say('posted.many') : bothTexts.say('posted.several', { count });
}

function settledCard(): AdaptiveCard {
  const nothing = { shown: false, text: '' };
  const words = { title: bothTexts.say('appName'), done: nothing, refused: nothing, text: bothTexts.say('alerts.settled') };
  return messageCard.render(bothTexts, { g: null, k: '' }, words);
}

/** The data that a button carries back, beside what every button does; `n` is the notice, whose opening is noted. */
function withData(card: AdaptiveCard, data: Readonly<Record<string, string | number>>): AdaptiveCard {
  const actions = card['actions'];
  const refresh = card['refresh'];
  for (const action of [...(Array.isArray(actions) ? actions : []), actionOf(refresh)]) {
    if (isObject(action) && isObject(action['data'])) action['data'] = { ...data, ...action['data'] };
  }
  return card;
}

function actionOf(refresh: unknown): unknown {
  return isObject(refresh) ? refresh['action'] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
