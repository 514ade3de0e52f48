import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { type Announcement, daysOf } from '../domain/holidays/announcement.ts'
import { lateLetters } from '../late/late-letters.ts'
import { insertAnnouncedDay } from '../store/announced-days.ts'
import { contactsOf, setStoppedDue } from '../store/holidays-clocks.ts'
import { recountClocks } from '../store/recount-clocks.ts'
import { type MovedDate, previewAnnouncement } from './preview.ts'

const casesAtOnce = 200

/** What applying an announcement did. */
export interface Applied {
  readonly movedClocks: number
  readonly stoppedClocks: number
  /** Stopped clocks that no longer count as late, and that count as late now. */
  readonly noLongerLate: number
  readonly newlyLate: number
  readonly told: number
}

/**
 * Applies an announcement in the transaction given, which must read as the system: the days are kept, every running
 * clock on their way is counted anew, stopped ones get their date and lateness again, and whoever's appointment moved
 * is told. Nothing else than what the preview with this digest showed is done.
 */
export async function applyAnnouncement(
  tx: Tx,
  office: CaseOffice,
  announcement: Announcement,
  { digest, by, now }: { readonly digest: string; readonly by: PersonId; readonly now: Date },
): Promise<Result<Applied, 'stale'>> {
  const preview = await previewAnnouncement(tx, office, announcement, now)
  if (preview.digest !== digest) return refused('stale')
  const { kind, name, source, announcedOn } = announcement
  for (const day of daysOf(announcement)) {
    await insertAnnouncedDay(tx, {
      day,
      kind,
      name,
      source,
      announcedOn,
      appliedBy: by,
      movedClocks: preview.running.length,
    })
  }
  // Read again, with the days that were kept just now.
  const world = await office.world(tx, now)
  const cases = [...new Set(preview.running.map(({ clock }) => clock.caseId))]
  let movedClocks = 0
  for (let from = 0; from < cases.length; from += casesAtOnce) {
    const moved = await recountClocks(tx, office.types, world, cases.slice(from, from + casesAtOnce))
    movedClocks += moved.length
  }
  for (const { clock, after, late } of preview.stopped) {
    const { caseId, standing } = clock
    await setStoppedDue(
      tx,
      { caseId, clock: standing.clock, run: standing.run },
      { dueAt: after.dueAt, predicted: after.predicted, late: late.after },
    )
  }
  const told = await tellCitizens(tx, office, announcement, appointments(preview.running))
  await touchTopics(tx, ['measure.figures'])
  return accepted({
    movedClocks,
    told,
    stoppedClocks: preview.stopped.length,
    noLongerLate: preview.stopped.filter(({ late }) => late.before && !late.after).length,
    newlyLate: preview.stopped.filter(({ late }) => !late.before && late.after).length,
  })
}

/** The dates among the moved ones that were promised to somebody: those of the office's own duty. */
export function appointments(moved: readonly MovedDate[]): readonly MovedDate[] {
  return moved.filter(({ clock }) => clock.duty === 'office')
}

async function tellCitizens(
  tx: Tx,
  { origin }: CaseOffice,
  announcement: Announcement,
  moved: readonly MovedDate[],
): Promise<number> {
  let told = 0
  const byCase = new Map<CaseId, MovedDate>(moved.map((one) => [one.clock.caseId, one]))
  const ids = [...byCase.keys()]
  for (let from = 0; from < ids.length; from += casesAtOnce) {
    const contacts = await contactsOf(tx, ids.slice(from, from + casesAtOnce))
    for (const [caseId, { email, language }] of contacts) {
      const one = byCase.get(caseId)
      if (one === undefined) continue
      const said = letters[language]
      const letter = composeLetter({
        language,
        heading: lateLetters.dateMoved.subject[language],
        paragraphs: [
          said.text(one.clock.code, formatDay(one.before.date), formatDay(one.after.date)),
          said.why(announcement.name[language], announcement.source),
        ],
        action: { href: `${origin}/theo-doi`, text: said.action },
        footer: said.footer,
      })
      try {
        const onceKey = `cases.date-moved:${caseId}:${one.clock.standing.clock}:${dayInVietnam(one.after.dueAt)}:${announcement.from}`
        const queued = await queueMail(tx, {
          to: email,
          template: lateLetters.dateMoved,
          language,
          onceKey,
          ...letter,
        })
        if (queued) told += 1
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error
      }
    }
  }
  return told
}

const letters = {
  vi: {
    text: (code: string, before: string, after: string) =>
      `Hạn giải quyết hồ sơ ${code} của bạn chuyển từ ngày ${before} sang ngày ${after}.`,
    why: (name: string, source: string) => `Lý do: lịch làm việc thay đổi (${name}, theo ${source}).`,
    action: 'Mở trang theo dõi',
    footer: 'Thư tự động. Bạn mở trang theo dõi bằng mã trên biên nhận để xem cách tính ngày.',
  },
  en: {
    text: (code: string, before: string, after: string) =>
      `The date of your case ${code} moves from ${before} to ${after}.`,
    why: (name: string, source: string) => `Why: the working calendar changed (${name}, by ${source}).`,
    action: 'Open the tracking page',
    footer: 'Sent by itself. Open the tracking page with your receipt to see how the date is counted.',
  },
} as const
