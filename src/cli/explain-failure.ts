/** What an administrator reads when a command could not go on: a sentence, and the place in the program only when it is a mistake of ours. */
export function explainFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const { code, address, port } = systemDetails(failure)
  switch (code) {
    case 'EADDRINUSE':
      return `Something else already listens on ${address}:${port}. Stop it, or set MINHBACH_PORT to another port.`
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${address}. Set MINHBACH_HOST to one that it has.`
    case 'ECONNREFUSED':
      return `The database does not answer at ${address}:${port}. See that it runs and that DATABASE_URL names it.`
    case 'ENOTFOUND':
      return `The name of the database's machine is not known (${failure.message}). See DATABASE_URL.`
    case '28P01':
    case '28000':
      return `The database refuses this user: ${failure.message}. See DATABASE_URL.`
  }
  if (code === 'EACCES' && port !== undefined) {
    return `This user may not listen on port ${port}. Set MINHBACH_PORT to one above 1023.`
  }
  const isOurMistake = failure instanceof TypeError || failure instanceof RangeError
  return isOurMistake || failure.message === '' ? (failure.stack ?? failure.name) : failure.message
}

type SystemDetails = Readonly<Record<string, unknown>>

/** What Node and PostgreSQL add to their errors; a name with several addresses gives an error for each. */
function systemDetails(failure: Error): SystemDetails {
  const first: unknown = failure instanceof AggregateError ? failure.errors[0] : failure
  return typeof first === 'object' && first !== null ? { ...failure, ...first } : {}
}
