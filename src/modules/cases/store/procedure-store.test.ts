import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { definitionOfContent } from '../domain/procedures/definition-of-content.ts'
import { decidePublish, decideWithdraw } from '../domain/procedures/version-rules.ts'
import { aDefinition, aDraft, aUnit } from '../procedures/procedure.builder.ts'
import { findProcedure, getProcedureVersion, versionsOf } from './procedure-queries.ts'
import type { ProcedureDraft } from './procedure-rows.ts'
import { listPublishedProcedures, suggestProcedures } from './procedure-search.ts'
import {
  addDraft,
  addPublished,
  changeDraft,
  dropDraft,
  endVersion,
  publishDraft,
} from './procedure-store.ts'

const { database } = await testDatabase()
const today = localDate('2026-11-24')
const now = new Date('2026-11-24T03:00:00Z')

/** Adds and publishes a version, as the pages do. @returns the refusal, or nothing */
async function publish(draft: ProcedureDraft, on: LocalDate): Promise<string | undefined> {
  return transaction(database, async (tx) => {
    const earlier = (await versionsOf(tx, draft.unitId, draft.slug)).filter((one) => one.publishedAt !== null)
    const decided = decidePublish({ ...draft, papers: draft.definition.parts.length }, earlier, on)
    if (!decided.ok) return decided.reason
    const id = await addDraft(tx, draft, null)
    await publishDraft(tx, { ...draft, id, revision: 1 }, decided.value.endsBeforeOn, now)
    return undefined
  })
}

describe('versions of a procedure', () => {
  test('a dossier that refers to a version finds its words after a newer one replaced it', async () => {
    const unitId = await aUnit(database, 'don-vi-1')
    await publish(aDraft(unitId), today)
    const running = await findProcedure(database, { slug: 'transfer-of-primary-pupils', unitId, on: today })
    if (running === undefined) throw new Error('nothing was published')
    const definition = aDefinition({ time: { unit: 'working-day', days: 2 } })
    expect(await publish(aDraft(unitId, { definition, validFrom: localDate('2026-12-01') }), today)).toBe(
      undefined,
    )

    expect((await getProcedureVersion(database, running.id)).time).toEqual({ unit: 'working-day', days: 4 })
    const later = await findProcedure(database, { code: '1.005099', unitId, on: localDate('2026-12-01') })
    expect(later?.time).toEqual({ unit: 'working-day', days: 2 })
    expect((await getProcedureVersion(database, running.id)).validTo).toBe('2026-11-30')
  })

  test('a published version keeps its words whoever asks; only a draft changes, once for each revision', async () => {
    const unitId = await aUnit(database, 'don-vi-2')
    await publish(aDraft(unitId), today)
    const [version] = await versionsOf(database, unitId, 'transfer-of-primary-pupils')
    if (version === undefined) throw new Error('nothing was published')
    await transaction(database, async (tx) => {
      expect(await changeDraft(tx, version.id, 1, aDraft(unitId))).toBe(false)
      expect(await dropDraft(tx, version.id)).toBe(false)
    })
    const rewrite = database.updateTable('cases.procedure').set({ name: 'Khác' }).where('id', '=', version.id)
    await expect(rewrite.execute()).rejects.toThrow(/keeps its words/u)
    const remove = database.deleteFrom('cases.procedure').where('id', '=', version.id)
    await expect(remove.execute()).rejects.toThrow(/withdrawn by its last day/u)

    const id = await transaction(database, (tx) => addDraft(tx, aDraft(unitId), null))
    const changes = await transaction(database, async (tx) => [
      await changeDraft(tx, id, 1, aDraft(unitId, { decision: 'A' })),
      await changeDraft(tx, id, 1, aDraft(unitId, { decision: 'B' })),
    ])
    expect(changes).toEqual([true, false])
    expect(await transaction(database, (tx) => dropDraft(tx, id))).toBe(true)
  })

  test.each([
    "update cases.procedure set slug = 'khac'",
    'update cases.procedure set unit_id = null',
    'truncate cases.procedure',
  ])('the application may not: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database)).rejects.toThrow(/permission denied/u)
  })

  test('two published versions never share a day, whatever writes them', async () => {
    const unitId = await aUnit(database, 'don-vi-3')
    const version = { ...aDraft(unitId), validTo: null }
    const write = (validFrom: LocalDate) =>
      transaction(database, (tx) =>
        addPublished(tx, [{ ...version, validFrom, id: newId('procedure') }], false),
      )
    await write(localDate('2024-01-01'))
    await expect(write(localDate('2025-01-01'))).rejects.toThrow(/procedure_one_version_a_day/u)
  })

  test('on every day from the first to the last exactly one version is valid, whatever was published', async () => {
    const begin = localDate('2024-01-01')
    const day = fc.integer({ min: 0, max: 60 })
    const step = fc.oneof(
      fc.record({ kind: fc.constant('publish' as const), from: day, today: day }),
      fc.record({ kind: fc.constant('withdraw' as const), from: day, today: day }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        run += 1
        const unitId = await aUnit(database, `don-vi-thu-${run}`)
        const slug = 'thu-tuc'
        for (const { kind, from, today: asOf } of steps) {
          const on = addDays(begin, asOf)
          if (kind === 'publish') await publish(aDraft(unitId, { slug, validFrom: addDays(begin, from) }), on)
          else {
            const [last] = await versionsOf(database, unitId, slug)
            const ended = last && decideWithdraw(last, addDays(begin, from), on)
            if (last && ended?.ok) await transaction(database, (tx) => endVersion(tx, last.id, ended.value))
          }
        }
        const versions = await versionsOf(database, unitId, slug)
        for (let after = 0; after <= 62; after += 1) {
          const on = addDays(begin, after)
          const valid = versions.filter(({ validFrom, validTo }) => validFrom <= on && (validTo ?? on) >= on)
          const found = await findProcedure(database, { slug, unitId, on })
          expect(valid.length).toBeLessThanOrEqual(1)
          expect(found?.id).toBe(valid[0]?.id)
        }
        // A version that was replaced ends the day before its successor: no day is lost between them.
        const inOrder = versions.toReversed()
        inOrder.slice(1).forEach((next, index) => {
          const before = inOrder[index]
          expect(before?.validTo === null).toBe(false)
          expect((before?.validTo ?? '') < next.validFrom).toBe(true)
        })
      }),
      { numRuns: 12 },
    )
  })
})

