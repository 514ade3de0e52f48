import type { Content } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { Unit } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import { checkSelection, mayGoOut } from '../domain/books/check-selection.ts'
import {
  type CouncilMember,
  hasMinutes,
  isMeeting,
  meetingOf,
  type SelectionStep,
} from '../domain/books/selection.ts'
import { writeDong } from '../domain/donations/dong.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { type CouncilCount, insertTextbookVersion, type PublicTextbook } from '../store/book-lists.ts'
import { type BookSelection, councilMembers, selectionSteps } from '../store/book-selections.ts'
import { councilWords, regimeWords, stepWords } from './book-words.ts'
import { type CitedSelectionLaw, selectionLaw } from './selection-law.ts'
import { booksTopic, schoolBooksTopic } from './topics.ts'

export interface TextbooksWish {
  readonly unit: Pick<Unit, 'id' | 'code'>
  readonly selection: BookSelection
  readonly explanation: string
  /** Of a change of what is public. */
  readonly reason: string
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/**
 * Makes the list of a school year public with how it came about, or a new version of it beside those before. It meets
 * the duty to publish the textbooks in use.
 * @throws RangeError for a list that the rules stop: the route asks before
 */
export async function publishTextbooks(
  tx: Tx,
  content: Pick<Content, 'laws'>,
  wish: TextbooksWish,
): Promise<number> {
  const { unit, selection, explanation, by, at, example = false } = wish
  const { id, schoolYear, choices } = selection
  const law = selectionLaw(content, schoolYear)
  if (law === undefined) throw new RangeError('no law says how books of that year are chosen')
  const [steps, members] = await Promise.all([selectionSteps(tx, id), councilMembers(tx, id)])
  if (!mayGoOut(checkSelection({ choices, steps, members }, law), explanation))
    throw new RangeError('a list that the rules stop does not go out')
  const books = choices.map((choice) => ({ ...choice, hasMinutes: hasMinutes(meetingOf(choice, steps)) }))
  const council = councilCount(members)
  const version = selection.version + 1
  const reason = version === 1 ? '' : wish.reason
  const { publicationId, number } = await publish(tx, {
    ...(selection.publicationId !== null && { publicationId: selection.publicationId }),
    kind: 'textbook-selection',
    unitId: unit.id,
    duty: { code: 'textbook-list', occasion: schoolYear },
    subject: { type: 'textbook-selection', id },
    title: `Sách giáo khoa năm học ${schoolYear.replace('-', '–')}`,
    content: listContent({ books, steps, council, law, explanation }),
    files: steps.flatMap(({ fileId, fileIsPublic }) => (fileId !== null && fileIsPublic ? [fileId] : [])),
    law: law.citation,
    publicUntil: null,
    reason,
    by,
    approvedBy: by,
    at,
    example,
  })
  await insertTextbookVersion(tx, {
    selectionId: id,
    publicationId,
    version,
    regime: law.regime,
    council,
    reason,
    explanation,
    publishedAt: at,
    approvedBy: by,
    books,
  })
  await touchTopics(tx, [booksTopic, schoolBooksTopic(unit.code)])
  return number
}

interface PublicList {
  readonly books: readonly PublicTextbook[]
  readonly steps: readonly SelectionStep[]
  readonly council: CouncilCount
  readonly law: CitedSelectionLaw
  readonly explanation: string
}

/** The list and its story in plain words; of people there are numbers and initials. */
function listContent({ books, steps, council, law, explanation }: PublicList): PublicationContent {
  return {
    blocks: [
      {
        kind: 'values',
        rows: [
          { label: 'Cách chọn', value: `${regimeWords[law.regime].vi} (${law.citation})` },
          ...(law.regime === 'school-council'
            ? [{ label: 'Hội đồng', value: councilWords(council).vi }]
            : []),
          ...(explanation === '' ? [] : [{ label: 'Giải trình của hiệu trưởng', value: explanation }]),
        ],
      },
      {
        kind: 'table',
        caption: 'Sách giáo khoa',
        columns: [
          'Lớp',
          'Môn',
          'Tên sách',
          'Bộ sách',
          'Tác giả',
          'Nhà xuất bản',
          'Giá bìa (đồng)',
          'Số phiếu',
        ],
        rows: books.map((book) => [
          book.grade,
          book.subject,
          book.title,
          book.series,
          book.authors,
          book.publisher,
          book.price === null ? '' : writeDong(book.price),
          votesText(book),
        ]),
      },
      ...(steps.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Các bước lựa chọn',
              columns: [
                'Bước',
                'Ngày',
                'Số văn bản',
                'Dự họp',
                'Nội dung',
                'Biên bản',
                'Mã SHA-256 của bản gốc',
              ],
              rows: steps.map((step) => [
                stepName(step),
                formatDay(step.heldOn),
                step.document,
                step.present === null ? '' : `${step.present}/${step.invited ?? step.present}`,
                step.note,
                minutesText(step),
                step.sha256 ?? '',
              ]),
            },
          ]),
      ...steps
        .filter(({ maskedText }) => maskedText !== '')
        .map((step) => ({
          kind: 'text' as const,
          text: `Biên bản: ${stepName(step)}, ngày ${formatDay(step.heldOn)} (tên người được viết tắt)\n\n${step.maskedText}`,
        })),
    ],
  }
}

function councilCount(members: readonly CouncilMember[]): CouncilCount {
  const sitting = members.filter(({ leftOn }) => leftOn === null)
  return {
    sitting: sitting.length,
    declared: sitting.filter(({ declaredOn }) => declaredOn !== null).length,
    replaced: members.length - sitting.length,
  }
}

/** `Tổ chuyên môn họp, bỏ phiếu: Toán, lớp 6`. */
export function stepName({ kind, subject, grade }: SelectionStep): string {
  const name = stepWords[kind].vi
  if (subject === '') return name
  return grade === '' ? `${name}: ${subject}` : `${name}: ${subject}, lớp ${grade}`
}

/** `6/8`, as votes of those who voted. */
export function votesText({ votes, voters }: Pick<PublicTextbook, 'votes' | 'voters'>): string {
  return votes === null || voters === null ? '' : `${votes}/${voters}`
}

function minutesText(step: SelectionStep): string {
  if (!isMeeting(step.kind)) return ''
  if (step.fileIsPublic) return 'Tệp kèm theo'
  return step.maskedText === '' ? 'Chưa có' : 'Đăng bên dưới'
}
