import type { LogSource } from '../../platform/public-log/index.ts'
import { publicationLogSource } from './conduct/publication-log-source.ts'
import { donationLogSource } from './donations/log-source.ts'
import { enrolmentLogSource } from './enrolment/log-source.ts'
import { feeLogSource } from './fees/log-source.ts'
import { recruitmentLogSource } from './recruitment/log-source.ts'

/** Every area whose rows stand in the public log; whoever appends leaves from a new one adds it here. */
export const disclosureLogSources: readonly LogSource[] = [
  publicationLogSource,
  donationLogSource,
  feeLogSource,
  enrolmentLogSource,
  recruitmentLogSource,
]
