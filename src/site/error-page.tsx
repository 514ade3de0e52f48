import type { ErrorKind } from '../platform/http/services.ts'
import type { Words } from '../platform/i18n/words.ts'
import { Page } from '../ui/page/page.tsx'
import { useWords } from '../ui/page-context.ts'

const texts: Record<ErrorKind, { readonly title: Words; readonly advice: Words }> = {
  'not-found': {
    title: { vi: 'Không tìm thấy trang này', en: 'Page not found' },
    advice: {
      vi: 'Địa chỉ có thể đã gõ thiếu, trang đã được gỡ, hoặc trang không dành cho tài khoản của bạn. Hãy kiểm tra lại địa chỉ hoặc quay về trang chủ.',
      en: 'The address may be incomplete, the page may have been taken down, or it is not meant for your account. Check the address or go back to the start page.',
    },
  },
  forbidden: {
    title: { vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
    advice: {
      vi: 'Tài khoản của bạn chưa được giao vai trò cần thiết. Nếu đây là việc của bạn, hãy đề nghị người quản trị của đơn vị giao vai trò.',
      en: 'Your account does not have the role that this needs. If it is your task, ask the administrator of your unit for the role.',
    },
  },
  'form-expired': {
    title: { vi: 'Biểu mẫu đã hết hạn', en: 'The form has expired' },
    advice: {
      vi: 'Chưa có gì được lưu. Hãy quay lại trang trước, tải lại trang rồi gửi lần nữa; nội dung bạn đã gõ vẫn còn trong trình duyệt.',
      en: 'Nothing was saved. Go back, reload the page and send the form again; what you typed is still in your browser.',
    },
  },
  'too-many-attempts': {
    title: { vi: 'Có quá nhiều lần gửi', en: 'Too many attempts' },
    advice: {
      vi: 'Chưa có gì được lưu. Hãy chờ một phút rồi gửi lại.',
      en: 'Nothing was saved. Wait a minute and send it again.',
    },
  },
  'too-large': {
    title: { vi: 'Tệp hoặc biểu mẫu quá lớn', en: 'The file or form is too large' },
    advice: {
      vi: 'Chưa có gì được lưu. Hãy quay lại, chọn tệp nhỏ hơn hoặc gửi ít tệp hơn.',
      en: 'Nothing was saved. Go back and choose a smaller file or fewer files.',
    },
  },
  broken: {
    title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
    advice: {
      vi: 'Việc bạn vừa làm chưa được lưu. Hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy báo cho đơn vị kèm mã dưới đây.',
      en: 'What you just did was not saved. Try again in a few minutes. If it fails again, tell your unit this reference.',
    },
  },
  unavailable: {
    title: { vi: 'Hệ thống tạm thời chưa phục vụ được', en: 'The service is not available just now' },
    advice: {
      vi: 'Việc bạn vừa làm chưa được lưu. Hãy thử lại sau một phút; nếu cần gấp, hãy liên hệ trực tiếp hoặc nộp bằng giấy tại đơn vị.',
      en: 'What you just did was not saved. Try again in a minute; if it is urgent, contact the unit or hand it in on paper.',
    },
  },
}

const reference = { vi: 'Mã tra cứu', en: 'Reference' }
const home = { vi: 'Về trang chủ', en: 'Go to the start page' }

/** A page for what no module answers: what happened, whether something was saved, what to do now. */
export function ErrorPage({ kind, referenceNumber }: { kind: ErrorKind; referenceNumber: string }) {
  const words = useWords()
  const { title, advice } = texts[kind]
  return (
    <Page title={title}>
      <p>{words(advice)}</p>
      {kind === 'broken' || kind === 'unavailable' ? (
        <p>
          {words(reference)}: <code>{referenceNumber}</code>
        </p>
      ) : null}
      <p>
        <a href="/">{words(home)}</a>
      </p>
    </Page>
  )
}
