import { DatabaseError } from 'pg'
import { z } from 'zod'
import { AddressKeys } from '../../../platform/abuse/address-key.ts'
import { Budgets } from '../../../platform/abuse/budget.ts'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { type Answer, openJson } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { findUnitByCode } from '../../organisations/index.ts'
import { bearerKey, digestOf } from './keys/api-key.ts'
import { findApiKey } from './keys/key-store.ts'
import { openApi, type Problem, RowsQuery } from './open-api.ts'
import type { OpenDataDependencies } from './open-data-dependencies.ts'
import { openDataPaths } from './paths.ts'

/** Requests at once, and each second after; a school's or a newsroom's shared address passes. */
const withoutKey = { atOnce: 60, perSecond: 1 }
const withKey = { atOnce: 600, perSecond: 10 }

const AnyQuery = z.record(z.string(), z.unknown())
type ApiVisit = Visit<unknown, Record<string, unknown>>

/** The interface for programs, version 1. Nothing in it is personal, so any site's page may read it. */
export function apiRoutes({ datasets, origin }: OpenDataDependencies): Route[] {
  const counted = createCounter()
  const description = openApi(datasets, origin)
  return [
    get({
      path: openDataPaths.openApi,
      access: 'anyone',
      handle: async () => openJson(description),
    }),
    get({
      path: openDataPaths.apiDatasets,
      access: 'anyone',
      query: AnyQuery,
      handle: (visit) =>
        counted(visit, async () =>
          openJson({
            datasets: datasets.map(({ code, title, description: about }) => ({
              code,
              title,
              description: about,
              rows: `${origin}${openDataPaths.apiRows.to({ code })}`,
              page: `${origin}${openDataPaths.dataset.to({ code })}`,
            })),
          }),
        ),
    }),
    get({
      path: openDataPaths.apiRows,
      access: 'anyone',
      params: z.object({ code: z.string().max(100) }),
      query: AnyQuery,
      handle: (visit) =>
        counted(visit, async () => {
          const dataset = datasets.find(({ code }) => code === visit.params.code)
          return dataset === undefined
            ? refusal(404, 'not-found', `There is no such dataset; see ${openDataPaths.apiDatasets.to({})}`)
            : answerRows(visit, dataset, origin)
        }),
    }),
  ]
}

async function answerRows(visit: ApiVisit, dataset: Dataset, origin: string): Promise<Answer> {
  const parsed = RowsQuery.strict().safeParse(visit.query)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refusal(400, 'bad-request', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const { unit, year, after, most } = parsed.data
  const unused = (['unit', 'year'] as const).find(
    (name) => parsed.data[name] !== undefined && !dataset.filters.includes(name),
  )
  if (unused !== undefined) return refusal(400, 'bad-request', `${dataset.code} cannot be asked by ${unused}`)
  const found = unit === undefined ? undefined : await findUnitByCode(visit.database, unit)
  if (unit !== undefined && (found === undefined || !found.public))
    return refusal(404, 'not-found', 'There is no such unit')
  const wish = { unitId: found?.id, year, after, most, origin, now: visit.now }
  try {
    return openJson(await dataset.page(visit.database, wish))
  } catch (error) {
    if (after === undefined || !isDataException(error)) throw error
    return refusal(400, 'bad-request', 'after: is not the `next` of a page of this dataset')
  }
}

/** Whether the database could not read a value (SQLSTATE class 22): a place that was typed or cut off by somebody. */
function isDataException(error: unknown): boolean {
  return error instanceof DatabaseError && error.code?.startsWith('22') === true
}

/** Answers as long as the key, or the address without one, has not asked too much. */
function createCounter() {
  const clock = () => Date.now()
  const addresses = new AddressKeys(clock)
  const small = new Budgets(withoutKey, clock)
  const large = new Budgets(withKey, clock)
  return async (visit: ApiVisit, answer: () => Promise<Answer>): Promise<Answer> => {
    const key = bearerKey(visit.headers.authorization)
    const tooMany = () => refusal(429, 'too-many-requests', 'Wait a minute, or ask the office for a key')
    if (key === undefined) return small.take(addresses.of(visit.address)) ? answer() : tooMany()
    const known = key === 'malformed' ? undefined : await findApiKey(visit.database, digestOf(key))
    if (known === undefined)
      return small.take(addresses.of(visit.address))
        ? refusal(401, 'unknown-key', 'The key is not known, or was ended')
        : tooMany()
    return large.take(known.id) ? answer() : tooMany()
  }
}

function refusal(status: number, error: Problem['error'], message: string): Answer {
  return openJson({ error, message } satisfies Problem, status)
}
