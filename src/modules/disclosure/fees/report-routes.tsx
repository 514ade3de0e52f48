import { fileProblems } from '../../../platform/files/check-file.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import { type Judgement, judgeCollection } from '../domain/fees/judge-collection.ts'
import { insertCollectionReport } from '../store/fee-reports.ts'
import { askedOf, judgeAsked } from './asked.ts'
import { collectorWords, unitWords, verdictWords } from './fee-words.ts'
import { loadSchoolFees, publicListOf } from './load-school-fees.ts'
import { feePaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { AskedAddress, ReportForm } from './report-form.ts'
import { ReportPage } from './report-page.tsx'

type ReportDependencies = Pick<DisclosureDependencies, 'content' | 'collectionCases'>
type ReportVisit = Visit<{ readonly code: string }, (typeof AskedAddress)['_output']>

/** "We were asked for…": without an account, with what the list says at once, and with a receipt. */
export function reportRoutes(dependencies: ReportDependencies): Route[] {
  const { content, collectionCases } = dependencies
  return [
    get({
      path: feePaths.report,
      access: 'anyone',
      params: SchoolParams,
      query: AskedAddress,
      handle: (visit) => showReport(dependencies, visit, nothingTyped),
    }),
    post({
      path: feePaths.report,
      access: 'anyone',
      audit: 'fees.collection-reported',
      params: SchoolParams,
      query: AskedAddress,
      form: ReportForm,
      uploads: { files: 5, fileBytes: 20 * 1024 * 1024, totalBytes: 40 * 1024 * 1024 },
      abuse: 'public-form',
      invalid: (visit, problems, typed) => showReport(dependencies, visit, { typed, problems }),
      handle: async (visit) => {
        const { database, params, form, today, now, language, headers } = visit
        const problems = await fileProblems('anh', form.anh)
        const fees = await loadSchoolFees(database, content, { ...params, year: undefined }, today)
        if (fees === undefined) return notFound()
        if (problems.length > 0) return showReport(dependencies, visit, { typed: visit.typed, problems })
        const { unit, place, year } = fees
        const on = form.ngay ?? today
        const judgement = judgeCollection(
          {
            name: form.khoan,
            amount: form.tien ?? undefined,
            unit: form.donvi,
            grade: form.lop,
            by: form.ai,
            on,
          },
          publicListOf(fees.list),
          content.fees,
          place,
        )
        const { key, cookies } = collectionCases.keyFor(headers)
        const told = {
          unit: unit.code,
          answeredBySchool: form.noi === 'truong',
          text: toldText(form, judgement, on),
          pictures: form.anh,
          sender:
            form.ten === 'co' ? { name: form.hoTen, phone: form.dienThoai, email: form.thuDienTu } : null,
          language,
        }
        const answer = await visit.write(async ({ tx, audit }) => {
          const filed = await collectionCases.file(tx, told, key, now)
          if (filed === undefined) return notFound()
          const id = newId('fee-report')
          await insertCollectionReport(tx, {
            id,
            unitId: unit.id,
            schoolYear: year,
            askedName: form.khoan,
            kind: judgement.kind?.code ?? null,
            amount: form.tien,
            unit: form.donvi ?? null,
            askedBy: form.ai,
            askedOn: on,
            verdict: judgement.verdict,
            law: judgement.law,
            filedOn: today,
            caseId: filed.caseId,
          })
          await audit({
            subject: { kind: 'fee-report', id },
            unitId: unit.id,
            details: { verdict: judgement.verdict },
          })
          return redirect(filed.receiptHref)
        })
        return withCookies(answer, cookies)
      },
    }),
  ]
}

async function showReport(
  { content, collectionCases }: ReportDependencies,
  visit: ReportVisit,
  form: TypedForm,
): Promise<Answer> {
  const { database, params, query, today, now, headers } = visit
  const fees = await loadSchoolFees(database, content, { ...params, year: undefined }, today)
  if (fees === undefined) return notFound()
  const asked = askedOf(query)
  const above = await collectionCases.whoAnswers(
    database,
    { unit: fees.unit.code, answeredBySchool: false },
    now,
  )
  const view = (
    <ReportPage
      fees={fees}
      asked={asked}
      judgement={judgeAsked(asked, fees, content, today)}
      above={above?.name}
      form={form}
      requestId={crypto.randomUUID()}
    />
  )
  return withCookies(page(view, statusOf(form)), collectionCases.keyFor(headers).cookies)
}

/** What whoever answers reads: what was asked, and what the list said to it when it was told. */
function toldText(form: ReportForm, judgement: Judgement, on: LocalDate): string {
  const amount = form.tien === null ? '' : `, ${dongWords(form.tien).vi}`
  const unit = form.donvi === undefined ? '' : ` / ${unitWords[form.donvi].vi}`
  const { title } = verdictWords[judgement.verdict]
  return [
    `Khoản được yêu cầu nộp: ${form.khoan}${amount}${unit}`,
    `Ai yêu cầu: ${collectorWords[form.ai].vi}. Ngày: ${formatDay(on)}.`,
    ...(form.lop === undefined ? [] : [gradeWords(form.lop).vi]),
    `Đối chiếu với danh sách công khai lúc gửi: ${title.vi}.${judgement.law === '' ? '' : ` Căn cứ: ${judgement.law}.`}`,
    ...(form.ke === '' ? [] : ['', form.ke]),
  ].join('\n')
}
