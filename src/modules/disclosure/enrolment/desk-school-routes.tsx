import { z } from 'zod'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Result } from '../../../platform/kernel/result.ts'
import { decide, doing, type Refusal, showDesk } from './desk-school.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { resultRefusalWords, sealRefusalWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { publishResults } from './publish-results.ts'
import { sealList } from './seal-list.ts'
import { tellFamilies } from './tell-families.ts'

/** The desk of a school: sealing its list and publishing its results. */
export function deskSchoolRoutes(ground: EnrolmentGround): Route[] {
  return [
    get({
      path: enrolmentPaths.deskSchool,
      access: 'enrolment.read',
      params: SchoolParams,
      handle: (visit) => showDesk(ground, visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.seal,
      access: 'enrolment.decide',
      audit: 'enrolment.sealed',
      params: SchoolParams,
      form: z.unknown(),
      invalid: (visit) => showDesk(ground, visit, nothingTyped),
      handle: (visit) =>
        decide(ground, visit, async ({ campaign, unit }, tx) =>
          refusalOf(await sealList(tx, campaign, unit, doing(visit)), sealRefusalWords),
        ),
    }),
    post({
      path: enrolmentPaths.publish,
      access: 'enrolment.decide',
      audit: 'enrolment.results-published',
      params: SchoolParams,
      form: z.unknown(),
      invalid: (visit) => showDesk(ground, visit, nothingTyped),
      handle: (visit) =>
        decide(ground, visit, async ({ campaign, school, unit }, tx) => {
          const published = await publishResults(tx, campaign, unit, doing(visit))
          if (published.ok) {
            const decided = new Set(published.value.map(({ code }) => code))
            await tellFamilies(tx, ground.origin, school, 'decided', decided)
          }
          return refusalOf(published, resultRefusalWords)
        }),
    }),
  ]
}

function refusalOf<Value, Reason extends string>(
  result: Result<Value, Reason>,
  words: Readonly<Record<Reason, Words>>,
): Refusal | undefined {
  return result.ok ? undefined : { field: '', message: words[result.reason] }
}
