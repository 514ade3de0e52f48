import {
  isEmptyInstallation,
  organisationPaths,
  unitNames,
  unitsTopic,
} from '../modules/organisations/index.ts'
import { listPublicPlans, planPaths, plansTopic } from '../modules/plan/index.ts'
import type { HomePlan } from './home-page.tsx'
import type { SiteDependencies } from './site-routes.tsx'

/** What the modules show on the start page. */
export const siteDependencies: SiteDependencies = {
  doors: [
    {
      href: planPaths.portalList.to({}),
      title: { vi: 'Kế hoạch và cam kết', en: 'Plans and commitments' },
      text: {
        vi: 'Từng cam kết, ai làm, bao giờ xong và con số nào chứng minh.',
        en: 'Each commitment, who does it, by when, and which figure shows it.',
      },
    },
    {
      href: organisationPaths.units.to({}),
      title: { vi: 'Trường và cơ quan', en: 'Schools and authorities' },
      text: {
        vi: 'Tìm trường của con anh/chị, cơ quan quản lý và thay đổi qua từng thời kỳ.',
        en: "Find your child's school, who directs it, and what has changed over time.",
      },
    },
    {
      href: '/so-lieu',
      title: { vi: 'Số liệu và cách tính', en: 'Figures and how they are computed' },
      text: {
        vi: 'Từng chỉ số: công thức, căn cứ và số liệu hiện có.',
        en: 'Each figure: its formula, its legal basis and the records there are.',
      },
    },
  ],
  topics: [plansTopic, unitsTopic],
  currentPlans: async (database, today) => {
    const year = Number(today.slice(0, 4))
    const { plans } = await listPublicPlans(database, { scope: 'own', year }, { page: 1, perPage: 12 })
    const inForce = plans.filter(({ state }) => state === 'issued')
    const names = await unitNames(database, [...new Set(inForce.map(({ unitId }) => unitId))], today)
    return inForce.map(
      (plan): HomePlan => ({
        href: planPaths.portalPlan.to({ planId: plan.id }),
        title: plan.title,
        unitName: names.get(plan.unitId)?.name ?? '',
        year: plan.year,
        numberAndSymbol: plan.number === null ? '' : `${plan.number}/${plan.symbol ?? ''}`,
      }),
    )
  },
  workspacePath: planPaths.deskList.to({}),
  setUpPath: async (database) =>
    (await isEmptyInstallation(database)) ? organisationPaths.setUp.to({}) : undefined,
}
