import type { SeededRandom } from '../../../platform/contracts/example.ts'
import type { Dimension } from '../domain/plan.ts'

/** What invented schools write of each area; the numbers in them are invented as well. */
const results = {
  D1: [
    'Tổ chức họp cha mẹ học sinh toàn trường và các lớp đầu năm học; lấy ý kiến về dự thảo quy chế dân chủ, quy chế chi tiêu nội bộ trước khi ban hành.',
    'Hội nghị cán bộ, viên chức, người lao động họp đúng quy định; ý kiến góp ý được tổng hợp và trả lời tại hội nghị.',
    'Ban đại diện cha mẹ học sinh được mời góp ý kế hoạch vận động tài trợ; các khoản tài trợ đều ghi sổ và niêm yết.',
  ],
  D2: [
    'Niêm yết tại bảng tin và đăng trên trang thông tin điện tử các khoản thu, chi, kế hoạch tuyển sinh, cam kết chất lượng.',
    'Công khai kế hoạch, văn bản và kết quả giải quyết công việc; còn một vài nội dung đăng chậm do thiếu người phụ trách trang thông tin điện tử.',
    'Rà soát, bổ sung các nội dung phải công khai theo quy định; phân công văn thư cập nhật hằng tháng.',
  ],
  D3: [
    'Hiệu trưởng tiếp công dân theo lịch niêm yết; phản ánh của cha mẹ học sinh được ghi sổ và trả lời.',
    'Duy trì hộp thư góp ý và đường dây nóng; các phản ánh chủ yếu về bán trú, đưa đón học sinh đã được giải quyết.',
    'Ban Thanh tra nhân dân giám sát thu chi đầu năm và việc sử dụng tài trợ; nhà trường đã trả lời bằng văn bản.',
  ],
  D4: [
    'Không để xảy ra lạm thu, dạy thêm trái quy định; thực hiện kê khai tài sản, thu nhập đúng đối tượng.',
    'Quán triệt quy định về phòng, chống tham nhũng, tiêu cực; không có đơn thư về tuyển sinh, mua sắm.',
    'Kiểm tra nội bộ về thu chi, mua sắm suất ăn; các tồn tại nhỏ đã được khắc phục.',
  ],
  D5: [
    'Thủ tục chuyển trường, xác nhận học sinh, cấp bản sao được niêm yết và giải quyết đúng hẹn.',
    'Hồ sơ tuyển sinh đầu cấp tiếp nhận trực tuyến, hỗ trợ cha mẹ học sinh tại trường.',
    'Cắt giảm giấy tờ không cần thiết; hồ sơ trễ hẹn đều có thư xin lỗi.',
  ],
  D6: [
    'Cơ sở vật chất được sửa chữa trong hè; duy trì sĩ số, nâng cao chất lượng dạy học và chăm sóc trẻ.',
    'Duy trì chuẩn quốc gia, phổ cập giáo dục; bồi dưỡng giáo viên theo kế hoạch.',
    'Tổ chức khảo sát sự hài lòng của cha mẹ học sinh; kết quả được công bố và đưa vào kế hoạch cải tiến.',
  ],
  D7: [
    'Xây dựng trường học xanh, sạch, đẹp; phân loại rác tại nguồn, giảm nhựa dùng một lần.',
    'Lồng ghép giáo dục bảo vệ môi trường; tổng vệ sinh trường lớp hằng tuần.',
    'Kiểm tra nguồn nước, nhà vệ sinh, bếp ăn; khắc phục hệ thống thoát nước trước mùa mưa.',
  ],
  D8: [
    'Trang thông tin điện tử hoạt động ổn định; văn bản đi, đến được xử lý trên môi trường mạng.',
    'Sử dụng sổ liên lạc điện tử, thanh toán không dùng tiền mặt; hướng dẫn cha mẹ học sinh dùng dịch vụ công trực tuyến.',
    'Số hóa hồ sơ học sinh, học bạ điện tử; còn khó khăn về thiết bị và đường truyền.',
  ],
} as const satisfies Record<Dimension, readonly string[]>

const difficulties = [
  'Thiếu nhân viên công nghệ thông tin, văn thư phải kiêm nhiệm.',
  'Một số cha mẹ học sinh chưa quen tra cứu thông tin trên mạng.',
  'Kinh phí nâng cấp trang thông tin điện tử còn hạn chế.',
  '',
]
const proposals = [
  'Đề nghị tập huấn về tiếp nhận, trả lời phản ánh trực tuyến cho văn thư các trường.',
  'Đề nghị hỗ trợ kinh phí sửa chữa, trang bị máy tính.',
  'Đề nghị ban hành mẫu thống nhất cho các nội dung công khai.',
  '',
]
const returnReasons = [
  'Bổ sung số cuộc tiếp công dân và kết quả trả lời phản ánh.',
  'Viết rõ nguyên nhân các nội dung công khai chậm và thời hạn khắc phục.',
  'Phần thủ tục hành chính mới nêu chung chung, đề nghị nêu số hồ sơ đã giải quyết.',
]

export function exampleResult(dimension: Dimension, random: SeededRandom): string {
  return random.pick(results[dimension])
}

export function exampleDifficulty(random: SeededRandom): string {
  return random.pick(difficulties)
}

export function exampleProposal(random: SeededRandom): string {
  return random.pick(proposals)
}

export function exampleReturnReason(random: SeededRandom): string {
  return random.pick(returnReasons)
}
