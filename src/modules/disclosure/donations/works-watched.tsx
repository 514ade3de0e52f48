import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type AppealView, standingMinutes } from './appeal-view.ts'
import { verdictWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

const texts = {
  done: (day: string) => ({ vi: `Hoàn thành ${day}`, en: `Done ${day}` }),
  open: { vi: 'Chưa hoàn thành', en: 'Not done' },
  watched: (day: string) => ({
    vi: `Ban Thanh tra nhân dân giám sát ngày ${day}`,
    en: `Watched by the People's Inspection Board on ${day}`,
  }),
  unwatched: { vi: 'Chưa có biên bản giám sát', en: 'No minutes yet' },
  recommends: { vi: 'Kiến nghị', en: 'Recommendation' },
  answer: { vi: 'Nhà trường trả lời', en: 'The school answers' },
  due: (day: string) => ({ vi: `Phải trả lời trước hết ngày ${day}`, en: `Due by ${day}` }),
  late: { vi: 'Quá hạn trả lời', en: 'Answer overdue' },
  picture: (name: string, stage: string) => ({
    vi: `Ảnh ${name}, ${stage}`,
    en: `Picture ${name}, ${stage}`,
  }),
}

/** The stages of the works, each with what the People's Inspection Board saw and the school answered. */
export function WorksWatched({ view, today }: { readonly view: AppealView; readonly today: LocalDate }) {
  const words = useWords()
  const standing = standingMinutes(view)
  return (
    <ol>
      {view.stages.map((stage) => {
        const minutes = standing.filter((minute) => minute.stage === stage.position)
        return (
          <li key={stage.position}>
            <h3>
              {stage.name}{' '}
              <Tag tone={stage.doneOn === null ? 'neutral' : 'success'}>
                {stage.doneOn === null ? texts.open : texts.done(formatDay(stage.doneOn))}
              </Tag>
            </h3>
            {minutes.length === 0 && <p>{words(texts.unwatched)}</p>}
            {minutes.map((minute) => (
              <section key={minute.id} aria-label={words(texts.watched(formatDay(minute.visitedOn)))}>
                <p>
                  <strong>{words(texts.watched(formatDay(minute.visitedOn)))}</strong>{' '}
                  <Tag tone={minute.verdict === 'concern' ? 'warning' : 'success'}>
                    {verdictWords[minute.verdict]}
                  </Tag>
                </p>
                <p>{minute.seen}</p>
                {minute.recommendation !== '' && (
                  <p>
                    <strong>{words(texts.recommends)}:</strong> {minute.recommendation}
                  </p>
                )}
                {minute.reply !== null && (
                  <p>
                    <strong>{words(texts.answer)}:</strong> {minute.reply.text}
                  </p>
                )}
                {minute.reply === null && minute.replyDueOn !== null && (
                  <p>
                    {words(texts.due(formatDay(minute.replyDueOn)))}{' '}
                    {minute.replyDueOn < today && <Tag tone="danger">{texts.late}</Tag>}
                  </p>
                )}
                {minute.files
                  .filter(({ mediaType }) => mediaType.startsWith('image/'))
                  .map(({ id, name }) => (
                    <p key={id}>
                      <img
                        src={donationPaths.picture.to({ number: String(view.appeal.number), fileId: id })}
                        alt={words(texts.picture(name, stage.name))}
                        loading="lazy"
                        style="max-width: 100%; height: auto"
                      />
                    </p>
                  ))}
              </section>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
