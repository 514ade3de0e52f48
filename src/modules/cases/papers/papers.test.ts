import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { CasePaper, type CasePaperKind, type SheetPaper } from '../domain/papers/case-paper.ts'
import { DossierRegister } from '../domain/papers/dossier-papers.ts'
import { aCasePaper, aSheetPaper, casePaperKinds } from './case-paper.builder.ts'
import {
  composePaper,
  renderPaperDocx,
  renderPaperPdf,
  renderPaperPdfs,
  renderRegisterXlsx,
} from './papers.ts'
import { readPaper } from './read-paper.builder.ts'
import { paperForms } from './read-paper-forms.ts'

/** What must stand on each paper, in its order. */
const facts: Record<CasePaperKind, readonly string[]> = {
  'dossier-receipt': [
    'Số: 07/TNHS',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Mã hồ sơ: H38.15-240930-0007 (Liên 2: giao người nộp)',
    '(Mẫu số 01, Phụ lục, Thông tư số 01/2018/TT-VPCP)',
    'Tiếp nhận hồ sơ của: Bà Lê Thị Ngọc Ánh',
    'Nội dung yêu cầu giải quyết: Chuyển trường',
    'Bản sao giấy khai sinh Bản sao chứng thực 1',
    '2. Số lượng hồ sơ: 01 (bộ)',
    '4. Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 30 tháng 9 năm 2024',
    '5. Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 00 phút, ngày 15 tháng 10 năm 2024',
    'Vì sao là ngày này: 10 ngày làm việc',
    '6. Nhận kết quả: tại nhà, qua dịch vụ bưu chính công ích',
    'NGƯỜI NỘP HỒ SƠ',
    'Nguyễn Thị Thu Hà',
    'https://minhbach.example/tra-cuu/H38.15-240930-0007',
  ],
  'dossier-supplement': [
    'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    'Yêu cầu Bà hoàn thiện hồ sơ gồm những nội dung sau:',
    'Học bạ Bản chính 1 Thiếu xác nhận lớp 6',
    'Lý do: Học bạ chưa có xác nhận',
    'số điện thoại 0272 3 000 000',
    'NGƯỜI HƯỚNG DẪN',
  ],
  'dossier-refusal': [
    'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    'không tiếp nhận, giải quyết hồ sơ này với lý do',
    'thuộc thẩm quyền của Sở Giáo dục và Đào tạo.',
    'Căn cứ: Quyết định số 51/2002/QĐ-BGDĐT.',
    'Bà có thể: nộp hồ sơ tại quầy của Sở',
  ],
  'apology-letter': [
    'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    'Kính gửi: Bà Lê Thị Ngọc Ánh.',
    'Ngày 30 tháng 9 năm 2024, Phòng Giáo dục và Đào tạo tiếp nhận',
    'mã số: H38.15-240930-0007',
    '16 giờ 00 phút, ngày 15 tháng 10 năm 2024',
    'Lý do: trường nơi chuyển đến chưa có văn bản trả lời.',
    'xin lỗi Bà và hẹn trả kết quả giải quyết hồ sơ vào 16 giờ 00 phút, ngày 21 tháng 10 năm 2024.',
    'TRƯỞNG PHÒNG',
    'Dương Nguyên Quốc',
  ],
  'dossier-stop': [
    'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
    '(Mẫu số 05, Phụ lục I, Thông tư số 03/2025/TT-VPCP)',
    'Lý do: bà Lê Thị Ngọc Ánh đề nghị rút hồ sơ',
    'Giấy tờ bản chính được trả lại tại quầy',
  ],
  'control-slip': [
    'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    'Thời gian giao, nhận hồ sơ',
    '15 giờ 40 phút, ngày 30 tháng 9 năm 2024',
    'Đúng hạn',
    'Quá hạn 02 ngày',
    '... giờ ... phút',
  ],
  'dossier-register': [
    'SỔ THEO DÕI HỒ SƠ',
    'Từ 01/09/2024 đến 30/09/2024',
    'Mã hồ sơ Tên thủ tục hành chính',
    'Bưu chính công ích',
    'NGƯỜI LẬP SỔ',
  ],
  'filing-receipt': [
    'BIÊN NHẬN PHẢN ÁNH',
    'Mã số: PA-240930-0012',
    'Người gửi: không ghi tên',
    'Thời gian nhận: 08 giờ 15 phút',
    'Tài liệu kèm theo: 2 tệp, tài liệu',
    'Thời hạn trả lời: chậm nhất ngày 14 tháng 10 năm 2024',
    'Vì sao: 10 ngày làm việc',
    'Trong 02 ngày làm việc',
  ],
  'complaint-acceptance': [
    'Số: 45/TB-PGDĐT',
    'THÔNG BÁO Về việc thụ lý giải quyết khiếu nại lần đầu',
    'đơn khiếu nại đề ngày 28 tháng 9 năm 2024 của bà Lê Thị Ngọc Ánh, địa chỉ: 12/3 Hùng Vương',
    'Thời hạn giải quyết: chậm nhất ngày 13 tháng 11 năm 2024',
  ],
  'complaint-non-acceptance': [
    'Về việc không thụ lý giải quyết khiếu nại lần đầu',
    'Căn cứ khoản 6 Điều 11 Luật Khiếu nại',
    'Lý do: thời hiệu khiếu nại đã hết',
    'Bà có thể gửi kiến nghị',
  ],
  'complaint-decision': [
    'QUYẾT ĐỊNH Về việc giải quyết khiếu nại của bà Lê Thị Ngọc Ánh (lần đầu)',
    'TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ TÂN AN',
    'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
    'I. NỘI DUNG KHIẾU NẠI',
    'II. KẾT QUẢ XÁC MINH',
    'III. KẾT QUẢ ĐỐI THOẠI',
    'khiếu nại đúng toàn bộ',
    'QUYẾT ĐỊNH:',
    'Điều 1. Hủy bỏ toàn bộ Thông báo',
    'Điều 3. Trong thời hạn 30 ngày',
    'Điều 4. Quyết định này có hiệu lực',
  ],
  'complaint-extension': [
    'gia hạn thời hạn giải quyết khiếu nại lần đầu',
    'Lý do gia hạn: vụ việc phức tạp',
    'Thời hạn giải quyết mới: chậm nhất ngày 28 tháng 11 năm 2024',
  ],
  'petition-transfer': [
    'PHIẾU CHUYỂN ĐƠN',
    'Kính gửi: Ủy ban nhân dân phường 2',
    'nhận được đơn kiến nghị đề ngày 28 tháng 9 năm 2024',
    'Nội dung: Đề nghị làm gờ giảm tốc',
    'và trả lời người gửi trước ngày 31 tháng 10 năm 2024.',
    '03 ảnh chụp',
  ],
  'petition-guidance': [
    'PHIẾU HƯỚNG DẪN',
    'không thuộc thẩm quyền giải quyết của Phòng Giáo dục và Đào tạo',
    'Hiệu trưởng Trường Trung học cơ sở Trần Phú, 45 Trần Phú',
  ],
  'citizen-answer': [
    'Số: 520/PGDĐT-VP',
    'V/v trả lời phản ánh về nhà vệ sinh',
    'Kính gửi: Bà Lê Thị Ngọc Ánh.',
    'Hai trong sáu buồng không có nước',
    'Máy bơm đã được thay',
    'Nếu chưa hài lòng',
  ],
  'information-provided': [
    'PHIẾU GIẢI QUYẾT YÊU CẦU CUNG CẤP THÔNG TIN',
    'Báo cáo quyết toán các khoản tài trợ',
    'Chi phí: không thu tiền.',
    'Thông tin không cung cấp và lý do',
  ],
  'information-extension': ['THÔNG BÁO GIA HẠN', 'Thời hạn mới: chậm nhất ngày 11 tháng 11 năm 2024'],
  'information-refusal': [
    'THÔNG BÁO TỪ CHỐI YÊU CẦU CUNG CẤP THÔNG TIN',
    'Lý do: thông tin đã được cung cấp hai lần',
    'quyền khiếu nại',
  ],
  'handover-note': [
    'PHIẾU GIAO NHẬN HỒ SƠ',
    'Lô: GN-240930-02',
    'Số lượng: 12 hồ sơ, 48 giấy tờ',
    'H38.15-240930-0012',
    'BÊN GIAO',
    'BÊN NHẬN',
    'Trần Văn Lộc',
  ],
  'queue-ticket': ['SỐ THỨ TỰ', 'A027', 'Quầy: 4', 'Lấy số lúc: 08:15, 30/09/2024', 'Số người chờ trước: 6'],
  'counter-receipt': [
    'BIÊN NHẬN',
    'H38.15-240930-0007',
    'Số giấy tờ đã nhận: 4',
    'Hẹn trả: 16:00, 15/10/2024',
    'Vì sao là ngày này: 10 ngày làm việc',
  ],
}

