import { sql } from 'kysely'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { applicationRole, type Reader } from './database.ts'

/**
 * Lets the application's role sign in by itself: a connection of its own has nothing to go back to, whatever is
 * said to it. Asked as the owner.
 */
export async function allowSignIn(ownerUrl: string, password: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [applicationRole])
    if (rowCount === 0) await client.query(`create role ${applicationRole}`)
    await client.query(`alter role ${applicationRole} login password ${escapeLiteral(password)}`)
  })
}

/** Gives the role of a served database's login the application's rights, and nothing of the owner's. */
export async function admitLogin(ownerUrl: string, url: string): Promise<void> {
  const login = decodeURIComponent(new URL(url).username)
  const owner = decodeURIComponent(new URL(ownerUrl).username)
  if (login === '' || login === owner || login === applicationRole) return
  await asOwner(ownerUrl, (client) => client.query(`grant ${applicationRole} to ${escapeIdentifier(login)}`))
}

/** Whether the role that signed in could take back the owner's rights: then the role laid over it is all that holds. */
export async function signsInAsOwner(database: Reader): Promise<boolean> {
  const { rows } = await sql<{ mighty: boolean }>`
    select role.rolsuper or role.rolcreaterole or pg_has_role(session_user, audited.relowner, 'member') as mighty
    from pg_roles role, pg_class audited
    where role.rolname = session_user and audited.oid = 'platform.audit_entry'::regclass`.execute(database)
  return rows[0]?.mighty !== false
}

async function asOwner(ownerUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
