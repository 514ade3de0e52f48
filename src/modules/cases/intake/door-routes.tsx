import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import {
  findUnit,
  findUnitByCode,
  listUnits,
  type Unit,
  unitName,
  unitsTopic,
} from '../../organisations/index.ts'
import { answersPaths } from '../answers/paths.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { doorStep } from '../domain/intake/door.ts'
import { receptionPaths } from '../reception/paths.ts'
import { trackingPaths } from '../tracking/paths.ts'
import { answersOf, DoorQuery, formHref } from './door-address.ts'
import { DoorPage, type DoorUnit } from './door-page.tsx'
import { competentFor, lineAbove } from './load-who-answers.ts'
import { DenunciationPage, ElsewherePage, type PlaceToGo } from './other-way-pages.tsx'
import { intakePaths } from './paths.ts'

/** So many units are shown; who sees more types a few letters more. */
const mostUnits = 20

/** The one door: at most four questions, each answered by a link. */
export function doorRoutes({ content }: Pick<CaseDependencies, 'content'>): Route[] {
  return [
    get({
      path: intakePaths.door,
      access: 'anyone',
      query: DoorQuery,
      topics: () => [unitsTopic],
      handle: async ({ query, database, today }) => {
        const answers = answersOf(query)
        const unit = await chosenUnit(database, answers.unit)
        if (answers.unit !== undefined && answers.unit !== 'noi-khac' && unit === undefined) return notFound()
        const next = doorStep(answers)
        switch (next.step) {
          case 'form':
            return redirect(formHref(next.kind, next.unit, next.concern))
          case 'denunciation':
            return denunciation(database, content, unit, today)
          case 'elsewhere':
            return page(<ElsewherePage backHref={intakePaths.door.to({})} />)
          default: {
            const offered = next.step === 'unit' ? await offeredUnits(database, query.tim, today) : noUnits
            return page(
              <DoorPage
                step={next}
                answers={answers}
                search={query.tim.trim()}
                {...offered}
                unitName={unit === undefined ? '' : await unitName(database, unit.id, today)}
                trackHref={trackingPaths.enter.to({})}
                answersHref={answersPaths.list.to({})}
              />,
            )
          }
        }
      },
    }),
  ]
}

const noUnits = { units: [], isMore: false }

async function chosenUnit(reader: Reader, code: string | undefined): Promise<Unit | undefined> {
  const unit = code === undefined ? undefined : await findUnitByCode(reader, code)
  return unit?.public === true ? unit : undefined
}

async function offeredUnits(
  reader: Reader,
  typed: string,
  today: LocalDate,
): Promise<{ readonly units: readonly DoorUnit[]; readonly isMore: boolean }> {
  const search = typed.trim()
  const { units, total } = await listUnits(
    reader,
    {
      on: today,
      publicOnly: true,
      ...(search === ''
        ? { kinds: ['city-office', 'commune-department', 'province-department'] }
        : { search }),
    },
    { page: 1, perPage: mostUnits },
  )
  return {
    units: units.map(({ code, name, address }) => ({ code, name, address })),
    isMore: total > units.length,
  }
}

async function denunciation(
  reader: Reader,
  content: Content,
  unit: Unit | undefined,
  today: LocalDate,
): Promise<Answer> {
  const above = unit === undefined ? await offices(reader, today) : await lineAbove(reader, unit.id, today)
  const competent =
    unit?.kind === 'school'
      ? await competentFor(reader, content, 'denunciation.principal', unit, above, today)
      : []
  const places = await placesOf(reader, [...new Set([...competent, ...above])].slice(0, 4), today)
  return page(<DenunciationPage places={places} receptionHref={receptionPaths.list.to({})} />)
}

async function offices(reader: Reader, today: LocalDate): Promise<UnitId[]> {
  const { units } = await listUnits(
    reader,
    { on: today, publicOnly: true, kinds: ['province-department', 'city-committee', 'commune-committee'] },
    { page: 1, perPage: 4 },
  )
  return units.map(({ id }) => id)
}

/** Units with their addresses, as somebody would look for them. */
export async function placesOf(
  reader: Reader,
  ids: readonly UnitId[],
  today: LocalDate,
): Promise<PlaceToGo[]> {
  return Promise.all(
    ids.map(async (id) => {
      const [unit, name] = await Promise.all([findUnit(reader, id), unitName(reader, id, today)])
      return { name, address: unit?.address ?? '', phone: unit?.phone ?? '' }
    }),
  )
}
