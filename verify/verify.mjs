#!/usr/bin/env node
// @ts-check
// Checks the public log without trusting the site that publishes it: see docs/verify.md.
import { run } from './program/run.mjs'

const { output, exitCode } = run(process.argv.slice(2))
process.stdout.write(output)
process.exitCode = exitCode
