import type { TermStep } from '../../../platform/calendar/term.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { keptWords, occasionWords, placeWords, triggerWords, unconfirmedWords } from './duty-words.ts'

const texts = {
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  rule: { vi: 'Quy tắc', en: 'The rule' },
  start: { vi: 'Bắt đầu tính từ', en: 'Counted from' },
  weekend: { vi: 'cuối tuần, không tính', en: 'weekend, not counted' },
  off: { vi: 'ngày nghỉ', en: 'day off' },
  rolled: { vi: 'làm việc trở lại: hạn chuyển đến ngày này', en: 'work goes on: the day moves here' },
  counted: (count: number) => ({ vi: `ngày làm việc thứ ${count}`, en: `working day ${count}` }),
  added: (amount: number) => ({ vi: `cộng ${amount} ngày`, en: `${amount} days added` }),
  last: { vi: 'Hạn cuối', en: 'The last day' },
  noDay: {
    vi: 'Luật buộc công khai nhưng không nêu số ngày: không có hạn để trễ, nhưng chưa công khai là chưa làm.',
    en: 'The law asks for publication and names no number of days: nothing to be late for, but not done until it is done.',
  },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  where: { vi: 'Nơi công khai', en: 'Where' },
  kept: { vi: 'Thời gian giữ', en: 'Kept public' },
  predicted: {
    vi: 'Lịch nghỉ của năm này chưa được công bố, ngày có thể thay đổi.',
    en: 'The days off of this year are not announced yet; the date may move.',
  },
}

/** Opens a date to its derivation: the rule, the law and its article, the day it is counted from, each day skipped. */
export function DutyDerivation({ duty }: { readonly duty: Duty }) {
  const words = useWords()
  const { version, occasion, due } = duty
  return (
    <Details summary={texts.why}>
      <p>
        {words(texts.rule)}: {words(triggerWords(occasion.trigger))}.
      </p>
      <p>
        {words(texts.start)} {formatDay(occasion.anchor)} ({words(occasionWords(occasion))}).
      </p>
      {due === null ? (
        occasion.trigger.type !== 'always' && <p>{words(texts.noDay)}</p>
      ) : (
        <>
          <Steps steps={due.steps} />
          <p>
            {words(texts.last)}: <strong>{formatDay(due.date)}</strong>.
          </p>
          {due.predicted && <p>{words(texts.predicted)}</p>}
        </>
      )}
      <p>
        {words(texts.basis)}: {version.law}, {version.article}.
        {version.standing === 'unconfirmed' && <> {words(unconfirmedWords)}.</>}
      </p>
      {version.note !== undefined && <p>{version.note}</p>}
      <p>
        {words(texts.where)}: {version.where.map((place) => words(placeWords[place])).join(', ')}.{' '}
        {words(texts.kept)}: {words(keptWords(version.kept))}.
      </p>
    </Details>
  )
}

function Steps({ steps }: { readonly steps: readonly TermStep[] }) {
  const words = useWords()
  const shown = steps.filter(({ kind }) => kind !== 'start')
  if (shown.length === 0) return null
  return (
    <ul>
      {shown.map((step) => (
        <li key={`${step.kind}${step.day}`}>
          {formatDay(step.day)}
          {step.kind === 'counted' && `: ${words(texts.counted(step.count))}`}
          {step.kind === 'added' && `: ${words(texts.added(step.amount))}`}
          {step.kind === 'rolled' && `: ${words(texts.rolled)}`}
          {step.kind === 'skipped' &&
            (step.special === undefined
              ? `: ${words(texts.weekend)}`
              : `: ${words(step.special.name)}, ${words(texts.off)} (${step.special.source.text})`)}
        </li>
      ))}
    </ul>
  )
}
