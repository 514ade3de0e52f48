import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'verify/**/*.test.ts'],
    globalSetup: ['test/app/build-once.ts', 'test/database/start-database.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Files share the modules that they import, never a database: loading the house anew for each took a third of the time.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
