import { z } from 'zod'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { findUnit, findUnitByCode, unitName } from '../../organisations/index.ts'
import { onlineRefusal } from '../domain/apply/online-refusal.ts'
import { findProcedure, procedurePaths } from '../procedures/face.ts'
import { findLastProcedure } from '../store/procedure-queries.ts'
import { unitsWithProcedure } from '../store/procedure-search.ts'
import { type ApplyGround, findOwnDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'
import { answerWords, conditionName, StartPage } from './start-page.tsx'

const Params = z.object({ slug: z.string().max(200) })
const Query = z.object({ 'don-vi': z.string().max(100).optional().catch(undefined) })
const AnyForm = z.record(z.string(), z.unknown())

type StartVisit = Visit<z.infer<typeof Params>, z.infer<typeof Query>>

/** Whether this is for me, and the beginning of a draft. */
export function startRoutes(ground: ApplyGround): Route[] {
  const { drafts } = ground
  return [
    get({
      path: applyPaths.start,
      access: 'anyone',
      params: Params,
      query: Query,
      handle: (visit) => showStart(ground, visit, {}),
    }),
    post({
      path: applyPaths.start,
      access: 'anyone',
      audit: 'dossier-draft.begun',
      abuse: 'public-form',
      params: Params,
      query: Query,
      form: AnyForm,
      invalid: (visit, problems, typed) => showStart(ground, visit, { problems, typed }),
      handle: async (visit) => {
        const { form: typed, now, today } = visit
        const found = await findOffer(visit)
        if (found === undefined) return notFound()
        const { version } = found
        if (onlineRefusal(version, today) !== undefined) return showStart(ground, visit, {})
        const answers = version.eligibility.map((_, index) => typed[conditionName(index)])
        const problems = answers.flatMap((answer, index) =>
          answer === 'yes' || answer === 'no' ? [] : [{ field: conditionName(index), message: answerWords }],
        )
        if (problems.length > 0) return showStart(ground, visit, { problems, typed })
        const unmet = answers.flatMap((answer, index) => (answer === 'no' ? [index] : []))
        if (unmet.length > 0) return showStart(ground, visit, { unmet, typed })
        const { draft, key } = await drafts.begin(version.id)
        const began = await visit.write(async ({ tx, audit }) => {
          await drafts.save(tx, key, draft, now)
          await audit({ subject: { kind: 'dossier-draft', id: draft.id }, unitId: version.unitId })
          return redirect(applyPaths.declaration.to({}))
        })
        return withCookies(began, [drafts.cookieOf(key)])
      },
    }),
  ]
}

/**
 * The procedure as the chosen unit does it; as the only unit does it when none was chosen. One that is not done any
 * more is found too, so that somebody with an old link or draft is told.
 */
async function findOffer({ params: { slug }, query, database, today }: StartVisit) {
  const code = query['don-vi']
  const chosen = code === undefined ? undefined : await findUnitByCode(database, code)
  if (code !== undefined && chosen?.public !== true) return undefined
  const version =
    (await findProcedure(database, { slug, unitId: chosen?.id, on: today })) ??
    (await findLastProcedure(database, { slug, unitId: chosen?.id }))
  const unit = version && (await findUnit(database, version.unitId))
  return version === undefined || unit === undefined ? undefined : { version, unit }
}

async function showStart(
  ground: ApplyGround,
  visit: StartVisit,
  shown: {
    readonly problems?: readonly FieldProblem[]
    readonly typed?: RawForm
    readonly unmet?: readonly number[]
  },
): Promise<Answer> {
  const { database, today, params, query } = visit
  const { problems = [], typed = {}, unmet = [] } = shown
  const found = await findOffer(visit)
  if (found === undefined) return notFound()
  if (query['don-vi'] === undefined && (await unitsWithProcedure(database, params.slug, today)).length > 1)
    return redirect(procedurePaths.one.to({ slug: params.slug }))
  const { version, unit } = found
  const begun = await findOwnDraft(ground, visit)
  return page(
    <StartPage
      version={version}
      unit={unit}
      unitName={await unitName(database, unit.id, today)}
      refusal={onlineRefusal(version, today)}
      typed={typed}
      problems={problems}
      unmet={unmet}
      begun={begun && `${begun.version.name[visit.language]} – ${begun.unitName}`}
    />,
    problems.length > 0 ? 422 : 200,
  )
}
