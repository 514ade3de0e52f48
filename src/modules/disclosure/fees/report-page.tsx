import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Judgement } from '../domain/fees/judge-collection.ts'
import { type AskedQuery, askedTexts } from './asked-form.tsx'
import { collectorChoices, gradeChoices, unitChoices } from './fee-choices.ts'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'
import { VerdictView } from './verdict-view.tsx'

const texts = {
  title: { vi: 'Báo một khoản thu', en: 'Tell of a collection' },
  lead: {
    vi: 'Chúng tôi được yêu cầu nộp… Không cần tài khoản. Bạn nhận mã và ngày trả lời.',
    en: 'We were asked to pay… No account is needed. You get a code and the day of the answer.',
  },
  back: { vi: 'Các khoản thu của trường', en: 'What the school asks' },
  on: { vi: 'Được yêu cầu nộp ngày nào?', en: 'When were you asked?' },
  tell: { vi: 'Kể thêm nếu bạn muốn', en: 'Say more if you like' },
  tellHint: {
    vi: 'Đừng ghi tên con bạn hay tên bạn bè của con.',
    en: 'Do not write your child’s name or those of other children.',
  },
  photo: { vi: 'Ảnh tờ giấy báo', en: 'A picture of the paper' },
  photoHint: {
    vi: 'Chữ viết tay, tên lớp, số thứ tự trên giấy có thể làm lộ bạn: hãy che lại, hoặc không gửi ảnh. Nơi chụp và tên máy tự được xóa khỏi ảnh.',
    en: 'Handwriting, the class or a number on the paper may give you away: cover them, or send no picture. Place and device are taken out of it.',
  },
  answers: { vi: 'Ai trả lời bạn?', en: 'Who is to answer you?' },
  above: { vi: 'Cơ quan quản lý trường', en: 'Whoever directs the school' },
  aboveHint: (name: string): Words => ({
    vi: `${name}. Nhà trường không đọc được lời kể và ảnh của bạn.`,
    en: `${name}. The school cannot read what you write or see your picture.`,
  }),
  school: { vi: 'Nhà trường', en: 'The school' },
  schoolHint: {
    vi: 'Thường nhanh hơn. Người của trường đọc được những gì bạn gửi.',
    en: 'Often faster. People at the school read what you send.',
  },
  name: { vi: 'Bạn có để lại tên không?', en: 'Do you give your name?' },
  no: { vi: 'Không, tôi không nêu tên', en: 'No, without my name' },
  noHint: { vi: 'Bạn vẫn nhận mã để xem trả lời.', en: 'You still get a code to see the answer.' },
  yes: { vi: 'Có, tôi để lại tên', en: 'Yes, I give my name' },
  fullName: { vi: 'Họ và tên', en: 'Your name' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'E-mail', en: 'E-mail' },
  safe: { vi: 'Con bạn được bảo vệ', en: 'Your child is protected' },
  safeText: {
    vi: 'Không nơi nào trong hệ thống này ghi gia đình nào đã nộp hay chưa nộp. Nhà trường không được đối xử khác với học sinh vì khoản thu.',
    en: 'Nowhere here is written which family paid and which did not. A school may not treat a pupil differently over money.',
  },
  send: { vi: 'Gửi và nhận mã', en: 'Send it and get the code' },
}

export interface ReportPageProps {
  readonly fees: SchoolFees
  readonly asked: AskedQuery
  readonly judgement: Judgement | undefined
  /** Who stands above the school; undefined when nobody there can be reached on line. */
  readonly above: string | undefined
  readonly form: TypedForm
  readonly requestId: string
}

/** Telling of something that was to be paid, with what the list says of it on top. */
export function ReportPage({ fees, asked, judgement, above, form, requestId }: ReportPageProps) {
  const words = useWords()
  const code = { code: fees.unit.code }
  return (
    <Page
      title={texts.title}
      eyebrow={fees.name}
      lead={texts.lead}
      variant="portal"
      back={{ href: feePaths.school.to(code), text: texts.back }}
      errors={summaryOf(form)}
    >
      {judgement !== undefined && <VerdictView judgement={judgement} />}
      <Form action={feePaths.report.to(code)} requestId={requestId} withFiles>
        <TextField
          name="khoan"
          label={askedTexts.name}
          hint={askedTexts.nameHint}
          {...shown(form, 'khoan', asked.khoan)}
        />
        <TextField
          name="tien"
          label={askedTexts.amount}
          hint={askedTexts.amountHint}
          width="medium"
          optional
          {...shown(form, 'tien', asked.tien)}
        />
        <SelectField
          name="donvi"
          label={askedTexts.unit}
          choices={unitChoices}
          {...shown(form, 'donvi', asked.donvi ?? '')}
        />
        <SelectField
          name="lop"
          label={askedTexts.grade}
          choices={gradeChoices(fees.place.level)}
          {...shown(form, 'lop', asked.lop ?? '')}
        />
        <RadiosField
          name="ai"
          label={askedTexts.by}
          choices={collectorChoices}
          {...shown(form, 'ai', asked.ai ?? '')}
        />
        <DateField name="ngay" label={texts.on} optional {...shown(form, 'ngay')} />
        <TextAreaField name="ke" label={texts.tell} hint={texts.tellHint} optional {...shown(form, 'ke')} />
        <FileField
          name="anh"
          label={texts.photo}
          hint={texts.photoHint}
          accept="image/*"
          multiple
          optional
          error={shown(form, 'anh').error}
        />
        <RadiosField
          name="noi"
          label={texts.answers}
          choices={[
            ...(above === undefined
              ? []
              : [{ value: 'cap-tren', label: texts.above, hint: texts.aboveHint(above) }]),
            { value: 'truong', label: texts.school, hint: texts.schoolHint },
          ]}
          {...shown(form, 'noi')}
        />
        <RadiosField
          name="ten"
          label={texts.name}
          choices={[
            { value: 'khong', label: texts.no, hint: texts.noHint },
            { value: 'co', label: texts.yes },
          ]}
          {...shown(form, 'ten')}
        />
        <TextField
          name="hoTen"
          label={texts.fullName}
          optional
          autocomplete="name"
          {...shown(form, 'hoTen')}
        />
        <TextField
          name="dienThoai"
          label={texts.phone}
          kind="tel"
          optional
          autocomplete="tel"
          {...shown(form, 'dienThoai')}
        />
        <TextField
          name="thuDienTu"
          label={texts.email}
          kind="email"
          optional
          autocomplete="email"
          {...shown(form, 'thuDienTu')}
        />
        <Notice title={texts.safe}>
          <p>{words(texts.safeText)}</p>
        </Notice>
        <Button>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}
