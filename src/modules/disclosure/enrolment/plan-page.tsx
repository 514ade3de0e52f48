import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, levelWords } from '../domain/enrolment/campaign.ts'
import type { SchoolFigures } from '../domain/enrolment/school-figures.ts'
import { enrolmentPaths } from './paths.ts'

export interface PlanSchool {
  readonly code: string
  readonly name: string
  readonly figures: SchoolFigures
  readonly checked: number
  readonly sealed: boolean
  readonly decided: boolean
}

export interface PlanProps {
  readonly campaign: Campaign
  readonly quotasText: string
  readonly zonesText: string
  readonly schools: readonly PlanSchool[]
  readonly doubles: number
  readonly mayPlan: boolean
  readonly mayIssue: boolean
  /** The order of ranks rests on a source that nobody has looked up yet. */
  readonly unconfirmed: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  unconfirmed: {
    vi: 'Thứ tự xét dưới đây chưa đối chiếu với kế hoạch của tỉnh. So lại trước khi ban hành.',
    en: 'The order below was not compared with the plan of the province. Compare it before you issue this.',
  },
  order: { vi: 'Thứ tự xét', en: 'The order' },
  tables: { vi: 'Chỉ tiêu và tuyến', en: 'Places and areas' },
  quotas: { vi: 'Chỉ tiêu', en: 'Places' },
  quotasHint: {
    vi: 'Dán từ bảng tính: mã trường; chỉ tiêu; số lớp. Mỗi trường một dòng.',
    en: 'Paste from a sheet: code of the school; places; classes. One line each.',
  },
  zones: { vi: 'Tuyến', en: 'Areas' },
  zonesHint: {
    vi: 'Dán từ bảng tính: phường, xã; đường, khu phố hoặc ấp; mã trường; thứ tự (1 đúng tuyến, 2 liền kề). Một nơi có thể thuộc nhiều trường.',
    en: 'Paste from a sheet: ward; street, group or hamlet; code of the school; order (1 own area, 2 next). A place may belong to several schools.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  issue: { vi: 'Ban hành và công khai', en: 'Issue and publish' },
  issueLead: {
    vi: 'Sau khi ban hành, tuyến không sửa được nữa; chỉ tiêu chỉ sửa được với lý do công khai, trước khi trường chốt danh sách.',
    en: 'Once issued, areas do not change any more; places only with a public reason, and before the school seals its list.',
  },
  basis: { vi: 'Số, ký hiệu, ngày của kế hoạch đã ký', en: 'Number, symbol and day of the signed plan' },
  schools: { vi: 'Các trường', en: 'The schools' },
  school: { vi: 'Trường', en: 'School' },
  quota: { vi: 'Chỉ tiêu', en: 'Places' },
  applications: { vi: 'Hồ sơ', en: 'Applications' },
  checked: { vi: 'Đã kiểm tra', en: 'Checked' },
  state: { vi: 'Bước', en: 'Step' },
  open: { vi: 'chưa chốt', en: 'not sealed' },
  sealed: { vi: 'đã chốt', en: 'sealed' },
  decided: { vi: 'đã công bố', en: 'published' },
  doubles: (count: number) => ({
    vi: `Có ${count} trẻ nộp hai nơi, cần làm rõ`,
    en: `${count} children have two applications; settle them`,
  }),
  change: { vi: 'Điều chỉnh chỉ tiêu', en: 'Change the places of a school' },
  code: { vi: 'Mã trường', en: 'Code of the school' },
  classes: { vi: 'Số lớp', en: 'Classes' },
  reason: { vi: 'Lý do (sẽ công khai)', en: 'Reason (will be public)' },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
}

/** The plan of an enrolment at the office: tables while it is a draft, schools and their steps afterwards. */
export function PlanPage(props: PlanProps) {
  const { campaign, form, doubles } = props
  const words = useWords()
  const { id: campaignId } = campaign
  const isDraft = campaign.state === 'draft'
  return (
    <Page
      title={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      lead={campaign.title}
      width="wide"
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.desk.to({}) }}
      aside={
        isDraft ? (
          <Tag>{texts.draft}</Tag>
        ) : (
          <a href={enrolmentPaths.campaign.to({ campaignId })}>{words(texts.public)}</a>
        )
      }
    >
      {doubles > 0 && (
        <Notice tone="danger">
          <a href={enrolmentPaths.doubles.to({ campaignId })}>{words(texts.doubles(doubles))}</a>
        </Notice>
      )}
      {!isDraft && <Schools {...props} />}
      {isDraft && props.mayPlan && <Tables {...props} />}
      {!isDraft && props.mayIssue && <ChangeQuota {...props} />}
      <Section title={texts.order}>
        {props.unconfirmed && <Notice tone="warning">{words(texts.unconfirmed)}</Notice>}
        <ol class="govuk-list govuk-list--number">
          {campaign.rules.ranks.map(({ code, name }) => (
            <li key={code}>{words(name)}</li>
          ))}
        </ol>
      </Section>
      {isDraft && props.mayIssue && (
        <Section title={texts.issue} lead={texts.issueLead}>
          <Form action={enrolmentPaths.issue.to({ campaignId })} requestId={props.requestId}>
            <TextField name="soKeHoach" label={texts.basis} {...shown(form, 'soKeHoach', campaign.basis)} />
            <Button>{words(texts.issue)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Tables({ campaign, form, quotasText, zonesText, requestId }: PlanProps) {
  const words = useWords()
  return (
    <Section title={texts.tables}>
      <Form action={enrolmentPaths.tables.to({ campaignId: campaign.id })} requestId={requestId}>
        <input type="hidden" name="phienBan" value={campaign.version} />
        <TextAreaField
          name="chiTieu"
          label={texts.quotas}
          hint={texts.quotasHint}
          rows={8}
          {...shown(form, 'chiTieu', quotasText)}
        />
        <TextAreaField
          name="tuyen"
          label={texts.zones}
          hint={texts.zonesHint}
          rows={14}
          {...shown(form, 'tuyen', zonesText)}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Section>
  )
}

function Schools({ campaign, schools }: PlanProps) {
  return (
    <Section title={texts.schools}>
      <Table
        caption={texts.schools}
        captionHidden
        rows={schools}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'school',
            header: texts.school,
            rowHeader: true,
            cell: ({ code, name }) => (
              <a href={enrolmentPaths.deskSchool.to({ campaignId: campaign.id, school: code })}>{name}</a>
            ),
          },
          { key: 'quota', header: texts.quota, numeric: true, cell: ({ figures }) => figures.quota },
          {
            key: 'applications',
            header: texts.applications,
            numeric: true,
            cell: ({ figures }) => figures.applications,
          },
          { key: 'checked', header: texts.checked, numeric: true, cell: ({ checked }) => checked },
          {
            key: 'state',
            header: texts.state,
            cell: ({ sealed, decided }) => (
              <Tag tone={decided ? 'success' : sealed ? 'info' : 'neutral'}>
                {decided ? texts.decided : sealed ? texts.sealed : texts.open}
              </Tag>
            ),
          },
        ]}
      />
    </Section>
  )
}

function ChangeQuota({ campaign, form, requestId }: PlanProps) {
  const words = useWords()
  return (
    <Section title={texts.change} lead={texts.issueLead}>
      <Form action={enrolmentPaths.quota.to({ campaignId: campaign.id })} requestId={requestId}>
        <TextField name="truong" label={texts.code} width="medium" {...shown(form, 'truong')} />
        <TextField
          name="chiTieu"
          label={texts.quota}
          kind="number"
          width="short"
          {...shown(form, 'chiTieu')}
        />
        <TextField name="soLop" label={texts.classes} kind="number" width="short" {...shown(form, 'soLop')} />
        <TextField name="lyDo" label={texts.reason} {...shown(form, 'lyDo')} />
        <Button variant="secondary">{words(texts.change)}</Button>
      </Form>
    </Section>
  )
}
