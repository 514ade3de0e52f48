import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Judgement } from '../domain/fees/judge-collection.ts'
import { AskedForm, type AskedQuery } from './asked-form.tsx'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'
import { VerdictView } from './verdict-view.tsx'

const texts = {
  title: { vi: 'So với giấy báo của bạn', en: 'Compare it with your paper' },
  back: { vi: 'Các khoản thu của trường', en: 'What the school asks' },
  answer: { vi: 'Kết quả đối chiếu', en: 'What the list says' },
  next: { vi: 'Bạn có thể làm gì?', en: 'What can you do?' },
  tell: { vi: 'Báo khoản thu này', en: 'Tell us of this collection' },
  tellText: {
    vi: 'Có người xem xét và trả lời bạn đúng hạn. Không cần tài khoản, không cần nêu tên. Nếu thu sai, trường phải trả lại.',
    en: 'Somebody looks into it and answers in time. No account and no name are needed. What was wrong is paid back.',
  },
  ask: { vi: 'Hỏi trường', en: 'Ask the school' },
  askText: {
    vi: 'Bạn chỉ muốn hiểu rõ hơn: trường trả lời câu hỏi.',
    en: 'You only want to understand: the school answers.',
  },
  complain: { vi: 'Khiếu nại', en: 'Complain' },
  complainText: {
    vi: 'Quyết định thu chạm đến quyền lợi của chính bạn và bạn muốn có quyết định giải quyết theo luật. Phải nêu tên.',
    en: 'A decision touches your own rights and you want a ruling by law. Your name is needed.',
  },
  another: { vi: 'Đối chiếu khoản khác, hoặc nói rõ hơn', en: 'Compare another, or say more' },
}

export interface CheckPageProps {
  readonly fees: SchoolFees
  readonly asked: AskedQuery
  /** Undefined while nothing was typed. */
  readonly judgement: Judgement | undefined
  readonly otherWays: { readonly questionHref: string; readonly complaintHref: string }
}

/** The answer to "is this fee allowed?", and the ways on from it. */
export function CheckPage({ fees, asked, judgement, otherWays }: CheckPageProps) {
  const words = useWords()
  const code = { code: fees.unit.code }
  return (
    <Page
      title={texts.title}
      eyebrow={fees.name}
      variant="portal"
      back={{ href: feePaths.school.to(code), text: texts.back }}
    >
      {judgement !== undefined && (
        <>
          <Section title={texts.answer}>
            <p>
              <strong>
                {asked.khoan}
                {asked.tien !== '' && `, ${asked.tien}`}
              </strong>
            </p>
            <VerdictView judgement={judgement} />
          </Section>
          <Section title={texts.next}>
            <p>
              <LinkButton href={feePaths.report.to(code, { ...asked })}>{words(texts.tell)}</LinkButton>
            </p>
            <p>{words(texts.tellText)}</p>
            <ul>
              <li>
                <a href={otherWays.questionHref}>{words(texts.ask)}</a>. {words(texts.askText)}
              </li>
              <li>
                <a href={otherWays.complaintHref}>{words(texts.complain)}</a>. {words(texts.complainText)}
              </li>
            </ul>
          </Section>
        </>
      )}
      <Section title={texts.another}>
        <AskedForm action={feePaths.check.to(code)} asked={asked} more={{ level: fees.place.level }} />
      </Section>
    </Page>
  )
}
