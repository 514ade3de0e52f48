import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { GroupedQuery, type Statement } from './grouped-query.ts'
import { preparedName } from './prepared-name.ts'

const deferrable = new WeakSet<CompiledQuery>()

/**
 * Has a statement wait for the next one of its transaction, or for its commit, and travel with it. Its result is
 * not known to the caller; when it fails, the transaction fails with its error and nothing is committed.
 */
export function deferred(statement: CompiledQuery): CompiledQuery {
  deferrable.add(statement)
  return statement
}

const withOnePlan = new WeakSet<CompiledQuery>()

/**
 * Has a statement parsed and planned once on each connection, for one that is asked again and again: by a key, so that
 * its plan is the same for all values, and with a text that is the same each time.
 */
export function prepared<Row>(statement: CompiledQuery<Row>): CompiledQuery<Row> {
  withOnePlan.add(statement)
  return statement
}

export interface DialectOptions {
  /** Has every plain insertion wait as `deferred` does: for transactions in which nobody catches its failure. */
  readonly deferInsertions: boolean
  /**
   * How many milliseconds a statement is waited for before its connection is given up: a frozen server cannot
   * end it by itself. Without it, for ever.
   */
  readonly patience?: number | undefined
}

/**
 * PostgreSQL through a pool of `pg`, with fewer round trips for a transaction than statements one by one: `begin`
 * travels with the first statement, and `commit` with what was deferred.
 */
export function poolDialect(pool: Pool, options: DialectOptions): Dialect {
  return {
    createDriver: () => new PoolDriver(pool, options),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new PostgresIntrospector(db),
  }
}

class PoolDriver implements Driver {
  private readonly pool: Pool
  private readonly options: DialectOptions

  constructor(pool: Pool, options: DialectOptions) {
    this.pool = pool
    this.options = options
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PoolConnection> {
    return new PoolConnection(await this.pool.connect(), this.options)
  }

  async beginTransaction(connection: PoolConnection, settings: TransactionSettings): Promise<void> {
    connection.begin(settings)
  }

  commitTransaction(connection: PoolConnection): Promise<void> {
    return connection.commit()
  }

  rollbackTransaction(connection: PoolConnection): Promise<void> {
    return connection.rollback()
  }

  async releaseConnection(connection: PoolConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.pool.end()
  }
}

/** Where a transaction stands: none, nothing sent yet, open, or failed in what was sent with `begin`. */
type Phase = 'none' | 'to-begin' | 'open' | 'failed'

/** More than this wait for no one: a loop of insertions is sent in pieces. */
const mostWaiting = 50

class PoolConnection implements DatabaseConnection {
  private readonly client: PoolClient
  private readonly options: DialectOptions
  private phase: Phase = 'none'
  private beginning = 'begin'
  private opening: Promise<unknown> | undefined
  private waiting: Statement[] = []
  private isDoubtful = false
  private isSilent = false

  constructor(client: PoolClient, options: DialectOptions) {
    this.client = client
    this.options = options
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    this.phase = 'to-begin'
    this.beginning = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter(Boolean)
      .join(' ')
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.opening !== undefined) await this.opening.catch(() => undefined)
    // Whether `begin` itself or what followed it failed is not known: nothing may run after either.
    if (this.phase === 'failed') throw new TransactionFailed()
    const statement = statementOf(query)
    if (this.mayWait(query)) {
      this.waiting.push(statement)
      return { rows: [] }
    }
    if (this.phase === 'to-begin') return asResult<Row>(await this.open(statement))
    if (this.waiting.length > 0)
      return asResult<Row>(await this.sendGroup([...this.takeWaiting(), statement]))
    return asResult<Row>(await this.patiently(this.client.query(statement)))
  }

  private mayWait(query: CompiledQuery): boolean {
    if (this.phase === 'none' || this.waiting.length >= mostWaiting) return false
    return deferrable.has(query) || (this.options.deferInsertions && isPlainInsertion(query))
  }

  private takeWaiting(): Statement[] {
    const taken = this.waiting
    this.waiting = []
    return taken
  }

  /** Begins with the first statement that cannot wait. */
  private async open(statement: Statement): Promise<unknown> {
    this.phase = 'open'
    const opening = this.sendGroup([plain(this.beginning), ...this.takeWaiting(), statement])
    this.opening = opening
    try {
      return await opening
    } catch (error) {
      this.phase = 'failed'
      this.isDoubtful ||= !isDataError(error)
      throw error
    } finally {
      this.opening = undefined
    }
  }

