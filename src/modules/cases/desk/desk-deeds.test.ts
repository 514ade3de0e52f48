import { beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { hiddenValue } from '../../../../test/app/visitor.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { readingAs } from '../store/reading-as.ts'
import { deskApp } from './desk-app.builder.ts'
import { deskPaths } from './paths.ts'

const now = new Date('2026-11-24T03:42:00Z')
const yesterday = new Date('2026-11-23T02:00:00Z')
const desk = await deskApp(now)
const { app } = desk
const code = 'vhxh-tan-an-ward'
let unitId: UnitId
let headEmail: string
let specialistEmail: string
let head: Visitor
let specialist: Visitor

beforeAll(async () => {
  unitId = await desk.unitOf(code)
  headEmail = await app.holder('head', code)
  specialistEmail = await app.holder('specialist', code)
  head = await app.signedIn(headEmail)
  specialist = await app.signedIn(specialistEmail)
})

async function moved(
  visitor: Visitor,
  caseId: CaseId,
  transition: string,
  typed: Parameters<Visitor['submit']>[1] = {},
) {
  const address = deskPaths.move.to({ caseId, transition })
  const { html } = await visitor.open(address)
  const daXem = hiddenValue(html, 'daXem') ?? ''
  return visitor.submit(address, { daXem, requestId: crypto.randomUUID(), ...typed })
}

/** A case that was answered, with the answer that waits for the head's signature. */
async function answered(text: string) {
  const { caseId } = await desk.feedback(unitId, text, yesterday)
  await moved(specialist, caseId, 'accept')
  await moved(specialist, caseId, 'answer', { ghiChu: 'Đã sửa xong.' })
  const [paper] = await papersOf(caseId)
  if (paper === undefined) throw new Error('the answer made no paper')
  return { caseId, paperId: paper.id }
}
const papersOf = (caseId: CaseId) =>
  readingAs(app.database, { kind: 'case', caseId }, (reader) =>
    reader
      .selectFrom('cases.paper')
      .select(['id', 'number'])
      .where('case_id', '=', caseId)
      .where('kind', '=', 'citizen-answer')
      .execute(),
  )

test('of two who sign a paper at once one signs, and no number is lost or given twice', async () => {
  const again = await app.signedIn(headEmail)
  const one = await answered('Đèn cổng trường hỏng')
  const two = await answered('Ghế đá sân trường gãy')
  const three = await answered('Vòi nước lớp học rỉ')
  for (const visitor of [head, again]) await visitor.open(deskPaths.case.to({ caseId: one.caseId }))
  const sign = async (visitor: Visitor, paper: typeof one) =>
    (await visitor.submit(deskPaths.sign.to(paper), { requestId: crypto.randomUUID() })).status
  const both = await Promise.all([sign(head, one), sign(again, one)])
  expect(both.toSorted()).toEqual([303, 404])
  expect(await Promise.all([sign(head, two), sign(again, three)])).toEqual([303, 303])
  const papers = await Promise.all([one, two, three].map(({ caseId }) => papersOf(caseId)))
  const numbers = papers.flat().map(({ number }) => Number.parseInt(number, 10))
  expect(numbers[0]).toBe(1)
  expect(numbers.toSorted()).toEqual([1, 2, 3])
})

test('a refused form shows nothing of a confidential case to whoever has not said why they read it', async () => {
  const { caseId } = await desk.feedback(unitId, 'Việc không ai nên biết', yesterday, {
    confidentiality: 'confidential',
  })
  await desk.assign(caseId, await desk.personOf(specialistEmail), now)
  await head.open(deskPaths.list.to({}))
  const refused: readonly [string, Record<string, string>][] = [
    [deskPaths.assign.to({ caseId }), { nguoi: await desk.personOf(headEmail), lyDo: '' }],
    [deskPaths.transfer.to({ caseId }), { donVi: unitId, lyDo: 'Chuyển chính đơn vị mình' }],
    [deskPaths.move.to({ caseId, transition: 'answer' }), { ghiChu: '', daXem: '1' }],
    [deskPaths.reclassify.to({ caseId }, { loai: 'petition' }), { lyDo: '' }],
    [deskPaths.related.to({ caseId }), { cach: 'linked', ma: 'PA-2026-999999' }],
    [deskPaths.publish.to({ caseId }), { cauHoi: 'Hỏi', traLoi: 'Đáp' }],
  ]
  for (const [address, typed] of refused) {
    const { status, html, location } = await head.submit(address, {
      requestId: crypto.randomUUID(),
      ...typed,
    })
    expect(html, address).not.toContain('Việc không ai nên biết')
    expect([303, 403, 404], address).toContain(status)
    if (status === 303) expect(location, address).toBe(deskPaths.read.to({ caseId }))
  }
  await head.open(deskPaths.read.to({ caseId }))
  await head.submitAndFollow(deskPaths.read.to({ caseId }), {
    lyDo: 'Kiểm tra việc phân công',
    requestId: crypto.randomUUID(),
  })
  const [assign = ''] = refused[0] ?? []
  const shown = await head.submit(assign, {
    nguoi: await desk.personOf(headEmail),
    lyDo: '',
    requestId: crypto.randomUUID(),
  })
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('Việc không ai nên biết')
})
