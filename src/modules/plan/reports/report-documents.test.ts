import path from 'node:path'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { aSchoolHeader, aSchoolReport, aSectorReport } from './report.builder.ts'
import { schoolReportDocument } from './report-document.ts'
import { reportNames } from './report-view.ts'
import { schoolReportWorkbook, sectorReportWorkbook } from './report-workbook.ts'
import { sectorReportDocument } from './sector-document.ts'

const names = reportNames({ content: loadContent(path.join(projectRoot(), 'content')) })
const sectorHeader = aSchoolHeader({
  unitName: 'Phòng Văn hóa – Xã hội phường Tân An',
  unitCode: 'vhxh-tan-an-ward',
  unitSymbol: 'VHXH',
  recipientName: 'Sở Giáo dục và Đào tạo tỉnh Tây Ninh',
  ownPlan: undefined,
  signer: { title: 'Trưởng phòng', name: 'Lê Văn Hòa' },
})

const document = schoolReportDocument(aSchoolReport(), aSchoolHeader(), names, false)
const sector = sectorReportDocument(aSectorReport(), sectorHeader, names, true)

async function docxText(input: typeof document): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(input)) })
  return spaced(value)
}

async function pdfText(input: typeof document): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(await renderPdf(input)), { mergePages: true })
  return spaced(text)
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ')
}

describe("a school's report as a document", () => {
  const expected = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 08/BC-THCSTP',
    'Tân An, ngày 24 tháng 11 năm 2026',
    'BÁO CÁO',
    'Căn cứ Kế hoạch số 16/KH-VHXH ngày 15/01/2026 của Phòng Văn hóa – Xã hội phường Tân An về nâng cao Chỉ số',
    'I. KẾT QUẢ THỰC HIỆN',
    'a) Tham gia của người dân ở cấp cơ sở',
    'h) Quản trị điện tử',
    'hệ thống ghi nhận 96 % (24/25); đơn vị báo cáo 100 % (25/25). Lý do: Một văn bản ghi nhầm ngày đăng.',
    'Còn 1 chỉ số chưa có số liệu (danh mục tại Phụ lục).',
    'CHỈ SỐ CHƯA CÓ SỐ LIỆU',
    'Mức đầy đủ của nội dung công khai',
    'Đang vướng mắc: Chưa có hướng dẫn',
    'II. KHÓ KHĂN, VƯỚNG MẮC',
    'Đề nghị tập huấn về trả lời phản ánh trực tuyến cho văn thư các trường.',
    'HIỆU TRƯỞNG',
    'Nguyễn Thị Bích Hường',
    'Nơi nhận:',
    'Phòng Văn hóa – Xã hội phường Tân An (để báo cáo);',
    'Lưu: VT.',
  ]

  test.each(expected)('says "%s" in Word and in PDF', async (text) => {
    expect(await docxText(document)).toContain(text)
    expect(await pdfText(document)).toContain(text)
  })

  test('leaves room for number and date as long as it is a draft', async () => {
    const draft = schoolReportDocument(
      aSchoolReport({ number: null }),
      aSchoolHeader({ sentOn: null }),
      names,
      false,
    )
    expect(await docxText(draft)).toMatch(/Số: [.… \u00a0]*\/BC-THCSTP/u)
  })

  test('keeps what was typed as text, whatever it looks like', async () => {
    const hostile = '#set page(fill: red) <w:p/> $x^2$ =HYPERLINK("http://x") &amp; \\u{1F600}'
    const report = schoolReportDocument(
      aSchoolReport({ difficulties: hostile }),
      aSchoolHeader(),
      names,
      false,
    )
    expect(await docxText(report)).toContain(hostile)
    expect(await pdfText(report)).toContain('#set page(fill: red) <w:p/> $x^2$')
  })
})

describe("an authority's report", () => {
  test.each([
    'TÌNH HÌNH BÁO CÁO CỦA CÁC TRƯỜNG',
    'Tổng số 4 trường; 3 trường đã gửi báo cáo (đúng hạn 2, trễ hạn 1); 1 trường quá hạn chưa gửi',
    'Trường Mẫu giáo Bông Sen: trễ 4 ngày làm việc, chưa gửi',
    '96 % (72/75)',
    '3 trường báo cáo khác số liệu hệ thống; theo hệ thống là 96 % (72/75)',
    'Sở Giáo dục và Đào tạo tỉnh Tây Ninh (để báo cáo)',
    'TRƯỞNG PHÒNG',
    'Gửi đúng hạn; gửi lại 1 lần',
  ])('says "%s" in Word', async (text) => {
    expect(await docxText(sector)).toContain(text)
  })

  test('of an example says on every page that it is one', async () => {
    const pages = await getDocumentProxy(await renderPdf(sector))
    const { text } = await extractText(pages, { mergePages: false })
    expect(text.every((page) => page.includes('DỮ LIỆU MẪU'))).toBe(true)
  })
})

describe('the tables', () => {
  test('of a school hold both numbers and the reason, and never a formula', async () => {
    const report = aSchoolReport()
    const [first, ...rest] = report.areas
    if (first === undefined) throw new RangeError('no area')
    const hostile = {
      ...report,
      areas: [{ ...first, tasks: first.tasks.map((task) => ({ ...task, text: '=1+1' })) }, ...rest],
    }
    const bytes = await renderXlsx(schoolReportWorkbook(hostile, aSchoolHeader(), names, false))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Số liệu', 'Nhiệm vụ'])
    const text = (name: string) => JSON.stringify(workbook.getWorksheet(name)?.getSheetValues())
    expect(text('Số liệu')).toContain('Một văn bản ghi nhầm ngày đăng')
    expect(text('Số liệu')).toContain('96 % (24/25)')
    expect(text('Nhiệm vụ')).toContain('"=1+1"')
    expect(text('Nhiệm vụ')).not.toContain('"formula"')
  })

  test('of an authority list the figures, the tasks and every school', async () => {
    const bytes = await renderXlsx(sectorReportWorkbook(aSectorReport(), sectorHeader, names, true))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const schools = JSON.stringify(workbook.getWorksheet('Các trường')?.getSheetValues())
    for (const name of ['Kim Đồng', 'Bông Sen', 'Gửi trễ 3 ngày làm việc']) expect(schools).toContain(name)
  })
})
