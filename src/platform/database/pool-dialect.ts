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
import { type Companion, GroupedQuery } from './grouped-query.ts'
import { preparedName } from './prepared-name.ts'

const sentWithCommit = new WeakSet<CompiledQuery>()

/**
 * Has a statement wait for the commit of its transaction and travel with it. Its result is not known to the
 * caller; when it fails, the transaction fails with its error and nothing is committed.
 */
export function withCommit(statement: CompiledQuery): CompiledQuery {
  sentWithCommit.add(statement)
  return statement
}

/**
 * PostgreSQL through a pool of `pg`, with two round trips fewer for each transaction than statements one by one:
 * `begin` travels with the first statement, and `commit` with the last one that was marked by `withCommit`.
 */
export function poolDialect(pool: Pool): Dialect {
  return {
    createDriver: () => new PoolDriver(pool),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new PostgresIntrospector(db),
  }
}

class PoolDriver implements Driver {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PoolConnection> {
    return new PoolConnection(await this.pool.connect())
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

/** Where a transaction stands: nothing sent yet, its first statement under way, open, or failed at its start. */
type Phase = 'none' | 'to-begin' | 'open' | 'failed'

class PoolConnection implements DatabaseConnection {
  private readonly client: PoolClient
  private phase: Phase = 'none'
  private beginning = ''
  private opening: Promise<unknown> | undefined
  private last: CompiledQuery | undefined
  private isDoubtful = false

  constructor(client: PoolClient) {
    this.client = client
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    this.phase = 'to-begin'
    this.beginning = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter(Boolean)
      .join(' ')
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (sentWithCommit.has(query) && this.phase !== 'none' && this.last === undefined) {
      this.last = query
      return { rows: [] }
    }
    if (this.phase === 'to-begin') return this.open<Row>(query)
    if (this.opening !== undefined) await this.opening.catch(() => undefined)
    // Whether `begin` itself or what followed it failed is not known: neither may anything run after it.
    if (this.phase === 'failed') throw new TransactionFailed()
    const name = preparedName(query.sql)
    const result = await this.client.query<Row & object>({
      text: query.sql,
      values: [...query.parameters],
      ...(name !== undefined && { name }),
    })
    return asResult<Row>(result)
  }

  private async open<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.phase = 'open'
    const opening = this.group(query, { first: this.beginning })
    this.opening = opening
    try {
      return asResult<Row>(await opening)
    } catch (error) {
      this.phase = 'failed'
      this.isDoubtful = !isDataError(error)
      throw error
    } finally {
      this.opening = undefined
    }
  }

  private group(query: CompiledQuery, companion: Companion): Promise<unknown> {
    const name = preparedName(query.sql)
    const statement = {
      text: query.sql,
      values: [...query.parameters],
      ...(name !== undefined && { name }),
    }
    return new Promise((resolve, reject) => {
      this.client.query(
        new GroupedQuery(statement, companion, (error, result) => (error ? reject(error) : resolve(result))),
      )
    })
  }

  async commit(): Promise<void> {
    const { last } = this
    this.last = undefined
    if (this.phase === 'failed') throw new TransactionFailed()
    if (this.phase === 'to-begin') {
      this.phase = 'none'
      if (last === undefined) return
      await this.client.query(this.beginning)
    }
    if (last !== undefined) await this.group(last, { last: 'commit' })
    else if ((await this.client.query('commit')).command === 'ROLLBACK') throw new TransactionFailed()
    this.phase = 'none'
  }

  async rollback(): Promise<void> {
    const { phase } = this
    this.phase = 'none'
    this.last = undefined
    if (phase !== 'to-begin') await this.client.query('rollback')
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    yield* []
    throw new Error('results are read whole, not streamed')
  }

  release(): void {
    this.client.release(this.isDoubtful)
  }
}

/** A statement of the transaction failed before: what comes after it is not done. */
export class TransactionFailed extends Error {
  constructor() {
    super('the transaction had failed before')
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
