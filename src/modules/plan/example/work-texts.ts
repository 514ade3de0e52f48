/** Why schools of the example changed a commitment, and what they wrote in its place after the original. */
export const adaptationReasons: readonly { readonly reason: string; readonly addition: string }[] = [
  {
    reason: 'Trường có điểm trường lẻ nên thực hiện tại cả hai điểm.',
    addition: 'Thực hiện tại điểm chính và điểm lẻ của trường.',
  },
  {
    reason: 'Trường ít lớp, một cán bộ kiêm nhiệm nên gộp với họp hội đồng trường hằng tháng.',
    addition: 'Nội dung này được thực hiện trong cuộc họp hội đồng trường hằng tháng.',
  },
  {
    reason: 'Cha mẹ học sinh chủ yếu đi làm ca, khó đọc bảng tin nên thêm kênh nhóm lớp.',
    addition: 'Thông tin được gửi thêm qua nhóm liên lạc của từng lớp.',
  },
  {
    reason: 'Trang thông tin điện tử của trường đang nâng cấp, tạm dùng bảng công khai tại trường.',
    addition: 'Trong thời gian nâng cấp trang thông tin điện tử, trường niêm yết tại bảng công khai.',
  },
]

/** Why something does not apply to a school. */
export const notApplicableReasons: readonly string[] = [
  'Trong năm trường không có công trình xây mới hoặc tu sửa.',
  'Trường không tổ chức bộ phận tiếp nhận hồ sơ, hồ sơ nộp tại phường.',
  'Trường không có tài trợ, đóng góp tự nguyện trong năm.',
]

/** What schools add by themselves; the day is month and day of the plan's year. */
export const ownWorks: readonly {
  readonly commitment: string
  readonly task: string
  readonly dimension: string
  readonly day: string
}[] = [
  {
    commitment: 'Tổ chức ngày hội cha mẹ học sinh đối thoại với ban giám hiệu',
    task: 'Tổ chức buổi đối thoại và niêm yết kết quả trả lời',
    dimension: 'D1',
    day: '10-30',
  },
  {
    commitment: 'Công khai thực đơn và giá suất ăn bán trú hằng tuần tại cổng trường',
    task: 'Lắp bảng công khai thực đơn tại cổng trường',
    dimension: 'D2',
    day: '09-15',
  },
  {
    commitment: 'Đặt hộp thư góp ý và trả lời góp ý trong năm ngày làm việc',
    task: 'Lập sổ theo dõi và tổng hợp trả lời thư góp ý',
    dimension: 'D3',
    day: '11-16',
  },
  {
    commitment: 'Giữ khu vệ sinh học sinh sạch, có xà phòng và nước',
    task: 'Kiểm tra, sửa chữa khu vệ sinh trước học kỳ I',
    dimension: 'D7',
    day: '08-31',
  },
]

export const blockedReasons: readonly string[] = [
  'Chưa nhận được biểu mẫu hướng dẫn của cấp trên.',
  'Cán bộ phụ trách nghỉ thai sản, chưa có người thay.',
  'Kinh phí sửa bảng công khai chưa được duyệt.',
  'Trang thông tin điện tử của trường lỗi, đang chờ đơn vị cung cấp khắc phục.',
]

export const progressNotes: readonly string[] = [
  'Đã triển khai tới các tổ chuyên môn.',
  'Đã thu thập ý kiến của cha mẹ học sinh, đang tổng hợp.',
  'Đã đăng một phần nội dung, còn bổ sung số liệu.',
  '',
]

export const comments: readonly string[] = [
  'Đã niêm yết tại bảng công khai của trường.',
  'Trong tháng không phát sinh phản ánh.',
  'Đã trả lời hai ý kiến của cha mẹ học sinh ngay tại buổi họp.',
  'Đã lồng ghép trong cuộc họp hội đồng.',
]

export const doneNotes: readonly string[] = ['Đã hoàn thành.', 'Đã hoàn thành và lưu hồ sơ minh chứng.', '']
