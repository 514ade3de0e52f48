import { formatDay } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CardGrid } from '../../../ui/card/card.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Stat } from '../../../ui/stat/stat.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Campaign, type CampaignSchool, levelWords, type Phase } from '../domain/enrolment/campaign.ts'
import type { Decision } from '../domain/enrolment/decide-places.ts'
import { reasonWords } from '../domain/enrolment/reason-words.ts'
import type { SchoolFigures } from '../domain/enrolment/school-figures.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import type { RecordedAct } from '../store/enrolment-results.ts'
import { doors } from './doors.ts'
import { actWords, purposeWords, zoneWords } from './enrolment-words.ts'
import { LeafLine, type LoggedMark } from './leaf-line.tsx'
import { enrolmentPaths } from './paths.ts'

export interface SchoolProps {
  readonly campaign: Campaign
  readonly school: CampaignSchool
  readonly code: string
  readonly name: string
  readonly phase: Phase
  readonly figures: SchoolFigures
  readonly decisions: readonly Decision[]
  readonly draws: readonly EnrolmentDraw[]
  readonly acts: readonly RecordedAct[]
  readonly classOf: ReadonlyMap<string, number>
  /** Of the sealed list and of what followed, in the public log. */
  readonly leaves: readonly LoggedMark[]
}

