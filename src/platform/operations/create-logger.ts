import pino, { type DestinationStream, type Logger } from 'pino'
import { failureFields } from './failure-fields.ts'
import { allowedFields, allowedMessage } from './log-fields.ts'

/**
 * The log of the platform: one line of JSON for each thing that happens, with the fields of `logFields` and no
 * others. An error given to it is reduced to its name, code and place; values are never put into a message.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: allowedFields,
    },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: [object, string]) => void) {
        const [first, second] = args
        const fields = typeof first === 'object' && first !== null ? fieldsOf(first) : {}
        const message = typeof first === 'string' ? first : second
        method.apply(this, [fields, allowedMessage(message)])
      },
    },
  }
  return guarded(destination === undefined ? pino(options) : pino(options, destination))
}

/** Fields that a child logger carries go past the formatters; here they pass the same list. Children inherit the guard. */
function guarded(logger: Logger): Logger {
  for (const name of ['child', 'setBindings'] as const) {
    const original = logger[name]
    Object.defineProperty(logger, name, {
      value(this: Logger, bindings: object) {
        return Reflect.apply(original, this, [allowedFields(bindings)])
      },
    })
  }
  return logger
}

function fieldsOf(given: object): Record<string, string | number> {
  return allowedFields(given instanceof Error ? failureFields(given) : given)
}
