import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate, type NoticeTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { peopleOfUnits, peopleWithRoles, type UnitPerson } from '../../organisations/index.ts'
import type { Draft } from '../domain/templates/draft.ts'
import { publishPaths } from './paths.ts'

/** Letters about drafts; subjects never say what they are about. */
export const draftLetters = {
  waiting: mailTemplate({
    kind: 'disclosure.draft-waiting',
    subject: { vi: 'Có nội dung công khai chờ duyệt', en: 'Something waits to be approved for publication' },
  }),
  returned: mailTemplate({
    kind: 'disclosure.draft-returned',
    subject: { vi: 'Bản thảo công khai được trả lại', en: 'A draft was sent back' },
  }),
} as const satisfies Record<string, NoticeTemplate>

interface Telling {
  readonly origin: string
  readonly draft: Draft
  readonly today: LocalDate
}

/** Tells whoever leads the unit that a draft waits for them. */
export async function tellWaiting(tx: Tx, { origin, draft, today }: Telling): Promise<void> {
  const leaders = await peopleWithRoles(tx, [draft.unitId], ['principal', 'head'], today)
  await queueLetters(tx, leaders.slice(0, 1), {
    template: draftLetters.waiting,
    paragraph: 'Đơn vị có một nội dung công khai đã soạn xong, chờ người đứng đầu duyệt.',
    href: `${origin}${publishPaths.check.to({ draftId: draft.id })}`,
    onceKey: `draft-waiting:${draft.id}:${draft.version}`,
  })
}

/** Tells whoever prepared a draft that it came back. */
export async function tellReturned(tx: Tx, { origin, draft, today }: Telling): Promise<void> {
  const wanted: ReadonlySet<PersonId | null> = new Set([draft.submittedBy])
  const people = (await peopleOfUnits(tx, [draft.unitId], today)).filter(({ id }) => wanted.has(id))
  await queueLetters(tx, people.slice(0, 1), {
    template: draftLetters.returned,
    paragraph: 'Một bản thảo công khai của đơn vị được trả lại kèm lý do để sửa.',
    href: `${origin}${publishPaths.draft.to({ draftId: draft.id })}`,
    onceKey: `draft-returned:${draft.id}:${draft.version}`,
  })
}

interface Letter {
  readonly template: NoticeTemplate
  readonly paragraph: string
  readonly href: string
  readonly onceKey: string
}

async function queueLetters(tx: Tx, people: readonly UnitPerson[], letter: Letter): Promise<void> {
  const { text, html } = composeLetter({
    language: 'vi',
    heading: letter.template.subject.vi,
    paragraphs: [letter.paragraph],
    action: { href: letter.href, text: 'Mở bản thảo' },
  })
  for (const { id, email } of people) {
    try {
      await queueMail(tx, {
        template: letter.template,
        to: email,
        text,
        html,
        onceKey: `${letter.onceKey}:${id}`,
      })
    } catch (error) {
      // A wrong address does not keep a draft from going on its way.
      if (!(error instanceof MailRefused)) throw error
    }
  }
}
