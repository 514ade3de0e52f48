import { type Connection, Query } from 'pg'

export interface Statement {
  readonly text: string
  readonly values: unknown[]
  /** Under which it is parsed once on each connection. */
  readonly name?: string
}

/**
 * Several statements sent as one message and answered as one, in one round trip. The server skips everything
 * after what fails: nothing of a group runs outside the transaction that it begins, and nothing commits after
 * a failure. The result is that of the last statement.
 */
export class GroupedQuery extends Query {
  private readonly statements: readonly Statement[]

  constructor(statements: readonly Statement[], done: (error: Error | undefined, result: unknown) => void) {
    super('', (error: Error | undefined, result: unknown) => done(error, result))
    this.statements = statements
  }

  /** @returns the error of a value that cannot be written; then nothing of the group is sent */
  override submit = (connection: Connection): unknown => {
    const { part, end } = collectorOf(connection)
    let failure: unknown
    // In this mode a statement without values is sent as one with values is.
    for (const { text, values, name } of this.statements) {
      const extended = { text, values, queryMode: 'extended', ...(name !== undefined && { name }) }
      const statement = new Query(extended).on('error', (error) => {
        failure ??= error
      })
      const refused: unknown = Query.prototype.submit.call(statement, part)
      failure ??= refused
    }
    const written = end()
    if (failure !== undefined && failure !== null) return failure
    if (connection.stream.writable) connection.stream.write(written)
    return null
  }
}

interface Collector {
  /** The connection, as a statement sees it that writes its part: what it writes is gathered, and not ended. */
  readonly part: Connection
  /** Ends the group and gives everything that was written. */
  end(): Buffer
}

const collectors = new WeakMap<Connection, Collector>()

function collectorOf(connection: Connection): Collector {
  const known = collectors.get(connection)
  if (known !== undefined) return known
  let written: Buffer[] = []
  const stream = { writable: true, write: (bytes: Buffer) => written.push(bytes) > 0 }
  const whole: Connection = Object.create(connection, { stream: { value: stream } })
  const part: Connection = Object.create(whole, { sync: { value: () => undefined } })
  const collector = {
    part,
    end: () => {
      whole.sync()
      const all = Buffer.concat(written)
      written = []
      return all
    },
  }
  collectors.set(connection, collector)
  return collector
}
