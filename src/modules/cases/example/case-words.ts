import type { Content } from '../../../platform/content/content.ts'
import type { ExampleMatter } from '../../../platform/content/schema/example-cases.ts'
import type { ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'

/** The words of one case: its matter, and what is written with its transitions, with the same class, day and amount. */
export interface CaseWords {
  readonly matter: ExampleMatter
  readonly text: string
  readonly wish: string
  readonly reason: string
  readonly answer: string
  readonly ask: string
  readonly supplement: string
  /** What is written with a transition. @throws RangeError when content has no such note */
  note(name: string): string
}

/** Draws the words of a case about a matter. */
export function drawWords(
  { example }: Content,
  matter: ExampleMatter,
  place: { readonly school: ExampleUnit; readonly day: LocalDate },
  random: SeededRandom,
): CaseWords {
  const values: Readonly<Record<string, string>> = {
    lop: className(place.school.level, random),
    ngay: formatDay(place.day).slice(0, 5),
    tien: `${random.integer(5, 60)}0.000`,
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/gu, (all, name: string) => values[name] ?? all)
  const drawn = (texts: readonly string[] | undefined) =>
    texts === undefined || texts.length === 0 ? '' : fill(random.pick(texts))
  const note = (name: string) => {
    const texts = example.caseNotes.notes[name]
    if (texts === undefined) throw new RangeError(`content/example/cases has no note ${name}`)
    return drawn(texts)
  }
  return {
    matter,
    text: drawn(matter.texts),
    wish: drawn(matter.wishes),
    reason: drawn(matter.reasons),
    answer: drawn(matter.answers),
    ask: drawn(matter.asks) || note('ask'),
    supplement: drawn(matter.supplements) || note('supplement'),
    note,
  }
}

function className(level: string | null, random: SeededRandom): string {
  const number = random.integer(1, 6)
  switch (level) {
    case 'THCS':
      return `${random.integer(6, 9)}/${number}`
    case 'TH':
      return `${random.integer(1, 5)}/${number}`
    default:
      return `${random.pick(['Mầm', 'Chồi', 'Lá'])} ${Math.min(number, 3)}`
  }
}

/** Somebody invented, or nobody. No subscriber's number in Việt Nam begins with a zero after the area code. */
export function drawApplicant({ example }: Content, random: SeededRandom) {
  const { family, middle, given } = example.names
  const gender = random.chance(0.6) ? 'female' : 'male'
  const name = [family, middle[gender], given[gender]].map((names) => random.weighted(names).text).join(' ')
  const byMail = random.chance(0.3)
  return {
    name,
    phone: `02720${String(random.integer(0, 999_999)).padStart(6, '0')}`,
    email: byMail ? `nguoi-dan-${random.integer(1, 9_999)}@vi-du.example.test` : '',
    address: `Số ${random.integer(1, 320)} đường ${random.pick(example.streets)}`,
    citizenNumber: '',
    language: 'vi' as const,
    resultBy: 'online' as const,
  }
}
