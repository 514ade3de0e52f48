import type { Words } from '../../../../platform/i18n/words.ts'

/** The words of one's own account page. */
export const accountTexts = {
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  sessions: { vi: 'Các phiên đăng nhập', en: 'Where you are signed in' },
  sessionsLead: {
    vi: 'Thấy thiết bị lạ? Hãy kết thúc phiên đó và đổi mật khẩu.',
    en: 'A device that you do not know? End its session and change your password.',
  },
  device: { vi: 'Thiết bị', en: 'Device' },
  thisDevice: { vi: 'Thiết bị này', en: 'This device' },
  opened: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  used: { vi: 'Dùng gần nhất', en: 'Last used' },
  action: { vi: 'Thao tác', en: 'Action' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordLead: {
    vi: 'Đổi mật khẩu sẽ kết thúc các phiên trên thiết bị khác.',
    en: 'Changing it ends your sessions on other devices.',
  },
  noPassword: {
    vi: 'Tài khoản này đăng nhập bằng tài khoản chung và chưa có mật khẩu riêng.',
    en: 'This account signs in with the shared account and has no password of its own.',
  },
  setPassword: { vi: 'Đặt mật khẩu qua thư', en: 'Set a password by mail' },
  oldPassword: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  confirmPassword: { vi: 'Mật khẩu, để xác nhận', en: 'Your password, to confirm' },
  codes: { vi: 'Ứng dụng xác thực', en: 'Authenticator application' },
  codesOff: { vi: 'Chưa bật.', en: 'It is off.' },
  codesOn: {
    vi: 'Đang bật. Tạo mã khôi phục mới sẽ làm các mã cũ hết hiệu lực.',
    en: 'It is on. New recovery codes make the old ones useless.',
  },
  setUpCodes: { vi: 'Thiết lập', en: 'Set it up' },
  newRecoveryCodes: { vi: 'Tạo mã khôi phục mới', en: 'Make new recovery codes' },
  renewCodes: { vi: 'Chuyển sang điện thoại khác', en: 'Move to another phone' },
  passkeys: { vi: 'Khóa truy cập', en: 'Passkeys' },
  passkeysLead: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị. Thêm khóa mới cần trình duyệt có bật JavaScript.',
    en: 'Sign in with the fingerprint, face or PIN of a device. Adding one needs JavaScript.',
  },
  passkey: { vi: 'Khóa truy cập', en: 'Passkey' },
  addPasskey: { vi: 'Thêm khóa truy cập trên thiết bị này', en: 'Add a passkey on this device' },
  removePasskey: { vi: 'Xóa khóa này', en: 'Remove this passkey' },
} satisfies Record<string, Words>

/** What was just done, by the word that stands in the address. */
export const doneWords = {
  'da-ket-thuc': { vi: 'Đã kết thúc phiên đăng nhập.', en: 'The session was ended.' },
  'da-doi-mat-khau': { vi: 'Đã đổi mật khẩu.', en: 'The password was changed.' },
  'da-them-khoa': { vi: 'Đã thêm khóa truy cập.', en: 'The passkey was added.' },
  'da-xoa-khoa': { vi: 'Đã xóa khóa truy cập.', en: 'The passkey was removed.' },
} satisfies Record<string, Words>
export type DoneKey = keyof typeof doneWords

export const confirmationWords = {
  wrong: { vi: 'Mật khẩu chưa đúng', en: 'The password is not right' },
  wait: {
    vi: 'Đã có quá nhiều lần thử chưa đúng. Hãy đợi vài phút rồi thử lại.',
    en: 'There were too many wrong attempts. Wait a few minutes and try again.',
  },
} satisfies Record<string, Words>
