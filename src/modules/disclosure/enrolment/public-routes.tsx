import { z } from 'zod'
import type { Database } from '../../../platform/database/database.ts'
import { writeCsv } from '../../../platform/documents/write-csv.ts'
import { type Answer, download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { findUnitByCode, unitNames, unitsTopic } from '../../organisations/index.ts'
import { readDrawInput, runDraw } from '../domain/draw/draw.ts'
import { type Campaign, type CampaignId, phaseAt } from '../domain/enrolment/campaign.ts'
import { reasonWords } from '../domain/enrolment/reason-words.ts'
import { searchAreas } from '../store/enrolment-areas.ts'
import { findCampaign, listPublicCampaigns } from '../store/enrolment-campaigns.ts'
import { findDraw, listDraws } from '../store/enrolment-draws.ts'
import { listActs, listClassPlaces, listDecisions } from '../store/enrolment-results.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import { CampaignPage } from './campaign-page.tsx'
import { CampaignsPage } from './campaigns-page.tsx'
import { enrolmentCheckFile } from './check-file.ts'
import { drawCrypto } from './draw-crypto.ts'
import { DrawPage } from './draw-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { zoneWords } from './enrolment-words.ts'
import { FindPage } from './find-page.tsx'
import { leavesOf, loadFigures } from './load-school.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolPage } from './school-page.tsx'
import { campaignTopic, enrolmentTopic } from './topics.ts'

export const CampaignParams = z.object({ campaignId: idSchema('enrolment-campaign') })
export const SchoolParams = CampaignParams.extend({ school: z.string().max(80) })
const DrawParams = z.object({ drawId: idSchema('enrolment-draw') })

/** What everybody sees of enrolment: no names, kept until something they show changes. */
export function publicRoutes({ content, now }: EnrolmentGround): Route[] {
  // Openings and closings pass by themselves: the minute is among the topics.
  const minuteTopic = () => `disclosure.enrolment-at:${now().toISOString().slice(0, 16)}`
  return [
    get({
      path: enrolmentPaths.portal,
      access: 'anyone',
      topics: () => [enrolmentTopic, unitsTopic, minuteTopic()],
      handle: async ({ database, today, now: at }) => {
        const campaigns = await listPublicCampaigns(database)
        const names = await unitNames(
          database,
          campaigns.map(({ unitId }) => unitId),
          today,
        )
        const listed = campaigns.map((campaign) => ({
          campaign,
          office: names.get(campaign.unitId)?.name ?? '',
          phase: phaseAt(campaign, at),
        }))
        return page(<CampaignsPage campaigns={listed} />)
      },
    }),
    get({
      path: enrolmentPaths.campaign,
      access: 'anyone',
      params: CampaignParams,
      topics: ({ campaignId }) => [campaignTopic(campaignId), unitsTopic, minuteTopic()],
      handle: async ({ database, params, today, now: at }) => {
        const campaign = await findPublic(database, params.campaignId)
        if (campaign === undefined) return notFound()
        const figures = await loadFigures(database, campaign.id)
        const opened = dayInVietnam(campaign.opensAt)
        const names = await unitNames(database, [...figures.keys(), campaign.unitId], opened)
        const about = await publicationsAbout(database, { type: 'enrolment-campaign', id: campaign.id })
        const plan = about.find(({ kind }) => kind === 'enrolment-plan')
        const schools = [...figures].map(([id, found]) => ({
          code: names.get(id)?.code ?? '',
          name: names.get(id)?.name ?? '',
          figures: found.figures,
          decided: found.school.decidedAt !== null,
        }))
        return page(
          <CampaignPage
            campaign={campaign}
            office={names.get(campaign.unitId)?.name ?? ''}
            phase={phaseAt(campaign, at)}
            today={today}
            steps={content.enrolment.steps}
            schools={schools.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'))}
            planHref={plan && `/cong-khai/${plan.number}`}
          />,
        )
      },
    }),
    get({
      path: enrolmentPaths.find,
      access: 'anyone',
      params: CampaignParams,
      query: z.object({ tim: z.string().max(120).catch('') }),
      handle: async ({ database, params, query, today, now: at }) => {
        const campaign = await findPublic(database, params.campaignId)
        if (campaign === undefined) return notFound()
        const words = query.tim.trim()
        // Before the opening: as the areas will be then.
        const opened = dayInVietnam(campaign.opensAt)
        const on = [today, opened].toSorted().at(-1) ?? today
        const areas = words === '' ? [] : await searchAreas(database, campaign.id, { words, on })
        const names = await unitNames(
          database,
          areas.flatMap(({ schools }) => schools.map(({ schoolId }) => schoolId)),
          today,
        )
        const named = areas.map((area) => ({
          ...area,
          schools: area.schools.map(({ schoolId, order }) => ({
            order,
            code: names.get(schoolId)?.code ?? '',
            name: names.get(schoolId)?.name ?? '',
          })),
        }))
        return page(
          <FindPage campaign={campaign} phase={phaseAt(campaign, at)} typed={words} areas={named} />,
        )
      },
    }),
    get({
      path: enrolmentPaths.school,
      access: 'anyone',
      params: SchoolParams,
      topics: ({ campaignId }) => [campaignTopic(campaignId), unitsTopic, minuteTopic()],
      handle: async ({ database, params, now: at }) => {
        const found = await findPublicSchool(database, params)
        if (found === undefined) return notFound()
        const { campaign, school, figures, code } = found
        const names = await unitNames(database, [school.schoolId], dayInVietnam(campaign.opensAt))
        return page(
          <SchoolPage
            campaign={campaign}
            school={school}
            code={code}
            name={names.get(school.schoolId)?.name ?? code}
            phase={phaseAt(campaign, at)}
            figures={figures}
            decisions={await listDecisions(database, campaign.id, school.schoolId)}
            draws={await listDraws(database, campaign.id, school.schoolId)}
            acts={await listActs(database, campaign.id, school.schoolId)}
            classOf={await listClassPlaces(database, campaign.id, school.schoolId)}
            leaves={await leavesOf(database, school.sealId)}
          />,
          200,
          school.sealedAt === null ? [] : ['verify'],
        )
      },
    }),
    get({
      path: enrolmentPaths.sealed,
      access: 'anyone',
      params: SchoolParams,
      handle: async ({ database, params }) => {
        const found = await findPublicSchool(database, params)
        if (found?.school.sealedText == null) return notFound()
        return jsonFile(found.school.sealedText, `danh-sach-chot-${found.code}.json`)
      },
    }),
    get({
      path: enrolmentPaths.checkFile,
      access: 'anyone',
      params: SchoolParams,
      handle: async ({ database, params }) => {
        const found = await findPublicSchool(database, params)
        const file = found && (await enrolmentCheckFile(database, found.school))
        return file === undefined ? notFound() : jsonFile(file, `kiem-chung-${found?.code}.json`)
      },
    }),
    get({
      path: enrolmentPaths.results,
      access: 'anyone',
      params: SchoolParams,
      handle: async ({ database, params, language }) => {
        const found = await findPublicSchool(database, params)
        if (found === undefined || found.school.decidedAt === null) return notFound()
        const decisions = await listDecisions(database, found.campaign.id, found.school.schoolId)
        const rows = decisions.map(({ code, admitted, zone, reason }) => [
          code,
          admitted ? '1' : '0',
          zoneWords(zone)[language],
          'rank' in reason ? reason.rank : '',
          'place' in reason ? String(reason.place) : '',
          reasonWords(reason, found.campaign.rules.ranks)[language],
        ])
        const header = ['ma_ho_so', 'duoc_nhan', 'tuyen', 'nhom', 'thu_tu_boc_tham', 'ly_do']
        const columns = header.map((name) => ({ header: name }))
        return download(writeCsv({ name: 'ket-qua', columns, rows }), {
          mediaType: 'text/csv; charset=utf-8',
          fileName: `ket-qua-${found.code}.csv`,
        })
      },
    }),
    get({
      path: enrolmentPaths.draw,
      access: 'anyone',
      params: DrawParams,
      handle: async ({ database, params }) => {
        const draw = await findDraw(database, params.drawId)
        const campaign = draw && (await findPublic(database, draw.campaignId))
        if (draw === undefined || campaign === undefined) return notFound()
        const names = await unitNames(database, [draw.schoolId], dayInVietnam(campaign.opensAt))
        const school = names.get(draw.schoolId)
        const input = readDrawInput(draw.input)
        // Computed anew, not read: the page shows what anybody else would compute.
        const isHeld = draw.drawn !== null && draw.value !== null
        const order = isHeld ? runDraw(input, draw.value ?? '', drawCrypto).order : []
        return page(
          <DrawPage
            campaign={campaign}
            draw={draw}
            input={input}
            school={{ code: school?.code ?? '', name: school?.name ?? '' }}
            source={content.enrolment.seeds.find(({ code }) => code === draw.seedSource)}
            order={order}
            leaves={await leavesOf(database, draw.id)}
          />,
        )
      },
    }),
    get({
      path: enrolmentPaths.drawInput,
      access: 'anyone',
      params: DrawParams,
      handle: async ({ database, params }) => {
        const draw = await findDraw(database, params.drawId)
        const campaign = draw && (await findPublic(database, draw.campaignId))
        if (draw === undefined || campaign === undefined) return notFound()
        return jsonFile(draw.input, `boc-tham-${draw.id}.json`)
      },
    }),
  ]
}

export async function findPublic(database: Database, id: CampaignId): Promise<Campaign | undefined> {
  const campaign = await findCampaign(database, id)
  return campaign?.state === 'published' ? campaign : undefined
}

async function findPublicSchool(database: Database, params: z.infer<typeof SchoolParams>) {
  const campaign = await findPublic(database, params.campaignId)
  const unit = campaign && (await findUnitByCode(database, params.school))
  const found = unit && campaign && (await loadFigures(database, campaign.id)).get(unit.id)
  return found && { campaign, code: unit.code, ...found }
}

function jsonFile(text: string, fileName: string): Answer {
  return download(text, { mediaType: 'application/json; charset=utf-8', fileName })
}
