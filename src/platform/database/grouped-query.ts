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
    const written: Buffer[] = []
    const stream = { writable: true, write: (bytes: Buffer) => written.push(bytes) > 0 }
    const whole: Connection = Object.create(connection, { stream: { value: stream } })
    // Each statement writes its own part as `pg` would; only the end of the whole group is written once.
    const part: Connection = Object.create(whole, { sync: { value: () => undefined } })
    for (const statement of this.statements) {
      // In this mode a statement without values is sent as one with values is.
      const extended = { ...statement, queryMode: 'extended' }
      Query.prototype.submit.call(new Query(extended), part)
    }
    whole.sync()
    if (connection.stream.writable) connection.stream.write(Buffer.concat(written))
  }
}
