import type { SeedSource } from '../../../platform/content/schema/enrolment.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, type CampaignSchool, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import type { Tie } from '../domain/enrolment/decide-places.ts'
import { actKinds, type SchoolFigures } from '../domain/enrolment/school-figures.ts'
import type { Application } from '../store/enrolment-applications.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import { actWords, findingWords, purposeWords, zoneWords } from './enrolment-words.ts'
import { enrolmentPaths } from './paths.ts'
import { stratumWords } from './school-page.tsx'

export interface DeskSchoolProps {
  readonly campaign: Campaign
  readonly school: CampaignSchool
  readonly code: string
  readonly name: string
  readonly phase: Phase
  readonly figures: SchoolFigures
  readonly applications: readonly { readonly application: Application; readonly name: string }[]
  readonly doubled: ReadonlySet<string>
  /** Whose last places must be drawn; undefined when nobody's. */
  readonly tie: Tie | undefined
  readonly draws: readonly EnrolmentDraw[]
  readonly sources: readonly SeedSource[]
  readonly mayReceive: boolean
  readonly mayDecide: boolean
  readonly mayDraw: boolean
  /** The person who looks: whoever typed a value does not confirm it. */
  readonly personId: string
  readonly form: TypedForm
  readonly requestId: string
}

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
  next: { vi: 'Việc tiếp theo', en: 'What comes next' },
  open: {
    vi: 'Đang nhận hồ sơ. Chốt danh sách được sau khi đóng nhận.',
    en: 'Applications are open; the list is sealed after the close.',
  },
  before: { vi: 'Chưa đến ngày nhận hồ sơ.', en: 'Applications have not opened yet.' },
  sealLead: {
    vi: 'Chốt rồi không thêm, bớt, sửa được nữa. Mã băm của danh sách vào nhật ký công khai ngay lúc này.',
    en: 'Once sealed, nothing is added, taken away or changed. The hash of the list goes into the public log right now.',
  },
  seal: { vi: 'Chốt danh sách', en: 'Seal the list' },
  tie: (places: number, of: number) => ({
    vi: `Nhóm này có ${of} hồ sơ cho ${places} chỗ cuối: phải bốc thăm.`,
    en: `This group has ${of} applications for the last ${places} places: they are drawn.`,
  }),
  classes: { vi: 'Xếp lớp bằng bốc thăm', en: 'Draw the classes' },
  classesLead: {
    vi: 'Nam và nữ bốc thăm riêng rồi chia đều vào các lớp. Không ai chọn lớp được.',
    en: 'Girls and boys are drawn apart and dealt evenly to the classes. Nobody can choose a class.',
  },
  source: { vi: 'Con số công khai lấy từ đâu?', en: 'Where does the public number come from?' },
  day: { vi: 'Con số có vào ngày', en: 'The number comes on' },
  dayHint: { vi: 'Phải sau hôm nay.', en: 'After today.' },
  station: { vi: 'Xổ số của tỉnh (nếu dùng xổ số)', en: 'Lottery of which province (if a lottery)' },
  commit: { vi: 'Chốt để bốc thăm', en: 'Commit the draw' },
  waits: { vi: 'Chờ con số lúc', en: 'Waits for the number at' },
  value: { vi: 'Con số công khai', en: 'The public number' },
  valueHint: {
    vi: 'Ghi đúng như nơi công bố. Người thứ hai ghi lại từ nguồn, không nhìn người thứ nhất.',
    en: 'Exactly as its source gave it. The second person types it from the source again.',
  },
  keep: { vi: 'Ghi con số', en: 'Type the number' },
  confirm: { vi: 'Xác nhận và bốc thăm', en: 'Confirm and draw' },
  other: {
    vi: 'Bạn đã ghi con số. Người khác phải ghi lại để xác nhận.',
    en: 'You have typed the number. Somebody else must type it to confirm it.',
  },
  publish: { vi: 'Công bố kết quả', en: 'Publish the results' },
  publishLead: {
    vi: 'Kết quả tính ra từ danh sách đã chốt và bốc thăm; lý do từng em tự hiện theo mã hồ sơ.',
    en: 'The results follow from the sealed list and the draw; the reason of each appears by code.',
  },
  done: { vi: 'Đã công bố kết quả.', en: 'The results are published.' },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
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

/** A school's desk in one enrolment: the next step first, then the applications. */
export function DeskSchoolPage(props: DeskSchoolProps) {
  const { campaign, code, name, form } = props
  const words = useWords()
  const address = { campaignId: campaign.id, school: code }
  return (
    <Page
      title={name}
      eyebrow={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      width="wide"
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.desk.to({}) }}
      aside={<a href={enrolmentPaths.school.to(address)}>{words(texts.public)}</a>}
    >
      <Section title={texts.next}>
        <NextStep {...props} />
      </Section>
      {props.school.decidedAt !== null && props.mayDecide && <ActForm {...props} />}
      <Applications {...props} />
    </Page>
  )
}

