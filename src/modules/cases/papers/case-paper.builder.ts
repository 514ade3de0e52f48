import {
  CasePaper,
  type CasePaperInput,
  type CasePaperKind,
  SheetPaper,
} from '../domain/papers/case-paper.ts'

const unit = {
  parentBody: 'Ủy ban nhân dân\nThành phố Tân An',
  issuingBody: 'Phòng Giáo dục và Đào tạo',
  number: 31,
  symbol: 'PXL',
  place: 'Tân An',
  date: '2024-10-14',
}
const every = {
  unit,
  receivedOn: '2024-09-30',
  tracking: 'https://minhbach.example/tra-cuu/H38.15-240930-0007',
  recipients: ['Như trên', 'Lưu: VT'],
  exampleData: true,
}
const counter = 'Trung tâm Phục vụ hành chính công thành phố Tân An'
const mother = {
  salutation: 'Bà',
  name: 'Lê Thị Ngọc Ánh',
  address: '12/3 Hùng Vương, phường 2, thành phố Tân An',
  phone: '0900 000 000',
  email: 'ngocanh@example.vn',
} as const
const head = { title: 'Trưởng phòng', name: 'Dương Nguyên Quốc' }
const dossier = {
  ...every,
  code: 'H38.15-240930-0007',
  applicant: mother,
  procedure: 'Chuyển trường đối với học sinh trung học cơ sở',
}
const receivedAt = '2024-09-30T08:15:00+07:00'
const dueAt = '2024-10-15T16:00:00+07:00'
const complaint = {
  ...every,
  instance: 'first',
  complainant: mother,
  complaintOn: '2024-09-28',
  about: 'Thông báo số 12/TB-THCSTP ngày 20 tháng 9 năm 2024 về việc thu tiền học thêm',
  signatory: head,
} as const
const complained = {
  ...complaint,
  content:
    'Yêu cầu hủy Thông báo số 12/TB-THCSTP và trả lại 480.000 đồng đã thu của học sinh lớp 6A2 vì không có thỏa thuận với cha mẹ học sinh.',
} as const
const petition = {
  ...every,
  sender: mother,
  writtenOn: '2024-09-28',
  code: 'PA-240930-0012',
  content: 'Đề nghị làm gờ giảm tốc và vạch qua đường trước cổng trường tiểu học.',
  signatory: head,
} as const
const request = {
  ...every,
  requester: mother,
  code: 'TT-240930-0003',
  requestedOn: '2024-09-29',
  wanted: 'Quyết toán thu, chi các khoản tài trợ năm học 2023-2024 của Trường Trung học cơ sở Trần Phú.',
  signatory: head,
} as const

