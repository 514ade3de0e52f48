import type { Given } from '../domain/donations/gift.ts'
import type { AppealPlan } from '../store/donation-appeals.ts'

/** An invented appeal, with what happens in it. */
export interface ExampleAppeal {
  readonly plan: Omit<AppealPlan, 'opensOn' | 'closesOn' | 'doneOn'>
  readonly thing: Omit<Extract<Given, { form: 'in-kind' }>, 'form'> | undefined
  readonly opinion: string
  readonly answer: string
  readonly concern: { readonly seen: string; readonly recommendation: string; readonly reply: string }
  readonly leftOver: string
}

const manner =
  'Vận động cựu học sinh, doanh nghiệp và người dân trên địa bàn; tự nguyện, không quy định mức bình quân, mức tối thiểu; công khai từng khoản nhận và chi.'

function budget(...lines: readonly (readonly [string, number])[]): AppealPlan['budget'] {
  return lines.map(([name, millions], index) => ({
    position: index + 1,
    name,
    amount: BigInt(millions) * 1_000_000n,
  }))
}

const usual = {
  opinion: 'Đề nghị làm thêm mái che lối đi và chọn vật liệu dễ lau chùi.',
  answer: 'Nhà trường đã đưa vào thiết kế và báo lại nhà thầu.',
  concern: {
    seen: 'Khối lượng đúng thiết kế; lối đi tạm chưa có rào chắn.',
    recommendation: 'Lắp rào chắn và biển báo trước giờ học.',
    reply: 'Đã lắp rào chắn và biển báo ngay trong ngày.',
  },
  leftOver:
    'Số còn lại giữ để bảo trì công trình trong năm học, chi theo đúng dự toán bảo trì được công khai.',
} as const
const stages = [
  'Thiết kế, dự toán',
  'Chuẩn bị mặt bằng, phần móng',
  'Phần thân, mái',
  'Hoàn thiện',
  'Nghiệm thu, bàn giao',
]

