import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { readPlanFile } from './index.ts'
import type { PlanReading, PlanSection } from './reading.ts'
import { comparable, type Gold } from './reading-score.builder.ts'

const folder = new URL('../../../../test/fixtures/plans/', import.meta.url)
const gold: Gold = JSON.parse(readFileSync(new URL('plan-tan-an-2024.gold.json', folder), 'utf8'))

async function readingOf(bytes: Uint8Array, name: string): Promise<PlanReading> {
  const result = await readPlanFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

/** The Tân An plan as the platform itself would write it, laid out as Decree 30/2020 asks. */
async function tanAnPlan(): Promise<AdministrativeDocumentInput> {
  const reading = await readingOf(readFileSync(new URL('plan-tan-an-2024.txt', folder)), 'plan.txt')
  const units = [...reading.purpose_statements, ...reading.commitments]
  const blocksOf = (sections: readonly PlanSection[], level: 1 | 2 | 3): DocumentBlockInput[] =>
    sections.flatMap((section) => [
      { type: 'heading', level, text: section.heading },
      ...units
        .filter((unit) => unit.section === section.id)
        .map((unit): DocumentBlockInput => ({ type: 'paragraph', text: unit.text })),
      ...blocksOf(section.children, level === 1 ? 2 : 3),
    ])
  return {
    parentBody: 'Ủy ban nhân dân thành phố Tân An',
    issuingBody: 'Phòng Giáo dục và Đào tạo',
    number: null,
    symbol: 'KH-PGDĐT',
    place: 'Tân An',
    date: '2024-06',
    kind: 'plan',
    title: gold.title,
    bases: reading.legal_bases,
    blocks: [
      ...blocksOf(reading.sections, 1),
      { type: 'paragraph', text: 'Trên đây là Kế hoạch nâng cao chỉ số PAPI năm 2024 của Phòng GD&ĐT./.' },
    ],
    signatory: { title: 'Trưởng phòng', name: 'Dương Nguyên Quốc' },
    recipients: [...gold.recipients],
    annexes: [
      {
        title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
        landscape: true,
        blocks: [
          {
            type: 'table',
            columns: [{ width: 1 }, { width: 8 }, { width: 3 }, { width: 4 }, { width: 3 }],
            header: [['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Cơ quan phối hợp', 'Thời gian thực hiện']],
            rows: gold.tasks.map((task) => [task.no, task.task, task.lead, task.coord, task.time]),
          },
        ],
      },
    ],
  }
}

test('a plan laid out by Decree 30/2020 is read back whole from its .docx', async () => {
  const reading = await readingOf(await renderDocx(await tanAnPlan()), 'plan.docx')
  expect(comparable(reading, gold)).toEqual(comparable(gold, gold))
})

test('the same is read back whole from its .pdf, page by page, with the table on a landscape page', async () => {
  const reading = await readingOf(await renderPdf(await tanAnPlan()), 'plan.pdf')
  expect(comparable(reading, gold)).toEqual(comparable(gold, gold))
})

const mergedTable: DocumentBlockInput = {
  type: 'table',
  columns: [
    { width: 1 },
    { width: 5 },
    { width: 3 },
    { width: 3 },
    { width: 1.4 },
    { width: 1.4 },
    { width: 1.4 },
    { width: 1.4 },
  ],
  header: [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Nhiệm vụ', rowSpan: 2 },
      { text: 'Cơ quan chủ trì', rowSpan: 2 },
      { text: 'Cơ quan phối hợp', rowSpan: 2 },
      { text: 'Thời gian thực hiện', colSpan: 4 },
    ],
    ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
  ],
  rows: [
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    [{ text: 'I. CÔNG TÁC CHỈ ĐẠO', colSpan: 8 }],
    ['1', 'Ban hành văn bản chỉ đạo', { text: 'Tổ Chuyên môn', rowSpan: 2 }, 'Các trường', 'x', '', '', ''],
    ['2', 'Kiểm tra việc công khai', 'Thanh tra', '', 'x', '', 'x'],
    ['II', 'Công tác truyền thông', '', '', '', '', '', ''],
    ['3', 'Viết tin, bài', 'Văn phòng', '', 'x', 'x', 'x', 'x'],
    // Enough rows to carry the table over a page.
    ...Array.from({ length: 30 }, (_, at) => [
      String(at + 4),
      `Nhiệm vụ kiểm tra định kỳ thứ ${at + 4}`,
      'Văn phòng',
      'Các trường',
      '',
      '',
      '',
      'x',
    ]),
  ],
}

const expectedTasks = [
  ['1', 'Ban hành văn bản chỉ đạo', 'Tổ Chuyên môn', 'Các trường', 'Quý I'],
  ['2', 'Kiểm tra việc công khai', 'Tổ Chuyên môn', 'Thanh tra', 'Quý II; Quý IV'],
  ['3', 'Viết tin, bài', 'Văn phòng', '', 'Quý I; Quý II; Quý III; Quý IV'],
  ...Array.from({ length: 30 }, (_, at) => [
    String(at + 4),
    `Nhiệm vụ kiểm tra định kỳ thứ ${at + 4}`,
    'Văn phòng',
    'Các trường',
    'Quý IV',
  ]),
]

test.each([
  ['.docx', renderDocx],
  ['.pdf', renderPdf],
] as const)(
  'merged cells, group rows, quarter columns and a page break are understood in %s',
  async (format, render) => {
    const plan = await tanAnPlan()
    const bytes = await render({
      ...plan,
      annexes: [{ title: 'PHÂN CÔNG NHIỆM VỤ', blocks: [mergedTable] }],
    })
    const reading = await readingOf(bytes, `plan${format}`)
    expect(reading.tasks.map((task) => [task.no, task.task, task.lead, task.coord, task.time])).toEqual(
      expectedTasks,
    )
  },
)
