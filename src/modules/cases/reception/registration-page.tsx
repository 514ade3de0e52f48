import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { RegisterRefusal } from '../domain/reception/reception-day.ts'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { DayDetails, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'
import { registerRefusalWords } from './reception-words.ts'

export interface RegistrationProps {
  readonly code: string
  readonly unitName: string
  readonly day: AnnouncedDay
  /** Why nobody can register for this day any more. */
  readonly refusal: RegisterRefusal | undefined
  readonly form: TypedForm
  readonly formToken: string
}

const texts = {
  title: { vi: 'Đăng ký tiếp công dân', en: 'Register to be received' },
  refused: { vi: 'Chưa đăng ký được', en: 'This cannot be registered' },
  back: { vi: 'Xem các ngày khác', en: 'See other days' },
  name: { vi: 'Họ và tên', en: 'Name' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  phoneHint: {
    vi: 'Chỉ để báo cho bạn khi đổi ngày. Không công khai, và xóa sau ngày tiếp 30 ngày.',
    en: 'Only to tell you when the day changes. Not published, and deleted 30 days after the day.',
  },
  people: { vi: 'Số người sẽ đến', en: 'How many people come' },
  peopleHint: {
    vi: 'Nếu từ 5 người cùng một việc, hãy cử 1–2 người đại diện trình bày; trên 10 người, tối đa 5 người.',
    en: 'Five or more on one matter send one or two to speak; more than ten send at most five.',
  },
  topic: { vi: 'Bạn muốn trình bày việc gì?', en: 'What do you want to talk about?' },
  topicHint: {
    vi: 'Nếu là tố cáo, đừng ghi ở đây; hãy nói trực tiếp với người tiếp.',
    en: 'Do not write a denunciation here: tell whoever receives you.',
  },
  send: { vi: 'Đăng ký', en: 'Register' },
  left: (count: number) => ({ vi: `Còn ${count} lượt.`, en: `${count} places left.` }),
}

/** Somebody registers for a reception day, without an account. */
export function RegistrationPage({ code, unitName, day, refusal, form, formToken }: RegistrationProps) {
  const words = useWords()
  const back = { href: receptionPaths.unit.to({ code }), text: texts.back }
  return (
    <Page
      title={texts.title}
      eyebrow={unitName}
      variant="portal"
      width="reading"
      back={back}
      errors={summaryOf(form)}
    >
      <p>
        <strong>{words(dayWords(day.day))}</strong>
      </p>
      <DayDetails day={day} />
      {refusal !== undefined ? (
        <Notice tone="warning" title={texts.refused} announce>
          <p>{words(registerRefusalWords[refusal])}</p>
        </Notice>
      ) : (
        <Form
          action={receptionPaths.register.to({ code, sessionId: day.id })}
          hidden={{ bieuMau: formToken }}
        >
          <p>{words(texts.left(day.quota - day.registered))}</p>
          <TextField name="hoTen" label={texts.name} autocomplete="name" {...shown(form, 'hoTen')} />
          <TextField
            name="dienThoai"
            label={texts.phone}
            hint={texts.phoneHint}
            kind="tel"
            width="medium"
            autocomplete="tel"
            {...shown(form, 'dienThoai')}
          />
          <TextField
            name="soNguoi"
            label={texts.people}
            hint={texts.peopleHint}
            kind="number"
            width="short"
            {...shown(form, 'soNguoi', '1')}
          />
          <TextAreaField
            name="noiDung"
            label={texts.topic}
            hint={texts.topicHint}
            rows={3}
            maxLength={500}
            optional
            {...shown(form, 'noiDung')}
          />
          <Button>{words(texts.send)}</Button>
        </Form>
      )}
    </Page>
  )
}
