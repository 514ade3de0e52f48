import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { DayDetails, DayTag, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

/** A registration as whoever holds its code sees it: nothing of who they are. */
export interface OwnRegistration {
  readonly unitName: string
  readonly unitCode: string
  readonly day: AnnouncedDay
  readonly cancelled: boolean
  readonly mayCancel: boolean
}

export interface OwnRegistrationProps {
  readonly form: TypedForm
  readonly found: OwnRegistration | undefined
  /** What was typed, to cancel with. */
  readonly receiptCode: string
  readonly now: Date
}

const texts = {
  title: { vi: 'Đăng ký tiếp công dân của tôi', en: 'My registration' },
  list: { vi: 'Lịch tiếp công dân', en: 'Citizen reception days' },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  codeHint: { vi: '16 chữ số, ghi trên biên nhận', en: '16 digits, as on the receipt' },
  see: { vi: 'Xem', en: 'See' },
  cancelled: { vi: 'Đăng ký này đã hủy', en: 'This registration is cancelled' },
  cancel: { vi: 'Hủy đăng ký', en: 'Cancel the registration' },
  cancelLead: {
    vi: 'Hủy để nhường lượt cho người khác. Sau khi hủy bạn vẫn có thể đăng ký lại.',
    en: 'Cancel to leave the place to others. You may register again afterwards.',
  },
  otherDays: { vi: 'Xem các ngày khác của đơn vị', en: 'See the unit’s other days' },
}

/** Somebody sees or cancels their registration with the code of the receipt. */
export function OwnRegistrationPage({ form, found, receiptCode, now }: OwnRegistrationProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      variant="portal"
      width="reading"
      breadcrumbs={[{ href: receptionPaths.list.to({}), text: texts.list }]}
      errors={summaryOf(form)}
    >
      {found === undefined ? (
        <Form action={receptionPaths.mine.to({})}>
          <TextField
            name="ma"
            label={texts.code}
            hint={texts.codeHint}
            kind="number"
            width="medium"
            autocomplete="off"
            secret
            {...shown(form, 'ma')}
          />
          <Button>{words(texts.see)}</Button>
        </Form>
      ) : (
        <Section title={found.unitName}>
          {found.cancelled && <Notice tone="info" title={texts.cancelled} announce />}
          <p>
            <strong>{words(dayWords(found.day.day))}</strong> <DayTag day={found.day} now={now} />
          </p>
          <DayDetails day={found.day} />
          {found.mayCancel && (
            <Form action={receptionPaths.cancelMine.to({})} hidden={{ ma: receiptCode }}>
              <p>{words(texts.cancelLead)}</p>
              <Button variant="danger">{words(texts.cancel)}</Button>
            </Form>
          )}
          <p>
            <a href={receptionPaths.unit.to({ code: found.unitCode })}>{words(texts.otherDays)}</a>
          </p>
        </Section>
      )}
    </Page>
  )
}
