import { type Connection, Query } from 'pg'

/** What travels to the server together with a statement, in the same round trip. */
export type Companion = { readonly first: string } | { readonly last: string }

/**
 * A statement with `begin` before it or `commit` after it, sent as one: the server skips everything after what
 * fails, so nothing of a group runs outside its transaction and nothing commits after a failure.
 */
export class GroupedQuery extends Query {
  private readonly companion: Companion

  constructor(
    statement: { readonly text: string; readonly values: unknown[]; readonly name?: string },
    companion: Companion,
    done: (error: Error | undefined, result: unknown) => void,
  ) {
    // In this mode a statement without values is sent as one with values is.
    const extended = { ...statement, queryMode: 'extended' }
    super(extended, (error: Error | undefined, result: unknown) => done(error, result))
    this.companion = companion
  }

  override submit = (connection: Connection): void => {
    const { companion } = this
    connection.stream.cork()
    try {
      if ('first' in companion) {
        write(connection, companion.first)
        Query.prototype.submit.call(this, connection)
      } else {
        Query.prototype.submit.call(this, endingWith(connection, companion.last))
      }
    } finally {
      connection.stream.uncork()
    }
  }
}

function write(connection: Connection, text: string): void {
  connection.parse({ name: '', text, types: [] }, true)
  connection.bind({}, true)
  connection.execute({}, true)
}

/** The same connection, on which the end of a group writes another statement before it. */
function endingWith(connection: Connection, text: string): Connection {
  const sync = () => {
    write(connection, text)
    connection.sync()
  }
  return Object.create(connection, { sync: { value: sync } })
}
