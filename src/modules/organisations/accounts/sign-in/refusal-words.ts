import type { Refusal } from '../../../../platform/auth/auth-context.ts'
import type { Words } from '../../../../platform/i18n/words.ts'

const fixed: Record<Exclude<Refusal, 'wait'>, Words> = {
  wrong: {
    vi: 'Thông tin đăng nhập chưa đúng. Hãy kiểm tra lại, hoặc đặt lại mật khẩu nếu đã quên.',
    en: 'These details are not right. Check them, or reset the password if you have forgotten it.',
  },
  'no-role': {
    vi: 'Tài khoản chưa có vai trò nào có hiệu lực hôm nay. Hãy liên hệ người quản trị của đơn vị.',
    en: 'The account holds no role today. Ask the administrator of your unit.',
  },
  expired: {
    vi: 'Lần đăng nhập này đã hết hạn. Hãy bắt đầu lại.',
    en: 'This sign-in has expired. Please start again.',
  },
  unavailable: {
    vi: 'Nơi cấp tài khoản chung hiện không trả lời. Hãy thử lại sau hoặc đăng nhập bằng mật khẩu.',
    en: 'The identity provider does not answer now. Try again later or sign in with your password.',
  },
  'not-invited': {
    vi: 'Chưa có lời mời nào gửi tới địa chỉ thư của tài khoản này. Hãy liên hệ người quản trị của đơn vị.',
    en: 'Nobody has invited the address of this account. Ask the administrator of your unit.',
  },
}

const wrongCode: Words = {
  vi: 'Mã chưa đúng hoặc đã dùng rồi. Hãy nhập mã mới đang hiện trên ứng dụng.',
  en: 'The code is not right or was used before. Enter the one that the application shows now.',
}

/** Why somebody is not let in, and what to do now. It never tells whether an account exists. */
export function refusalWords(reason: Refusal, waitSeconds: number, step: 'first' | 'code' = 'first'): Words {
  if (reason === 'wrong' && step === 'code') return wrongCode
  if (reason !== 'wait') return fixed[reason]
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60))
  return {
    vi: `Đã có quá nhiều lần thử chưa đúng. Hãy đợi ${minutes} phút rồi thử lại, hoặc đặt lại mật khẩu.`,
    en: `There were too many wrong attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again, or reset the password.`,
  }
}
