import type { Words } from '../../../../platform/i18n/words.ts'

/** The words of the pages about people and their roles. */
export const peopleTexts = {
  title: { vi: 'Người dùng', en: 'People' },
  lead: {
    vi: 'Những người đang hoặc sắp giữ vai trò trong các đơn vị do ông/bà quản lý.',
    en: 'Those who hold a role, now or soon, in the units that you look after.',
  },
  search: { vi: 'Tìm theo tên hoặc thư điện tử', en: 'Search by name or e-mail' },
  find: { vi: 'Tìm', en: 'Search' },
  all: { vi: 'Xem tất cả', en: 'Show all' },
  none: { vi: 'Không có ai phù hợp.', en: 'Nobody found.' },
  name: { vi: 'Họ và tên', en: 'Name' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  emailHint: {
    vi: 'Lời mời được gửi tới địa chỉ này; đây cũng là tên đăng nhập.',
    en: 'The invitation goes there; it is also what the person signs in with.',
  },
  roles: { vi: 'Vai trò', en: 'Roles' },
  state: { vi: 'Tài khoản', en: 'Account' },
  accepted: { vi: 'Đang dùng', en: 'In use' },
  invited: { vi: 'Chưa nhận lời mời', en: 'Not yet accepted' },
  invite: { vi: 'Mời người dùng', en: 'Invite somebody' },
  inviteLead: {
    vi: 'Người được mời nhận một thư có liên kết để tự đặt mật khẩu, dùng được trong bảy ngày.',
    en: 'They get a letter with a link to set their own password; it works for seven days.',
  },
  sendInvitation: { vi: 'Gửi lời mời', en: 'Send the invitation' },
  again: { vi: 'Gửi lại lời mời', en: 'Send the invitation again' },
  role: { vi: 'Vai trò', en: 'Role' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  choose: { vi: '– Chọn –', en: '– Choose –' },
  position: { vi: 'Chức vụ ghi dưới chữ ký', en: 'Position as under a signature' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  present: { vi: 'không thời hạn', en: 'without an end' },
  giveRole: { vi: 'Giao thêm vai trò', en: 'Give another role' },
  give: { vi: 'Giao vai trò', en: 'Give the role' },
  endNow: { vi: 'Kết thúc ngay', en: 'End now' },
  endToday: { vi: 'Kết thúc hết hôm nay', en: 'End after today' },
  held: { vi: 'Vai trò đang và đã giữ', en: 'Roles held now and before' },
  action: { vi: 'Thao tác', en: 'Action' },
  security: { vi: 'Bước xác thực thứ hai', en: 'The second step of signing in' },
  securityLead: {
    vi: 'Chỉ đặt lại khi đã gặp trực tiếp hoặc gọi điện xác minh. Người này sẽ bị đăng xuất và thiết lập lại ở lần đăng nhập sau.',
    en: 'Only after meeting them or calling them back. They are signed out and set it up again next time.',
  },
  reset: { vi: 'Đặt lại bước xác thực', en: 'Reset the second step' },
  reason: { vi: 'Lý do', en: 'Reason' },
} satisfies Record<string, Words>

/** Why the rules refuse a role. */
export const roleRefusals = {
  'not-yours-to-give': {
    vi: 'Ông/bà không có quyền giao vai trò này tại đơn vị đã chọn',
    en: 'You may not give this role in the chosen unit',
  },
  'not-in-this-kind': {
    vi: 'Vai trò này không có ở loại đơn vị đã chọn',
    en: 'This role does not exist in that kind of unit',
  },
  'held-already': {
    vi: 'Người này đã giữ vai trò này tại đơn vị trong thời gian đó',
    en: 'The person holds this role there at that time already',
  },
  'own-role': {
    vi: 'Không thể tự kết thúc vai trò của chính mình; hãy nhờ người quản trị khác',
    en: 'You cannot end your own role; ask another administrator',
  },
} satisfies Record<string, Words>
export type RoleRefusal = keyof typeof roleRefusals

export const peopleDone = {
  'da-moi': { vi: 'Đã gửi lời mời.', en: 'The invitation was sent.' },
  'da-giao': { vi: 'Đã giao vai trò.', en: 'The role was given.' },
  'da-ket-thuc': { vi: 'Đã kết thúc vai trò.', en: 'The role was ended.' },
  'da-dat-lai': { vi: 'Đã đặt lại bước xác thực.', en: 'The second step was reset.' },
} satisfies Record<string, Words>
export type PeopleDone = keyof typeof peopleDone
