import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { organisationPaths } from '../paths.ts'
import type { PupilCount } from '../store/pupil-counts.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { pupilWords } from './pupil-words.ts'

/** The schools of whoever asks, with what each said last. */
export function PupilsPage({
  schools,
}: {
  readonly schools: readonly { readonly unit: NamedUnit; readonly count: PupilCount | undefined }[]
}) {
  const words = useWords()
  return (
    <Page title={pupilWords.title} lead={pupilWords.lead} variant="workspace">
      <Table
        caption={pupilWords.title}
        captionHidden
        rows={schools}
        rowKey={({ unit }) => unit.id}
        columns={[
          {
            key: 'school',
            header: pupilWords.school,
            rowHeader: true,
            cell: ({ unit }) => <a href={organisationPaths.pupilsOf.to({ code: unit.code })}>{unit.name}</a>,
          },
          {
            key: 'pupils',
            header: pupilWords.pupils,
            cell: ({ count }) => count?.pupils ?? words(pupilWords.none),
          },
          {
            key: 'day',
            header: pupilWords.countedOn,
            cell: ({ count }) => (count === undefined ? '' : formatDay(count.countedOn)),
          },
        ]}
      />
    </Page>
  )
}

/** One school: says its number, and sees what it said before. */
export function PupilsOfPage(props: {
  readonly code: string
  readonly name: string
  readonly counts: readonly (PupilCount & { readonly recordedAt: Date })[]
  readonly form: TypedForm
  readonly saved: boolean
  readonly today: LocalDate
  readonly requestId: string
}) {
  const { code, name, counts, form, saved, today, requestId } = props
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={pupilWords.title}
      lead={pupilWords.lead}
      eyebrow={name}
      back={{ href: organisationPaths.pupils.to({}), text: pupilWords.title }}
      errors={summaryOf(form)}
      variant="workspace"
    >
      {saved && <Notice tone="success" title={pupilWords.saved} announce />}
      <Form action={organisationPaths.pupilsOf.to({ code })} requestId={requestId}>
        <DateField name="ngay" label={pupilWords.countedOn} {...shown(form, 'ngay', typedDay(today))} />
        <TextField
          name="soHocSinh"
          label={pupilWords.pupils}
          hint={pupilWords.hint}
          kind="number"
          width="short"
          {...shown(form, 'soHocSinh')}
        />
        <Button>{words(pupilWords.save)}</Button>
      </Form>
      <Section title={pupilWords.history} lead={pupilWords.correction}>
        <Table
          caption={pupilWords.history}
          captionHidden
          rows={counts}
          rowKey={({ countedOn, recordedAt }) => `${countedOn} ${recordedAt.toISOString()}`}
          columns={[
            {
              key: 'day',
              header: pupilWords.countedOn,
              rowHeader: true,
              cell: ({ countedOn }) => formatDay(countedOn),
            },
            { key: 'pupils', header: pupilWords.pupils, cell: ({ pupils }) => pupils },
            {
              key: 'at',
              header: pupilWords.recordedAt,
              cell: ({ recordedAt }) => formatMoment(language, recordedAt),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
