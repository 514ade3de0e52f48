import type { JobDefinition } from '../../../platform/contracts/job.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { listUnits, type NamedUnit, peopleWithRoles, type UnitPerson } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { declarationState } from '../domain/registers/declaration.ts'
import { reminderStage } from '../domain/registers/reminder.ts'
import { loadTallies, type UnitRegisters } from '../store/register-tallies.ts'
import { registerPaths } from './paths.ts'

const template = mailTemplate({
  kind: 'disclosure.registers',
  subject: { vi: 'Sổ liêm chính: việc đến hạn', en: 'Integrity registers: something is due' },
})

/** What somebody is told of: how many and by when, never who. */
interface Due {
  readonly key: string
  readonly unitId: UnitId
  readonly dueOn: LocalDate
  readonly sentence: string
  readonly path: (code: string) => string
  readonly roles: readonly UnitPerson['capacity'][]
}

/** Every morning: tells the keepers and heads what is due soon and what has become overdue, in numbers. */
export function registerJobs({ origin }: Pick<DisclosureDependencies, 'origin'>): JobDefinition[] {
  return [
    {
      name: 'disclosure.remind-registers',
      cron: '25 7 * * *',
      run: async ({ database, now }) => {
        const today = dayInVietnam(now)
        const { units } = await listUnits(database, { on: today }, { page: 1, perPage: 10_000 })
        const named = new Map(units.map((unit) => [unit.id, unit]))
        const tallies = await loadTallies(database, [...named.keys()], now)
        const due = [...tallies.values()]
          .flatMap((registers) => dueOf(registers, today))
          .filter(({ unitId }) => named.has(unitId))
        const people = await peopleWithRoles(
          database,
          [...new Set(due.map(({ unitId }) => unitId))],
          ['head', 'principal', 'school-clerk'],
          today,
        )
        await transaction(database, async (tx) => {
          for (const one of due) {
            const unit = named.get(one.unitId)
            const stage = reminderStage(one.dueOn, today)
            if (unit === undefined || stage === null) continue
            const told = people.filter(
              ({ unitId, capacity, email }) =>
                unitId === unit.id && email !== '' && one.roles.includes(capacity),
            )
            for (const person of told)
              await queueMail(tx, {
                to: person.email,
                template,
                onceKey: `disclosure.registers:${one.key}:${stage}:${person.id}`,
                ...letterOf(one, unit, stage === 'after', origin),
              })
          }
        })
      },
    },
  ]
}

function dueOf({ rounds, plans, conflicts }: UnitRegisters, today: LocalDate): Due[] {
  return [
    ...rounds.flatMap(({ round, list }): Due[] => {
      const open = list.filter((due) =>
        ['waiting', 'overdue'].includes(declarationState(due, round.dueOn, today)),
      )
      if (open.length === 0) return []
      const sentence = `${open.length} người chưa nộp bản kê khai tài sản, thu nhập năm ${round.year}.`
      const path = () => registerPaths.round.to({ roundId: round.id })
      return [
        { key: round.id, unitId: round.unitId, dueOn: round.dueOn, sentence, path, roles: ['head', 'staff'] },
      ]
    }),
    ...plans.flatMap((plan) =>
      plan.lines
        .filter(({ outcome }) => outcome === null)
        .map((line): Due => {
          const sentence = `Một vị trí của kế hoạch chuyển đổi năm ${plan.year} chưa ghi kết quả.`
          const path = () => registerPaths.plan.to({ planId: plan.id })
          return { key: line.id, unitId: plan.unitId, dueOn: line.plannedOn, sentence, path, roles: ['head'] }
        }),
    ),
    ...conflicts
      .filter(({ decision }) => decision === null)
      .map((conflict): Due => {
        const sentence = 'Một báo cáo xung đột lợi ích chờ xử lý.'
        const path = (code: string) => registerPaths.unitConflicts.to({ code })
        const { id: key, deciderUnitId: unitId, dueOn } = conflict
        return { key, unitId, dueOn, sentence, path, roles: ['head'] }
      }),
  ]
}

function letterOf({ dueOn, sentence, path }: Due, unit: NamedUnit, isOverdue: boolean, origin: string) {
  const day = formatDay(dueOn)
  return composeLetter({
    language: 'vi',
    heading: template.subject.vi,
    paragraphs: [
      `${unit.name}. ${sentence} ${isOverdue ? `Đã quá hạn ${day}.` : `Hạn: ${day}.`}`,
      'Thư không nêu tên ai. Mở sổ để xem.',
    ],
    action: { href: `${origin}${path(unit.code)}`, text: 'Mở sổ' },
    footer: 'Thư tự động nhắc việc đến hạn của sổ liêm chính.',
  })
}
