import {
  isEmptyInstallation,
  organisationPaths,
  unitNames,
  unitsTopic,
} from '../modules/organisations/index.ts'
import { listPublicPlans, planPaths, plansTopic } from '../modules/plan/index.ts'
import type { HomePlan } from './home-page.tsx'
import type { SiteDependencies } from './site-routes.tsx'

/** What the modules show on the start page. */
export const siteDependencies: SiteDependencies = {
  services: [
    {
      href: '/noi-voi-chung-toi',
      title: { vi: 'Nói với chúng tôi', en: 'Tell us' },
      text: {
        vi: 'Phản ánh, kiến nghị, khiếu nại, hỏi đáp hoặc xin thông tin. Không cần tài khoản.',
        en: 'Feedback, petitions, complaints, questions or requests for information. No account needed.',
      },
    },
    {
      href: '/thu-tuc',
      title: { vi: 'Làm thủ tục', en: 'Get a procedure done' },
      text: {
        vi: 'Chuyển trường, xin bản sao bằng, hỗ trợ học phí…: cần giấy gì, bao lâu, ở đâu.',
        en: 'A change of school, a copy of a certificate, support with fees: what to bring, how long, where.',
      },
    },
    {
      href: '/nop-ho-so',
      title: { vi: 'Nộp hồ sơ trên mạng', en: 'Hand in a dossier on line' },
      text: {
        vi: 'Bắt đầu hồ sơ mới, hoặc viết tiếp hồ sơ đang soạn dở. Phần đã lưu được giữ 30 ngày.',
        en: 'Begin a dossier, or go on with one that you saved. A draft is kept for 30 days.',
      },
    },
    {
      href: '/lay-so',
      title: { vi: 'Lấy số thứ tự ở quầy', en: 'Take a number at the counter' },
      text: {
        vi: 'Đến bộ phận một cửa thì lấy số tại đây và xem còn bao nhiêu người trước mình. Không cần khai tên.',
        en: 'At the one-stop desk take a number here and see how many are before you. No name is asked.',
      },
    },
    {
      href: '/tuyen-sinh',
      title: { vi: 'Tuyển sinh đầu cấp', en: 'Enrolment' },
      text: {
        vi: 'Con học trường nào, nộp hồ sơ, kết quả kèm lý do; chỗ cuối bốc thăm công khai.',
        en: 'Which school, how to apply, results with their reasons; the last places go by a public draw.',
      },
    },
    {
      href: '/theo-doi',
      title: { vi: 'Theo dõi hồ sơ, đơn đã gửi', en: 'Follow what you sent' },
      text: {
        vi: 'Nhập mã trên giấy biên nhận để biết đã đến đâu và vì sao hẹn ngày đó.',
        en: 'Enter the code on your receipt to see how far it is and why the date is what it is.',
      },
    },
    {
      href: '/tiep-cong-dan',
      title: { vi: 'Gặp người đứng đầu', en: 'Meet the head' },
      text: {
        vi: 'Lịch tiếp công dân của phòng và từng trường; đăng ký trước nếu muốn.',
        en: 'When the office and each school receive citizens; register ahead if you like.',
      },
    },
  ],
  doors: [
    {
      href: '/cong-khai',
      title: { vi: 'Thông tin công khai', en: 'What is public' },
      text: {
        vi: 'Khoản thu, tài trợ, tuyển sinh, tuyển dụng, tài chính: tìm được cả chữ trong tệp, tự kiểm chứng được.',
        en: 'Fees, donations, enrolment, recruitment, money: the words inside files are found too, and all can be checked.',
      },
    },
    {
      href: '/khoan-thu',
      title: { vi: 'Các khoản thu của trường', en: 'What schools collect' },
      text: {
        vi: 'Trường được thu những gì, căn cứ nào, cả năm bao nhiêu; bị thu sai thì báo ở đây.',
        en: 'What may be collected, on which basis and how much in a year; report here what is not on the list.',
      },
    },
    {
      href: '/tai-tro',
      title: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations' },
      text: {
        vi: 'Từng cuộc vận động: được bao nhiêu, chi vào đâu, còn lại bao nhiêu, ai giám sát.',
        en: 'Each appeal: what came in, what it was spent on, what is left, and who watches.',
      },
    },
    {
      href: '/tuyen-dung',
      title: { vi: 'Tuyển dụng giáo viên', en: 'Recruitment' },
      text: {
        vi: 'Chỉ tiêu, thời hạn từng bước và kết quả ai cũng tính lại được.',
        en: 'Posts, the day of each step, and results that anyone can rank again.',
      },
    },
    {
      href: planPaths.portalList.to({}),
      title: { vi: 'Kế hoạch và cam kết', en: 'Plans and commitments' },
      text: {
        vi: 'Từng cam kết, ai làm, bao giờ xong và con số nào chứng minh.',
        en: 'Each commitment, who does it, by when, and which figure shows it.',
      },
    },
    {
      href: organisationPaths.units.to({}),
      title: { vi: 'Trường và cơ quan', en: 'Schools and authorities' },
      text: {
        vi: 'Tìm trường của con anh/chị, cơ quan quản lý và thay đổi qua từng thời kỳ.',
        en: "Find your child's school, who directs it, and what has changed over time.",
      },
    },
    {
      href: '/so-lieu',
      title: { vi: 'Số liệu và cách tính', en: 'Figures and how they are computed' },
      text: {
        vi: 'Từng chỉ số: công thức, căn cứ và số liệu hiện có.',
        en: 'Each figure: its formula, its legal basis and the records there are.',
      },
    },
    {
      href: '/hoi-dap',
      title: { vi: 'Câu hỏi và trả lời', en: 'Questions and answers' },
      text: {
        vi: 'Điều người khác đã hỏi, đã phản ánh và câu trả lời công khai.',
        en: 'What others asked or reported, and what was answered in public.',
      },
    },
    {
      href: '/kiem-tra',
      title: { vi: 'Kiểm tra, thanh tra', en: 'Inspections' },
      text: {
        vi: 'Chương trình kiểm tra năm, kết luận và việc khắc phục của từng trường.',
        en: "The year's inspections, their conclusions, and what each school has mended.",
      },
    },
    {
      href: '/log',
      title: { vi: 'Nhật ký công khai và tự kiểm chứng', en: 'The public log, and how to check it' },
      text: {
        vi: 'Không ai, kể cả quản trị viên, lặng lẽ sửa được điều đã công khai. Tự kiểm tra ở đây.',
        en: 'Nobody, the administrator included, can quietly change what was published. Check it yourself.',
      },
    },
    {
      href: '/du-lieu',
      title: { vi: 'Dữ liệu mở', en: 'Open data' },
      text: {
        vi: 'Tải mọi bảng số liệu công khai, hoặc lấy bằng chương trình.',
        en: 'Take away every public table, or read it by program.',
      },
    },
  ],
  topics: [plansTopic, unitsTopic],
  currentPlans: async (database, today) => {
    const year = Number(today.slice(0, 4))
    const { plans } = await listPublicPlans(database, { scope: 'own', year }, { page: 1, perPage: 12 })
    const inForce = plans.filter(({ state }) => state === 'issued')
    const names = await unitNames(database, [...new Set(inForce.map(({ unitId }) => unitId))], today)
    return inForce.map(
      (plan): HomePlan => ({
        href: planPaths.portalPlan.to({ planId: plan.id }),
        title: plan.title,
        unitName: names.get(plan.unitId)?.name ?? '',
        year: plan.year,
        numberAndSymbol: plan.number === null ? '' : `${plan.number}/${plan.symbol ?? ''}`,
      }),
    )
  },
  workspacePath: planPaths.deskList.to({}),
  setUpPath: async (database) =>
    (await isEmptyInstallation(database)) ? organisationPaths.setUp.to({}) : undefined,
}
