/** What the log may say of a failure: its kind and place, never its message, which quotes what people wrote. */
export interface FailureFields {
  readonly name: string
  readonly code: string | undefined
  readonly stack: string
}

export function failureFields(error: unknown): FailureFields {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, stack: '' }
  return { name: error.name, code: failureCode(error), stack: stackWithoutMessage(error) }
}

/** The code of a failure (SQLSTATE, ECONNREFUSED, EAUTH): letters, digits and underscores, or nothing. */
export function failureCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  return /^\w{1,40}$/.test(code) ? code : undefined
}

function stackWithoutMessage(error: Error): string {
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n')
}