/** The text after hyphens at line ends are joined again: a code may break at them. */
const joined = (text: string) => text.replace(/- (?=\d)/gu, '-')

test.for(casePaperKinds)('%s says what it has to say, in order, on its sheet', async (kind) => {
  const page = await readPaper(await renderPaperPdf(aCasePaper(kind)))
  expect(page.outside).toEqual([])
  expect(page.text).toContain('DỮ LIỆU MẪU')
  const text = joined(page.text)
  let from = 0
  for (const fact of facts[kind]) {
    const at = text.indexOf(fact, from)
    expect(at, `${fact} in: ${text}`).toBeGreaterThanOrEqual(from)
    from = at
  }
})

test('a paper is stored as JSON and read back the same', () => {
  for (const kind of casePaperKinds) {
    const paper = aCasePaper(kind)
    expect(CasePaper.parse(JSON.parse(JSON.stringify(paper))), kind).toEqual(paper)
  }
})

test('the usual receipt fits one sheet of A5, the register lies on its side', async () => {
  expect(await readPaper(await renderPaperPdf(aCasePaper('dossier-receipt')))).toMatchObject({
    pages: 1,
    size: '148x210',
  })
  expect((await readPaper(await renderPaperPdf(aCasePaper('dossier-register')))).size).toBe('297x210')
})

