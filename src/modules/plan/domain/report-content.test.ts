import { describe, expect, test } from 'vitest'
import { composeReport, type KnownArea, parseCount, problemsOfDraft, ReportDraft } from './report-content.ts'

const share = { code: 'dossiers-on-time', computed: { numerator: 197, denominator: 200 } }
const none = { code: 'surveys', computed: null }
const area: KnownArea = {
  dimension: 'D5',
  commitments: { total: 3, adopted: 2, adapted: 1, added: 0 },
  tasks: [],
  figures: [share, none],
}
const written = { narratives: { D5: 'Đã trả 200 hồ sơ.' } }
const change = (numerator: string, denominator: string, reason: string) => ({
  ...written,
  changes: { [share.code]: { numerator, denominator, reason } },
})

describe('a draft', () => {
  test('without anything in it lacks what is to be written, and nothing that is known', () => {
    expect(problemsOfDraft(ReportDraft.parse({}), [area])).toEqual([
      { problem: 'narrative-missing', about: { area: 'D5' } },
    ])
  })

  test('is whole when every area says something', () => {
    expect(problemsOfDraft(ReportDraft.parse(written), [area])).toEqual([])
  })

  test.each([
    ['x', '', 'đếm lại', 'number-wrong', 'numerator'],
    ['198', '-3', 'đếm lại', 'number-wrong', 'denominator'],
    ['201', '', 'đếm lại', 'share-over-whole', 'numerator'],
    ['198', '', ' ', 'reason-missing', 'reason'],
  ])('with %s of %s because of "%s" is refused: %s', (numerator, denominator, reason, problem, part) => {
    const draft = ReportDraft.parse(change(numerator, denominator, reason))
    expect(problemsOfDraft(draft, [area])).toEqual([{ problem, about: { figure: share.code, part } }])
  })
})

describe('the report', () => {
  test('keeps both numbers when one was changed', () => {
    const report = composeReport(ReportDraft.parse(change('198', '', 'Một hồ sơ ghi nhầm ngày')), [area])
    expect(report.areas[0]?.figures[0]).toEqual({
      ...share,
      changed: { numerator: 198, denominator: 200, reason: 'Một hồ sơ ghi nhầm ngày' },
    })
  })

  test('takes the same number typed again for no change', () => {
    const report = composeReport(ReportDraft.parse(change('197', '200', '')), [area])
    expect(report.areas[0]?.figures[0]?.changed).toBeNull()
  })

  test('says nothing where there are no records, whatever was typed', () => {
    const draft = ReportDraft.parse({
      ...written,
      changes: { surveys: { numerator: '100', denominator: '100', reason: 'làm tròn' } },
    })
    expect(composeReport(draft, [area]).areas[0]?.figures[1]).toEqual({ ...none, changed: null })
  })
})

test('numbers are read as they are written in Việt Nam', () => {
  expect(['12', '1.250', '12,5', '1.250.000'].map(parseCount)).toEqual([12, 1250, 12.5, 1_250_000])
  expect(['', '-1', '1e9', '1.25', '٣', '12 345', '=1+1', '9'.repeat(40)].map(parseCount)).toEqual(
    Array.from({ length: 8 }, () => undefined),
  )
})
