// Runs the verifier as a citizen does and says what that took: its memory is not that of the measurement around it.
import { run } from '../verify/program/run.mjs'

const begun = performance.now()
const { exitCode } = run(process.argv.slice(2))
const seconds = (performance.now() - begun) / 1000
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const processor = (userCPUTime + systemCPUTime) / 1e6
process.stdout.write(JSON.stringify({ exitCode, seconds, processor, maxRSS }))
