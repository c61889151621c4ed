import { developmentIdKey } from '../../src/config';
import { makeKeyed } from '../../src/usecases/deeds/keyed';

/** The ids of every world of the tests and benches: those of a bot that is started without ID_KEY. */
export const keyed = makeKeyed(developmentIdKey);
