import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type DrawPlan, riskStrata } from '../domain/inspections/draw.ts'
import type { Draw } from '../store/inspection-draws.ts'
import type { Programme, ProgrammeLine } from '../store/inspection-programmes.ts'
import { quarterWords, stratumWords, topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface PortalDrawProps {
  readonly programme: Programme
  readonly line: ProgrammeLine
  readonly draw: Draw
  readonly plan: DrawPlan
  readonly nameOf: ReadonlyMap<string, string>
}

const texts = {
  title: { vi: 'Bốc thăm chọn trường kiểm tra', en: 'How the schools were drawn' },
  fixed: { vi: 'Chốt danh sách ngày', en: 'List fixed on' },
  source: { vi: 'Con số công khai', en: 'Public number' },
  day: { vi: 'Có vào ngày', en: 'Drawn on' },
  hash: { vi: 'SHA-256 của danh sách', en: 'SHA-256 of the list' },
  secretHash: { vi: 'SHA-256 của số bí mật', en: 'SHA-256 of the secret' },
  file: { vi: 'Tải danh sách', en: 'Download the list' },
  list: { vi: 'Danh sách', en: 'The list' },
  places: (count: number) => ({ vi: `bốc ${count} trường`, en: `${count} are drawn` }),
  result: { vi: 'Kết quả', en: 'Result' },
  notDrawn: { vi: 'Chưa bốc thăm.', en: 'Not drawn yet.' },
  waiting: {
    vi: 'Đã bốc thăm. Kết quả và số bí mật được công bố khi tất cả các trường đã được kiểm tra tại chỗ, để không lộ trước.',
    en: 'Drawn. The result and the secret are shown when all schools have been visited, so that nobody is warned.',
  },
  value: { vi: 'Con số đã ra', en: 'The number was' },
  secret: { vi: 'Số bí mật', en: 'The secret' },
  seed: { vi: 'Hạt giống', en: 'The seed' },
  chosen: { vi: 'Trường được chọn', en: 'Schools drawn' },
  how: { vi: 'Tự kiểm tra', en: 'Check it yourself' },
  steps: [
    {
      vi: 'Tải danh sách, tính SHA-256 của tệp: phải bằng mã ở trên.',
      en: 'Download the list and take the SHA-256 of the file: it must be the one above.',
    },
    {
      vi: 'SHA-256 của số bí mật (viết liền, không xuống dòng) phải bằng mã ở trên.',
      en: 'The SHA-256 of the secret (no line break) must be the one above.',
    },
    {
      vi: 'Hạt giống là SHA-256 của: mã danh sách, dấu |, con số công khai, dấu |, số bí mật.',
      en: 'The seed is the SHA-256 of: hash of the list, |, public number, |, secret.',
    },
    {
      vi: 'Với mỗi trường, tính SHA-256 của: hạt giống, dấu hai chấm, mã trường. Trong mỗi nhóm, xếp tăng dần và lấy đủ số trường.',
      en: 'For each school take the SHA-256 of: seed, colon, code. In each group sort upwards and take as many as are drawn.',
    },
  ],
}

/** A draw as anybody can follow and repeat it. */
export function PortalDrawPage({ programme, line, draw, plan, nameOf }: PortalDrawProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={`${words(topicWords[line.topic])} · ${words(quarterWords(line.quarter, programme.year))}`}
      back={{
        href: inspectionPaths.portalProgramme.to({ programmeId: programme.id }),
        text: programme.title,
      }}
    >
      <SummaryList
        rows={[
          { key: texts.fixed, value: formatDay(dayInVietnam(draw.committedAt)) },
          { key: texts.source, value: draw.seedSource },
          { key: texts.day, value: formatDay(draw.seedDay) },
          { key: texts.hash, value: <code>{draw.listHash}</code> },
          { key: texts.secretHash, value: <code>{draw.secretHash}</code> },
        ]}
      />
      <p>
        <a href={inspectionPaths.portalDrawList.to({ drawId: draw.id })}>{words(texts.file)}</a>
      </p>
      <Section title={texts.result}>
        <Result draw={draw} nameOf={nameOf} />
      </Section>
      <Section title={texts.list}>
        {riskStrata.map((stratum) => (
          <div key={stratum}>
            <h3>
              {words(stratumWords[stratum])}, {words(texts.places(plan.places[stratum]))}
            </h3>
            <ul>
              {plan.entries
                .filter((entry) => entry.stratum === stratum)
                .map(({ code }) => (
                  <li key={code}>
                    {nameOf.get(code) ?? code} <code>{code}</code>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section title={texts.how}>
        <ol>
          {texts.steps.map((step) => (
            <li key={step.en}>{words(step)}</li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

function Result({ draw, nameOf }: Pick<PortalDrawProps, 'draw' | 'nameOf'>) {
  const words = useWords()
  const { result, revealed, secret } = draw
  if (result === null) return <p>{words(texts.notDrawn)}</p>
  if (!revealed) return <p>{words(texts.waiting)}</p>
  return (
    <SummaryList
      rows={[
        { key: texts.value, value: result.publicValue },
        { key: texts.secret, value: <code>{secret}</code> },
        { key: texts.seed, value: <code>{result.seed}</code> },
        {
          key: texts.chosen,
          value: (
            <>
              {result.chosenCodes.map((code) => (
                <Tag key={code} tone="info">
                  {nameOf.get(code) ?? code}
                </Tag>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}
