import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { organisationPaths } from '../paths.ts'
import { unitKindWords } from '../unit-words.ts'

const texts = {
  title: { vi: 'Cài đặt lần đầu', en: 'First set-up' },
  lead: {
    vi: 'Việc này chỉ làm một lần. Mã cài đặt hiện trên màn hình nơi khởi động hệ thống.',
    en: 'This is done once. The set-up code is shown where the platform was started.',
  },
  code: { vi: 'Mã cài đặt', en: 'Set-up code' },
  authority: { vi: 'Cơ quan sử dụng', en: 'The authority' },
  kind: { vi: 'Loại cơ quan', en: 'Kind' },
  name: { vi: 'Tên đầy đủ của cơ quan', en: 'Full name' },
  nameHint: {
    vi: 'Ví dụ: Phòng Văn hóa – Xã hội phường Tân An',
    en: 'E.g. Phòng Văn hóa – Xã hội phường Tân An',
  },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol in its documents' },
  symbolHint: { vi: 'Ví dụ: VHXH, PGDĐT', en: 'E.g. VHXH, PGDĐT' },
  governing: { vi: 'Cơ quan chủ quản', en: 'Governing body' },
  governingHint: {
    vi: 'Ví dụ: Ủy ban nhân dân phường Tân An',
    en: 'E.g. Ủy ban nhân dân phường Tân An',
  },
  from: { vi: 'Cơ quan hoạt động từ ngày', en: 'The authority exists since' },
  administrator: { vi: 'Người quản trị đầu tiên', en: 'The first administrator' },
  person: { vi: 'Họ và tên', en: 'Full name' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordHint: {
    vi: 'Ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt.',
    en: 'At least 12 characters; a short sentence is good.',
  },
  passwordAgain: { vi: 'Nhập lại mật khẩu', en: 'The password again' },
  begin: { vi: 'Bắt đầu sử dụng', en: 'Begin' },
}

/** The one page of an empty installation. */
export function SetUpPage({
  form,
  today,
  requestId,
}: {
  form: TypedForm
  today: LocalDate
  requestId: string
}) {
  const words = useWords()
  const field = (name: string, otherwise?: string) => ({ name, ...shown(form, name, otherwise) })
  return (
    <Page title={texts.title} lead={texts.lead} errors={summaryOf(form)} variant="portal">
      <Form action={organisationPaths.setUp.to({})} requestId={requestId}>
        <TextField {...field('maCaiDat')} label={texts.code} width="medium" autocomplete="off" secret />
        <Fieldset legend={texts.authority}>
          <RadiosField
            {...field('loai')}
            label={texts.kind}
            choices={(['commune-department', 'province-department', 'city-office'] as const).map((kind) => ({
              value: kind,
              label: unitKindWords[kind],
            }))}
          />
          <TextField {...field('ten')} label={texts.name} hint={texts.nameHint} autocomplete="organization" />
          <TextField {...field('tenNgan')} label={texts.shortName} optional />
          <TextField
            {...field('kyHieu')}
            label={texts.symbol}
            hint={texts.symbolHint}
            width="medium"
            optional
          />
          <TextField {...field('chuQuan')} label={texts.governing} hint={texts.governingHint} />
          <DateField {...field('tuNgay', typedDay(today))} label={texts.from} />
        </Fieldset>
        <Fieldset legend={texts.administrator}>
          <TextField {...field('hoTen')} label={texts.person} autocomplete="name" />
          <TextField {...field('thu')} label={texts.email} kind="email" autocomplete="email" />
          <TextField
            {...field('matKhau')}
            label={texts.password}
            hint={texts.passwordHint}
            kind="password"
            autocomplete="new-password"
          />
          <TextField
            {...field('matKhauLai')}
            label={texts.passwordAgain}
            kind="password"
            autocomplete="new-password"
          />
        </Fieldset>
        <Button>{words(texts.begin)}</Button>
      </Form>
    </Page>
  )
}
