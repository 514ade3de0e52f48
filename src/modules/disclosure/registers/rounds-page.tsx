import type { DeclarationRule } from '../../../platform/content/schema/integrity.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { DeclarationCounts, DeclarationRound } from '../domain/registers/declaration.ts'
import { registerPaths } from './paths.ts'
import { roundTexts } from './round-texts.ts'

const texts = {
  title: { vi: 'Kê khai tài sản, thu nhập', en: 'Asset declarations' },
  rounds: { vi: 'Các đợt kê khai', en: 'Rounds' },
  none: { vi: 'Chưa mở đợt nào.', en: 'No round yet.' },
  open: { vi: 'Mở đợt kê khai', en: 'Open a round' },
  kind: { vi: 'Loại kê khai', en: 'Sort' },
  year: { vi: 'Năm', en: 'Year' },
  due: { vi: 'Hạn nộp', en: 'Last day' },
  dueHint: {
    vi: 'Chỉ cần với kê khai lần đầu và phục vụ công tác cán bộ; kê khai hằng năm, bổ sung có hạn 31/12',
    en: 'Only for first declarations and before an appointment; the others are due on 31 December',
  },
  button: { vi: 'Mở đợt và lập danh sách', en: 'Open it and list who must' },
} as const

export interface RoundsPageProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly rounds: readonly { readonly round: DeclarationRound; readonly counts: DeclarationCounts }[]
  readonly rules: readonly DeclarationRule[]
  readonly year: number
  readonly form: TypedForm
}

/** The rounds of one unit with their numbers, and a form for a new one. */
export function RoundsPage({ unit, rounds, rules, year, form }: RoundsPageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Section title={texts.rounds}>
        {rounds.length === 0 && <p>{words(texts.none)}</p>}
        {rounds.map(({ round, counts }) => {
          const name = rules.find(({ kind }) => kind === round.kind)?.name ?? texts.title
          return (
            <Card
              key={round.id}
              title={roundTexts.title(name, round.year)}
              href={registerPaths.round.to({ roundId: round.id })}
            >
              <p>{words(roundTexts.counts(counts, formatDay(round.dueOn)))}</p>
            </Card>
          )
        })}
      </Section>
      <Section title={texts.open} id="mo-dot">
        <Form action={registerPaths.rounds.to({ code: unit.code })} requestId={crypto.randomUUID()}>
          <RadiosField
            name="loai"
            label={texts.kind}
            choices={rules.map(({ kind, name, explains }) => ({ value: kind, label: name, hint: explains }))}
            {...shown(form, 'loai', 'yearly')}
          />
          <TextField
            name="nam"
            label={texts.year}
            kind="number"
            width="short"
            {...shown(form, 'nam', String(year))}
          />
          <DateField name="han" label={texts.due} hint={texts.dueHint} optional {...shown(form, 'han')} />
          <Button>{words(texts.button)}</Button>
        </Form>
      </Section>
    </Page>
  )
}
