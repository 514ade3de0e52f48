import { z } from 'zod'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { findUnitByCode, unitNames, unitsTopic } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'
import { findAnswer, listAnswers, placeText, readPlace } from '../store/answers-queries.ts'
import { answersTopic } from '../topics.ts'
import { AnswerPage } from './answer-page.tsx'
import { AnswersPage } from './answers-page.tsx'
import { answersPaths } from './paths.ts'

const perPage = 20

const ListQuery = z.object({
  q: z.string().max(200).catch(''),
  loai: z.enum(caseKinds).optional().catch(undefined),
  noi: z.string().max(100).catch(''),
  sau: z.string().max(80).catch(''),
})

/** What was asked and answered in public, for everybody. */
export function answersRoutes({ office }: CaseDependencies): Route[] {
  const wordsOf = (kind: string) => office.types.all.findLast(({ code }) => code === kind)?.words
  const kinds = publicKinds(office.types.all)
  return [
    get({
      path: answersPaths.list,
      access: 'anyone',
      query: ListQuery,
      topics: () => [answersTopic, unitsTopic],
      handle: async ({ query, database, today }) => {
        const unit = query.noi === '' ? undefined : await findUnitByCode(database, query.noi)
        if (query.noi !== '' && unit?.public !== true) return notFound()
        const search = query.q.trim()
        const { answers, next } = await listAnswers(
          database,
          { search, unitId: unit?.id, kind: query.loai },
          { after: readPlace(query.sau), perPage },
        )
        const ids = [
          ...new Set([...answers.map(({ unitId }) => unitId), ...(unit === undefined ? [] : [unit.id])]),
        ]
        const names = await unitNames(database, ids, today)
        return page(
          <AnswersPage
            answers={answers.map((answer) => ({
              ...answer,
              kindWords: wordsOf(answer.kind),
              unitName: names.get(answer.unitId)?.name ?? '',
            }))}
            search={search}
            kind={query.loai}
            kinds={kinds.map((value) => ({ value, label: wordsOf(value) ?? value }))}
            unit={unit && { code: unit.code, name: names.get(unit.id)?.name ?? unit.code }}
            isFirst={query.sau === ''}
            after={next && placeText(next)}
          />,
        )
      },
    }),
    get({
      path: answersPaths.one,
      access: 'anyone',
      params: z.object({ code: z.string().max(40) }),
      topics: () => [answersTopic, unitsTopic],
      handle: async ({ params, database, today }) => {
        const answer = await findAnswer(database, params.code)
        if (answer === undefined) return notFound()
        const unit = (await unitNames(database, [answer.unitId], today)).get(answer.unitId)
        return page(
          <AnswerPage
            answer={answer}
            kindWords={wordsOf(answer.kind)}
            unit={{ code: unit?.code ?? '', name: unit?.name ?? '' }}
          />,
        )
      },
    }),
  ]
}

function publicKinds(types: CaseDependencies['office']['types']['all']): CaseKind[] {
  return caseKinds.filter((kind) =>
    types.some(({ code, publication }) => code === kind && publication.kind !== 'never'),
  )
}