const texts = {
  figures: { vi: 'Số liệu công khai', en: 'Public figures' },
  quota: { vi: 'Chỉ tiêu', en: 'Places' },
  pupils: { vi: 'học sinh', en: 'pupils' },
  files: { vi: 'hồ sơ', en: 'applications' },
  applications: { vi: 'Hồ sơ', en: 'Applications' },
  admitted: { vi: 'Được nhận', en: 'Admitted' },
  byDraw: (count: number) => ({
    vi: `trong đó ${count} em qua bốc thăm`,
    en: `${count} of them by the draw`,
  }),
  outside: { vi: 'Nhận ngoài tuyến', en: 'Admitted from outside the area' },
  ofCame: { vi: 'em được nhận hoặc đến sau', en: 'who were admitted or came later' },
  late: { vi: 'Nhận bổ sung sau kết quả', en: 'Admitted after the results' },
  soon: { vi: 'Chuyển đến trong 60 ngày sau kết quả', en: 'Moved in within 60 days of the results' },
  present: { vi: 'Đang có', en: 'Present' },
  over: (count: number) => ({
    vi: `Trường đang nhận vượt chỉ tiêu ${count} em.`,
    en: `The school has ${count} pupils more than its places.`,
  }),
  sealed: { vi: 'Danh sách đã chốt', en: 'The sealed list' },
  sealedLead: {
    vi: 'Mỗi hồ sơ chỉ có mã, nhóm và tuyến, không có tên, ngày sinh, địa chỉ hay loại ưu tiên. Mã băm đã vào nhật ký công khai trước khi có kết quả, nên không ai thêm bớt được nữa.',
    en: 'Each application has a code, a group and an area; no name, birthday, address or kind of precedence. Its hash stood in the public log before there were results, so nobody can add or take away.',
  },
  sealedAt: { vi: 'Chốt lúc', en: 'Sealed at' },
  hash: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  download: { vi: 'Tải danh sách đã chốt (JSON)', en: 'Download the sealed list (JSON)' },
  results: { vi: 'Kết quả theo mã hồ sơ', en: 'Results by application code' },
  csv: { vi: 'Tải kết quả (CSV)', en: 'Download the results (CSV)' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  result: { vi: 'Kết quả và lý do', en: 'Result and reason' },
  zone: { vi: 'Tuyến', en: 'Area' },
  class: { vi: 'Lớp', en: 'Class' },
  yes: { vi: 'Được nhận', en: 'Admitted' },
  no: { vi: 'Không được nhận', en: 'Not admitted' },
  draws: { vi: 'Bốc thăm', en: 'Draws' },
  committed: { vi: 'đã chốt danh sách, chờ con số', en: 'committed, waits for the number' },
  held: { vi: 'đã có kết quả', en: 'held' },
  acts: { vi: 'Sau khi có kết quả', en: 'After the results' },
  actsLead: {
    vi: 'Ai được nhận thêm, chuyển đến hay chuyển đi, theo văn bản nào. Không nêu tên.',
    en: 'Who came in later, moved in or went, on which decision. Without names.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Việc', en: 'What' },
  basis: { vi: 'Văn bản', en: 'Decision' },
  why: { vi: 'Lý do', en: 'Reason' },
  check: { vi: 'Tự xét lại từ đầu', en: 'Decide it anew yourself' },
  checkLead: {
    vi: 'Danh sách đã chốt, chỉ tiêu, thứ tự nhóm, tuyến và con số bốc thăm là đủ để máy của bạn xét lại từ đầu: ai được nhận, vì sao, vào lớp nào; rồi so với kết quả trường công bố.',
    en: 'The sealed list, the places, the order of groups, the areas and the number of the draw are enough for your own device to decide everything anew: who is admitted, why, into which class; and to compare it with what the school published.',
  },
  checkFile: { vi: 'Tải đủ dữ liệu trong một tệp (JSON)', en: 'Download all of it in one file (JSON)' },
  verifier: {
    vi: 'Lấy chương trình kiểm chứng để dùng không cần mạng',
    en: 'Get the verifier for use without a network',
  },
  byHand: { vi: 'Hoặc xét bằng tay', en: 'Or decide by hand' },
  checkSteps: {
    vi: 'Tải danh sách đã chốt. Tính SHA-256 của tệp và so với mã băm ở trên. Xét lần lượt từng nhóm theo thứ tự trong tệp: nhóm còn đủ chỗ thì nhận hết; nhóm không đủ chỗ thì lấy theo thứ tự bốc thăm; các nhóm sau hết chỗ. Kết quả phải giống hệt bảng trên; làm bằng bảng tính cũng được.',
    en: 'Download the sealed list. Compute the SHA-256 of the file and compare it with the one above. Take the groups in the order of the file: where there is room, all are admitted; where there is not, the drawn order decides; nobody after that. The result must be exactly the table above; a spreadsheet is enough.',
  },
  wrong: { vi: 'Chưa đồng ý?', en: 'You disagree?' },
  wrongLead: {
    vi: 'Hỏi lại, phản ánh hoặc khiếu nại ngay tại đây; ghi mã hồ sơ của con, không cần ghi tên.',
    en: 'Ask, report or complain right here; give the code of the application, the name is not needed.',
  },
  feedback: { vi: 'Hỏi hoặc phản ánh', en: 'Ask or report' },
  complaint: { vi: 'Khiếu nại', en: 'Complain' },
  apply: { vi: 'Nộp hồ sơ vào trường này', en: 'Apply to this school' },
}

/** One school in one enrolment: figures, sealed list, draws, results with reasons, and what changed afterwards. */
export function SchoolPage(props: SchoolProps) {
  const { campaign, school, code, name, phase, figures, draws } = props
  const words = useWords()
  const { language } = usePage()
  const campaignId = campaign.id
  return (
    <Page
      title={name}
      eyebrow={`${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      width="wide"
      back={{ href: enrolmentPaths.campaign.to({ campaignId }) }}
      aside={
        phase === 'open' && (
          <LinkButton href={enrolmentPaths.apply.to({ campaignId }, { truong: code })}>
            {words(texts.apply)}
          </LinkButton>
        )
      }
    >
      {figures.overQuota > 0 && <Notice tone="danger">{words(texts.over(figures.overQuota))}</Notice>}
      <Section title={texts.figures}>
        <Figures figures={figures} decided={school.decidedAt !== null} />
      </Section>
      {draws.length > 0 && (
        <Section title={texts.draws}>
          <ul class="govuk-list govuk-list--bullet">
            {draws.map((draw) => (
              <li key={draw.id}>
                <a href={enrolmentPaths.draw.to({ drawId: draw.id })}>
                  {words(purposeWords[draw.purpose])} ({words(stratumWords(draw, campaign))})
                </a>{' '}
                – {words(draw.drawn === null ? texts.committed : texts.held)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {school.decidedAt !== null && <Results {...props} />}
      {props.acts.length > 0 && <Acts acts={props.acts} />}
      {school.sealedAt !== null && (
        <Section title={texts.check} lead={texts.checkLead} id="kiem-chung">
          <div
            data-verify="enrolment"
            data-file={enrolmentPaths.checkFile.to({ campaignId, school: code })}
          />
          <p>
            <a href={enrolmentPaths.checkFile.to({ campaignId, school: code })} download>
              {words(texts.checkFile)}
            </a>{' '}
            · <a href="/kiem-chung">{words(texts.verifier)}</a>
          </p>
          <p>
            <code>node verify/verify.mjs enrolment kiem-chung-{code}.json</code>
          </p>
          <Details summary={texts.byHand}>
            <p>{words(texts.checkSteps)}</p>
          </Details>
        </Section>
      )}
      {school.sealedAt !== null && school.sealedSha256 !== null && (
        <Section title={texts.sealed} lead={texts.sealedLead}>
          <p>
            {words(texts.sealedAt)} {formatMoment(language, school.sealedAt)}
          </p>
          <CopyText label={texts.hash} value={school.sealedSha256} />
          {props.leaves.map((mark) => (
            <LeafLine key={mark.revision} mark={mark} />
          ))}
          <p>
            <a href={enrolmentPaths.sealed.to({ campaignId, school: code })} download>
              {words(texts.download)}
            </a>
          </p>
        </Section>
      )}
      <Section title={texts.wrong} lead={texts.wrongLead}>
        <ButtonRow>
          <LinkButton href={doors.feedback(code)} variant="secondary">
            {words(texts.feedback)}
          </LinkButton>
          <LinkButton href={doors.complaint(code)} variant="secondary">
            {words(texts.complaint)}
          </LinkButton>
        </ButtonRow>
      </Section>
    </Page>
  )
}

/** The group of a draw in words: a rank, girls, boys. */
export function stratumWords({ purpose, stratum }: EnrolmentDraw, { rules }: Pick<Campaign, 'rules'>) {
  if (purpose === 'classes') {
    return stratum === 'female' ? { vi: 'nữ', en: 'girls' } : { vi: 'nam', en: 'boys' }
  }
  return rules.ranks.find(({ code }) => code === stratum)?.name ?? { vi: stratum, en: stratum }
}

function Figures({ figures, decided }: { readonly figures: SchoolFigures; readonly decided: boolean }) {
  const pupils = (value: number) => ({ kind: 'number' as const, value, unit: texts.pupils })
  return (
    <CardGrid narrow>
      <Stat label={texts.quota} figure={pupils(figures.quota)} />
      <Stat
        label={texts.applications}
        figure={{ kind: 'number', value: figures.applications, unit: texts.files }}
      />
      {decided && (
        <>
          <Stat
            label={texts.admitted}
            figure={{ ...pupils(figures.admitted), note: texts.byDraw(figures.admittedByDraw) }}
          />
          <Stat
            label={texts.outside}
            figure={{
              kind: 'share',
              numerator: figures.outsideZone,
              denominator: figures.everIn,
              of: texts.ofCame,
            }}
          />
          <Stat label={texts.late} figure={pupils(figures.lateAdditions)} />
          <Stat label={texts.soon} figure={pupils(figures.transfersSoon)} />
          <Stat label={texts.present} figure={pupils(figures.present)} />
        </>
      )}
    </CardGrid>
  )
}

function Results({ campaign, code: school, decisions, classOf }: SchoolProps) {
  const words = useWords()
  const dealt = classOf.size > 0
  return (
    <Section
      title={texts.results}
      actions={
        <a href={enrolmentPaths.results.to({ campaignId: campaign.id, school })} download>
          {words(texts.csv)}
        </a>
      }
    >
      <Table
        caption={texts.results}
        captionHidden
        rows={decisions}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'code',
            header: texts.code,
            rowHeader: true,
            cell: ({ code }) => <span id={code}>{code}</span>,
          },
          {
            key: 'result',
            header: texts.result,
            cell: ({ admitted, reason }) => (
              <>
                <Tag tone={admitted ? 'success' : 'neutral'}>{words(admitted ? texts.yes : texts.no)}</Tag>{' '}
                {words(reasonWords(reason, campaign.rules.ranks))}
              </>
            ),
          },
          { key: 'zone', header: texts.zone, cell: ({ zone }) => words(zoneWords(zone)) },
          ...(dealt
            ? [{ key: 'class', header: texts.class, cell: ({ code }: Decision) => classOf.get(code) ?? '' }]
            : []),
        ]}
      />
    </Section>
  )
}

function Acts({ acts }: Pick<SchoolProps, 'acts'>) {
  const words = useWords()
  return (
    <Section title={texts.acts} lead={texts.actsLead}>
      <Table
        caption={texts.acts}
        captionHidden
        rows={acts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', header: texts.day, cell: ({ happenedOn }) => formatDay(happenedOn) },
          { key: 'kind', header: texts.kind, rowHeader: true, cell: ({ kind }) => words(actWords[kind]) },
          { key: 'code', header: texts.code, cell: ({ code }) => code ?? '–' },
          { key: 'zone', header: texts.zone, cell: ({ zone }) => words(zoneWords(zone)) },
          { key: 'basis', header: texts.basis, cell: ({ basis }) => basis },
          { key: 'why', header: texts.why, cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  )
}
