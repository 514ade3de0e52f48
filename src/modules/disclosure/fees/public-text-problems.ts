import type { FieldProblem } from '../../../platform/http/form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts'
import { type PersonalDataKind, personalDataWords } from '../domain/personal-data/finding.ts'

/** Days stand in every decision and minutes of a meeting with pupils' parents: a day here is nobody's birthday. */
const notHere: readonly PersonalDataKind[] = ['birth-date']

/** What must not stand in words that everybody will read: a child's name, a phone number, an account. */
export function publicTextProblems(
  texts: Readonly<Record<string, string>>,
  today: LocalDate,
): FieldProblem[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const [found] = findPersonalData({ text, label: '', ofChildren: false }, today).filter(
      ({ confidence, kind }) => confidence !== 'low' && !notHere.includes(kind),
    )
    if (found === undefined) return []
    const { vi, en } = personalDataWords[found.kind]
    return [
      {
        field,
        message: {
          vi: `Nội dung này sẽ công khai: bỏ “${found.text}” (${vi.toLowerCase()})`,
          en: `This becomes public: take out “${found.text}” (${en.toLowerCase()})`,
        },
      },
    ]
  })
}
