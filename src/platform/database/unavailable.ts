/**
 * States of PostgreSQL (appendix A of its manual) that pass: connection lost, no room, too busy,
 * ended by the operator or by its limits, and a lock that somebody else holds.
 */
const passingStates = /^(08|53|57|55P03|25P03)/
const brokenConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
/** What pg and pg-pool say, without a code, of a connection that could not be had or was lost. */
const lostConnection =
  /^(timeout expired|timeout exceeded when trying|Connection terminated|Query read timeout|Client has encountered a connection error)/

/** Whether the database is away, full or too busy just now, so that asking again soon may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (passingStates.test(code) || brokenConnection.has(code) || lostConnection.test(error.message))
    return true
  if (error instanceof AggregateError && error.errors.some(isDatabaseUnavailable)) return true
  return isDatabaseUnavailable(error.cause)
}