const examples = {
  'dossier-receipt': {
    kind: 'dossier-receipt',
    ...dossier,
    unit: { ...unit, symbol: 'TNHS', number: 7, date: '2024-09-30' },
    recipients: [],
    counter,
    parts: [
      { name: 'Đơn xin chuyển trường do cha hoặc mẹ hoặc người giám hộ ký', form: 'original', quantity: 1 },
      { name: 'Học bạ', form: 'original', quantity: 1 },
      {
        name: 'Giấy giới thiệu chuyển trường do hiệu trưởng trường nơi đi cấp',
        form: 'original',
        quantity: 1,
      },
      { name: 'Bản sao giấy khai sinh', form: 'certified-copy', quantity: 1 },
    ],
    legalTime: '10 ngày làm việc',
    receivedAt,
    dueAt,
    whyThisDate: '10 ngày làm việc kể từ ngày 01/10/2024, không tính 02 ngày thứ bảy và 02 ngày chủ nhật',
    resultBy: 'tại nhà, qua dịch vụ bưu chính công ích',
    fee: 'Không thu phí, lệ phí',
    register: { book: '02/2024', entry: '131' },
    receivedBy: 'Nguyễn Thị Thu Hà',
    copy: 'handed-over',
  },
  'dossier-supplement': {
    kind: 'dossier-supplement',
    ...dossier,
    unit: { ...unit, symbol: 'HDHS', number: 4 },
    recipients: [],
    counter,
    wanted: [
      { name: 'Học bạ', form: 'original', quantity: 1, note: 'Thiếu xác nhận lớp 6' },
      { name: 'Giấy khai sinh', form: 'certified-copy', quantity: 1 },
    ],
    reason: 'Học bạ chưa có xác nhận của hiệu trưởng trường nơi đi; thiếu giấy khai sinh',
    contact: { name: 'bà Nguyễn Thị Thu Hà', phone: '0272 3 000 000', page: 'minhbach.example/thu-tuc' },
    guidedBy: 'Nguyễn Thị Thu Hà',
  },
  'dossier-refusal': {
    kind: 'dossier-refusal',
    ...dossier,
    code: null,
    unit: { ...unit, symbol: 'TCHS', number: 2 },
    recipients: [],
    counter,
    reason: 'Học sinh đang học lớp 10, việc chuyển trường thuộc thẩm quyền của Sở Giáo dục và Đào tạo.',
    basis: 'Quyết định số 51/2002/QĐ-BGDĐT',
    instead: 'nộp hồ sơ tại quầy của Sở Giáo dục và Đào tạo, Trung tâm Phục vụ hành chính công tỉnh',
    refusedBy: 'Nguyễn Thị Thu Hà',
  },
  'apology-letter': {
    kind: 'apology-letter',
    ...dossier,
    recipients: ['Như trên', counter, 'Lưu: VT'],
    dueAt,
    reason: 'trường nơi chuyển đến chưa có văn bản trả lời',
    newDueAt: '2024-10-21T16:00:00+07:00',
    whyThisDate: 'trường nơi chuyển đến trả lời trước ngày 18/10/2024, cộng 01 ngày làm việc để ký',
    signatory: head,
  },
  'dossier-stop': {
    kind: 'dossier-stop',
    ...dossier,
    unit: { ...unit, symbol: 'TB-VHXH', number: 9, date: '2025-10-20' },
    receivedOn: '2025-10-01',
    reason: 'bà Lê Thị Ngọc Ánh đề nghị rút hồ sơ tại đơn ngày 17 tháng 10 năm 2025',
    basis: 'Nghị định số 118/2025/NĐ-CP',
    whatBecomes: 'Giấy tờ bản chính được trả lại tại quầy; thủ tục này không thu phí',
    signatory: head,
  },
  'control-slip': {
    kind: 'control-slip',
    ...dossier,
    unit: { ...unit, symbol: '', number: null, date: '2024-09-30' },
    recipients: [],
    counter,
    receivedAt,
    dueAt,
    steps: [
      {
        office: counter,
        at: '2024-09-30T08:15:00+07:00',
        givenBy: 'Lê Thị Ngọc Ánh',
        takenBy: 'Nguyễn Thị Thu Hà',
        result: null,
      },
      {
        office: 'Phòng Giáo dục và Đào tạo',
        at: '2024-09-30T15:40:00+07:00',
        givenBy: 'Nguyễn Thị Thu Hà',
        takenBy: 'Trần Văn Lộc',
        result: 'on-time',
      },
      {
        office: 'Trường Trung học cơ sở Trần Phú',
        at: '2024-10-09T10:05:00+07:00',
        givenBy: 'Trần Văn Lộc',
        takenBy: null,
        result: 'late',
        note: 'Quá hạn 02 ngày',
      },
    ],
    room: 2,
  },
  'dossier-register': {
    kind: 'dossier-register',
    ...every,
    unit: { ...unit, symbol: '', number: null },
    recipients: [],
    counter,
    from: '2024-09-01',
    to: '2024-09-30',
    rows: Array.from({ length: 30 }, (_, index) => ({
      code: `H38.15-2409${String(index + 1).padStart(2, '0')}-0007`,
      procedure: 'Chuyển trường đối với học sinh trung học cơ sở',
      sets: 1,
      applicant: 'Lê Thị Ngọc Ánh',
      contact: '12/3 Hùng Vương; 0900 000 000',
      office: 'Phòng Giáo dục và Đào tạo',
      receivedOn: '2024-09-30',
      dueOn: '2024-10-15',
      returnedOn: index % 3 === 0 ? null : '2024-10-14',
      resultBy: 'Bưu chính công ích',
    })),
    keptBy: 'Nguyễn Thị Thu Hà',
  },
  'filing-receipt': {
    kind: 'filing-receipt',
    ...every,
    unit: { ...unit, symbol: '', number: null, date: '2024-09-30' },
    recipients: [],
    matter: 'feedback',
    code: 'PA-240930-0012',
    sender: null,
    receivedAt,
    channel: 'trực tuyến',
    attachments: 2,
    dueOn: '2024-10-14',
    whyThisDate: '10 ngày làm việc kể từ ngày tiếp nhận, theo quy chế của Phòng Giáo dục và Đào tạo',
    nextSteps: [
      'Trong 02 ngày làm việc, người phụ trách đọc và chuyển đúng nơi giải quyết',
      'Khi có câu trả lời, ông/bà xem được bằng mã số này và cho biết đã hài lòng hay chưa',
    ],
  },
  'complaint-acceptance': {
    kind: 'complaint-acceptance',
    ...complained,
    unit: { ...unit, symbol: 'TB-PGDĐT', number: 45 },
    dueOn: '2024-11-13',
    whyThisDate: '30 ngày kể từ ngày thụ lý 14/10/2024 (Điều 28 Luật Khiếu nại)',
  },
  'complaint-non-acceptance': {
    kind: 'complaint-non-acceptance',
    ...complained,
    unit: { ...unit, symbol: 'TB-PGDĐT', number: 46 },
    reason: 'thời hiệu khiếu nại đã hết mà không có lý do chính đáng',
    basis: 'khoản 6 Điều 11 Luật Khiếu nại',
    instead: 'Bà có thể gửi kiến nghị về các khoản thu đến Phòng Giáo dục và Đào tạo bất cứ lúc nào',
  },
  'complaint-decision': {
    kind: 'complaint-decision',
    ...complained,
    unit: { ...unit, symbol: 'QĐ-PGDĐT', number: 112, date: '2024-11-12' },
    decidedBy: 'Trưởng phòng Giáo dục và Đào tạo thành phố Tân An',
    bases: [
      'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011',
      'Căn cứ Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ',
    ],
    respondent: { name: 'Hiệu trưởng Trường Trung học cơ sở Trần Phú', salutation: 'Ông' },
    verified:
      'Nhà trường thu 480.000 đồng mỗi học sinh lớp 6A2 trong tháng 9 năm 2024. Biên bản họp cha mẹ học sinh ngày 14 tháng 9 năm 2024 không có nội dung thỏa thuận mức thu.\nPhiếu thu số 17 đến số 52 ghi đúng số tiền.',
    dialogue: 'Ngày 05 tháng 11 năm 2024, hai bên đối thoại; người khiếu nại giữ nguyên yêu cầu.',
    legalGrounds:
      'Thông tư số 17/2012/TT-BGDĐT quy định về dạy thêm, học thêm: mức thu phải được thỏa thuận.',
    finding: 'right',
    conclusion: 'Việc thu tiền khi chưa có thỏa thuận là trái quy định.',
    orders: [
      'Hủy bỏ toàn bộ Thông báo số 12/TB-THCSTP ngày 20 tháng 9 năm 2024 của Hiệu trưởng Trường Trung học cơ sở Trần Phú.',
      'Trường Trung học cơ sở Trần Phú trả lại 480.000 đồng cho mỗi học sinh đã nộp, trước ngày 20 tháng 11 năm 2024.',
    ],
    furtherWay:
      'Trong thời hạn 30 ngày kể từ ngày nhận được quyết định này, nếu không đồng ý, người khiếu nại có quyền khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân thành phố Tân An hoặc khởi kiện vụ án hành chính tại Tòa án.',
    carriedOutBy:
      'Hiệu trưởng Trường Trung học cơ sở Trần Phú và bà Lê Thị Ngọc Ánh chịu trách nhiệm thi hành quyết định này',
  },
  'complaint-extension': {
    kind: 'complaint-extension',
    ...complaint,
    unit: { ...unit, symbol: 'TB-PGDĐT', number: 50 },
    acceptedOn: '2024-10-14',
    dueOn: '2024-11-13',
    newDueOn: '2024-11-28',
    reason: 'vụ việc phức tạp, phải xác minh tại hai trường',
    basis: 'Điều 28 Luật Khiếu nại: vụ việc phức tạp không quá 45 ngày kể từ ngày thụ lý',
  },
  'petition-transfer': {
    kind: 'petition-transfer',
    ...petition,
    unit: { ...unit, symbol: 'PC-PGDĐT', number: 8 },
    matter: 'petition',
    to: 'Ủy ban nhân dân phường 2, thành phố Tân An',
    basis: 'Điều 26 Luật Tiếp công dân và phân cấp quản lý đường bộ',
    attachments: ['Đơn kiến nghị (bản chính, 02 trang)', '03 ảnh chụp'],
    answerBy: 'và trả lời người gửi trước ngày 31 tháng 10 năm 2024',
  },
  'petition-guidance': {
    kind: 'petition-guidance',
    ...petition,
    unit: { ...unit, symbol: 'HD-PGDĐT', number: 3 },
    matter: 'complaint',
    to: 'Hiệu trưởng Trường Trung học cơ sở Trần Phú, 45 Trần Phú, thành phố Tân An',
    guidance:
      'Hiệu trưởng là người giải quyết khiếu nại lần đầu đối với quyết định của mình. Nếu không đồng ý với kết quả, bà có thể khiếu nại lần hai đến Trưởng phòng Giáo dục và Đào tạo.',
    basis: 'Luật Khiếu nại và Thông tư số 05/2021/TT-TTCP',
    returned: ['Đơn khiếu nại (bản chính, 02 trang)'],
  },
  'citizen-answer': {
    kind: 'citizen-answer',
    ...every,
    unit: { ...unit, symbol: 'PGDĐT-VP', number: 520 },
    matter: 'feedback',
    sender: mother,
    code: 'PA-240930-0012',
    askedOn: '2024-09-30',
    subject: 'nhà vệ sinh Trường Tiểu học Bình Tâm',
    answer:
      'Ngày 03 tháng 10 năm 2024, đoàn kiểm tra của Phòng đã đến trường. Hai trong sáu buồng không có nước vì máy bơm hỏng.',
    measures: ['Máy bơm đã được thay ngày 05 tháng 10 năm 2024', 'Trường phân công người kiểm tra mỗi buổi'],
    ifNotSatisfied:
      'Nếu chưa hài lòng, bà có thể mở lại phản ánh bằng mã số nêu trên trong 30 ngày, không phải viết lại từ đầu',
    signatory: head,
  },
  'information-provided': {
    kind: 'information-provided',
    ...request,
    unit: { ...unit, symbol: 'PGDĐT', number: 12 },
    provided: ['Báo cáo quyết toán các khoản tài trợ năm học 2023-2024 (06 trang)'],
    by: 'gửi tệp qua thư điện tử',
    at: 'gửi cùng thông báo này',
    cost: 'không thu tiền',
    withheld: 'tên nhà tài trợ đề nghị không nêu tên, theo Điều 7 Luật Tiếp cận thông tin',
  },
  'information-extension': {
    kind: 'information-extension',
    ...request,
    unit: { ...unit, symbol: 'PGDĐT', number: 13 },
    dueOn: '2024-10-21',
    newDueOn: '2024-11-11',
    reason: 'hồ sơ nằm ở ba đơn vị, cần thêm thời gian tập hợp',
    basis: 'khoản 4 Điều 30 Luật Tiếp cận thông tin',
  },
  'information-refusal': {
    kind: 'information-refusal',
    ...request,
    unit: { ...unit, symbol: 'PGDĐT', number: 14 },
    reason: 'thông tin đã được cung cấp hai lần cho chính bà trong năm 2024',
    basis: 'điểm d khoản 1 Điều 28 Luật Tiếp cận thông tin',
    remedies:
      'Nếu không đồng ý, bà có quyền khiếu nại đến Trưởng phòng Giáo dục và Đào tạo hoặc khởi kiện tại Tòa án theo Điều 14 Luật Tiếp cận thông tin.',
  },
  'handover-note': {
    kind: 'handover-note',
    ...every,
    unit: { ...unit, symbol: 'PGN', number: 88, date: '2024-09-30' },
    recipients: [],
    batch: 'GN-240930-02',
    what: 'dossiers',
    from: counter,
    to: 'Phòng Giáo dục và Đào tạo thành phố Tân An',
    handedAt: '2024-09-30T15:40:00+07:00',
    dossiers: Array.from({ length: 12 }, (_, index) => ({
      code: `H38.15-240930-${String(index + 1).padStart(4, '0')}`,
      procedure: 'Chuyển trường đối với học sinh trung học cơ sở',
      applicant: 'Lê Thị Ngọc Ánh',
      parts: 4,
      dueAt,
    })),
    givenBy: 'Nguyễn Thị Thu Hà',
    takenBy: 'Trần Văn Lộc',
  },
  'queue-ticket': {
    kind: 'queue-ticket',
    issuer: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'THÀNH PHỐ TÂN AN'],
    number: 'A027',
    service: 'Giáo dục và Đào tạo',
    window: '4',
    takenAt: receivedAt,
    ahead: 6,
    queue: 'https://minhbach.example/cho/A027',
    exampleData: true,
  },
  'counter-receipt': {
    kind: 'counter-receipt',
    issuer: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'THÀNH PHỐ TÂN AN'],
    code: 'H38.15-240930-0007',
    subject: 'Chuyển trường đối với học sinh trung học cơ sở',
    receivedAt,
    dueAt,
    whyThisDate: '10 ngày làm việc kể từ ngày 01/10/2024',
    parts: 4,
    resultBy: 'qua bưu chính công ích',
    tracking: 'https://minhbach.example/tra-cuu/H38.15-240930-0007',
    exampleData: true,
  },
} as const satisfies { [Kind in CasePaperKind]: Extract<CasePaperInput, { kind: Kind }> }

/** Every kind of paper with usual content, as an office of 2024 would issue it. */
export const casePaperKinds: readonly CasePaperKind[] = CasePaper.options.map(({ shape }) => shape.kind.value)

/** A paper of a kind with usual content; `changes` are laid over it and checked as the paper is. */
export function aCasePaper(kind: CasePaperKind, changes: Record<string, unknown> = {}): CasePaper {
  return CasePaper.parse({ ...examples[kind], ...changes })
}

/** The same where a sheet is wanted. @throws ZodError for a slip */
export function aSheetPaper(kind: SheetPaper['kind'], changes: Record<string, unknown> = {}): SheetPaper {
  return SheetPaper.parse({ ...examples[kind], ...changes })
}
