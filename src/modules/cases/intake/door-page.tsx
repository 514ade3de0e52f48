import type { ComponentChildren } from 'preact'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { fieldId } from '../../../ui/field/field-frame.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Text } from '../../../ui/text.ts'
import { type DoorAnswers, type DoorStep, doorMatters, doorWishes, elsewhere } from '../domain/intake/door.ts'
import { doorHref } from './door-address.ts'
import { concernWords, kindWords, matterWords, wishWords } from './door-words.ts'
import { intakePaths } from './paths.ts'

/** A unit as the door offers it. */
export interface DoorUnit {
  readonly code: string
  readonly name: string
  readonly address: string
}

export interface DoorPageProps {
  readonly step: Extract<DoorStep, { step: 'matter' | 'wish' | 'unit' | 'concern' }>
  readonly answers: DoorAnswers
  readonly search: string
  /** Found by the search; the offices when nothing was searched. */
  readonly units: readonly DoorUnit[]
  readonly isMore: boolean
  /** The unit that was chosen, when the question is about it. */
  readonly unitName: string
  readonly trackHref: string
  readonly answersHref: string
}

const texts = {
  title: { vi: 'Nói với chúng tôi', en: 'Tell us' },
  lead: {
    vi: 'Bạn chỉ cần trả lời vài câu hỏi ngắn. Không cần tài khoản.',
    en: 'A few short questions. No account is needed.',
  },
  matter: { vi: 'Bạn muốn nói về chuyện gì?', en: 'What is it about?' },
  wish: { vi: 'Bạn mong chúng tôi làm gì?', en: 'What would you like us to do?' },
  unit: { vi: 'Chuyện này ở trường nào, nơi nào?', en: 'Which school or office is it about?' },
  unitSearch: {
    vi: 'Gõ tên trường, có dấu hay không dấu đều được',
    en: 'Type the name; accents may be left out',
  },
  find: { vi: 'Tìm', en: 'Search' },
  offices: { vi: 'Hoặc chọn một cơ quan', en: 'Or choose an office' },
  found: { vi: 'Bạn muốn nói đến nơi nào?', en: 'Which one do you mean?' },
  none: {
    vi: 'Không tìm thấy. Hãy thử gõ ít chữ hơn, hoặc chọn cơ quan quản lý.',
    en: 'Nothing found. Type fewer letters, or choose the office in charge.',
  },
  more: { vi: 'Còn nữa: gõ thêm chữ để thấy đúng nơi.', en: 'There are more: type a few more letters.' },
  elsewhere: { vi: 'Không phải việc của trường hay ngành giáo dục', en: 'It is not about education' },
  elsewhereText: {
    vi: 'Ví dụ đất đai, công an, y tế, đường sá.',
    en: 'For example land, police, health, roads.',
  },
  head: (name: string) => ({
    vi: `Chuyện này có liên quan đến người đứng đầu ${name} không?`,
    en: `Does it concern the head of ${name}?`,
  }),
  headHint: {
    vi: 'Người đứng đầu là hiệu trưởng, trưởng phòng hoặc chủ tịch. Không ai được tự xét việc của mình.',
    en: 'The head is the principal, the head of office or the chair. Nobody judges their own case.',
  },
  back: { vi: 'Quay lại câu trước', en: 'Back' },
  other: { vi: 'Bạn đã gửi rồi?', en: 'Have you written before?' },
  track: { vi: 'Theo dõi việc đã gửi', en: 'Follow what you sent' },
  resume: { vi: 'Viết tiếp bản nháp', en: 'Go on with a draft' },
  answers: { vi: 'Xem hỏi đáp đã công khai', en: 'Published questions and answers' },
  urgent: { vi: 'Ai đang gặp nguy hiểm?', en: 'Is somebody in danger?' },
  urgentText: {
    vi: 'Gọi ngay 113 (công an), 115 (cấp cứu) hoặc 111 (bảo vệ trẻ em, miễn phí, cả ngày đêm).',
    en: 'Call 113 (police), 115 (ambulance) or 111 (child protection, free, day and night) at once.',
  },
}

