import { z } from 'zod'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { unitNames, unitsTopic } from '../../organisations/index.ts'
import { readDrawList } from '../domain/inspections/draw.ts'
import { type Draw, findDraw, unitIdsByCode } from '../store/inspection-draws.ts'
import {
  inspectionsOfLines,
  inspectionsPerPage,
  lateRemedies,
  listPublished,
} from '../store/inspection-lists.ts'
import {
  findProgramme,
  listPublicProgrammes,
  loadLines,
  programmeOfLine,
} from '../store/inspection-programmes.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { InspectionParams } from './inspection-forms.ts'
import { loadInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { PortalConclusionPage } from './portal-conclusion-page.tsx'
import { PortalDrawPage } from './portal-draw-page.tsx'
import { PortalPage } from './portal-page.tsx'
import { PortalProgrammePage } from './portal-programme-page.tsx'
import { conclusionTopic, drawTopic, inspectionsTopic, programmeTopic } from './topics.ts'

const ListQuery = z.object({
  noiDung: z.string().max(40).catch(''),
  sau: z.string().max(80).catch(''),
})
const DrawParams = z.object({ drawId: idSchema('inspection-draw') })

/** The public pages of inspections. They hold no names of persons and are kept until something they show changes. */
export function portalRoutes(ground: InspectionGround): Route[] {
  // The day is among the topics, for what is late depends on it.
  const dayTopic = () => `cases.inspections-on:${dayInVietnam(ground.now())}`
  return [
    get({
      path: inspectionPaths.portal,
      access: 'anyone',
      query: ListQuery,
      topics: () => [inspectionsTopic, unitsTopic, dayTopic()],
      handle: async ({ database, query, today }) => {
        const topic = query.noiDung
        const [programmes, found, late] = await Promise.all([
          listPublicProgrammes(database),
          listPublished(database, { topic: topic === '' ? undefined : topic }, placeOf(query.sau)),
          lateRemedies(database, today),
        ])
        const conclusions = found.slice(0, inspectionsPerPage)
        const last = conclusions.at(-1)
        const ids = [...programmes, ...conclusions, ...late].map(({ unitId }) => unitId)
        const names = await unitNames(database, ids, today)
        return page(
          <PortalPage
            programmes={programmes}
            conclusions={conclusions}
            late={late}
            lateOf={
              new Map(
                [...Map.groupBy(late, ({ inspectionId }) => inspectionId)].map(([id, group]) => [
                  id,
                  group.length,
                ]),
              )
            }
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            topic={topic}
            nextHref={
              last?.publishedAt != null && found.length > conclusions.length
                ? inspectionPaths.portal.to(
                    {},
                    {
                      noiDung: topic === '' ? undefined : topic,
                      sau: `${last.publishedAt.toISOString()}_${last.id}`,
                    },
                  )
                : undefined
            }
          />,
        )
      },
    }),
    get({
      path: inspectionPaths.portalConclusion,
      access: 'anyone',
      params: InspectionParams,
      topics: ({ inspectionId }) => [conclusionTopic(inspectionId), unitsTopic, dayTopic()],
      handle: async ({ database, params, today }) => {
        const view = await loadInspection(database, ground, params.inspectionId, today)
        const publishedAt = view?.inspection.publishedAt
        if (view === undefined || publishedAt == null) return notFound()
        return page(
          <PortalConclusionPage view={view} today={today} publishedOn={dayInVietnam(publishedAt)} />,
        )
      },
    }),
    get({
      path: inspectionPaths.portalProgramme,
      access: 'anyone',
      params: z.object({ programmeId: idSchema('inspection-programme') }),
      topics: ({ programmeId }) => [programmeTopic(programmeId), unitsTopic],
      handle: async ({ database, params, today }) => {
        const programme = await findProgramme(database, params.programmeId)
        if (programme?.state !== 'published') return notFound()
        const lines = await loadLines(database, [programme.id])
        const inspections = await inspectionsOfLines(
          database,
          lines.map(({ id }) => id),
        )
        const concluded = Map.groupBy(
          inspections.filter(({ concludedAt }) => concludedAt !== null),
          ({ lineId }) => lineId ?? '',
        )
        const named = lines.flatMap(({ namedUnitId }) => namedUnitId ?? [])
        const names = await unitNames(database, [programme.unitId, ...named], today)
        return page(
          <PortalProgrammePage
            programme={programme}
            lines={lines}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            concluded={new Map([...concluded].map(([id, group]) => [id, group.length]))}
          />,
        )
      },
    }),
    get({
      path: inspectionPaths.portalDraw,
      access: 'anyone',
      params: DrawParams,
      topics: ({ drawId }) => [drawTopic(drawId), unitsTopic],
      handle: async ({ database, params, today }) => {
        const found = await findPublicDraw(database, params.drawId)
        if (found === undefined) return notFound()
        const plan = readDrawList(found.draw.listText)
        const nameOf = await namesByCode(
          database,
          plan.entries.map(({ code }) => code),
          today,
        )
        return page(<PortalDrawPage {...found} plan={plan} nameOf={nameOf} />)
      },
    }),
    get({
      path: inspectionPaths.portalDrawList,
      access: 'anyone',
      params: DrawParams,
      handle: async ({ database, params }) => {
        const found = await findPublicDraw(database, params.drawId)
        if (found === undefined) return notFound()
        return download(found.draw.listText, {
          mediaType: 'text/plain; charset=utf-8',
          fileName: `danh-sach-${found.draw.id}.txt`,
        })
      },
    }),
  ]
}

type Reader = Parameters<typeof findDraw>[0]

/** A draw of a published programme. */
async function findPublicDraw(database: Reader, id: Draw['id']) {
  const draw = await findDraw(database, id)
  const programmeId = draw && (await programmeOfLine(database, draw.lineId))
  if (draw === undefined || programmeId == null) return undefined
  const programme = await findProgramme(database, programmeId)
  const line = (await loadLines(database, [programmeId])).find((one) => one.id === draw.lineId)
  return programme?.state === 'published' && line !== undefined ? { programme, line, draw } : undefined
}

/** What the schools of a list are called; those that ended keep their last name. */
async function namesByCode(database: Reader, codes: readonly string[], today: LocalDate) {
  const ids = await unitIdsByCode(database, codes)
  const names = await unitNames(database, [...ids.values()], today)
  return new Map([...names.values()].map(({ code, name }) => [code, name]))
}

function placeOf(text: string) {
  const [day = '', id = ''] = text.split('_')
  const parsed = idSchema('inspection').safeParse(id)
  return parsed.success && !Number.isNaN(Date.parse(day)) ? { day, id: parsed.data } : undefined
}
