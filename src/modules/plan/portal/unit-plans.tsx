import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { stateTones, stateWords } from '../plan-words.ts'
import { listPublicPlans } from '../store/plan-queries.ts'
import { plansTopic } from '../topics.ts'

const title = { vi: 'Kế hoạch đã công bố', en: 'Published plans' }

/** The part of a unit's public page that lists its plans: its own and its versions of its superiors'. */
export const unitPlansSection: UnitPageSection = {
  name: 'plans',
  topics: () => [plansTopic],
  load: async ({ database, unit }) => {
    const paging = { page: 1, perPage: 20 }
    const [own, versions] = await Promise.all([
      listPublicPlans(database, { scope: 'own', unitId: unit.id }, paging),
      listPublicPlans(database, { scope: 'versions', unitId: unit.id }, paging),
    ])
    const plans = [...own.plans, ...versions.plans].toSorted((left, right) => right.year - left.year)
    return plans.length === 0 ? undefined : <UnitPlans plans={plans} />
  },
}

function UnitPlans({ plans }: { readonly plans: readonly Plan[] }) {
  const words = useWords()
  return (
    <Section title={title}>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <a href={planPaths.portalPlan.to({ planId: plan.id })}>{plan.title}</a>{' '}
            {[String(plan.year), numberAndSymbol(plan)].filter(Boolean).join(' · ')}{' '}
            <Tag tone={stateTones[plan.state]}>{words(stateWords[plan.state])}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
