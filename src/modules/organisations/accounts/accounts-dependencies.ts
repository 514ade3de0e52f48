import type { Auth } from '../../../platform/auth/auth.ts'
import type { Role } from '../../../platform/content/schema/role.ts'
import type { PersonSource } from './actor-source.ts'

export interface AccountsDependencies {
  readonly auth: Auth
  readonly people: PersonSource
  /** `https://minhbach.example.vn`: links in letters begin with it. */
  readonly origin: string
  /** Names of the roles and where they can be held, from content. */
  readonly roles: readonly Role[]
  /** Where people arrive who asked for no page in particular. */
  readonly homePath: string
}
