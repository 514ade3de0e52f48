// Counts what really ran, for the closing line of the test command.
import { writeFileSync } from 'node:fs'

export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    // A test that did not run, for whatever reason, is not a test that passed.
    const brokenFiles = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const failed = tests.length - passed + brokenFiles + unhandledErrors.length
    writeFileSync(process.env.MINHBACH_TEST_COUNT, JSON.stringify({ passed, failed }))
  }
}
