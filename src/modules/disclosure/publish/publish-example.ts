import type { ExampleContext, ExampleStep, ExampleUnit } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, formatDay, startOfDay, weekday } from '../../../platform/kernel/dates.ts'
import { schoolYearOf } from '../domain/obligations/occasions.ts'
import type { DraftId } from '../domain/templates/draft.ts'
import type { DraftValues } from '../domain/templates/draft-values.ts'
import { occasionLabel } from '../domain/templates/occasion-label.ts'
import { headingOf, templateFor } from '../domain/templates/template-for.ts'
import { publicationsOfUnits } from '../store/draft-queries.ts'
import { getDraft, insertDraft } from '../store/draft-store.ts'
import { insertPosting, insertPostingEnd, type PostingId } from '../store/postings.ts'
import { handIn } from './release-draft.ts'

/** One school in so many has something on its desk, and keeps a book of its board. */
const everySchool = 6

const dishes = [
  ['Cơm, thịt kho trứng, canh bí đỏ', 'Sữa chua'],
  ['Cơm, cá sốt cà, canh rau ngót', 'Chuối'],
  ['Bún thịt bằm, rau sống', 'Bánh flan'],
  ['Cơm, gà xào nấm, canh chua', 'Dưa hấu'],
  ['Cháo thịt bằm, đậu que xào', 'Sữa tươi'],
] as const

/** Drafts that wait for a principal or are half done, and notices that hang on boards of the example. */
export const publishExample: ExampleStep = {
  name: 'drafts and notices',
  isHistory: true,
  load: async (context) => {
    const { world, now, random } = context
    const today = dayInVietnam(now)
    const schools = world.unitsOn(today, 'school').filter((_, index) => index % everySchool === 0)
    for (const school of schools) {
      const own = random.stream(school.code)
      await tellDrafts(context, school, own.id('draft'), own.id('draft'))
      await tellBoard(context, school, own.id('posting'), own.id('posting'))
    }
  },
}

async function tellDrafts(
  context: ExampleContext,
  school: ExampleUnit,
  waiting: DraftId,
  begun: DraftId,
): Promise<void> {
  const { tx, world, now } = context
  const today = dayInVietnam(now)
  const [clerk] = world.holders(school.id, 'school-clerk', today)
  if (clerk === undefined) return
  const monday = addDays(today, 1 - weekday(today))
  const menu: DraftValues = {
    'thuc-don': dishes.map((row, index) => [formatDay(addDays(monday, index)), ...row]),
    nguon: 'Hợp tác xã rau an toàn và lò mổ có kiểm dịch trên địa bàn',
  }
  const support: DraftValues = { 'ho-tro': [['Miễn, giảm học phí', '14', '', '']] }
  const drafts = [
    {
      id: waiting,
      code: 'school-menu',
      occasion: today.slice(0, 7),
      values: menu,
      isHanded: true,
      hours: 20,
    },
    {
      id: begun,
      code: 'school-fee-exemptions',
      occasion: schoolYearOf(today),
      values: support,
      isHanded: false,
      hours: 3,
    },
  ]
  for (const { id, code, occasion, values, isHanded, hours } of drafts) {
    const template = templateFor(context.content.disclosureTemplates, code)
    const duty = context.content.disclosure.find((one) => one.code === code)
    if (duty === undefined) continue
    const at = new Date(now.getTime() - hours * 3_600_000)
    const draft = {
      id,
      unitId: school.id,
      template: template.code,
      duty: { code, occasion },
      correctionOf: null,
      correctionReason: '',
      title: headingOf(template, {
        duty: duty.name.vi,
        occasion: occasionLabel(occasion),
        unit: school.name,
      }),
      values,
      law: template.legalBasis,
      publicUntil: null,
      by: clerk.id,
      at,
      example: true,
    }
    await insertDraft(tx, draft)
    if (isHanded) await handIn(tx, { draft: await getDraft(tx, id), by: clerk.id, at })
  }
}

/** The two newest publications of a school: one hangs, one was taken down when its time was over. */
async function tellBoard(
  { tx, world, now }: ExampleContext,
  school: ExampleUnit,
  hanging: PostingId,
  gone: PostingId,
): Promise<void> {
  const today = dayInVietnam(now)
  const [clerk] = world.holders(school.id, 'school-clerk', today)
  const newest = (await publicationsOfUnits(tx, [school.id], 6)).filter(({ state }) => state === 'public')
  if (clerk === undefined) return
  for (const [index, publication] of newest.slice(0, 2).entries()) {
    const postedOn = dayInVietnam(publication.publishedAt)
    const until = addDays(postedOn, index === 0 ? 30 : 5)
    const id = index === 0 ? hanging : gone
    await insertPosting(tx, {
      id,
      publicationId: publication.id,
      version: publication.version,
      unitId: school.id,
      place: 'Bảng tin cổng chính',
      postedOn,
      postedBy: clerk.id,
      until,
      picture: null,
      recordedBy: clerk.id,
      at: startOfDay(addDays(postedOn, 1)) > now ? now : startOfDay(addDays(postedOn, 1)),
      example: true,
    })
    if (index === 0 || addDays(until, 1) > today) continue
    await insertPostingEnd(tx, id, {
      takenOn: addDays(until, 1),
      takenBy: clerk.id,
      reason: '',
      picture: null,
      recordedBy: clerk.id,
      at: now,
    })
  }
}
