import { chosen, shown } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { actKinds } from '../domain/enrolment/school-figures.ts'
import type { DeskSchoolProps } from './desk-school-props.ts'
import { actWords, findingWords, zoneWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'

const texts = {
  applications: { vi: 'Hồ sơ', en: 'Applications' },
  entry: { vi: 'Nhập hồ sơ giấy', en: 'Enter one from paper' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  child: { vi: 'Trẻ', en: 'Child' },
  finding: { vi: 'Kiểm tra', en: 'Checked' },
  unchecked: { vi: 'chưa kiểm tra', en: 'not checked' },
  rank: { vi: 'Nhóm', en: 'Group' },
  zone: { vi: 'Tuyến', en: 'Area' },
  double: { vi: 'nộp hai nơi', en: 'applied twice' },
  act: { vi: 'Ghi biến động sau kết quả', en: 'Record a change after the results' },
  actLead: {
    vi: 'Nhận bổ sung, chuyển đến, chuyển đi đều công khai ngay, theo văn bản. Không ghi tên trẻ.',
    en: 'Later admissions and moves are public at once, with their decision. Do not name the child.',
  },
  kind: { vi: 'Việc', en: 'What' },
  actCode: { vi: 'Mã hồ sơ (nếu có)', en: 'Code of the application, if there is one' },
  actZone: { vi: 'Nơi ở của trẻ', en: 'Where the child lives' },
  inside: { vi: 'Trong tuyến của trường', en: 'In the area of the school' },
  outside: { vi: 'Ngoài tuyến', en: 'Outside' },
  basis: { vi: 'Số, ngày của văn bản', en: 'Number and day of the decision' },
  reason: { vi: 'Lý do (công khai, không nêu tên)', en: 'Reason (public, without a name)' },
  on: { vi: 'Ngày', en: 'Day' },
  record: { vi: 'Ghi và công khai', en: 'Record and publish' },
}

/** What the school received, with what was found of each. */
export function Applications(props: DeskSchoolProps) {
  const { campaign, school, code, applications, doubled } = props
  const words = useWords()
  const address = { campaignId: campaign.id, school: code }
  return (
    <Section
      title={texts.applications}
      actions={
        props.mayReceive && school.sealedAt === null && props.phase !== 'before' ? (
          <ButtonRow>
            <LinkButton href={enrolmentPaths.entry.to(address)} small>
              {words(texts.entry)}
            </LinkButton>
          </ButtonRow>
        ) : undefined
      }
    >
      <Table
        caption={texts.applications}
        captionHidden
        rows={applications}
        rowKey={({ application }) => application.id}
        columns={[
          {
            key: 'code',
            header: texts.code,
            rowHeader: true,
            cell: ({ application }) => (
              <>
                <a href={enrolmentPaths.check.to({ ...address, code: application.code })}>
                  {application.code}
                </a>{' '}
                {doubled.has(application.id) && <Tag tone="danger">{texts.double}</Tag>}
              </>
            ),
          },
          { key: 'child', header: texts.child, cell: ({ name }) => name },
          {
            key: 'finding',
            header: texts.finding,
            cell: ({ application }) =>
              application.finding === null ? (
                <Tag tone="warning">{texts.unchecked}</Tag>
              ) : (
                words(findingWords[application.finding])
              ),
          },
          {
            key: 'rank',
            header: texts.rank,
            cell: ({ application }) => {
              const rank = campaign.rules.ranks.find((one) => one.code === application.rank)
              return rank === undefined ? '–' : words(rank.name)
            },
          },
          {
            key: 'zone',
            header: texts.zone,
            cell: ({ application }) =>
              application.finding === null ? '–' : words(zoneWords(application.zone)),
          },
        ]}
      />
    </Section>
  )
}

/** Recording what changed after the results: public at once. */
export function ActForm({ campaign, code, form, requestId }: DeskSchoolProps) {
  const words = useWords()
  return (
    <Section title={texts.act} lead={texts.actLead}>
      <Form action={enrolmentPaths.act.to({ campaignId: campaign.id, school: code })} requestId={requestId}>
        <SelectField
          name="viec"
          label={texts.kind}
          choices={actKinds.map((value) => ({ value, label: actWords[value] }))}
          {...shown(form, 'viec')}
        />
        <TextField name="ma" label={texts.actCode} width="medium" optional {...shown(form, 'ma')} />
        <RadiosField
          name="tuyen"
          label={texts.actZone}
          choices={[
            { value: '1', label: texts.inside },
            { value: '0', label: texts.outside },
          ]}
          value={chosen(form, 'tuyen')[0]}
          error={shown(form, 'tuyen').error}
        />
        <TextField name="vanBan" label={texts.basis} {...shown(form, 'vanBan')} />
        <TextField name="lyDo" label={texts.reason} {...shown(form, 'lyDo')} />
        <DateField name="ngay" label={texts.on} {...shown(form, 'ngay')} />
        <Button variant="secondary">{words(texts.record)}</Button>
      </Form>
    </Section>
  )
}
