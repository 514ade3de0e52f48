import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { type OutgoingMail, queueMail } from '../../../platform/mail/queue-mail.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { listUnits, type NamedUnit, peopleWithRoles, type UnitPerson } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { type DutyReminder, dutyReminders, type ReminderStage } from '../domain/obligations/duty-reminders.ts'
import { dutiesAt } from '../figures/duties-at.ts'
import { followUnits, unfollowedUnits } from '../store/obligation-store.ts'
import { publicationsTopic } from '../topics.ts'
import { occasionWords } from './duty-words.ts'
import { type DutyGround, dutyGround } from './load-duties.ts'
import { obligationPaths } from './paths.ts'

const template = mailTemplate({
  kind: 'disclosure.duties',
  subject: { vi: 'Nội dung phải công khai', en: 'What must be published' },
})

const stageSentences: Readonly<Record<ReminderStage, (day: string) => string>> = {
  before: (day) => `Đến hết ngày ${day}, đơn vị phải công khai các nội dung sau:`,
  'on-the-day': (day) => `Hôm nay, ${day}, là ngày cuối để công khai các nội dung sau:`,
  after: (day) => `Đã quá hạn ${day} mà các nội dung sau chưa được công khai:`,
}

/** Every morning: begins to follow new units, and reminds those who publish and who answer for it. */
export function obligationJobs({
  content,
  origin,
}: Pick<DisclosureDependencies, 'content' | 'origin'>): JobDefinition[] {
  const ground = dutyGround(content)
  return [
    {
      name: 'disclosure.follow-units',
      cron: '1 0 * * *',
      run: async ({ database, now }) => {
        const today = dayInVietnam(now)
        const units = await unfollowedUnits(database, today)
        await transaction(database, async (tx) => {
          if (units.length > 0) await followUnits(tx, units, today)
          // With the day what is due becomes overdue: kept pages that count it are made anew.
          await touchTopics(tx, [publicationsTopic])
        })
      },
    },
    {
      name: 'disclosure.remind-duties',
      cron: '15 7 * * *',
      run: ({ database, now }) => sendReminders(database, now, ground, origin),
    },
  ]
}

const unitsAtOnce = 100

async function sendReminders(
  database: Database,
  now: Date,
  ground: DutyGround,
  origin: string,
): Promise<void> {
  const today = dayInVietnam(now)
  const { units } = await listUnits(database, { on: today }, { page: 1, perPage: 10_000 })
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    const some = units.slice(start, start + unitsAtOnce)
    const letters = await lettersFor(database, some, now, ground, origin)
    if (letters.length === 0) continue
    await transaction(database, async (tx) => {
      for (const letter of letters) await queueMail(tx, letter)
    })
  }
}

async function lettersFor(
  database: Database,
  units: readonly NamedUnit[],
  now: Date,
  ground: DutyGround,
  origin: string,
): Promise<OutgoingMail[]> {
  const today = dayInVietnam(now)
  const ids = units.map(({ id }) => id)
  const period = { from: addDays(today, -30), to: addDays(today, 31) }
  const [loaded, people] = await Promise.all([
    dutiesAt(database, { units: ids, asAt: now }, period, ground),
    peopleWithRoles(database, ids, ['school-clerk', 'principal', 'head'], today),
  ])
  const named = new Map(units.map((unit) => [unit.id, unit]))
  return loaded.flatMap(({ organisation, duties }) => {
    const unit = named.get(organisation.id)
    if (unit === undefined) return []
    const told = people.filter(
      ({ unitId, capacity, email }) => unitId === unit.id && capacity !== 'deputy' && email !== '',
    )
    return dutyReminders(duties, today, ground.calendar).flatMap((reminder) =>
      told.map((person) => letterOf(reminder, unit, person, origin)),
    )
  })
}

function letterOf(
  { due, stage, duties }: DutyReminder,
  unit: NamedUnit,
  person: UnitPerson,
  origin: string,
): OutgoingMail {
  const view = stage === 'after' ? 'qua-han' : 'can-lam'
  const content = composeLetter({
    language: 'vi',
    heading: template.subject.vi,
    paragraphs: [
      `${unit.name}. ${stageSentences[stage](formatDay(due))}`,
      ...duties.map(({ obligation, occasion }) => `– ${obligation.name.vi} (${occasionWords(occasion).vi})`),
    ],
    action: {
      href: `${origin}${obligationPaths.deskUnit.to({ code: unit.code }, { xem: view })}`,
      text: 'Mở danh sách và công khai',
    },
    footer: 'Thư tự động nhắc nghĩa vụ công khai. Ngày hạn và căn cứ ghi ở danh sách.',
  })
  return {
    to: person.email,
    template,
    onceKey: `disclosure.duties:${unit.id}:${due}:${stage}:${person.id}`,
    ...content,
  }
}
