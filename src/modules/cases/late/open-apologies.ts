import type { Database, Tx } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam, formatDay, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { decidingRoles, handlerRoles } from '../desk/handlers.ts'
import { causeOfDelay } from '../domain/late/cause-of-delay.ts'
import {
  countUnsignedSince,
  type LateDossier,
  lateDossiers,
  openApology,
  staysOf,
} from '../store/late-apologies.ts'
import { actAs, readingAs } from '../store/reading-as.ts'
import { lateLetters, queueLateLetter } from './late-letters.ts'
import { latePaths } from './paths.ts'

const dossiersAtOnce = 500

/** Opens the apology of every dossier that has become late, proposes where the delay lay, and asks whoever handles it. */
export async function openApologies(database: Database, office: CaseOffice, now: Date): Promise<void> {
  const { calendar } = await office.world(database, now)
  const today = dayInVietnam(now)
  const portions = inPortions<LateDossier>((after) =>
    readingAs(database, { kind: 'system' }, (reader) =>
      lateDossiers(reader, now, after ?? null, dossiersAtOnce),
    ),
  )
  for await (const late of portions) {
    await transaction(database, async (tx) => {
      await actAs(tx, { kind: 'system' })
      const stays = await staysOf(
        tx,
        late.map(({ caseId }) => caseId),
      )
      const opened: LateDossier[] = []
      for (const dossier of late) {
        const cause = causeOfDelay(stays.get(dossier.caseId) ?? [], calendar, now)
        if (cause !== undefined && (await openApology(tx, dossier, cause, now))) opened.push(dossier)
      }
      await askForReasons(tx, office, opened, today)
    })
  }
}

async function askForReasons(
  tx: Tx,
  { origin }: CaseOffice,
  opened: readonly LateDossier[],
  today: LocalDate,
): Promise<void> {
  const units = [...new Set(opened.map(({ unitId }) => unitId))]
  const [handlers, leaders] = await Promise.all([
    peopleWithRoles(tx, units, handlerRoles, today),
    peopleWithRoles(tx, units, decidingRoles, today),
  ])
  const asked = new Map<PersonId, { email: string; dossiers: LateDossier[] }>()
  for (const dossier of opened) {
    const handler =
      handlers.find(({ id, unitId }) => id === dossier.handlerId && unitId === dossier.unitId) ??
      leaders.find(({ unitId }) => unitId === dossier.unitId)
    if (handler === undefined) continue
    const known = asked.get(handler.id)?.dossiers ?? []
    asked.set(handler.id, { email: handler.email, dossiers: [...known, dossier] })
  }
  for (const [personId, { email, dossiers }] of asked) {
    const [first] = dossiers
    if (first === undefined) continue
    await queueLateLetter(tx, email, {
      template: lateLetters.apologyAsked,
      paragraphs: [
        `Có ${dossiers.length} hồ sơ quá hạn cần anh chị viết lý do và ngày hẹn lại để lãnh đạo ký xin lỗi người dân trong hôm nay:`,
        ...dossiers
          .slice(0, 30)
          .map(({ code, dueAt }) => `${code}: hẹn trả ${formatDay(dayInVietnam(dueAt))}`),
      ],
      action: { href: `${origin}${latePaths.apologies.to({})}`, text: 'Viết phiếu xin lỗi' },
      onceKey: `cases.apology-asked:${personId}:${first.caseId}`,
    })
  }
}

/** Each morning the heads are told of letters that were not signed, or not even written, on the day before. */
export async function remindOfUnsigned(database: Database, office: CaseOffice, now: Date): Promise<void> {
  const today = dayInVietnam(now)
  const waiting = await readingAs(database, { kind: 'system' }, (reader) =>
    countUnsignedSince(reader, startOfDay(today)),
  )
  for (const { unitId, ready, unwritten } of waiting) {
    await transaction(database, async (tx) => {
      const [head] = await peopleWithRoles(tx, [unitId], decidingRoles, today)
      if (head === undefined) return
      await queueLateLetter(tx, head.email, {
        template: lateLetters.apologyUnsigned,
        paragraphs: [
          `Từ hôm qua còn ${ready} phiếu xin lỗi chờ anh chị ký và ${unwritten} phiếu chưa có người viết lý do.`,
          'Phiếu đến hạn mà chưa gửi được tính vào số liệu công khai của đơn vị.',
        ],
        action: { href: `${office.origin}${latePaths.apologies.to({})}`, text: 'Mở danh sách phiếu' },
        onceKey: `cases.apology-unsigned:${unitId}:${head.id}:${today}`,
      })
    })
  }
}
