import type { AdministrativeDocumentInput, DocumentBlockInput } from './administrative-document.ts'

const results: DocumentBlockInput[] = [
  { type: 'heading', level: 1, text: 'KẾT QUẢ THỰC HIỆN' },
  { type: 'heading', level: 2, text: 'Công tác chỉ đạo, điều hành' },
  {
    type: 'paragraph',
    text: 'Nhà trường đã quán triệt Kế hoạch số 15/KH-PGDĐT ngày 05 tháng 6 năm 2024 của Phòng Giáo dục và Đào tạo đến toàn thể cán bộ, giáo viên, nhân viên tại phiên họp Hội đồng sư phạm ngày 14 tháng 6 năm 2024; ban hành kế hoạch của đơn vị, phân công rõ người thực hiện, thời hạn và sản phẩm của từng nhiệm vụ.',
  },
  {
    type: 'paragraph',
    text: 'Hiệu trưởng trực tiếp tiếp công dân vào ngày 10 và ngày 25 hằng tháng; lịch tiếp được niêm yết tại trường và đăng trên trang thông tin điện tử.',
  },
  { type: 'heading', level: 2, text: 'Kết quả theo các nội dung' },
  { type: 'heading', level: 3, text: 'Tham gia của người dân ở cấp cơ sở' },
  {
    type: 'bullet',
    text: 'Tổ chức 02 cuộc họp cha mẹ học sinh toàn trường, 54 cuộc họp theo lớp; lấy ý kiến về 03 dự thảo quy chế trước khi ban hành.',
  },
  {
    type: 'figure',
    label: 'Tỷ lệ cha mẹ học sinh trả lời khảo sát',
    value: '81,4%',
    basis: '835/1.026 phiếu',
    definition: 'số phiếu hợp lệ thu về chia cho số phiếu đã phát trong đợt khảo sát tháng 10 năm 2024',
  },
  { type: 'heading', level: 3, text: 'Công khai, minh bạch' },
  {
    type: 'figure',
    label: 'Tỷ lệ nội dung công khai đúng hạn',
    value: '96,0%',
    basis: '24/25 nội dung',
    definition:
      'số nội dung đăng tải trong thời hạn của Thông tư số 09/2024/TT-BGDĐT chia cho số nội dung phải công khai trong kỳ',
  },
  {
    type: 'bullet',
    text: 'Các khoản tài trợ được ghi sổ, công khai từng khoản; nhà tài trợ được mời góp ý khi sửa chữa 04 phòng học.',
  },
  { type: 'heading', level: 3, text: 'Trách nhiệm giải trình với người dân' },
  {
    type: 'paragraph',
    text: 'Số liệu tiếp nhận và giải quyết phản ánh, kiến nghị, khiếu nại trong kỳ như sau:',
  },
  {
    type: 'table',
    caption: 'Bảng 1. Đơn, phản ánh tiếp nhận và giải quyết từ 15/12/2023 đến 15/11/2024',
    columns: [
      { width: 1, align: 'centre' },
      { width: 5 },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
      { width: 2.2, align: 'right' },
    ],
    header: [
      [
        { text: 'TT', rowSpan: 2 },
        { text: 'Loại đơn', rowSpan: 2 },
        { text: 'Tiếp nhận', rowSpan: 2 },
        { text: 'Đã giải quyết', colSpan: 2 },
        { text: 'Đang giải quyết', rowSpan: 2 },
      ],
      ['Đúng hạn', 'Quá hạn'],
    ],
    rows: [
      ['1', 'Phản ánh của cha mẹ học sinh', '37', '34', '1', '2'],
      ['2', 'Kiến nghị', '12', '12', '0', '0'],
      ['3', 'Khiếu nại', '1', '1', '0', '0'],
      [
        { text: 'Tổng cộng', colSpan: 2, bold: true, align: 'centre' },
        { text: '50', bold: true },
        { text: '47', bold: true },
        { text: '1', bold: true },
        { text: '2', bold: true },
      ],
    ],
  },
  { type: 'heading', level: 3, text: 'Kiểm soát tham nhũng trong khu vực công' },
  {
    type: 'paragraph',
    text: 'Không có khoản thu ngoài quy định được phát hiện qua 02 cuộc kiểm tra nội bộ và 01 cuộc giám sát của Ban Thanh tra nhân dân. Kiến nghị của Ban Thanh tra nhân dân về việc niêm yết giá suất ăn bán trú được trả lời trong 09 ngày.',
  },
  { type: 'heading', level: 3, text: 'Thủ tục hành chính công' },
  {
    type: 'figure',
    label: 'Tỷ lệ hồ sơ trả kết quả đúng hạn hoặc trước hạn',
    value: '98,5%',
    basis: '197/200 hồ sơ',
    definition:
      'hồ sơ trả đúng hoặc trước ngày hẹn chia cho hồ sơ đến hạn trong kỳ, kể cả hồ sơ quá hạn chưa trả',
  },
  {
    type: 'paragraph',
    text: 'Cả 03 hồ sơ trả chậm đều đã có phiếu xin lỗi và hẹn lại ngày trả kết quả trước khi quá hạn.',
  },
  { type: 'heading', level: 1, text: 'TỒN TẠI, NGUYÊN NHÂN' },
  {
    type: 'paragraph',
    text: 'Một nội dung công khai (kết quả đánh giá ngoài) đăng chậm 06 ngày do người phụ trách nghỉ thai sản mà chưa có người thay. Trang thông tin điện tử của trường chưa có bản tiếng dân tộc, chưa thân thiện với người khuyết tật.',
  },
  { type: 'heading', level: 1, text: 'KIẾN NGHỊ' },
  {
    type: 'paragraph',
    text: [
      {
        text: 'Đề nghị Phòng Giáo dục và Đào tạo tập huấn về tiếp nhận, trả lời phản ánh trực tuyến cho văn thư các trường ',
      },
      { text: 'trước ngày 31/12/2024', bold: true },
      { text: '; hỗ trợ kinh phí nâng cấp trang thông tin điện tử.' },
    ],
  },
  {
    type: 'paragraph',
    text: 'Trên đây là báo cáo kết quả thực hiện Kế hoạch nâng cao chỉ số PAPI năm 2024 của Trường Trung học cơ sở Trần Phú, kính gửi Phòng Giáo dục và Đào tạo tổng hợp.',
  },
]

