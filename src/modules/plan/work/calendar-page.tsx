import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { workPaths } from './paths.ts'

export interface CalendarProps {
  /** When the address in use was made; undefined when there is none. */
  readonly madeAt: Date | undefined
  /** The address, right after it was made and never again. */
  readonly address: string | undefined
  readonly requestIds: { readonly renew: string; readonly end: string }
}

const texts = {
  title: { vi: 'Lịch công việc', en: 'Calendar of my work' },
  lead: {
    vi: 'Xem hạn các việc anh chị phụ trách ngay trong lịch của điện thoại hoặc máy tính (Google Calendar, Outlook, lịch iPhone).',
    en: 'See your due dates in the calendar of your phone or computer.',
  },
  mine: { vi: 'Việc của tôi', en: 'My work' },
  address: { vi: 'Địa chỉ lịch của anh chị', en: 'Your calendar address' },
  once: { vi: 'Hãy sao chép ngay: địa chỉ này chỉ hiện một lần', en: 'Copy it now: it is shown only once' },
  onceBody: {
    vi: 'Trong chương trình lịch, chọn “Thêm lịch từ URL” rồi dán địa chỉ vào. Ai có địa chỉ này đều đọc được tên các việc, vì vậy không gửi cho người khác.',
    en: 'In the calendar program choose “Add calendar from URL” and paste it. Whoever has the address can read the titles of your tasks, so keep it to yourself.',
  },
  make: { vi: 'Tạo địa chỉ lịch', en: 'Make an address' },
  renew: { vi: 'Tạo địa chỉ mới', en: 'Make a new address' },
  renewBody: {
    vi: 'Tạo địa chỉ mới thì địa chỉ cũ hết hiệu lực ngay.',
    en: 'A new address ends the one before at once.',
  },
  end: { vi: 'Thu hồi địa chỉ', en: 'End the address' },
  none: { vi: 'Anh chị chưa có địa chỉ lịch.', en: 'You have no address yet.' },
}
const inUse = (moment: string) => ({
  vi: `Địa chỉ đang dùng được tạo lúc ${moment}.`,
  en: `The address in use was made at ${moment}.`,
})

/** Makes, renews and ends the secret address of one's calendar. */
export function CalendarPage({ madeAt, address, requestIds }: CalendarProps) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      breadcrumbs={[{ href: workPaths.mine.to({}), text: texts.mine }]}
    >
      {address !== undefined && (
        <Notice tone="success" title={texts.once} announce>
          <p>{words(texts.onceBody)}</p>
        </Notice>
      )}
      {address !== undefined && <CopyText label={texts.address} value={address} />}
      <p>{words(madeAt === undefined ? texts.none : inUse(formatMoment(language, madeAt)))}</p>
      {madeAt !== undefined && <p>{words(texts.renewBody)}</p>}
      <ButtonRow>
        <Form action={workPaths.calendar.to({})} requestId={requestIds.renew}>
          <Button>{words(madeAt === undefined ? texts.make : texts.renew)}</Button>
        </Form>
        {madeAt !== undefined && (
          <Form action={workPaths.calendarEnd.to({})} requestId={requestIds.end}>
            <Button variant="secondary">{words(texts.end)}</Button>
          </Form>
        )}
      </ButtonRow>
    </Page>
  )
}
