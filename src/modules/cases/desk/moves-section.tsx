import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { transitionOf } from '../domain/case-type.ts'
import type { CaseView } from './case-view.ts'
import type { DeskRights } from './desk-rights.ts'
import { deskPaths } from './paths.ts'

const texts = {
  now: { vi: 'Việc cần làm', en: 'What to do' },
  noMoves: {
    vi: 'Bạn không có bước xử lý nào ở trạng thái này.',
    en: 'There is no step for you in this state.',
  },
  ended: { vi: 'Hồ sơ đã kết thúc.', en: 'The case has ended.' },
  take: { vi: 'Tôi nhận xử lý', en: 'I take it' },
} as const

/** The transitions that are offered to this person now. */
export function MovesSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const { case: found, type } = view.opened
  const words = useWords()
  return (
    <Section title={texts.now} id="viec-can-lam">
      <ButtonRow>
        {rights.mayTake && (
          <Form action={deskPaths.take.to({ caseId: found.id })} requestId={crypto.randomUUID()}>
            <Button variant="secondary">{words(texts.take)}</Button>
          </Form>
        )}
        {view.moves.map((name, index) => (
          <LinkButton
            key={name}
            href={
              transitionOf(type, name).outcome === 'merged'
                ? deskPaths.related.to({ caseId: found.id })
                : deskPaths.move.to({ caseId: found.id, transition: name })
            }
            variant={index === 0 ? 'primary' : 'secondary'}
          >
            {words(transitionOf(type, name).words)}
          </LinkButton>
        ))}
      </ButtonRow>
      {view.moves.length === 0 && (
        <p>{words(found.standing.closedAt === null ? texts.noMoves : texts.ended)}</p>
      )}
    </Section>
  )
}
