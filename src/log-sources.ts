import { disclosureLogSources } from './modules/disclosure/index.ts'
import { closingLogSource } from './modules/measure/index.ts'
import type { LogSource } from './platform/public-log/index.ts'

/** All records that stand in the public log: the running platform and `minhbach log verify` compare them with it. */
export const logSources: readonly LogSource[] = [...disclosureLogSources, closingLogSource]