/** One question of the door; each answer is a link, so that nothing but choices stands in the address. */
export function DoorPage(props: DoorPageProps) {
  const { step, answers } = props
  const isFirst = step.step === 'matter'
  return (
    <Page
      title={questionOf(props)}
      eyebrow={isFirst ? undefined : texts.title}
      lead={isFirst ? texts.lead : step.step === 'concern' ? texts.headHint : undefined}
      variant="portal"
      width="reading"
      back={isFirst ? undefined : { href: doorHref(before(step, answers)), text: texts.back }}
    >
      {step.step === 'matter' && <FirstQuestion {...props} />}
      {step.step === 'wish' && (
        <Choices>
          {doorWishes[step.matter].map((wish) => (
            <ChoiceCard key={wish} href={doorHref({ ...answers, wish })} {...wishWords[wish]} />
          ))}
        </Choices>
      )}
      {step.step === 'unit' && <UnitQuestion {...props} />}
      {step.step === 'concern' && (
        <Choices>
          {step.concerns.map((concern) => (
            <ChoiceCard key={concern} href={doorHref({ ...answers, concern })} {...concernWords[concern]} />
          ))}
        </Choices>
      )}
    </Page>
  )
}

function questionOf({ step, unitName }: DoorPageProps): Text {
  switch (step.step) {
    case 'matter':
      return texts.matter
    case 'wish':
      return texts.wish
    case 'unit':
      return texts.unit
    case 'concern':
      return texts.head(unitName)
  }
}

function before({ step }: DoorPageProps['step'], { matter, wish }: DoorAnswers): DoorAnswers {
  if (step === 'concern') return { matter, wish }
  return step === 'unit' && wish !== undefined ? { matter } : {}
}

function FirstQuestion({ answers, trackHref, answersHref }: DoorPageProps) {
  const words = useWords()
  return (
    <>
      <Choices>
        {doorMatters.map((matter) => (
          <ChoiceCard
            key={matter}
            href={doorHref({ ...answers, matter })}
            tone={matter === 'danger' ? 'danger' : undefined}
            {...matterWords[matter]}
          />
        ))}
      </Choices>
      <Notice tone="warning" title={texts.urgent}>
        <p>{words(texts.urgentText)}</p>
      </Notice>
      <h2>{words(texts.other)}</h2>
      <ul>
        <li>
          <a href={trackHref}>{words(texts.track)}</a>
        </li>
        <li>
          <a href={intakePaths.resume.to({})}>{words(texts.resume)}</a>
        </li>
        <li>
          <a href={answersHref}>{words(texts.answers)}</a>
        </li>
      </ul>
    </>
  )
}

function UnitQuestion({ answers, step, search, units, isMore }: DoorPageProps) {
  const words = useWords()
  const hidden = Object.entries(Object.fromEntries(new URLSearchParams(doorHref(answers).split('?')[1])))
  const name = 'tim'
  return (
    <>
      {step.step === 'unit' && <p>{words(kindWords[step.kind])}</p>}
      <search>
        <form action={intakePaths.door.to({})} method="get" class="mb-search">
          {hidden.map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <label class="govuk-label" for={fieldId(name)}>
            {words(texts.unitSearch)}
          </label>
          <div class="mb-search__row">
            <input class="mb-input" id={fieldId(name)} name={name} type="search" value={search} />
            <button type="submit" class="mb-button">
              <Icon name="search" />
              {words(texts.find)}
            </button>
          </div>
        </form>
      </search>
      <Section title={search === '' ? texts.offices : texts.found}>
        {units.length === 0 && <p>{words(texts.none)}</p>}
        <Choices>
          {units.map(({ code, name: unitName, address }) => (
            <ChoiceCard
              key={code}
              href={doorHref({ ...answers, unit: code })}
              title={unitName}
              text={address}
            />
          ))}
        </Choices>
        {isMore && <p>{words(texts.more)}</p>}
      </Section>
      <p>
        <LinkButton href={doorHref({ ...answers, unit: elsewhere })} variant="quiet">
          {words(texts.elsewhere)}
        </LinkButton>
        <br />
        <small>{words(texts.elsewhereText)}</small>
      </p>
    </>
  )
}

function Choices({ children }: { readonly children: ComponentChildren }) {
  return <CardGrid>{children}</CardGrid>
}

function ChoiceCard(props: {
  readonly href: string
  readonly title: Text
  readonly text: Text
  readonly tone?: 'danger' | undefined
}) {
  const words = useWords()
  const { text } = props
  return (
    <Card title={props.title} href={props.href} headingLevel={2} tone={props.tone}>
      {text !== '' && <p>{typeof text === 'string' ? text : words(text)}</p>}
    </Card>
  )
}
