import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { DayDetails, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

export interface ReceiptProps {
  readonly unitName: string
  readonly unitCode: string
  readonly day: AnnouncedDay
  /** In groups, as it is read out. */
  readonly receiptCode: string
  /** Which one of the day's registrations this is. */
  readonly place: number
}

const texts = {
  title: { vi: 'Đã đăng ký tiếp công dân', en: 'You are registered' },
  keep: { vi: 'Hãy giữ mã biên nhận này', en: 'Keep this receipt code' },
  keepBody: {
    vi: 'Chép lại hoặc chụp màn hình. Cần mã để xem hoặc hủy đăng ký. Mã chỉ hiện một lần.',
    en: 'Write it down or take a picture. You need it to see or cancel your registration. It is shown once.',
  },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  turn: (place: number) => ({ vi: `Lượt đăng ký thứ ${place}.`, en: `Registration number ${place}.` }),
  mine: { vi: 'Xem hoặc hủy đăng ký', en: 'See or cancel the registration' },
  unit: { vi: 'Lịch tiếp công dân của đơn vị', en: 'The unit’s reception days' },
}

/** The receipt of a registration: an answer to the form itself, so that the code is in no address. */
export function ReceiptPage({ unitName, unitCode, day, receiptCode, place }: ReceiptProps) {
  const words = useWords()
  return (
    <Page title={texts.title} eyebrow={unitName} variant="portal" width="reading">
      <Notice tone="success" title={texts.keep} announce>
        <p>{words(texts.keepBody)}</p>
      </Notice>
      <CopyText label={texts.code} value={receiptCode} />
      <p>
        <strong>{words(dayWords(day.day))}</strong>. {words(texts.turn(place))}
      </p>
      <DayDetails day={day} />
      <PrintButton />
      <ul>
        <li>
          <a href={receptionPaths.mine.to({})}>{words(texts.mine)}</a>
        </li>
        <li>
          <a href={receptionPaths.unit.to({ code: unitCode })}>{words(texts.unit)}</a>
        </li>
      </ul>
    </Page>
  )
}
