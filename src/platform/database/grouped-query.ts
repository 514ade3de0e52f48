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

  override submit = (connection: Connection): void => {
    // Each statement writes its own part as `pg` would; only the end of the whole group is written once.
    const part: Connection = Object.create(connection, { sync: { value: () => undefined } })
    connection.stream.cork()
    try {
      for (const statement of this.statements) {
        // In this mode a statement without values is sent as one with values is.
        const extended = { ...statement, queryMode: 'extended' }
        Query.prototype.submit.call(new Query(extended), part)
      }
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }
}
