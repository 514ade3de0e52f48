import { formatDay } from '../../../platform/kernel/dates.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Succession } from './load-succession.ts'
import { obligationPaths } from './paths.ts'

const texts = {
  ended: (day: string) => ({ vi: `Đơn vị này đã kết thúc ngày ${day}`, en: `This unit ended on ${day}` }),
  endedText: {
    vi: 'Những nội dung còn thiếu ở đây thuộc thời gian trước ngày đó. Đơn vị tiếp nhận có trách nhiệm công khai bổ sung:',
    en: 'What is missing here is of the time before. Whoever took over has to publish it:',
  },
  nobody: { vi: 'Chưa rõ đơn vị nào tiếp nhận.', en: 'Who took over is not known.' },
  inherited: { vi: 'Tiếp nhận từ đơn vị đã kết thúc', en: 'Taken over from units that ended' },
  gap: (name: string, day: string, open: number) =>
    open === 0
      ? {
          vi: `${name} (kết thúc ngày ${day}): không còn nội dung nào thiếu trong năm cuối`,
          en: `${name} (ended on ${day}): nothing was missing in its last year`,
        }
      : {
          vi: `${name} (kết thúc ngày ${day}): còn ${open} nội dung chưa công khai của năm cuối`,
          en: `${name} (ended on ${day}): ${open} items of its last year are not published`,
        },
}

/** Whose gap it is: what a unit left to those after it, or took over from those before it. */
export function SuccessionNotice({ succession }: { readonly succession: Succession | undefined }) {
  const words = useWords()
  if (succession === undefined) return null
  const { endedOn, takenOverBy, inherited } = succession
  return (
    <>
      {endedOn !== null && (
        <Notice tone="warning" title={texts.ended(formatDay(endedOn))}>
          <p>{words(takenOverBy.length === 0 ? texts.nobody : texts.endedText)}</p>
          <ul>
            {takenOverBy.map(({ code, name }) => (
              <li key={code}>
                <a href={obligationPaths.unit.to({ code })}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {inherited.length > 0 && (
        <Notice title={texts.inherited}>
          <ul>
            {inherited.map(({ code, name, endedOn: last, open }) => (
              <li key={code}>
                <a href={obligationPaths.unit.to({ code }, { nam: last.slice(0, 4) })}>
                  {words(texts.gap(name, formatDay(last), open))}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
