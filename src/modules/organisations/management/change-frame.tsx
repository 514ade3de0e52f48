import type { ComponentChildren } from 'preact'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { type Text, useText } from '../../../ui/text.ts'
import type { SuperiorKind } from '../domain/unit.ts'
import { organisationPaths } from '../paths.ts'
import type { NamedUnit } from '../store/unit-queries.ts'

/** What every page of a change knows. */
export interface ChangePageProps {
  readonly unit: NamedUnit
  /** Units that the actor may manage, to choose from. */
  readonly units: readonly NamedUnit[]
  /** Those directly below the unit today, each with how it is tied to it. */
  readonly below: readonly { readonly unit: NamedUnit; readonly kind: SuperiorKind }[]
  readonly today: LocalDate
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  manage: { vi: 'Quản lý đơn vị', en: 'Manage units' },
  name: { vi: 'Tên đầy đủ', en: 'Full name' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  shortNameHint: { vi: 'Dùng trong bảng, ví dụ TH Kim Đồng', en: 'For tables, e.g. TH Kim Đồng' },
  from: { vi: 'Có hiệu lực từ ngày', en: 'Takes effect on' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  basisHint: {
    vi: 'Số, ký hiệu, ngày và cơ quan ban hành, ví dụ Quyết định 123/QĐ-UBND ngày 15/6/2025',
    en: 'Number, symbol, day and issuer of the decision',
  },
}

/** The frame of a change: one form under the name of the unit that it changes. */
export function ChangePage(props: {
  title: Text
  lead?: Text
  unit: NamedUnit | undefined
  action: string
  form: TypedForm
  requestId: string
  submit: Text
  danger?: boolean
  children: ComponentChildren
}) {
  const text = useText()
  const { title, lead, unit, action, form, requestId, submit, danger, children } = props
  return (
    <Page
      title={title}
      lead={lead}
      eyebrow={unit?.name}
      errors={summaryOf(form)}
      variant="workspace"
      breadcrumbs={[{ href: organisationPaths.manage.to({}), text: texts.manage }]}
    >
      <Form action={action} requestId={requestId}>
        {children}
        <Button variant={danger === true ? 'danger' : 'primary'}>{text(submit)}</Button>
      </Form>
    </Page>
  )
}

/** Every change has its day and its basis. */
export function WhenAndWhy({
  form,
  today,
  label = texts.from,
}: {
  form: TypedForm
  today: LocalDate
  label?: Text
}) {
  return (
    <>
      <DateField name="tuNgay" label={label} {...shown(form, 'tuNgay', typedDay(today))} />
      <TextField name="canCu" label={texts.basis} hint={texts.basisHint} {...shown(form, 'canCu')} />
    </>
  )
}

/** What a unit is called, in full and in short. */
export function NameFields({ form, unit }: { form: TypedForm; unit: NamedUnit | undefined }) {
  return (
    <>
      <TextField name="ten" label={texts.name} {...shown(form, 'ten', unit?.name)} />
      <TextField
        name="tenNgan"
        label={texts.shortName}
        hint={texts.shortNameHint}
        optional
        {...shown(form, 'tenNgan', unit?.shortName)}
      />
    </>
  )
}
