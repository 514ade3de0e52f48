import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { writeCsv } from '../../../platform/documents/write-csv.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { listUnits, unitNames, unitsTopic } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { compareSchools } from '../domain/fees/compare-schools.ts'
import { concerns } from '../domain/fees/fee-line.ts'
import { type FeePlace, standingOn } from '../domain/fees/fee-standing.ts'
import { type FeePart, feeTotal, partOf } from '../domain/fees/fee-total.ts'
import { type FeeLevel, type Grade, gradeOf, gradesOf, levelsWithFees } from '../domain/fees/grade.ts'
import { SchoolYear, schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import { listConfirmedFindings, listFindings } from '../store/fee-findings.ts'
import { feeListsOf, feeListVersions } from '../store/fee-lists.ts'
import { listSettlements } from '../store/fee-settlements.ts'
import { unitCodes } from '../store/fee-unit-codes.ts'
import { askedOf, judgeAsked } from './asked.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { CheckPage } from './check-page.tsx'
import { ComparePage } from './compare-page.tsx'
import type { ShownLine } from './fee-lines-table.tsx'
import { feeSheet } from './fee-sheet.ts'
import { loadSchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'
import { RepaidPage } from './repaid-page.tsx'
import { AskedAddress } from './report-form.ts'
import { SchoolFeesPage } from './school-fees-page.tsx'
import { shownLine } from './shown-lines.ts'
import { feesTopic, schoolFeesTopic } from './topics.ts'
import { VersionsPage } from './versions-page.tsx'

export const SchoolParams = z.object({ code: z.string().max(80) })
const YearQuery = z.object({ nam: z.string().optional() })
const CalculatorQuery = z.object({
  nam: z.string().optional(),
  lop: z.string().optional(),
  nhom: listOf(z.string().max(40)),
  chon: listOf(z.string().max(4)),
})
const CompareQuery = z.object({
  tim: optionalText(80).catch(''),
  cap: z.enum(levelsWithFees).catch('TH'),
  lop: z.string().optional().catch(undefined),
  nam: SchoolYear.optional().catch(undefined),
})

/** What families pay, for everybody: lists, comparison with a paper, a calculator, schools side by side. */
export function publicFeeRoutes({
  content,
  collectionCases,
}: Pick<DisclosureDependencies, 'content' | 'collectionCases'>): Route[] {
  return [
    get({
      path: feePaths.compare,
      access: 'anyone',
      query: CompareQuery,
      topics: () => [feesTopic, unitsTopic],
      handle: async ({ database, query, today }) => {
        const { level, grade, year } = comparedBy(query, today)
        const { units } = await listUnits(database, {
          on: today,
          kinds: ['school'],
          level,
          publicOnly: true,
          search: query.tim,
        })
        const lists = await feeListsOf(
          database,
          units.map(({ id }) => id),
          year,
        )
        const schools = units.map((school) => ({ school, lines: lists.get(school.id)?.lines }))
        const comparison = compareSchools(schools, grade, { law: content.fees, level })
        return page(
          <ComparePage {...{ level, grade, year, comparison, years: yearsUpTo(today), search: query.tim }} />,
        )
      },
    }),
    get({
      path: feePaths.compareFile,
      access: 'anyone',
      query: CompareQuery,
      handle: async ({ database, query, today }) => {
        const { level, year } = comparedBy(query, today)
        const { units } = await listUnits(database, { on: today, kinds: ['school'], level, publicOnly: true })
        const lists = await feeListsOf(
          database,
          units.map(({ id }) => id),
          year,
        )
        const rows = units.flatMap(({ id, code, name }) =>
          (lists.get(id)?.lines ?? []).map((line) => ({ code, name, line })),
        )
        return download(writeCsv(feeSheet(rows, content.fees, level, year)), {
          mediaType: 'text/csv; charset=utf-8',
          fileName: `khoan-thu-${level.toLowerCase()}-${year}.csv`,
        })
      },
    }),
    get({
      path: feePaths.repaid,
      access: 'anyone',
      topics: () => [feesTopic, unitsTopic],
      handle: async ({ database, today }) => {
        const findings = await listConfirmedFindings(database)
        const ids = [...new Set(findings.map(({ unitId }) => unitId))]
        const names = await unitNames(database, ids, today)
        const codes = await unitCodes(database, ids)
        return page(
          <RepaidPage
            rows={findings.map((finding) => ({
              finding,
              school: names.get(finding.unitId)?.name ?? '',
              code: codes.get(finding.unitId) ?? '',
            }))}
          />,
        )
      },
    }),
    get({
      path: feePaths.school,
      access: 'anyone',
      params: SchoolParams,
      query: YearQuery,
      topics: ({ code }) => [schoolFeesTopic(code), unitsTopic],
      handle: async ({ database, params, query, today }) => {
        const fees = await loadSchoolFees(database, content, { ...params, year: query.nam }, today)
        if (fees === undefined) return notFound()
        const { place, unit } = fees
        const [findings, settlements] = await Promise.all([
          listFindings(database, { units: [unit.id], confirmedOnly: true }),
          listSettlements(database, unit.id, fees.year),
        ])
        const linesOf = (part: FeePart): ShownLine[] =>
          (fees.list?.lines ?? [])
            .filter((line) => partOf(line, content.fees, place.level) === part)
            .map((line) => shownLine(line, content.fees, place))
        return page(
          <SchoolFeesPage
            fees={fees}
            parts={{
              compulsory: linesOf('compulsory'),
              optional: linesOf('optional'),
              'passed-on': linesOf('passed-on'),
            }}
            forbidden={forbiddenOn(content, place, today)}
            findings={findings.filter(({ schoolYear }) => schoolYear === fees.year)}
            settlements={settlements}
          />,
        )
      },
    }),
    get({
      path: feePaths.calculate,
      access: 'anyone',
      params: SchoolParams,
      query: CalculatorQuery,
      topics: ({ code }) => [schoolFeesTopic(code), unitsTopic],
      handle: async ({ database, params, query, today }) => {
        const fees = await loadSchoolFees(database, content, { ...params, year: query.nam }, today)
        if (fees?.list === undefined) return notFound()
        const { place, list } = fees
        const grade = gradeOf(query.lop) ?? gradesOf[place.level][0]
        const ground = { law: content.fees, level: place.level }
        const total = feeTotal(
          list.lines,
          { grade, groups: query.nhom, takes: (index) => query.chon.includes(String(index)) },
          ground,
        )
        const codes = new Set(list.lines.flatMap(({ free, half }) => [...free, ...half]))
        const groupChoices = content.fees.exemptions
          .filter(
            (one) =>
              codes.has(one.code) ||
              (one.levels.includes(place.level) &&
                list.lines.some((line) => one.kinds.includes(line.kind ?? '') && isValidOn(one, line.from))),
          )
          .map(({ code, name }) => ({ value: code, label: name }))
        const optional = list.lines.flatMap((line, index) =>
          line.voluntary && concerns(line, grade)
            ? [{ value: String(index), label: line.name, hint: dongWords(line.amount * BigInt(line.times)) }]
            : [],
        )
        return page(
          <CalculatorPage
            {...{ fees, grade, groupChoices, optional, total, groups: query.nhom, chosen: query.chon }}
          />,
        )
      },
    }),
    get({
      path: feePaths.check,
      access: 'anyone',
      params: SchoolParams,
      query: AskedAddress,
      handle: async ({ database, params, query, today }) => {
        const fees = await loadSchoolFees(database, content, { ...params, year: undefined }, today)
        if (fees === undefined) return notFound()
        const asked = askedOf(query)
        const judgement = judgeAsked(asked, fees, content, today)
        const otherWays = collectionCases.otherWays(fees.unit.code)
        return page(<CheckPage {...{ fees, asked, judgement, otherWays }} />)
      },
    }),
    get({
      path: feePaths.versions,
      access: 'anyone',
      params: SchoolParams,
      query: YearQuery,
      topics: ({ code }) => [schoolFeesTopic(code), unitsTopic],
      handle: async ({ database, params, query, today }) => {
        const fees = await loadSchoolFees(database, content, { ...params, year: query.nam }, today)
        if (fees?.list === undefined) return notFound()
        return page(<VersionsPage fees={fees} versions={await feeListVersions(database, fees.list.id)} />)
      },
    }),
  ]
}

function comparedBy(
  query: z.infer<typeof CompareQuery>,
  today: LocalDate,
): { readonly level: FeeLevel; readonly grade: Grade; readonly year: SchoolYear } {
  const { cap: level, lop, nam } = query
  const known: readonly Grade[] = gradesOf[level]
  return {
    level,
    grade: known.find((grade) => grade === lop) ?? gradesOf[level][0],
    year: nam ?? schoolYearOf(today),
  }
}

/** Years to choose from: this one and the four before. */
function yearsUpTo(today: LocalDate): SchoolYear[] {
  const first = Number(schoolYearOf(today).slice(0, 4))
  return [0, 1, 2, 3, 4].map((back) => schoolYearFrom(first - back))
}

/** What may not be collected on a day at a school of this level: the forbidden, and what is free or a gift. */
function forbiddenOn({ fees }: Content, { level }: FeePlace, day: LocalDate) {
  const never = fees.kinds.flatMap((kind) => {
    const period = standingOn(kind, level, day)
    return period === undefined || period.standing === 'may' || period.standing === 'not-the-schools'
      ? []
      : [{ code: kind.code, name: kind.name, law: period.law }]
  })
  return [...never, ...fees.forbidden.filter((one) => isValidOn(one, day))]
}
