import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Progress } from '../../../ui/progress/progress.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { resultTones, resultWords, topicWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface SiteProps {
  readonly view: InspectionView
  readonly mayAnswer: boolean
}

const texts = {
  title: { vi: 'Phiếu kiểm tra tại chỗ', en: 'On-site form' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  items: { vi: 'mục', en: 'items' },
  none: { vi: 'Chưa trả lời', en: 'Not answered' },
  next: { vi: 'Trả lời mục tiếp theo', en: 'Answer the next item' },
  done: { vi: 'Đã trả lời hết các mục', en: 'All items are answered' },
  doneBody: {
    vi: 'Ghi phát hiện (nếu có) rồi gửi nhà trường giải trình.',
    en: 'Write down what was found, if anything, then send it to the school.',
  },
  back: { vi: 'Về cuộc kiểm tra', en: 'Back to the inspection' },
  paper: { vi: 'In phiếu giấy', en: 'Paper form' },
  pictures: (count: number) => ({ vi: `${count} ảnh`, en: `${count} pictures` }),
}

/** The questions of the checklist with what stands on each; one tap leads to an answer. */
export function SitePage({ view, mayAnswer }: SiteProps) {
  const words = useWords()
  const { inspection, checklist, answers, names } = view
  const params = { inspectionId: inspection.id }
  const next = checklist.items.find(({ code }) => !answers.has(code))
  return (
    <Page
      title={texts.title}
      eyebrow={inspection.code}
      lead={`${view.unitName} · ${words(topicWords[inspection.topic])}`}
      back={{ href: inspectionPaths.inspection.to(params), text: texts.back }}
    >
      <Progress
        label={texts.answered}
        done={checklist.items.filter(({ code }) => answers.has(code)).length}
        total={checklist.items.length}
        unit={texts.items}
      />
      {mayAnswer && next !== undefined && (
        <p>
          <LinkButton href={inspectionPaths.item.to({ ...params, itemCode: next.code })}>
            {words(texts.next)}
          </LinkButton>
        </p>
      )}
      {next === undefined && (
        <Notice tone="success" title={texts.done}>
          <p>{words(texts.doneBody)}</p>
        </Notice>
      )}
      <ol>
        {checklist.items.map((item) => {
          const answer = answers.get(item.code)
          return (
            <li key={item.code} id={`muc-${item.code}`}>
              <p>
                {mayAnswer ? (
                  <a href={inspectionPaths.item.to({ ...params, itemCode: item.code })}>{words(item.text)}</a>
                ) : (
                  words(item.text)
                )}{' '}
                {answer === undefined ? (
                  <Tag>{texts.none}</Tag>
                ) : (
                  <Tag tone={resultTones[answer.result]}>{resultWords[answer.result]}</Tag>
                )}
              </p>
              {answer !== undefined && (
                <p>
                  {[
                    answer.note,
                    answer.authorId === null ? '' : (names.get(answer.authorId) ?? ''),
                    answer.files.length === 0 ? '' : words(texts.pictures(answer.files.length)),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <p>
        <a href={inspectionPaths.document.to({ ...params, document: 'phieu', format: 'pdf' })}>
          {words(texts.paper)} (PDF)
        </a>
      </p>
    </Page>
  )
}
