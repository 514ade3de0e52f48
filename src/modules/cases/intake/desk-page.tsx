import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import type { CaseType } from '../domain/case-type.ts'
import type { DoorKind } from '../domain/intake/door.ts'
import { concernSlugs, intakePaths, kindSlugs } from './paths.ts'

interface DeskUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
}

export interface DeskPageProps {
  readonly units: readonly DeskUnit[]
  readonly chosen: DeskUnit
  readonly types: readonly { readonly kind: DoorKind; readonly type: CaseType }[]
}

const texts = {
  title: { vi: 'Nhận đơn, ghi cuộc gọi', en: 'Enter letters and calls' },
  lead: {
    vi: 'Ghi lại đơn giấy, cuộc gọi đường dây nóng, e-mail, người đến trực tiếp. Thời hạn tính từ lúc đơn đến.',
    en: 'Record letters, hotline calls, e-mails and those who come in person. The time limit counts from when it came.',
  },
  unit: { vi: 'Nhận cho đơn vị', en: 'For the unit' },
  kind: { vi: 'Đơn thuộc loại nào?', en: 'What kind is it?' },
  head: { vi: 'Nói về người đứng đầu đơn vị', en: 'It concerns the head of the unit' },
  headText: {
    vi: 'Đơn được ghi nhận và chuyển thẳng lên cấp trên; đơn vị này không đọc được nữa.',
    en: 'It is recorded and goes straight to the body above; this unit cannot read it afterwards.',
  },
  feedbackHead: { vi: 'Phản ánh về người đứng đầu', en: 'Feedback on the head' },
  complaintHead: { vi: 'Khiếu nại người đứng đầu', en: 'Complaint against the head' },
  denunciation: { vi: 'Đơn tố cáo', en: 'Denunciations' },
  denunciationText: {
    vi: 'Không nhập đơn tố cáo ở đây. Giữ nguyên phong bì, vào sổ riêng và chuyển người có thẩm quyền theo Luật Tố cáo.',
    en: 'Do not enter denunciations here. Keep the envelope closed, enter it in its own book and pass it to whoever is competent.',
  },
}

/** Where a clerk begins to enter what came. */
export function DeskPage({ units, chosen, types }: DeskPageProps) {
  const words = useWords()
  const href = (kind: DoorKind, ve?: string) =>
    intakePaths.deskForm.to({ kind: kindSlugs[kind] }, { noi: chosen.code, ve })
  return (
    <Page title={texts.title} lead={texts.lead} eyebrow={chosen.name} width="wide" variant="workspace">
      {units.length > 1 && (
        <Tabs
          label={texts.unit}
          tabs={units.map(({ code, shortName }) => ({
            href: intakePaths.desk.to({}, { noi: code }),
            label: shortName,
            current: code === chosen.code,
          }))}
        />
      )}
      <Section title={texts.kind}>
        <CardGrid>
          {types.map(({ kind, type }) => (
            <Card key={kind} title={type.words} href={href(kind)}>
              <p>{words(type.description)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={texts.head} lead={texts.headText}>
        <ul>
          <li>
            <a href={href('feedback', concernSlugs.head)}>{words(texts.feedbackHead)}</a>
          </li>
          <li>
            <a href={href('complaint', concernSlugs.head)}>{words(texts.complaintHead)}</a>
          </li>
        </ul>
      </Section>
      <Notice tone="warning" title={texts.denunciation}>
        <p>{words(texts.denunciationText)}</p>
      </Notice>
    </Page>
  )
}
