import type { SeededRandom } from '../../../platform/contracts/example.ts'
import type { Classification } from '../domain/reception/reception-entry.ts'

/** A matter as a parent brings it, with what is promised. All invented. */
export interface ExampleMatter {
  readonly classification: Classification
  readonly summary: string
  readonly requests: string
  readonly promise: string
  readonly evidence: string
}

const matters: readonly ExampleMatter[] = [
  {
    classification: 'petition',
    summary: 'Nhà vệ sinh tầng một hay hỏng nước, các cháu ngại đi vệ sinh ở trường.',
    requests: 'Sửa đường nước và có lịch dọn rõ ràng.',
    promise: 'Sửa đường nước nhà vệ sinh tầng một và dán lịch dọn hằng ngày.',
    evidence: 'Biên bản nghiệm thu sửa chữa nhỏ',
  },
  {
    classification: 'feedback',
    summary: 'Giờ tan học cổng trường ùn tắc, xe máy đỗ kín lối đi của học sinh.',
    requests: 'Phân luồng, có người hướng dẫn giờ tan học.',
    promise: 'Phân khu đợi đón cho phụ huynh và cử người trực cổng giờ tan học.',
    evidence: 'Thông báo phân luồng đón trả học sinh',
  },
  {
    classification: 'petition',
    summary: 'Bữa ăn bán trú ít rau, phụ huynh không biết thực đơn tuần.',
    requests: 'Công khai thực đơn và mời phụ huynh tham gia giám sát.',
    promise: 'Công khai thực đơn từng tuần và mời đại diện phụ huynh kiểm tra bếp mỗi tháng.',
    evidence: 'Kế hoạch giám sát bữa ăn bán trú',
  },
  {
    classification: 'feedback',
    summary: 'Lớp học hướng tây nóng về chiều, quạt hỏng hai chiếc.',
    requests: 'Lắp thêm quạt và rèm che.',
    promise: 'Thay hai quạt hỏng và lắp rèm cho các phòng hướng tây.',
    evidence: 'Phiếu xuất kho và ảnh lắp đặt',
  },
  {
    classification: 'complaint',
    summary: 'Không đồng ý với kết quả xếp loại rèn luyện học kỳ của con.',
    requests: 'Xem lại căn cứ xếp loại.',
    promise: 'Trả lời bằng văn bản căn cứ xếp loại và hướng dẫn thủ tục khiếu nại.',
    evidence: 'Công văn trả lời',
  },
  {
    classification: 'petition',
    summary: 'Đề nghị công khai các khoản thu đầu năm trước khi họp phụ huynh.',
    requests: 'Gửi danh mục khoản thu trước cuộc họp ít nhất một tuần.',
    promise: 'Niêm yết danh mục khoản thu và gửi cho phụ huynh trước cuộc họp.',
    evidence: 'Bản niêm yết các khoản thu',
  },
]

export function exampleMatter(random: SeededRandom): ExampleMatter {
  return random.pick(matters)
}

export const moveReasons: readonly string[] = [
  'Người đứng đầu dự họp theo giấy triệu tập của cấp trên',
  'Trùng lịch kiểm tra học kỳ',
  'Phòng tiếp công dân đang sửa chữa',
]

export const houseRules = [
  'Xuất trình giấy tờ tùy thân; giấy ủy quyền nếu đến thay người khác.',
  'Giữ trật tự, trình bày trung thực, tôn trọng người tiếp và người khác.',
  'Người tiếp lắng nghe, ghi sổ và giải thích rõ việc sẽ được xử lý thế nào.',
].join('\n')