  private async sendGroup(statements: readonly Statement[]): Promise<unknown> {
    const names = statements.flatMap(({ name }) => name ?? [])
    const prepared = preparedOn(this.client)
    try {
      const answer = new Promise((resolve, reject) => {
        const done = (error: Error | undefined, result: unknown) => (error ? reject(error) : resolve(result))
        this.client.query(new GroupedQuery(statements, done))
      })
      const result = await this.patiently(answer)
      for (const name of names) prepared.add(name)
      return result
    } catch (error) {
      // Which of the new names the server came to know before the failure is not known.
      this.isDoubtful ||= names.some((name) => !prepared.has(name))
      throw error
    }
  }

  async commit(): Promise<void> {
    if (this.phase === 'failed') throw new TransactionFailed()
    const waiting = this.takeWaiting()
    if (this.phase === 'to-begin') {
      // Nothing was asked, so nothing has to be begun, unless something waits.
      if (waiting.length > 0) await this.sendGroup([plain(this.beginning), ...waiting, plain('commit')])
    } else if (waiting.length > 0) {
      await this.sendGroup([...waiting, plain('commit')])
    } else if ((await this.patiently(this.client.query('commit'))).command === 'ROLLBACK') {
      throw new TransactionFailed()
    }
    this.phase = 'none'
  }

  async rollback(): Promise<void> {
    const { phase } = this
    this.phase = 'none'
    this.waiting = []
    // A connection that does not answer is given up as a whole, and its transaction with it.
    if (phase !== 'none' && !this.isSilent) await this.patiently(this.client.query('rollback'))
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    yield* []
    throw new Error('results are read whole, not streamed')
  }

  /** @throws DatabaseSilent when no answer comes in time; whether the statement was done is not known then */
  private async patiently<Value>(answer: Promise<Value>): Promise<Value> {
    const { patience } = this.options
    if (patience === undefined) return answer
    answer.catch(() => undefined)
    const giveUp = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      this.isSilent = true
      this.isDoubtful = true
      giveUp.reject(new DatabaseSilent())
    }, patience)
    try {
      return await Promise.race([answer, giveUp.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  release(): void {
    this.client.release(this.isDoubtful)
  }
}

function statementOf(query: CompiledQuery): Statement {
  const name = preparedName(query.sql, withOnePlan.has(query))
  const statement = { text: query.sql, values: [...query.parameters] }
  return name === undefined ? statement : { ...statement, name }
}

function plain(text: string): Statement {
  return { text, values: [] }
}

/** An insertion that gives nothing back and leaves nothing out: all that it can tell is that it failed. */
function isPlainInsertion({ query }: CompiledQuery): boolean {
  return query.kind === 'InsertQueryNode' && query.returning === undefined && query.onConflict === undefined
}

const preparedNames = new WeakMap<PoolClient, Set<string>>()

/** The names that the server is known to have for this connection. */
function preparedOn(client: PoolClient): Set<string> {
  const known = preparedNames.get(client) ?? new Set()
  preparedNames.set(client, known)
  return known
}

/** A statement of the transaction failed before: what comes after it is not done. */
export class TransactionFailed extends Error {
  constructor() {
    super('the transaction had failed before')
  }
}

/** The server took a statement and said nothing in time. */
export class DatabaseSilent extends Error {
  /** As a lost connection: worth trying again soon. */
  readonly code = '08006'

  constructor() {
    super('the database does not answer')
  }
}

/** Wrong data or a broken rule of a table: the statement itself ran, so `begin` before it did. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(22|23|P0)/.test(String(error.code))
}

interface DriverResult {
  readonly command?: string
  readonly rowCount?: number | null
  readonly rows?: unknown[]
}

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** The result of a statement; of a group, that of its last statement. */
function asResult<Row>(result: unknown): QueryResult<Row> {
  const {
    command = '',
    rowCount,
    rows = [],
  }: DriverResult = Object(Array.isArray(result) ? result.at(-1) : result)
  return {
    rows: rowsOf<Row>(rows),
    ...(counted.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
  }
}

/** The query builder knows the type of the rows; the server sends what it asked for. */
function rowsOf<Row>(rows: readonly unknown[]): Row[] {
  return rows.filter((row): row is Row => row !== undefined)
}