describe('the public catalogue', async () => {
  const unitId = await aUnit(database, 'phong')
  const drafts = content.procedures.map((procedure) => ({
    ...aDraft(unitId, { slug: procedure.slug, code: procedure.code }),
    definition: definitionOfContent(procedure, today),
    id: newId('procedure'),
    validTo: null,
  }))
  await transaction(database, (tx) => addPublished(tx, drafts, true))
  const find = async (query: string) =>
    (await listPublishedProcedures(database, { on: today, query, unitId, page: 1, perPage: 20 })).procedures

  test.each([
    ['chuyen truong', 'Chuyển trường đối với học sinh tiểu học'],
    ['chuyển trườg', 'Chuyển trường đối với học sinh tiểu học'],
    ['CHUYEN  TRUONG THCS', 'Chuyển trường đối với học sinh trung học cơ sở'],
    ['hoc ba', 'Chỉnh sửa học bạ (thông tin hộ tịch, sai sót)'],
    ['bản sao băng', 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc'],
    ['ho tro an trua', 'Hỗ trợ ăn trưa đối với trẻ em mẫu giáo'],
    ['1.005106', 'Công nhận xã đạt chuẩn phổ cập giáo dục, xóa mù chữ'],
    ['mien giam hoc phi', 'Đề nghị miễn, giảm học phí, hỗ trợ chi phí học tập, hỗ trợ tiền đóng học phí'],
  ])('typing "%s" finds "%s" among the first', async (query, name) => {
    const names = (await find(query)).slice(0, 4).map((one) => one.name.vi)
    expect(names).toContain(name)
  })

  test('what nobody does finds nothing, and the nearest names are suggested', async () => {
    expect(await find('đăng ký kết hôn %_')).toEqual([])
    const query = 'xin tiền cơm trưa cho bé'
    expect(await find(query)).toEqual([])
    const near = await suggestProcedures(database, { on: today, query, unitId })
    expect(near.map((one) => one.name.vi)).toContain('Hỗ trợ ăn trưa đối với trẻ em mẫu giáo')
  })

  test('is narrowed by school level and by who does it', async () => {
    const ask = { on: today, unitId, page: 1, perPage: 100 }
    const primary = await listPublishedProcedures(database, {
      ...ask,
      level: 'primary-school',
      place: 'school',
    })
    const slugs = primary.procedures.map(({ slug }) => slug)
    expect(slugs).toContain('transfer-of-primary-pupils')
    expect(slugs).not.toContain('transfer-of-lower-secondary-pupils')
    expect(primary.procedures.every(({ places }) => places.includes('school'))).toBe(true)
  })
})
