import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { deskTexts, StateTag } from './desk-page.tsx'
import { procedurePaths } from './paths.ts'
import { Papers, ProcedureFacts, Stages, UnconfirmedNotice } from './procedure-parts.tsx'

export interface VersionPageProps {
  readonly version: ProcedureVersion
  readonly unit: { readonly code: string; readonly name: string }
  readonly versions: readonly ProcedureVersion[]
  readonly today: LocalDate
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  edit: { vi: 'Sửa bản thảo', en: 'Change the draft' },
  newVersion: { vi: 'Lập bản mới', en: 'Make a new version' },
  openDraft: { vi: 'Đang có bản thảo', en: 'There is a draft' },
  publicPage: { vi: 'Xem như người dân', en: 'As people see it' },
  publish: { vi: 'Công bố', en: 'Publish' },
  publishLead: {
    vi: 'Từ ngày áp dụng, bản này thay bản trước; hồ sơ đang giải quyết vẫn theo bản cũ. Công bố rồi thì không sửa được nữa.',
    en: 'From its day on this replaces the version before; dossiers under way keep theirs. Once published it cannot be changed.',
  },
  decision: { vi: 'Quyết định công bố', en: 'Promulgated by' },
  withdraw: { vi: 'Ngừng áp dụng', en: 'Withdraw' },
  withdrawLead: {
    vi: 'Sau ngày cuối, không nhận hồ sơ mới theo thủ tục này; hồ sơ đang giải quyết vẫn theo bản này.',
    en: 'After the last day no new dossier is taken in; those under way keep this version.',
  },
  lastDay: { vi: 'Ngày cuối áp dụng', en: 'Last day' },
  reason: { vi: 'Căn cứ ngừng áp dụng', en: 'Why' },
  drop: { vi: 'Bỏ bản thảo', en: 'Drop the draft' },
  state: { vi: 'Tình trạng', en: 'State' },
  period: { vi: 'Áp dụng', en: 'Valid' },
  law: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  facts: { vi: 'Nội dung', en: 'Content' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  steps: { vi: 'Các bước', en: 'Steps' },
  versions: { vi: 'Các bản', en: 'Versions' },
} as const

/** A version as its unit sees it, and what may be done with it now. */
export function VersionPage(props: VersionPageProps) {
  const { version, unit, versions, today, form } = props
  const words = useWords()
  const draft = version.publishedAt === null
  const openDraft = versions.find((other) => other.publishedAt === null)
  const published = !draft
  const running = published && (version.validTo === null || version.validTo >= today)
  return (
    <Page
      title={version.name}
      eyebrow={version.code}
      lead={unit.name}
      variant="workspace"
      errors={summaryOf(form)}
      breadcrumbs={[{ href: procedurePaths.desk.to({}), text: deskTexts.title }]}
      aside={
        <ButtonRow>
          {draft ? (
            <LinkButton href={procedurePaths.edit.to({ procedureId: version.id })}>
              {words(texts.edit)}
            </LinkButton>
          ) : openDraft === undefined ? (
            <LinkButton href={procedurePaths.edit.to({ procedureId: version.id })}>
              {words(texts.newVersion)}
            </LinkButton>
          ) : (
            <LinkButton href={procedurePaths.version.to({ procedureId: openDraft.id })} variant="secondary">
              {words(texts.openDraft)}
            </LinkButton>
          )}
          {published && (
            <LinkButton
              variant="quiet"
              href={procedurePaths.one.to(
                { slug: version.slug },
                { 'don-vi': unit.code, ngay: version.validFrom > today ? version.validFrom : undefined },
              )}
            >
              {words(texts.publicPage)}
            </LinkButton>
          )}
        </ButtonRow>
      }
    >
      <SummaryList
        rows={[
          { key: texts.state, value: <StateTag version={{ ...version, published }} today={today} /> },
          { key: texts.period, value: periodText(version) },
          { key: texts.decision, value: version.decision },
          { key: texts.law, value: version.legalBasis },
        ]}
      />
      {draft && <PublishForm {...props} />}
      <Section title={texts.facts}>
        <ProcedureFacts version={version} />
      </Section>
      <Section title={texts.papers}>
        <Papers parts={version.parts} sets={version.sets} />
      </Section>
      {version.stages.length > 0 && (
        <Section title={texts.steps}>
          <Stages stages={version.stages} />
        </Section>
      )}
      <UnconfirmedNotice version={version} />
      {versions.length > 1 && (
        <Section title={texts.versions}>
          <Table
            caption={texts.versions}
            captionHidden
            rows={versions}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'period',
                header: texts.period,
                rowHeader: true,
                cell: (other) => (
                  <a href={procedurePaths.version.to({ procedureId: other.id })}>{periodText(other)}</a>
                ),
              },
              {
                key: 'state',
                header: texts.state,
                cell: (other) => (
                  <StateTag version={{ ...other, published: other.publishedAt !== null }} today={today} />
                ),
              },
              { key: 'decision', header: texts.decision, cell: ({ decision }) => decision },
            ]}
          />
        </Section>
      )}
      {running && <WithdrawForm {...props} />}
    </Page>
  )
}

function PublishForm({ version, form, requestId }: VersionPageProps) {
  const words = useWords()
  return (
    <Section title={texts.publish} lead={texts.publishLead}>
      <Form
        action={procedurePaths.publish.to({ procedureId: version.id })}
        requestId={requestId}
        hidden={{ lan: String(version.revision) }}
      >
        <TextField name="quyetDinh" label={texts.decision} {...shown(form, 'quyetDinh', version.decision)} />
        <Button>{words(texts.publish)}</Button>
      </Form>
      <Form action={procedurePaths.drop.to({ procedureId: version.id })} requestId={requestId}>
        <Button variant="danger">{words(texts.drop)}</Button>
      </Form>
    </Section>
  )
}

function WithdrawForm({ version, form, requestId, today }: VersionPageProps) {
  const words = useWords()
  const usual = version.validFrom > today ? version.validFrom : today
  return (
    <Section title={texts.withdraw} lead={texts.withdrawLead}>
      <Form action={procedurePaths.withdraw.to({ procedureId: version.id })} requestId={requestId}>
        <DateField name="ngayCuoi" label={texts.lastDay} {...shown(form, 'ngayCuoi', typedDay(usual))} />
        <TextField name="lyDo" label={texts.reason} {...shown(form, 'lyDo')} />
        <Button variant="danger">{words(texts.withdraw)}</Button>
      </Form>
    </Section>
  )
}

function periodText({ validFrom, validTo }: ProcedureVersion): string {
  return `${formatDay(validFrom)} – ${validTo === null ? '…' : formatDay(validTo)}`
}
