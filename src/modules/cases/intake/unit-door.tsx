import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { answersPaths } from '../answers/paths.ts'
import { listAnswers } from '../store/answers-queries.ts'
import { answersTopic } from '../topics.ts'
import { doorHref } from './door-address.ts'

const texts = {
  title: { vi: 'Nói với nơi này', en: 'Tell this place' },
  lead: {
    vi: 'Hỏi một việc, phản ánh một khoản thu, gửi khiếu nại. Không cần tài khoản; bạn nhận mã và ngày trả lời.',
    en: 'Ask something, tell of a fee, file a complaint. No account is needed; you get a code and the day of the answer.',
  },
  tell: { vi: 'Nói với chúng tôi', en: 'Tell us' },
  answers: { vi: 'Những điều nơi này đã trả lời', en: 'What this place has answered' },
}

/** The way from a unit's own page to its door, with the unit chosen already. */
export const unitDoorSection: UnitPageSection = {
  name: 'door',
  topics: () => [answersTopic],
  load: async ({ database, unit }) => {
    if (!unit.public) return undefined
    const filter = { search: '', unitId: unit.id, kind: undefined }
    const { answers } = await listAnswers(database, filter, { after: undefined, perPage: 1 })
    return <UnitDoor code={unit.code} hasAnswers={answers.length > 0} />
  },
}

function UnitDoor({ code, hasAnswers }: { readonly code: string; readonly hasAnswers: boolean }) {
  const words = useWords()
  return (
    <Section title={texts.title} lead={texts.lead}>
      <p>
        <LinkButton href={doorHref({ unit: code })}>{words(texts.tell)}</LinkButton>
      </p>
      {hasAnswers && (
        <p>
          <a href={answersPaths.list.to({}, { noi: code })}>{words(texts.answers)}</a>
        </p>
      )}
    </Section>
  )
}
