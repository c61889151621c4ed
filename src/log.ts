import pino from 'pino';
import { levelOf, type Report, type ReportCode } from './core/reports';

/**
 * Writes one line of JSON for each reported code that matters at least as much as `level`, to standard output or `to`.
 * `counted` is called for each code, written or not.
 */
export function makeLog(level: string, counted: (code: ReportCode) => void, to: pino.DestinationStream = pino.destination(1)): Report {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return (code, about = {}) => {
    counted(code);
    logger[levelOf(code)]({ code, ...about });
  };
}
