import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { expect, test } from 'vitest'
import { readPlanFile } from './index.ts'

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })
const listed = (reference: string, level: number, text: string) =>
  new Paragraph({ text, numbering: { reference, level } })
const cell = (content: string | Paragraph, merge?: 'restart' | 'continue') =>
  new TableCell({
    children: [typeof content === 'string' ? line(content) : content],
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  })
const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
})

async function readingOf(children: (Paragraph | Table)[]) {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.DECIMAL, '%2.%3.'),
            level(3, LevelFormat.LOWER_LETTER, '%4)'),
          ],
        },
        { reference: 'rows', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
        { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '-')] },
      ],
    },
    sections: [
      {
        children: [
          line('KẾ HOẠCH'),
          line('Công tác năm 2025'),
          line('Phòng GD&ĐT xây dựng kế hoạch như sau:'),
          ...children,
        ],
      },
    ],
  })
  const result = await readPlanFile(new Uint8Array(await Packer.toBuffer(document)), 'plan.docx')
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

test('numbers that the word processor counts are read as they are printed', async () => {
  const reading = await readingOf([
    listed('outline', 0, 'MỤC ĐÍCH'),
    listed('dashes', 0, 'Nâng cao chất lượng.'),
    listed('outline', 0, 'NỘI DUNG'),
    listed('outline', 1, 'Công khai, minh bạch'),
    listed('outline', 2, 'Đăng tải văn bản.'),
    listed('outline', 2, 'Niêm yết thủ tục'),
    listed('outline', 3, 'Tại trụ sở;'),
    listed('outline', 3, 'Trên trang thông tin điện tử.'),
    listed('outline', 1, 'Quản trị môi trường'),
    line('Giữ vệ sinh trường học.'),
  ])
  expect(reading.commitments.map((unit) => [unit.section, unit.dim, unit.text])).toEqual([
    ['II.1', 'D2', 'Đăng tải văn bản.'],
    ['II.1.2', 'D2', 'Tại trụ sở;'],
    ['II.1.2', 'D2', 'Trên trang thông tin điện tử.'],
    ['II.2', 'D7', 'Giữ vệ sinh trường học.'],
  ])
  expect(reading.purpose_statements.map((unit) => unit.section)).toEqual(['I'])
})

test('an automatic row number is the place of the row, a vertically merged lead is each row’s', async () => {
  const reading = await readingOf([
    listed('outline', 0, 'NỘI DUNG'),
    line('Thực hiện tốt.'),
    new Table({
      rows: [
        new TableRow({ children: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map((text) => cell(text)) }),
        new TableRow({
          children: [
            cell(listed('rows', 0, '')),
            cell('Rà soát'),
            cell('Văn phòng', 'restart'),
            cell('Quý I'),
          ],
        }),
        new TableRow({
          children: [cell(listed('rows', 0, '')), cell('Báo cáo'), cell('', 'continue'), cell('Quý II')],
        }),
      ],
    }),
  ])
  expect(reading.tasks.map((task) => [task.no, task.task, task.lead])).toEqual([
    ['1', 'Rà soát', 'Văn phòng'],
    ['2', 'Báo cáo', 'Văn phòng'],
  ])
})

test('text typed in a TCVN3 font is read as Unicode, run by run', async () => {
  const reading = await readingOf([
    listed('outline', 0, 'NỘI DUNG'),
    new Paragraph({
      children: [
        new TextRun({ text: 'C«ng khai c¸c kho¶n thu ', font: '.VnTime' }),
        new TextRun({ text: 'theo quy định.', font: 'Times New Roman' }),
      ],
    }),
  ])
  expect(reading.commitments.map((unit) => unit.text)).toEqual(['Công khai các khoản thu theo quy định.'])
})
