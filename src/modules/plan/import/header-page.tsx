import { shown } from '../../../platform/http/typed-form.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { planPaths } from '../paths.ts'
import type { SourceBlock } from '../reading/index.ts'
import { CorrectionPage, type CorrectionProps } from './confirm-frame.tsx'
import { printedDate } from './confirm-page.tsx'

const texts = {
  title: { vi: 'Sửa thể thức văn bản', en: 'Edit the head of the document' },
  name: { vi: 'Tên kế hoạch', en: 'Title' },
  year: { vi: 'Năm của kế hoạch', en: 'Year' },
  number: { vi: 'Số', en: 'Number' },
  numberHint: { vi: 'Để trống khi chưa cấp số', en: 'Leave empty while there is none' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  dateHint: {
    vi: 'Ngày/tháng/năm; khi chưa rõ ngày có thể ghi 6/2024 hoặc 2024',
    en: 'Day/month/year; where it is not known yet, 6/2024 or 2024 will do',
  },
  parent: { vi: 'Cơ quan cấp trên', en: 'Superior body' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  bases: { vi: 'Căn cứ', en: 'Legal bases' },
  lines: { vi: 'Mỗi dòng một mục', en: 'One on each line' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  authority: { vi: 'Thẩm quyền ký (TM., KT.)', en: 'Authority (TM., KT.)' },
  position: { vi: 'Chức vụ người ký', en: 'Position of the signatory' },
  signatory: { vi: 'Họ tên người ký', en: 'Name of the signatory' },
  report: { vi: 'Hạn các trường gửi báo cáo', en: 'Schools report by' },
  save: { vi: 'Lưu', en: 'Save' },
}

/** The head of the document: who issues it, under which number, on what it rests, to whom it goes. */
export function HeaderPage({
  plan,
  form,
  stale,
  passages,
  requestId,
}: CorrectionProps & { readonly passages: readonly SourceBlock[]; readonly requestId: string }) {
  const words = useWords()
  const { signatory } = plan
  return (
    <CorrectionPage title={texts.title} plan={plan} form={form} stale={stale} passages={passages}>
      <Form
        action={planPaths.confirmHeader.to({ planId: plan.id })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
        draftKey={`the-thuc-${plan.id}`}
      >
        <TextAreaField name="ten" label={texts.name} rows={3} {...shown(form, 'ten', plan.title)} />
        <TextField
          name="nam"
          label={texts.year}
          kind="number"
          width="short"
          {...shown(form, 'nam', String(plan.year))}
        />
        <TextField
          name="so"
          label={texts.number}
          hint={texts.numberHint}
          width="short"
          optional
          {...shown(form, 'so', plan.number)}
        />
        <TextField
          name="kyHieu"
          label={texts.symbol}
          width="medium"
          optional
          {...shown(form, 'kyHieu', plan.symbol)}
        />
        <TextField
          name="diaDanh"
          label={texts.place}
          width="medium"
          optional
          {...shown(form, 'diaDanh', plan.place)}
        />
        <DateField
          name="ngay"
          label={texts.date}
          hint={texts.dateHint}
          optional
          {...shown(form, 'ngay', printedDate(plan.documentDate))}
        />
        <TextField
          name="capTren"
          label={texts.parent}
          optional
          {...shown(form, 'capTren', plan.parentBody)}
        />
        <TextField name="coQuan" label={texts.issuer} optional {...shown(form, 'coQuan', plan.issuingBody)} />
        <TextAreaField
          name="canCu"
          label={texts.bases}
          hint={texts.lines}
          optional
          {...shown(form, 'canCu', plan.legalBases.join('\n'))}
        />
        <TextAreaField
          name="noiNhan"
          label={texts.recipients}
          hint={texts.lines}
          optional
          {...shown(form, 'noiNhan', plan.recipients.join('\n'))}
        />
        <TextAreaField
          rows={2}
          name="thamQuyen"
          label={texts.authority}
          optional
          {...shown(form, 'thamQuyen', signatory.authority)}
        />
        <TextField
          name="chucVu"
          label={texts.position}
          optional
          {...shown(form, 'chucVu', signatory.title)}
        />
        <TextField
          name="nguoiKy"
          label={texts.signatory}
          optional
          {...shown(form, 'nguoiKy', signatory.name)}
        />
        <DateField
          name="hanBaoCao"
          label={texts.report}
          optional
          {...shown(form, 'hanBaoCao', plan.reportDueOn === null ? '' : typedDay(plan.reportDueOn))}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </CorrectionPage>
  )
}