/** A school's yearly report as a school would write it, with every kind of block in it. */
export function aSchoolReport(
  changes: Partial<AdministrativeDocumentInput> = {},
): AdministrativeDocumentInput {
  return {
    parentBody: 'Phòng Giáo dục và Đào tạo\nThành phố Tân An',
    issuingBody: 'Trường Trung học cơ sở\nTrần Phú',
    number: 8,
    symbol: 'BC-THCSTP',
    place: 'Tân An',
    date: '2024-11-22',
    kind: 'report',
    title:
      'Kết quả thực hiện Kế hoạch nâng cao Chỉ số Hiệu quả quản trị\nvà Hành chính công cấp tỉnh (PAPI) năm 2024',
    bases: [
      'Căn cứ Kế hoạch số 15/KH-PGDĐT ngày 05 tháng 6 năm 2024 của Phòng Giáo dục và Đào tạo thành phố Tân An về nâng cao Chỉ số Hiệu quả quản trị và Hành chính công (PAPI) của Ngành Giáo dục thành phố Tân An năm 2024',
      'Căn cứ Kế hoạch số 21/KH-THCSTP ngày 17 tháng 6 năm 2024 của Trường Trung học cơ sở Trần Phú',
    ],
    blocks: [
      {
        type: 'paragraph',
        text: 'Trường Trung học cơ sở Trần Phú báo cáo kết quả thực hiện từ ngày 15 tháng 12 năm 2023 đến ngày 15 tháng 11 năm 2024 như sau:',
      },
      ...results,
    ],
    signatory: {
      authority: [{ form: 'KT', of: 'Hiệu trưởng' }],
      title: 'Phó Hiệu trưởng',
      name: 'Nguyễn Thị Bích Hường',
    },
    recipients: [
      'Phòng GD&ĐT thành phố (báo cáo)',
      'Ban Thanh tra nhân dân',
      'Website trường',
      'Lưu: VT, HS',
    ],
    annexes: [
      {
        title: 'Danh mục nội dung công khai và ngày đăng tải',
        blocks: [
          {
            type: 'table',
            columns: [
              { width: 1, align: 'centre' },
              { width: 6 },
              { width: 3 },
              { width: 3, align: 'centre' },
            ],
            header: [['TT', 'Nội dung', 'Căn cứ', 'Ngày đăng']],
            rows: Array.from({ length: 45 }, (_, index) => [
              String(index + 1),
              'Công khai thu, chi tài chính, các khoản tài trợ và kết quả sử dụng theo từng học kỳ',
              'Thông tư số 09/2024/TT-BGDĐT',
              `${String((index % 28) + 1).padStart(2, '0')}/9/2024`,
            ]),
          },
        ],
      },
    ],
    ...changes,
  }
}

/** A letter of apology of one page, as thousands are written a year. */
export function anApologyLetter(
  changes: Partial<AdministrativeDocumentInput> = {},
): AdministrativeDocumentInput {
  return {
    parentBody: 'Ủy ban nhân dân\nThành phố Tân An',
    issuingBody: 'Phòng Giáo dục và Đào tạo',
    number: 31,
    symbol: 'PXL',
    place: 'Tân An',
    date: '2024-10-14',
    kind: 'apology-letter',
    title: '',
    addressees: ['Bà Lê Thị Ngọc Ánh'],
    blocks: [
      {
        type: 'paragraph',
        text: 'Ngày 30 tháng 9 năm 2024, Phòng Giáo dục và Đào tạo tiếp nhận hồ sơ đề nghị chuyển trường đối với học sinh trung học cơ sở của Bà, mã số H38.15-240930-0007; thời gian hẹn trả kết quả: 16 giờ 00 phút, ngày 15 tháng 10 năm 2024.',
      },
      {
        type: 'paragraph',
        text: 'Tuy nhiên đến nay, Phòng Giáo dục và Đào tạo chưa trả kết quả đúng thời hạn. Lý do: trường nơi chuyển đến chưa có văn bản trả lời.',
      },
      {
        type: 'paragraph',
        text: 'Sự chậm trễ này đã gây phiền hà cho Bà, chúng tôi xin lỗi và hẹn trả kết quả vào 16 giờ 00 phút, ngày 21 tháng 10 năm 2024.',
      },
      { type: 'paragraph', text: 'Mong nhận được sự thông cảm của Bà.' },
    ],
    signatory: { title: 'Trưởng phòng', name: 'Dương Nguyên Quốc' },
    recipients: ['Như trên', 'Trung tâm Phục vụ hành chính công thành phố', 'Lưu: VT'],
    exampleData: true,
    verification: {
      url: 'https://minhbach.example/tra-cuu/H38.15-240930-0007',
      text: 'Quét mã để kiểm tra phiếu này và xem hồ sơ đang ở đâu.',
    },
    ...changes,
  }
}
