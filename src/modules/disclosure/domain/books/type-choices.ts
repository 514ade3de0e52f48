import { readDong, writeDong } from '../donations/dong.ts'
import { type TextbookChoice, textbookGrades } from './selection.ts'
import { readTypedTable } from './typed-table.ts'

const columns = {
  grade: ['khoi', 'lop'],
  subject: ['mon'],
  title: ['ten'],
  series: ['bo'],
  authors: ['tac gia', 'tong chu bien', 'chu bien'],
  publisher: ['nha xuat ban', 'nxb'],
  price: ['gia'],
  votes: ['phieu', 'so phieu', 'dong y'],
  voters: ['nguoi', 'so nguoi', 'tong'],
} as const

export type ChoiceRowProblem =
  | 'no-grade'
  | 'no-subject'
  | 'no-title'
  | 'no-publisher'
  | 'wrong-price'
  | 'wrong-votes'

export interface TypedChoices {
  readonly choices: readonly TextbookChoice[]
  readonly problems: readonly { readonly row: number; readonly problem: ChoiceRowProblem }[]
}

/** Reads the list of textbooks as a clerk pastes or types it, one book a row. */
export function readChoices(text: string): TypedChoices {
  const read = readTypedTable(text, columns).map(({ row, cell }) => {
    const grade = textbookGrades.find((one) => one === cell('grade').replace(/^\D+/u, ''))
    const price = cell('price') === '' ? null : readDong(cell('price'))
    const votes = countOf(cell('votes'))
    const voters = countOf(cell('voters'))
    const isVote = votes !== undefined && voters !== undefined && isPossible(votes, voters)
    const problems: ChoiceRowProblem[] = [
      ...(grade === undefined ? (['no-grade'] as const) : []),
      ...(cell('subject') === '' ? (['no-subject'] as const) : []),
      ...(cell('title') === '' ? (['no-title'] as const) : []),
      ...(cell('publisher') === '' ? (['no-publisher'] as const) : []),
      ...(price === undefined ? (['wrong-price'] as const) : []),
      ...(isVote ? [] : (['wrong-votes'] as const)),
    ]
    if (grade === undefined || price === undefined || !isVote || problems.length > 0)
      return { choices: [], problems: problems.map((problem) => ({ row, problem })) }
    const choice: TextbookChoice = {
      grade,
      subject: cell('subject').slice(0, 120),
      title: cell('title').slice(0, 300),
      series: cell('series').slice(0, 200),
      authors: cell('authors').slice(0, 300),
      publisher: cell('publisher').slice(0, 200),
      price,
      voters,
      votes,
    }
    return { choices: [choice], problems: [] }
  })
  return {
    choices: read.flatMap(({ choices }) => choices),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** The list as it is typed, for somebody to go on with. */
export function writeChoices(choices: readonly TextbookChoice[]): string {
  return choices
    .map(({ grade, subject, title, series, authors, publisher, price, votes, voters }) =>
      [
        grade,
        subject,
        title,
        series,
        authors,
        publisher,
        price === null ? '' : writeDong(price),
        votes ?? '',
        voters ?? '',
      ].join(' | '),
    )
    .join('\n')
}

/** A number of people, null for an empty cell, undefined for what is none. */
function countOf(text: string): number | null | undefined {
  if (text === '') return null
  return /^\d{1,4}$/u.test(text) ? Number(text) : undefined
}

function isPossible(votes: number | null, voters: number | null): boolean {
  if (votes === null || voters === null) return votes === voters
  return voters > 0 && votes <= voters
}
