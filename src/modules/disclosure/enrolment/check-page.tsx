import { type PriorityGroup, residences } from '../../../platform/content/schema/enrolment.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Campaign } from '../domain/enrolment/campaign.ts'
import type { Application } from '../store/enrolment-applications.ts'
import type { ChildOnFile } from '../store/enrolment-children.ts'
import { findingWords, genderWords, residenceWords, zoneWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

export interface CheckProps {
  readonly campaign: Campaign
  readonly application: Application
  readonly child: ChildOnFile
  readonly school: { readonly code: string; readonly name: string }
  readonly areas: readonly {
    readonly id: string
    readonly ward: string
    readonly name: string
    readonly order: number
  }[]
  readonly groups: readonly PriorityGroup[]
  readonly papers: readonly { readonly fileId: string; readonly name: string }[]
  readonly agesFit: boolean
  readonly mayCheck: boolean
  /** Only right after a clerk has entered it from paper: to be given to the family. */
  readonly receipt: string | undefined
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  receiptTitle: { vi: 'Đưa mã này cho gia đình', en: 'Give this code to the family' },
  receipt: { vi: 'Mã biên nhận', en: 'Receipt code' },
  told: { vi: 'Gia đình khai', en: 'What the family says' },
  name: { vi: 'Tên', en: 'Name' },
  born: { vi: 'Ngày sinh', en: 'Born' },
  number: { vi: 'Số định danh', en: 'Personal number' },
  gender: { vi: 'Giới tính', en: 'Girl or boy' },
  address: { vi: 'Nơi ở', en: 'Home' },
  residence: { vi: 'Cư trú', en: 'Residence' },
  groups: { vi: 'Ưu tiên đã khai', en: 'Precedence claimed' },
  guardian: { vi: 'Người nộp', en: 'Guardian' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  none: { vi: 'Không có', en: 'None' },
  age: {
    vi: 'Năm sinh không thuộc độ tuổi của kế hoạch: hồ sơ sẽ được ghi là chưa đúng độ tuổi.',
    en: 'The year of birth is not of the ages of the plan: the application will be marked so.',
  },
  check: { vi: 'Trường xác nhận', en: 'What the school confirms' },
  checkLead: {
    vi: 'Chỉ xác nhận điều giấy tờ chứng minh. Nhóm xét tự tính ra từ đây; không ai chọn nhóm.',
    en: 'Confirm only what papers prove. The group follows from it; nobody chooses it.',
  },
  area: { vi: 'Nơi ở theo kế hoạch', en: 'Home as the plan names it' },
  elsewhere: { vi: 'Ngoài tuyến của trường', en: 'Outside the areas of the school' },
  proved: { vi: 'Ưu tiên chứng minh được', en: 'Precedence that is proved' },
  enough: { vi: 'Giấy tờ', en: 'Papers' },
  yes: { vi: 'Đủ để xét', en: 'Enough to decide' },
  no: { vi: 'Thiếu, không xét được', en: 'Missing; it cannot be decided' },
  note: { vi: 'Ghi cho gia đình', en: 'Note for the family' },
  save: { vi: 'Lưu kết quả kiểm tra', en: 'Save' },
  now: { vi: 'Đã ghi', en: 'Recorded' },
}

/** One application at the school: what the family says, and what the school finds proved. */
export function CheckPage(props: CheckProps) {
  const { campaign, application, child, school, groups } = props
  const words = useWords()
  const groupNames = (codes: readonly string[]) =>
    groups.flatMap(({ code, name }) => (codes.includes(code) ? [words(name)] : [])).join('; ') ||
    words(texts.none)
  const address = { campaignId: campaign.id, school: school.code, code: application.code }
  return (
    <Page
      title={application.code}
      eyebrow={school.name}
      errors={summaryOf(props.form)}
      back={{ href: enrolmentPaths.deskSchool.to(address) }}
    >
      {props.receipt !== undefined && (
        <Notice tone="success" title={texts.receiptTitle} announce>
          <CopyText label={texts.receipt} value={formatReceiptCode(props.receipt)} />
          <PrintButton />
        </Notice>
      )}
      {application.finding !== null && (
        <Notice tone="info" title={texts.now}>
          {words(findingWords[application.finding])} · {words(zoneWords(application.zone))} ·{' '}
          {words(campaign.rules.ranks.find(({ code }) => code === application.rank)?.name ?? texts.none)}
        </Notice>
      )}
      <Section title={texts.told}>
        <SummaryList
          rows={[
            { key: texts.name, value: child.name },
            { key: texts.born, value: formatDay(child.bornOn) },
            { key: texts.gender, value: words(genderWords[child.gender] ?? texts.none) },
            {
              key: texts.number,
              value: child.citizenNumber === '' ? words(texts.none) : child.citizenNumber,
            },
            { key: texts.address, value: child.address },
            { key: texts.residence, value: words(residenceWords[child.residence]) },
            { key: texts.groups, value: groupNames(child.groups) },
            {
              key: texts.guardian,
              value: [child.guardian, child.phone, child.email].filter((part) => part !== '').join(' · '),
            },
            {
              key: texts.papers,
              value:
                props.papers.length === 0 ? (
                  words(texts.none)
                ) : (
                  <ul class="govuk-list">
                    {props.papers.map(({ fileId, name }) => (
                      <li key={fileId}>
                        <a href={enrolmentPaths.paper.to({ ...address, fileId })}>{name}</a>
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
      {props.mayCheck && <CheckForm {...props} />}
    </Page>
  )
}

function CheckForm({
  campaign,
  application,
  child,
  school,
  form,
  areas,
  groups,
  agesFit,
  requestId,
}: CheckProps) {
  const words = useWords()
  const isChecked = application.finding !== null
  return (
    <Section title={texts.check} lead={texts.checkLead}>
      {!agesFit && <Notice tone="warning">{words(texts.age)}</Notice>}
      <Form
        action={enrolmentPaths.check.to({
          campaignId: campaign.id,
          school: school.code,
          code: application.code,
        })}
        requestId={requestId}
        hidden={{ thayDen: String(application.sequence) }}
      >
        <SelectField
          name="noiO"
          label={texts.area}
          choices={[
            { value: '', label: texts.elsewhere },
            ...areas.map(({ id, ward, name, order }) => ({
              value: id,
              label: `${name}, ${ward} (${words(zoneWords(order)).toLowerCase()})`,
            })),
          ]}
          {...shown(form, 'noiO', child.areaId)}
        />
        <RadiosField
          name="cuTru"
          label={texts.residence}
          choices={residences.map((value) => ({ value, label: residenceWords[value] }))}
          {...shown(form, 'cuTru', child.provedResidence ?? child.residence)}
        />
        <CheckboxesField
          name="uuTien"
          label={texts.proved}
          optional
          choices={groups.map(({ code, name, proof }) => ({ value: code, label: name, hint: proof }))}
          values={chosen(form, 'uuTien', isChecked ? child.provedGroups : [])}
        />
        <RadiosField
          name="giayTo"
          label={texts.enough}
          choices={[
            { value: 'du', label: texts.yes },
            { value: 'thieu', label: texts.no },
          ]}
          {...shown(form, 'giayTo', application.finding === 'papers' ? 'thieu' : isChecked ? 'du' : '')}
        />
        <TextField name="ghiChu" label={texts.note} optional {...shown(form, 'ghiChu')} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Section>
  )
}
