import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { procedurePaths } from './paths.ts'
import { Papers, ProcedureFacts, Stages, UnconfirmedNotice } from './procedure-parts.tsx'
import { applicantWords } from './procedure-words.ts'

export interface OfferingUnit {
  readonly code: string
  readonly name: string
}

export interface ProcedurePageProps {
  readonly version: ProcedureVersion
  /** The unit whose version this is. */
  readonly unit: OfferingUnit
  /** Whether the reader chose the unit, or this is one of those that do it. */
  readonly chosen: boolean
  /** All units that do it on the day. */
  readonly units: readonly OfferingUnit[]
  /** Every published version of the unit, the newest first. */
  readonly versions: readonly Pick<ProcedureVersion, 'id' | 'validFrom' | 'validTo' | 'decision'>[]
  readonly on: LocalDate
  readonly today: LocalDate
}

const texts = {
  list: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  where: { vi: 'Bạn nộp hồ sơ ở đâu?', en: 'Where do you hand it in?' },
  whereLead: {
    vi: 'Có nhiều nơi làm thủ tục này. Hãy chọn trường hoặc cơ quan của bạn để nộp hồ sơ.',
    en: 'Several units do this. Choose your school or office to start.',
  },
  whereField: { vi: 'Trường hoặc cơ quan', en: 'School or office' },
  choose: { vi: 'Chọn nơi này', en: 'Choose' },
  asAt: (unit: string) => ({ vi: `Dưới đây là thông tin của ${unit}.`, en: `Below is how ${unit} does it.` }),
  start: { vi: 'Nộp hồ sơ', en: 'Start' },
  when: { vi: 'Bạn có thể làm thủ tục này khi…', en: 'You can do this when…' },
  whenUnknown: {
    vi: 'Điều kiện chưa được ghi lại. Hãy hỏi nơi tiếp nhận.',
    en: 'The conditions are not written down yet. Ask where you hand in the dossier.',
  },
  who: { vi: 'Người nộp:', en: 'Who may hand it in:' },
  bring: { vi: 'Cần mang theo gì', en: 'What to bring' },
  bringLead: {
    vi: 'Đánh dấu vào ô khi đã có giấy tờ. Nơi tiếp nhận không được đòi thêm giấy tờ ngoài danh sách này.',
    en: 'Tick each paper when you have it. Nobody may ask for a paper that is not on this list.',
  },
  facts: { vi: 'Thời hạn, lệ phí, nơi làm', en: 'Time, fee and place' },
  steps: { vi: 'Hồ sơ đi qua những bước nào', en: 'What happens to the dossier' },
  stepsLead: {
    vi: 'Phần thời gian dự kiến cho từng bước trong tổng thời hạn.',
    en: 'The share of the whole time that each step should take.',
  },
  stepsUnknown: { vi: 'Các bước xử lý chưa được công bố.', en: 'The steps are not published yet.' },
  law: { vi: 'Căn cứ', en: 'Legal basis' },
  decision: { vi: 'Công bố theo', en: 'Promulgated by' },
  sources: { vi: 'Nguồn đã tra cứu', en: 'Sources that were looked up' },
  elsewhere: (count: number) => ({
    vi: `Nơi khác cũng làm thủ tục này (${count})`,
    en: `Other units that do this (${count})`,
  }),
  versions: { vi: 'Các lần thay đổi', en: 'Versions' },
  period: { vi: 'Áp dụng', en: 'Valid' },
  shownNow: { vi: 'đang xem', en: 'shown' },
} as const