function NextStep(props: DeskSchoolProps) {
  const { campaign, school, code, phase, tie, draws } = props
  const words = useWords()
  const address = { campaignId: campaign.id, school: code }
  if (school.decidedAt !== null) return <Classes {...props} />
  if (school.sealedAt === null) {
    if (phase !== 'after') return <p>{words(phase === 'open' ? texts.open : texts.before)}</p>
    return (
      <>
        <p>{words(texts.sealLead)}</p>
        {props.mayDecide && (
          <Form action={enrolmentPaths.seal.to(address)} requestId={props.requestId}>
            <Button>{words(texts.seal)}</Button>
          </Form>
        )}
      </>
    )
  }
  const draw = draws.find(({ purpose }) => purpose === 'last-places')
  if (tie !== undefined && draw === undefined) {
    return (
      <>
        <p>{words(texts.tie(tie.places, tie.codes.length))}</p>
        {props.mayDecide && <CommitForm {...props} purpose="last-places" />}
      </>
    )
  }
  if (draw !== undefined && draw.drawn === null) return <ValueForm {...props} draw={draw} />
  return (
    <>
      <p>{words(texts.publishLead)}</p>
      {props.mayDecide && (
        <Form action={enrolmentPaths.publish.to(address)} requestId={props.requestId}>
          <Button>{words(texts.publish)}</Button>
        </Form>
      )}
    </>
  )
}

function Classes(props: DeskSchoolProps) {
  const words = useWords()
  const draws = props.draws.filter(({ purpose }) => purpose === 'classes')
  return (
    <>
      <Notice tone="success">{words(texts.done)}</Notice>
      {props.figures.overQuota > 0 && <Tag tone="danger">{`+${props.figures.overQuota}`}</Tag>}
      {draws.length === 0 && props.mayDecide && (
        <>
          <h3>{words(texts.classes)}</h3>
          <p>{words(texts.classesLead)}</p>
          <CommitForm {...props} purpose="classes" />
        </>
      )}
      {draws.map((draw) =>
        draw.drawn === null ? (
          <ValueForm key={draw.id} {...props} draw={draw} />
        ) : (
          <p key={draw.id}>
            <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>
              {words(purposeWords[draw.purpose])} ({words(stratumWords(draw, props.campaign))})
            </a>
          </p>
        ),
      )}
    </>
  )
}

function CommitForm(props: DeskSchoolProps & { readonly purpose: EnrolmentDraw['purpose'] }) {
  const { campaign, code, sources, form, requestId, purpose } = props
  const words = useWords()
  return (
    <Form
      action={enrolmentPaths.commit.to({ campaignId: campaign.id, school: code })}
      requestId={requestId}
      hidden={{ viec: purpose }}
    >
      <RadiosField
        name="nguon"
        label={texts.source}
        choices={sources.map(({ code: value, name, explains }) => ({ value, label: name, hint: explains }))}
        {...shown(form, 'nguon', sources[0]?.code)}
      />
      <DateField name="ngay" label={texts.day} hint={texts.dayHint} {...shown(form, 'ngay')} />
      <TextField name="tinh" label={texts.station} width="medium" optional {...shown(form, 'tinh')} />
      <Button>{words(texts.commit)}</Button>
    </Form>
  )
}

function ValueForm(props: DeskSchoolProps & { readonly draw: EnrolmentDraw }) {
  const { campaign, code, draw, form, requestId, personId } = props
  const words = useWords()
  const { language } = usePage()
  const typedByMe = draw.valueBy === personId
  return (
    <>
      <p>
        <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>
          {words(purposeWords[draw.purpose])} ({words(stratumWords(draw, campaign))})
        </a>
        <br />
        {words(texts.waits)} <strong>{formatMoment(language, draw.seedDueAt)}</strong>
      </p>
      {typedByMe && <Notice tone="info">{words(texts.other)}</Notice>}
      {props.mayDraw && !typedByMe && (
        <Form
          action={enrolmentPaths.value.to({ campaignId: campaign.id, school: code, drawId: draw.id })}
          requestId={requestId}
        >
          <TextField
            name={`so-${draw.stratum}`}
            label={texts.value}
            hint={texts.valueHint}
            autocomplete="off"
            {...shown(form, `so-${draw.stratum}`)}
          />
          <Button>{words(draw.value === null ? texts.keep : texts.confirm)}</Button>
        </Form>
      )}
    </>
  )
}

function ActForm({ campaign, code, form, requestId }: DeskSchoolProps) {
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

function Applications(props: DeskSchoolProps) {
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