test('what was received since 15 September 2025 gets the forms of Circular 03/2025', () => {
  const now = (kind: SheetPaper['kind'], receivedOn: string) =>
    composePaper(aSheetPaper(kind, { receivedOn }), paperForms())
  expect(now('apology-letter', '2025-09-14').kindName).toBe('Phiếu xin lỗi và hẹn lại ngày trả kết quả')
  const letter = now('apology-letter', '2025-09-15')
  expect(letter.kindName).toBe('Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết')
  expect(JSON.stringify(letter.blocks)).toContain(
    'đề nghị gia hạn thời gian giải quyết; kết quả được trả vào',
  )
  expect(now('control-slip', '2025-09-14').note).toContain('Mẫu số 05')
  expect(now('control-slip', '2025-09-15').note).toContain('Mẫu số 06')
  expect(now('dossier-register', '2025-09-15').note).toContain('Mẫu số 07')
  expect(now('dossier-receipt', '2018-12-31')).toMatchObject({
    kindName: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  })
})

test('a decision of the second instance says so and tells what the first decided', async () => {
  const paper = aSheetPaper('complaint-decision', {
    instance: 'second',
    firstDecision: 'Quyết định số 40/QĐ-THCSTP giữ nguyên Thông báo số 12/TB-THCSTP.',
    dialogue: null,
  })
  const { text } = await readPaper(await renderPaperPdf(paper))
  expect(text).toContain('(lần hai)')
  expect(text).toContain('II. KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI LẦN ĐẦU Quyết định số 40/QĐ-THCSTP')
  expect(text).toContain('Không tổ chức đối thoại.')
})

test('the receipt of a denunciation says neither who nor that it is one', async () => {
  const receipt = aCasePaper('filing-receipt', { matter: 'denunciation', code: 'K7-XQ2M-91' })
  const { text } = await readPaper(await renderPaperPdf(receipt))
  expect(text).toContain('BIÊN NHẬN Mã số: K7-XQ2M-91')
  expect(text).not.toMatch(/tố cáo|Người gửi|Loại việc/u)
  expect(() =>
    aCasePaper('filing-receipt', { matter: 'denunciation', sender: { name: 'Lê Thị Ngọc Ánh' } }),
  ).toThrow(/names nobody/u)
})

test('the address in the code carries no query, fragment or sign-in', () => {
  for (const tracking of [
    'https://minhbach.example/tra-cuu?ten=Anh',
    'https://minhbach.example/tra-cuu#0900000000',
    'https://anh:mat-khau@minhbach.example/tra-cuu',
    'javascript:alert(1)',
  ])
    expect(() => aCasePaper('dossier-receipt', { tracking }), tracking).toThrow()
})

test('the Word file of a signed paper says the same as its PDF', async () => {
  for (const kind of [
    'apology-letter',
    'complaint-decision',
    'petition-transfer',
    'citizen-answer',
  ] as const) {
    const docx = await renderPaperDocx(aSheetPaper(kind))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
    const text = value.replace(/\s+/gu, ' ').normalize('NFC')
    for (const fact of facts[kind]) expect(text, kind).toContain(fact)
  }
})

test('the register is a workbook of the same rows, with days as days', async () => {
  const register = DossierRegister.parse(aSheetPaper('dossier-register'))
  const read = await readSheet(await renderRegisterXlsx(register), 'so.xlsx')
  const cells = JSON.stringify(read)
  expect(cells).toContain('H38.15-240930-0007')
  expect(cells).toContain('Phương thức nhận kết quả')
  expect(cells).toContain('2024-10-15')
})

test('a register too long for paper is refused, a long one is complete', async () => {
  const [row] = DossierRegister.parse(aSheetPaper('dossier-register')).rows
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...row, code: `H38-${at + 1}.` }))
  const { text } = await readPaper(await renderPaperPdf(aCasePaper('dossier-register', { rows: rows(120) })))
  expect(text).toContain('H38-120.')
  await expect(renderPaperPdf(aCasePaper('dossier-register', { rows: rows(1_001) }))).rejects.toThrow(
    RangeError,
  )
})

test('the letters of a night come in their order', async () => {
  const letters = Array.from({ length: 5 }, (_, index) =>
    aSheetPaper('apology-letter', { code: `H38.15-240930-${index}` }),
  )
  const texts: string[] = []
  for await (const pdf of renderPaperPdfs(letters)) texts.push((await readPaper(pdf)).text)
  expect(texts.map((text) => text.match(/240930-(\d)\./u)?.[1])).toEqual(['0', '1', '2', '3', '4'])
})