/** Appeals of the example world; those that reach furthest come first. */
export const exampleAppeals: readonly ExampleAppeal[] = [
  {
    ...usual,
    plan: {
      kind: 'new-building',
      title: 'Xây nhà vệ sinh học sinh dãy B',
      purpose: 'Dãy B có 12 lớp nhưng chưa có nhà vệ sinh, học sinh phải sang dãy A trong giờ ra chơi.',
      beneficiaries: 'Học sinh học ở dãy B',
      manner,
      budget: budget(['Vật liệu xây dựng', 165], ['Nhân công', 85], ['Thiết bị vệ sinh, cấp thoát nước', 60]),
      stages,
    },
    thing: { description: 'Bồn rửa tay', quantity: 6, countedIn: 'bộ', valuer: 'donor', value: 10_800_000n },
  },
  {
    ...usual,
    plan: {
      kind: 'repair',
      title: 'Sửa mái và trần 4 phòng học',
      purpose: 'Mái tôn bốn phòng học tầng trệt dột nhiều chỗ trong mùa mưa.',
      beneficiaries: 'Học sinh của bốn lớp học tại tầng trệt',
      manner,
      budget: budget(['Tôn, xà gồ, trần', 72], ['Nhân công', 28]),
      stages: ['Khảo sát, dự toán', 'Tháo dỡ, lợp mái', 'Đóng trần, sơn', 'Nghiệm thu, bàn giao'],
    },
    thing: undefined,
  },
  {
    ...usual,
    plan: {
      kind: 'new-building',
      title: 'Xây thư viện xanh',
      purpose: 'Trường chưa có chỗ đọc sách ngoài trời cho học sinh.',
      beneficiaries: 'Toàn thể học sinh của trường',
      manner,
      budget: budget(['Vật liệu xây dựng', 120], ['Nhân công', 55], ['Kệ sách, bàn ghế', 45]),
      stages,
    },
    thing: {
      description: 'Sách thiếu nhi',
      quantity: 240,
      countedIn: 'cuốn',
      valuer: 'unvalued',
      value: null,
    },
  },
  {
    ...usual,
    plan: {
      kind: 'repair',
      title: 'Lát lại sân trường và làm rãnh thoát nước',
      purpose: 'Sân trường ngập khi mưa lớn, học sinh dễ trượt ngã.',
      beneficiaries: 'Toàn thể học sinh của trường',
      manner,
      budget: budget(['Gạch, cát, xi măng', 95], ['Nhân công', 50], ['Rãnh thoát nước', 35]),
      stages: ['Thiết kế, dự toán', 'Làm rãnh thoát nước', 'Lát sân', 'Nghiệm thu, bàn giao'],
    },
    thing: { description: 'Cát xây', quantity: 10, countedIn: 'khối', valuer: 'council', value: 4_500_000n },
  },
  {
    ...usual,
    plan: {
      kind: 'equipment',
      title: 'Trang bị 20 máy tính cho phòng tin học',
      purpose: 'Phòng tin học thiếu máy, hai học sinh phải dùng chung một máy.',
      beneficiaries: 'Học sinh khối 3, 4, 5',
      manner,
      budget: budget(['Máy tính', 190], ['Bàn ghế, dây mạng', 30]),
      stages: [],
    },
    thing: undefined,
  },
  {
    ...usual,
    plan: {
      kind: 'repair',
      title: 'Cải tạo bếp ăn bán trú',
      purpose: 'Bếp ăn chưa theo nguyên tắc một chiều, tường bong tróc.',
      beneficiaries: 'Học sinh ăn bán trú tại trường',
      manner,
      budget: budget(['Gạch ốp, vật liệu', 60], ['Nhân công', 30], ['Tủ, chậu rửa', 25]),
      stages: ['Thiết kế, dự toán', 'Cải tạo', 'Nghiệm thu, bàn giao'],
    },
    thing: { description: 'Tủ cơm', quantity: 1, countedIn: 'chiếc', valuer: 'donor', value: 9_200_000n },
  },
  {
    ...usual,
    plan: {
      kind: 'activity',
      title: 'Sách và dụng cụ cho câu lạc bộ khoa học',
      purpose: 'Câu lạc bộ khoa học chưa có dụng cụ thực hành.',
      beneficiaries: 'Học sinh tham gia câu lạc bộ, không thu tiền',
      manner,
      budget: budget(['Bộ dụng cụ thí nghiệm', 24], ['Sách tham khảo', 9]),
      stages: [],
    },
    thing: undefined,
  },
  {
    ...usual,
    plan: {
      kind: 'new-building',
      title: 'Xây nhà để xe học sinh',
      purpose: 'Xe của học sinh để ngoài trời, chưa có mái che.',
      beneficiaries: 'Học sinh đi xe đến trường',
      manner,
      budget: budget(['Khung thép, mái', 80], ['Nền bê tông', 35], ['Nhân công', 30]),
      stages: ['Thiết kế, dự toán', 'Nền móng', 'Khung, mái', 'Nghiệm thu, bàn giao'],
    },
    thing: undefined,
  },
  {
    ...usual,
    plan: {
      kind: 'equipment',
      title: 'Lắp quạt và đèn cho 10 phòng học',
      purpose: 'Nhiều phòng học thiếu sáng và nóng vào mùa khô.',
      beneficiaries: 'Học sinh của mười phòng học',
      manner,
      budget: budget(['Quạt trần', 22], ['Đèn, dây điện', 26]),
      stages: [],
    },
    thing: undefined,
  },
  {
    ...usual,
    plan: {
      kind: 'repair',
      title: 'Sửa sân chơi và đồ chơi ngoài trời',
      purpose: 'Đồ chơi ngoài trời hư hỏng, không còn an toàn.',
      beneficiaries: 'Trẻ của trường',
      manner,
      budget: budget(['Đồ chơi, thảm', 48], ['Nhân công', 12]),
      stages: ['Thiết kế, dự toán', 'Lắp đặt', 'Nghiệm thu, bàn giao'],
    },
    thing: undefined,
  },
]

/** Invented organisations. */
export const exampleDonors = [
  'Công ty TNHH Gạch Vàm Cỏ',
  'Hội cựu học sinh khóa 1998',
  'Hợp tác xã Thanh long Long An',
  'Chùa Phước Hưng',
  'Công ty Cổ phần May Tân An',
  'Ban liên lạc đồng hương phường',
] as const
