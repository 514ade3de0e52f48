import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import {
  addDays,
  dayInVietnam,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import { flagsOf } from '../domain/books/purchase.ts'
import type { Regime, TextbookChoice, TextbookGrade } from '../domain/books/selection.ts'
import { schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import { findPurchase, insertPurchase } from '../store/book-purchases.ts'
import {
  beginSelection,
  findSelection,
  insertMember,
  insertStep,
  type NewStep,
  saveSelection,
} from '../store/book-selections.ts'
import {
  decisionText,
  exampleInvoice,
  examplePurchases,
  exampleSeries,
  groupMinutes,
  primarySubjects,
  secondarySubjects,
} from './example-texts.ts'
import { keepFile } from './keep-minutes.ts'
import { publishPurchase } from './publish-purchases.ts'
import { publishTextbooks } from './publish-textbooks.ts'
import { type CitedSelectionLaw, selectionLaw } from './selection-law.ts'

const firstYear = 2023

/** Textbooks of four school years with the meetings that chose them, and what the libraries bought. */
export function bookExample(files: FileStore): ExampleStep {
  return { name: 'books', isHistory: true, load: (context) => tellBooks(context, files) }
}

async function tellBooks(context: ExampleContext, files: FileStore): Promise<void> {
  const today = dayInVietnam(context.now)
  const last = Number(schoolYearOf(today).slice(0, 4))
  for (let year = firstYear; year <= last; year += 1) {
    for (const unit of context.world.unitsOn(localDate(`${year}-09-06`), 'school')) {
      const random = context.random.stream(`books ${unit.code} ${year}`)
      const telling = { context, files, unit, year, today, random }
      if (unit.level === 'TH' || unit.level === 'THCS') await tellTextbooks(telling)
      await tellPurchase(telling)
    }
  }
}

interface Telling {
  readonly context: ExampleContext
  readonly files: FileStore
  readonly unit: ExampleUnit
  readonly year: number
  readonly today: LocalDate
  readonly random: SeededRandom
}

/** One school in one spring; a few have nothing to show, and a few lost the minutes of a subject. */
async function tellTextbooks(telling: Telling): Promise<void> {
  const { context, unit, year, random } = telling
  const { tx, content, world } = context
  const law = selectionLaw(content, schoolYearFrom(year))
  if (law === undefined || random.chance(0.06)) return
  const publishedOn = localDate(`${year}-08-${random.integer(10, 28)}`)
  const at = morningOf(publishedOn)
  const by = world.holders(unit.id, 'principal', publishedOn)[0]?.id ?? null
  const place = { unitId: unit.id, schoolYear: schoolYearFrom(year), by, at, example: true }
  const begun = await beginSelection(tx, place)
  const lostMinutes = law.regime !== 'national-set' && random.chance(0.12)
  const choices = exampleChoices(telling, law.regime)
  await tellSteps(telling, begun.id, law, { choices, lostMinutes })
  const explanation = lostMinutes
    ? 'Biên bản của một tổ bị thất lạc khi chuyển phòng làm việc; tổ đã họp lại để xác nhận.'
    : ''
  const published = { ...begun, choices, state: 'published', explanation } as const
  await saveSelection(tx, published, { by, at })
  const wish = { unit, selection: published, explanation, reason: '', by, at, example: true }
  await publishTextbooks(tx, content, wish)
  if (law.regime === 'school-council' && random.chance(0.15)) await tellChange(telling, by)
}

/** In autumn one book is found to be out of print and another comes in its place, in public. */
async function tellChange({ context, unit, year, today, random }: Telling, by: NewStep['by']): Promise<void> {
  const { tx, content } = context
  const on = addDays(localDate(`${year}-10-05`), random.integer(0, 20))
  const selection = await findSelection(tx, unit.id, schoolYearFrom(year))
  const [first, ...others] = selection?.choices ?? []
  if (selection === undefined || first === undefined || on > today) return
  const other = random.pick(exampleSeries.filter(({ name }) => name !== first.series))
  const choices = [{ ...first, series: other.name, publisher: other.publisher }, ...others]
  await publishTextbooks(tx, content, {
    unit,
    selection: { ...selection, choices },
    explanation: selection.explanation,
    reason: `Nơi cung ứng báo hết sách ${first.title} của bộ ${first.series}; tổ chuyên môn đã họp lại và chọn sách khác.`,
    by,
    at: morningOf(on),
    example: true,
  })
}

interface Chosen {
  readonly choices: readonly TextbookChoice[]
  readonly lostMinutes: boolean
}

async function tellSteps(
  { context: { tx, now }, unit, year, random }: Telling,
  selectionId: string,
  { regime }: CitedSelectionLaw,
  { choices, lostMinutes }: Chosen,
): Promise<void> {
  const step = (more: Partial<NewStep> & Pick<NewStep, 'kind' | 'heldOn'>) =>
    insertStep(tx, selectionId, {
      document: '',
      grade: '',
      subject: '',
      invited: null,
      present: null,
      note: '',
      fileId: null,
      sha256: null,
      fileIsPublic: false,
      maskedText: '',
      replacesId: null,
      by: null,
      at: earlier(morningOf(more.heldOn), now),
      ...more,
    })
  if (regime === 'national-set') {
    const heldOn = localDate('2025-12-26')
    await step({ kind: 'list-approved', heldOn, document: 'Quyết định 3588/QĐ-BGDĐT' })
    return
  }
  const firstMeeting = localDate(`${year}-03-${random.integer(4, 9)}`.replace(/-(\d)$/u, '-0$1'))
  if (regime === 'school-council') {
    const founded = addDays(firstMeeting, -7)
    await step({
      kind: 'council-founded',
      heldOn: founded,
      document: decisionText(random.integer(10, 40), year, unit),
    })
    const at = earlier(morningOf(founded), now)
    for (const [index, role] of councilRoles.entries()) {
      const name = `Thành viên ${index + 1} (ví dụ)`
      await insertMember(tx, selectionId, { role, name, declaredOn: founded, tie: 'none', by: null, at })
    }
  }
  for (const [subject, books] of Map.groupBy(choices, (choice) => choice.subject)) {
    const voters = books[0]?.voters ?? 5
    const isLost = lostMinutes && subject === choices[0]?.subject
    await step({
      kind: 'group-meeting',
      heldOn: addDays(firstMeeting, random.integer(0, 6)),
      subject,
      invited: voters,
      present: voters,
      maskedText: isLost ? '' : groupMinutes(subject, books),
    })
  }
  if (regime === 'school-council')
    await step({
      kind: 'council-meeting',
      heldOn: addDays(firstMeeting, 12),
      invited: councilRoles.length,
      present: councilRoles.length - random.integer(0, 1),
      note: 'Hội đồng thống nhất danh mục do các tổ chuyên môn chọn.',
      maskedText: `Hội đồng họp, nghe các tổ báo cáo và biểu quyết thông qua danh mục gồm ${choices.length} sách.`,
    })
  await step({
    kind: 'proposal-sent',
    heldOn: addDays(firstMeeting, 16),
    document: `Tờ trình ${random.integer(10, 60)}/TTr (ví dụ)`,
  })
  await step({
    kind: 'list-approved',
    heldOn: localDate(`${year}-04-${random.integer(20, 29)}`),
    document: `Quyết định của UBND tỉnh năm ${year} (ví dụ)`,
  })
}

const councilRoles = [
  'chair',
  'deputy',
  'secretary',
  'group-head',
  'group-head',
  'group-head',
  'group-head',
  'teacher',
  'teacher',
  'teacher',
  'parent',
] as const

function exampleChoices({ unit, random }: Telling, regime: Regime): TextbookChoice[] {
  const isPrimary = unit.level === 'TH'
  const grades: readonly TextbookGrade[] = isPrimary ? ['1', '2', '3', '4', '5'] : ['6', '7', '8', '9']
  const usual = random.pick(exampleSeries)
  return (isPrimary ? primarySubjects : secondarySubjects).flatMap((subject) => {
    const series =
      regime === 'national-set' ? exampleSeries[0] : random.chance(0.7) ? usual : random.pick(exampleSeries)
    const voters = random.integer(4, 9)
    return grades.map((grade) => ({
      grade,
      subject,
      title: `${subject} ${grade}`,
      series: series.name,
      authors: '',
      publisher: series.publisher,
      price: BigInt(random.integer(14, 38)) * 1_000n,
      voters: regime === 'national-set' ? null : voters,
      votes: regime === 'national-set' ? null : random.integer(Math.ceil(voters / 2), voters),
    }))
  })
}

/** What a library bought in autumn; now and then with something against it. */
async function tellPurchase({ context, files, unit, year, today, random }: Telling): Promise<void> {
  const { tx, content, world } = context
  const boughtOn = localDate(`${year}-10-${random.integer(10, 28)}`)
  const publishedOn = addDays(boughtOn, random.integer(2, 20))
  if (publishedOn > today || random.chance(0.3)) return
  const { sort, items, supplier } = random.pick(examplePurchases)
  const isLate = random.chance(0.06)
  const fund = random.chance(0.03) ? 'parents' : random.chance(0.2) ? 'donation' : 'budget'
  const invoice = String(random.integer(1_000, 9_999)).padStart(7, '0')
  const by = world.holders(unit.id, 'school-clerk', boughtOn)[0]?.id ?? null
  const principal = world.holders(unit.id, 'principal', publishedOn)[0]?.id ?? null
  const owner = { unitId: unit.id, uploadedBy: by }
  const kept = random.chance(0.05) ? undefined : await keepFile(tx, files, exampleInvoice, owner)
  const id = await insertPurchase(tx, {
    unitId: unit.id,
    schoolYear: schoolYearFrom(year),
    sort,
    boughtOn,
    supplier,
    supplierRelated: random.chance(0.03),
    fund,
    decision: decisionText(random.integer(41, 90), year, unit),
    decidedOn: addDays(boughtOn, isLate ? 3 : -6),
    invoice,
    hasInvoiceFile: kept !== undefined,
    invoiceFileId: kept?.fileId ?? null,
    invoiceSha256: kept?.sha256 ?? null,
    items: items.map((item) => ({ ...item, quantity: random.integer(2, 20) })),
    by,
    at: morningOf(boughtOn),
    example: true,
  })
  const purchase = await findPurchase(tx, id)
  if (purchase === undefined) return
  const isFlagged = flagsOf(purchase).length > 0
  await publishPurchase(tx, content, {
    unit,
    purchase,
    words: isFlagged ? 'Trường đã rà soát và rút kinh nghiệm; sẽ bổ sung hồ sơ còn thiếu.' : '',
    by: principal,
    at: morningOf(publishedOn),
    example: true,
  })
}

/** What is told of a day never stands after the moment in which the story is told. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now
}

function morningOf(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * 3_600_000)
}
