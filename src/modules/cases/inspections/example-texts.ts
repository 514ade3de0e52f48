import type { InspectionTopic } from '../../../platform/content/schema/inspection.ts'
import type { FindingKind } from '../domain/inspections/inspection.ts'

export interface ExampleFinding {
  readonly itemCode: string
  readonly kind: FindingKind
  readonly text: string
  readonly publicText: string
  readonly explanation: string
  readonly remedy: string
  readonly workingDays: number
}

/** What the inspectors of the example find, topic by topic; invented, and about nobody. */
export const exampleFindings: Partial<Readonly<Record<InspectionTopic, ExampleFinding>>> = {
  collections: {
    itemCode: 'donation-voluntary',
    kind: 'violation',
    text: 'Ba lớp thu tiền tài trợ máy lạnh theo mức bình quân 400.000 đồng mỗi học sinh, không có kế hoạch được phê duyệt.',
    publicText:
      'Ba lớp thu tiền tài trợ theo mức bình quân 400.000 đồng mỗi học sinh, chưa có kế hoạch được phê duyệt.',
    explanation:
      'Nhà trường nhận thiếu sót: ban đại diện cha mẹ học sinh của ba lớp tự thống nhất mức thu, trường biết nhưng chưa kịp thời nhắc nhở.',
    remedy: 'Trả lại phần thu bình quân cho từng gia đình, công khai kết quả trả lại',
    workingDays: 20,
  },
  'extra-teaching': {
    itemCode: 'own-pupils-for-money',
    kind: 'violation',
    text: 'Hai giáo viên dạy thêm ngoài trường có thu tiền cho học sinh lớp mình đang dạy, chưa báo cáo hiệu trưởng.',
    publicText:
      'Hai giáo viên dạy thêm ngoài trường có thu tiền cho học sinh đang dạy, chưa báo cáo nhà trường.',
    explanation: 'Nhà trường đã làm việc với hai giáo viên; cả hai cam kết dừng từ tuần này.',
    remedy: 'Chấm dứt việc dạy thêm sai quy định, rà soát toàn trường và báo cáo',
    workingDays: 15,
  },
  'food-hygiene': {
    itemCode: 'three-step-check',
    kind: 'shortcoming',
    text: 'Sổ kiểm thực ba bước bỏ trống bốn ngày trong mười ngày được xem.',
    publicText: 'Sổ kiểm thực ba bước ghi không đủ ngày.',
    explanation: 'Nhân viên phụ trách nghỉ ốm, trường chưa cử người thay.',
    remedy: 'Cử người thay, ghi đủ sổ kiểm thực hằng ngày',
    workingDays: 10,
  },
}

export const exampleSummary = {
  clean: 'Nhà trường thực hiện đúng các nội dung được kiểm tra. Hồ sơ đầy đủ, công khai đúng thời hạn.',
  found:
    'Nhà trường cơ bản thực hiện các quy định; còn nội dung chưa đúng nêu dưới đây, đã được nhà trường thừa nhận.',
} as const

export const exampleEvidence = 'Đã thực hiện xong, gửi kèm bảng kê có chữ ký và ảnh niêm yết.'
