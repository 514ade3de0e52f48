import type { SeedSource } from '../../../platform/content/schema/enrolment.ts'
import type { TypedForm } from '../../../platform/http/typed-form.ts'
import type { Campaign, CampaignSchool, Phase } from '../domain/enrolment/campaign.ts'
import type { Tie } from '../domain/enrolment/decide-places.ts'
import type { SchoolFigures } from '../domain/enrolment/school-figures.ts'
import type { Application } from '../store/enrolment-applications.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'

/** What the desk of a school shows. */
export interface DeskSchoolProps {
  readonly campaign: Campaign
  readonly school: CampaignSchool
  readonly code: string
  readonly name: string
  readonly phase: Phase
  readonly figures: SchoolFigures
  readonly applications: readonly { readonly application: Application; readonly name: string }[]
  readonly doubled: ReadonlySet<string>
  /** Whose last places must be drawn; undefined when nobody's. */
  readonly tie: Tie | undefined
  readonly draws: readonly EnrolmentDraw[]
  readonly sources: readonly SeedSource[]
  readonly mayReceive: boolean
  readonly mayDecide: boolean
  readonly mayDraw: boolean
  /** The person who looks: whoever typed a value does not confirm it. */
  readonly personId: string
  readonly form: TypedForm
  readonly requestId: string
}
