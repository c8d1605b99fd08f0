import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './log.ts';

/** A log that can also tell a failure, once, where it is caught. */
export interface FunctionLog extends Log {
  readonly failed: (error: unknown, message: string) => void;
}

/** The log of a function: one line of JSON a fact. */
export function lambdaLog(logger: Logger = new Logger()): FunctionLog {
  return {
    stage: (name, details = {}) => logger.info(name, { ...details }),
    failed: (error, message) =>
      logger.error('a message failed', { message, error: error instanceof Error ? error : String(error) }),
    tell: (fact, details = {}) => logger.debug(fact, { ...details }),
  };
}
