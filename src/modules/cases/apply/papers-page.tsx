import type { FieldProblem } from '../../../platform/http/form.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { StepList } from '../../../ui/step-list/step-list.tsx'
import type { DraftPaper } from '../domain/apply/apply-draft.ts'
import { isAnswered } from '../domain/apply/paper-ways.ts'
import { ApplyFrame, stepAddresses } from './apply-frame.tsx'
import { wayWords } from './apply-words.ts'
import type { OpenDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'

export interface PapersPageProps {
  readonly opened: Pick<OpenDraft, 'version' | 'unitName' | 'draft'>
  readonly problems?: readonly FieldProblem[]
}

const texts = {
  lead: {
    vi: 'Chọn từng giấy để chụp ảnh hoặc cho biết bạn nộp bằng cách nào. Nơi tiếp nhận không được đòi thêm giấy ngoài danh sách này.',
    en: 'Open each paper to photograph it or say how you hand it in. Nobody may ask for a paper that is not on this list.',
  },
  none: {
    vi: 'Thủ tục này chưa có danh sách giấy tờ được công bố, nên bạn không phải gửi kèm giấy nào. Tờ khai đã điền là đủ để gửi.',
    en: 'No list of papers is published for this, so you need not attach any. The form that you filled in is enough.',
  },
  next: { vi: 'Tiếp tục', en: 'Go on' },
  nextPaper: { vi: 'Làm giấy tiếp theo', en: 'The next paper' },
  skip: { vi: 'Sang bước 4, giấy tờ để sau', en: 'To step 4, papers later' },
  pages: (count: number) => ({
    vi: `Đã gửi ${count} trang`,
    en: `${count} ${count === 1 ? 'page' : 'pages'} sent`,
  }),
}

/** Every paper of the dossier and how far it is. */
export function PapersPage({ opened, problems }: PapersPageProps) {
  const words = useWords()
  const { version, draft } = opened
  const waiting = version.parts.findIndex((_, index) => !isAnswered(draft.papers[String(index + 1)]))
  const addressOf = (index: number) => applyPaths.paper.to({ place: String(index + 1) })
  return (
    <ApplyFrame step="papers" opened={opened} back={stepAddresses.applicant} errors={problems}>
      <p>{words(version.parts.length === 0 ? texts.none : texts.lead)}</p>
      <StepList
        steps={version.parts.map((part, index) => {
          const paper = draft.papers[String(index + 1)]
          return {
            key: String(index),
            title: part.name,
            href: addressOf(index),
            state: isAnswered(paper) ? 'done' : index === waiting ? 'current' : 'todo',
            body: paper !== undefined && isAnswered(paper) && <p>{words(saidOf(paper))}</p>,
          }
        })}
      />
      <ButtonRow>
        {waiting === -1 ? (
          <LinkButton href={stepAddresses.result}>{words(texts.next)}</LinkButton>
        ) : (
          <>
            <LinkButton href={addressOf(waiting)} about={version.parts[waiting]?.name}>
              {words(texts.nextPaper)}
            </LinkButton>
            <LinkButton variant="secondary" href={stepAddresses.result}>
              {words(texts.skip)}
            </LinkButton>
          </>
        )}
      </ButtonRow>
    </ApplyFrame>
  )
}

/** What was answered for a paper, in a few words. */
export function saidOf({ way, files }: DraftPaper) {
  return way === 'upload' ? texts.pages(files.length) : wayWords[way]
}
