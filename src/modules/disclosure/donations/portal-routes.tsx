import { z } from 'zod'
import { pictureToShow, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { findUnitByCode, unitNames, unitsTopic } from '../../organisations/index.ts'
import type { AppealState } from '../domain/donations/appeal.ts'
import { findAppealByNumber } from '../store/donation-appeals.ts'
import { appealsPerPage, listPublicAppeals } from '../store/donation-lists.ts'
import { AppealPage } from './appeal-page.tsx'
import { loadAppeal } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { donationPaths } from './paths.ts'
import { type PortalGroup, PortalPage, portalGroups } from './portal-page.tsx'
import { donationsTopic } from './topics.ts'

const ListQuery = z.object({
  'don-vi': z.string().max(60).catch(''),
  'tinh-trang': z.enum(portalGroups).or(z.literal('')).catch(''),
  sau: z.string().max(80).catch(''),
})
export const NumberParams = z.object({ number: z.string().regex(/^\d{1,12}$/u) })

const groups = {
  moi: ['approved'],
  'dang-nhan': ['open'],
  'dang-lam': ['closed', 'works'],
  xong: ['settled', 'finished'],
} as const satisfies Record<PortalGroup, readonly AppealState[]>

/** The public pages of donations: they name no person and are kept until something that they show changes. */
export function portalRoutes(ground: DonationGround): Route[] {
  // What is overdue depends on the day.
  const dayTopic = () => `disclosure.donations-on:${dayInVietnam(ground.now())}`
  return [
    get({
      path: donationPaths.portal,
      access: 'anyone',
      query: ListQuery,
      topics: () => [donationsTopic, unitsTopic],
      handle: async ({ database, query, today }) => {
        const unitCode = query['don-vi']
        const unit = unitCode === '' ? undefined : await findUnitByCode(database, unitCode)
        if (unitCode !== '' && unit === undefined) return notFound()
        const group = query['tinh-trang']
        const found = await listPublicAppeals(
          database,
          { units: unit && [unit.id], states: group === '' ? undefined : groups[group] },
          placeOf(query.sau),
        )
        const appeals = found.slice(0, appealsPerPage)
        const last = appeals.at(-1)
        const names = await unitNames(
          database,
          [...appeals.map(({ unitId }) => unitId), ...(unit ? [unit.id] : [])],
          today,
        )
        const nextHref =
          last?.approvedAt != null && found.length > appeals.length
            ? donationPaths.portal.to(
                {},
                {
                  'don-vi': unitCode === '' ? undefined : unitCode,
                  'tinh-trang': group === '' ? undefined : group,
                  sau: `${last.approvedAt.toISOString()}_${last.id}`,
                },
              )
            : undefined
        return page(
          <PortalPage
            appeals={appeals}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            group={group}
            unitName={unit && names.get(unit.id)?.name}
            unitCode={unitCode}
            nextHref={nextHref}
          />,
        )
      },
    }),
    get({
      path: donationPaths.appeal,
      access: 'anyone',
      params: NumberParams,
      topics: () => [donationsTopic, unitsTopic, dayTopic()],
      handle: async ({ database, params, today }) => {
        const appeal = await findAppealByNumber(database, Number(params.number))
        if (appeal === undefined || appeal.approvedAt === null) return notFound()
        const view = await loadAppeal(database, appeal.id, today)
        return view === undefined ? notFound() : page(<AppealPage view={view} today={today} />)
      },
    }),
    get({
      path: donationPaths.picture,
      access: 'anyone',
      params: NumberParams.extend({ fileId: idSchema('file') }),
      handle: async ({ database, params, today }) => {
        const appeal = await findAppealByNumber(database, Number(params.number))
        if (appeal === undefined || appeal.approvedAt === null) return notFound()
        const view = await loadAppeal(database, appeal.id, today)
        const shown = view?.minutes.some(({ files }) => files.some(({ id }) => id === params.fileId))
        const file = shown === true ? await readStoredFile(database, ground.files, params.fileId) : undefined
        return file === undefined ? notFound() : pictureToShow(file)
      },
    }),
  ]
}

function placeOf(text: string) {
  const [at = '', id = ''] = text.split('_')
  const parsed = idSchema('donation-appeal').safeParse(id)
  return parsed.success && !Number.isNaN(Date.parse(at)) ? { at, id: parsed.data } : undefined
}