/** One procedure: what to know and bring first, then how it goes, then on what it rests. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { version, unit, units, versions, today, chosen } = props
  const words = useWords()
  const others = units.filter(({ code }) => code !== unit.code)
  const valid = isValidOn(version, today)
  const undecided = valid && !chosen && others.length > 0
  return (
    <Page
      title={version.name}
      eyebrow={version.code}
      lead={undecided ? undefined : unit.name}
      variant="portal"
      breadcrumbs={[{ href: procedurePaths.list.to({}), text: texts.list }]}
      aside={
        valid && (
          <ButtonRow>
            {!undecided && (
              <LinkButton href={procedurePaths.file.to({ slug: version.slug }, { 'don-vi': unit.code })}>
                {words(texts.start)}
              </LinkButton>
            )}
            <PrintButton />
          </ButtonRow>
        )
      }
    >
      <DayNotice {...props} />
      {undecided && <ChooseUnit {...props} />}
      <Section title={texts.when}>
        {version.eligibility.length === 0 ? (
          <p>{words(texts.whenUnknown)}</p>
        ) : (
          <ul>
            {version.eligibility.map((condition) => (
              <li key={condition.vi}>{words(condition)}</li>
            ))}
          </ul>
        )}
        {version.applicants.length > 0 && (
          <p>
            {words(texts.who)} {version.applicants.map((who) => words(applicantWords[who])).join('; ')}.
          </p>
        )}
      </Section>
      <Section title={texts.bring} lead={texts.bringLead}>
        <Papers parts={version.parts} sets={version.sets} />
      </Section>
      <Section title={texts.facts}>
        <ProcedureFacts version={version} />
      </Section>
      <UnconfirmedNotice version={version} />
      <Section title={texts.steps} {...(version.stages.length > 0 && { lead: texts.stepsLead })}>
        {version.stages.length === 0 ? (
          <p>{words(texts.stepsUnknown)}</p>
        ) : (
          <Stages stages={version.stages} />
        )}
      </Section>
      <Section title={texts.law}>
        {version.legalBasis !== '' && <p>{version.legalBasis}</p>}
        <p>
          {words(texts.decision)}: {version.decision}
        </p>
        {version.sources.length > 0 && (
          <Details summary={texts.sources}>
            <ul>
              {version.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </Details>
        )}
      </Section>
      {!undecided && others.length > 0 && (
        <Details summary={texts.elsewhere(others.length)}>
          <ul>
            {others.map(({ code, name }) => (
              <li key={code}>
                <a href={procedurePaths.one.to({ slug: version.slug }, { 'don-vi': code })}>{name}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {versions.length > 1 && <Versions {...props} />}
    </Page>
  )
}

/** Where one procedure is done by many, the reader's own school or office comes first. */
function ChooseUnit({ version, unit, units }: ProcedurePageProps) {
  const words = useWords()
  return (
    <Section title={texts.where} lead={texts.whereLead}>
      <form action={procedurePaths.one.to({ slug: version.slug })} method="get">
        <SelectField
          name="don-vi"
          label={texts.whereField}
          choices={units.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button variant="secondary">{words(texts.choose)}</Button>
      </form>
      <p>{words(texts.asAt(unit.name))}</p>
    </Section>
  )
}

function Versions({ version, unit, versions }: ProcedurePageProps) {
  const words = useWords()
  return (
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
            cell: ({ id, validFrom, validTo }) => {
              const period = words(periodWords(validFrom, validTo))
              if (id === version.id) return `${period} (${words(texts.shownNow)})`
              const address = { 'don-vi': unit.code, ngay: validFrom }
              return <a href={procedurePaths.one.to({ slug: version.slug }, address)}>{period}</a>
            },
          },
          { key: 'decision', header: texts.decision, cell: ({ decision }) => decision },
        ]}
      />
    </Section>
  )
}

/** Says so when what is shown is not what holds today, or not what held on the day asked for. */
function DayNotice({ version, on, today }: ProcedurePageProps) {
  const words = useWords()
  const { validFrom, validTo } = version
  if (!isValidOn(version, on)) {
    return (
      <Notice
        tone="warning"
        title={{
          vi: `Ngày ${formatDay(on)} thủ tục này không áp dụng.`,
          en: `This procedure was not in force on ${formatDay(on)}.`,
        }}
      >
        <p>{words(periodWords(validFrom, validTo))}</p>
      </Notice>
    )
  }
  if (isValidOn(version, today)) return null
  return (
    <Notice
      title={{
        vi: `Bạn đang xem bản áp dụng vào ngày ${formatDay(on)}, không phải bản hôm nay.`,
        en: `This is the version in force on ${formatDay(on)}, not today's.`,
      }}
    >
      <p>{words(periodWords(validFrom, validTo))}</p>
    </Notice>
  )
}

/** From when to when a version is valid. */
function periodWords(from: LocalDate, to: LocalDate | null) {
  return to === null
    ? { vi: `Từ ngày ${formatDay(from)}`, en: `From ${formatDay(from)}` }
    : {
        vi: `Từ ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}`,
        en: `From ${formatDay(from)} to ${formatDay(to)}`,
      }
}
