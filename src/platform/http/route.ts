import type { z } from 'zod'
import type { Actor, PersonActor } from '../contracts/access.ts'
import type { Answer } from './answer.ts'
import { type FieldProblem, parseForm, type RawForm } from './form.ts'
import type { Path } from './path.ts'
import type { FormVisit, Visit } from './visit.ts'

/**
 * Who may use a route: `anyone`, everybody `signed-in`, or those who hold a permission in some unit.
 * Whether they hold it for the thing at hand is asked in the handler, with `visit.may`.
 */
export type Access = 'anyone' | 'signed-in' | `${string}.${string}`

type Who<A extends Access> = A extends 'anyone' ? Actor : PersonActor

export interface UploadLimits {
  readonly files: number
  readonly fileBytes: number
  /** Of all files of the form together; 60 MB when not given. */
  readonly totalBytes?: number
}

interface Common<A extends Access> {
  readonly path: Path
  readonly access: A
}

export interface GetDefinition<A extends Access, Params, Query> extends Common<A> {
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  /**
   * For public pages that hold nothing personal: the topics they are made from. The page is kept in
   * memory and served until one of its topics changes. Only with access `anyone`.
   */
  readonly topics?: (params: Params) => readonly string[]
  readonly handle: (visit: Visit<Params, Query, Who<A>>) => Promise<Answer>
}

export interface PostDefinition<A extends Access, Params, Query, Form> extends Common<A> {
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  /** The action in the audit log that every accepted form of this route leaves. */
  readonly audit: string
  readonly form: z.ZodType<Form>
  readonly uploads?: UploadLimits
  /** Attempts in a minute from one address, for what invites guessing. */
  readonly attemptsPerMinute?: number
  /**
   * `public-form` for what anyone may send without signing in: a crowd behind one address passes, a flood is
   * slowed by a challenge that keeps what was typed; see `platform/abuse`.
   */
  readonly abuse?: 'public-form'
  /**
   * May arrive without a page of ours before it, as a mail program sends it: the secret in its address is what
   * allows it, and nothing that a browser holds counts, so that there is nothing to forge.
   */
  readonly allowedBySecretAddress?: true
  /** The same page again, with all problems and what was typed. */
  readonly invalid: (
    visit: Visit<Params, Query, Who<A>>,
    problems: readonly FieldProblem[],
    typed: RawForm,
  ) => Promise<Answer>
  readonly handle: (visit: FormVisit<Params, Query, Form, Who<A>>) => Promise<Answer>
}

/** A route as the adapter and the tests see it; made by `get` and `post` alone. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: Path
  readonly access: Access
  readonly audit?: string
  readonly uploads?: UploadLimits
  readonly attemptsPerMinute?: number
  readonly abuse?: 'public-form'
  readonly allowedBySecretAddress?: true
  readonly topics?: (params: RawForm) => readonly string[] | undefined
  /** Checks the address and, for a form, what was typed, and answers. */
  readonly answer: (visit: Visit<RawForm, RawForm>, submission?: Submission) => Promise<Answer>
}

/** A form as it arrived, and the transaction it may open. */
export interface Submission {
  readonly raw: RawForm
  /** What is wrong with its files, beyond what the form itself finds. */
  readonly problems: readonly FieldProblem[]
  readonly write: FormVisit<unknown, unknown, unknown>['write']
}

/** A page or a download. Reading changes nothing. */
export function get<A extends Access, Params = Record<string, never>, Query = Record<string, never>>(
  definition: GetDefinition<A, Params, Query>,
): Route {
  const { path, access, topics } = definition
  return {
    method: 'GET',
    path,
    access,
    ...(topics && {
      topics: (raw: RawForm) => {
        const params = readAddress(definition.params, raw)
        return params.ok ? topics(params.value) : undefined
      },
    }),
    answer: async (visit) => {
      const address = narrowed<A, Params, Query>(definition, visit)
      return address === undefined ? { kind: 'not-found' } : definition.handle(address)
    },
  }
}

/** A form that changes something. */
export function post<
  A extends Access,
  Params = Record<string, never>,
  Query = Record<string, never>,
  Form = unknown,
>(definition: PostDefinition<A, Params, Query, Form>): Route {
  const { path, access, audit, uploads, attemptsPerMinute, abuse, allowedBySecretAddress } = definition
  return {
    method: 'POST',
    path,
    access,
    audit,
    ...(uploads && { uploads }),
    ...(attemptsPerMinute && { attemptsPerMinute }),
    ...(abuse && { abuse }),
    ...(allowedBySecretAddress && { allowedBySecretAddress }),
    answer: async (visit, submission) => {
      const address = narrowed<A, Params, Query>(definition, visit)
      if (address === undefined || submission === undefined) return { kind: 'not-found' }
      const parsed = parseForm(definition.form, submission.raw)
      const problems = parsed.ok ? submission.problems : [...submission.problems, ...parsed.problems]
      if (!parsed.ok || problems.length > 0) return definition.invalid(address, problems, submission.raw)
      const { raw: typed, write } = submission
      return definition.handle({ ...address, form: parsed.value, typed, write })
    },
  }
}

interface AddressSchemas<A, Params, Query> {
  readonly access: A
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
}

function narrowed<A extends Access, Params, Query>(
  definition: AddressSchemas<A, Params, Query>,
  visit: Visit<RawForm, RawForm>,
): Visit<Params, Query, Who<A>> | undefined {
  const params = readAddress(definition.params, visit.params)
  const query = readAddress(definition.query, visit.query)
  if (!params.ok || !query.ok || !isAllowedActor(definition.access, visit.actor)) return undefined
  return { ...visit, params: params.value, query: query.value, actor: visit.actor }
}

function isAllowedActor<A extends Access>(access: A, actor: Actor): actor is Who<A> {
  return access === 'anyone' || actor.kind === 'person'
}

type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }

function readAddress<Value>(schema: z.ZodType<Value> | undefined, raw: RawForm): Read<Value> {
  // Without a schema the type parameter is its default, an empty object: the route asks nothing of its address.
  if (schema === undefined) return { ok: true, value: {} as Value }
  if (!Object.values(raw).flat().every(isStorable)) return { ok: false }
  const parsed = schema.safeParse(raw)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false }
}

/** PostgreSQL has no NUL in a text and no halves of characters: nothing is found under such a name. */
function isStorable(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))
}
