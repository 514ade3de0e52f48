import path from 'node:path'
import type { Logger } from 'pino'
import { buildHouse } from '../main.tsx'
import { isEmptyInstallation, setUpCode } from '../modules/organisations/index.ts'
import { type Config, ConfigError, readConfig } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import type { Content } from '../platform/content/content.ts'
import { loadContent } from '../platform/content/load-content.ts'
import { openDatabase, requestPatience } from '../platform/database/database.ts'
import { installationKind } from '../platform/database/installation.ts'
import { createLogger } from '../platform/operations/create-logger.ts'
import type { Watched } from '../platform/operations/readiness.ts'
import { watchRoom } from '../platform/operations/room-on-disk.ts'
import { startBackground } from '../platform/operations/start-background.ts'
import { openSigner } from '../platform/public-log/start-public-log.ts'
import { exampleCommand, printSignIns, tellExampleHistory } from './example-command.ts'
import { exampleSurroundings, exampleTelling } from './example-surroundings.ts'
import { explainFailure } from './explain-failure.ts'
import { type OpenInstallation, openInstallation } from './open-installation.ts'
import { releaseStartUpMemory } from './release-start-up-memory.ts'

/** Runs the platform until it is told to stop. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const config = readOrExplain()
  if (config === undefined) return 2
  const logger = createLogger(config.logLevel)
  const content = loadContent(path.join(projectRoot(), 'content'))
  // From here on something may have been started that a signal must stop, also before all is ready.
  const toldToStop = untilToldToStop()
  const installation = await openInstallation(config)
  if (installation.signsInAsOwner) {
    logger.warn(
      'the database is used as its owner: give MINHBACH_OWNER_URL, and DATABASE_URL a login of its own',
    )
  }
  try {
    const filled = args.includes('--example') && (await fillWhenEmpty(config, installation, content))
    const running = await run(config, installation, content, logger)
    try {
      if (!filled) await printAccounts(config, installation, content)
      await introduce(config, installation)
      await tellHistory(config, installation, content)
    } catch (error) {
      // The platform serves already; that the database went away for a moment must not end it.
      process.stderr.write(`${explainFailure(error)}\n`)
    }
    // What the loops and jobs load at their first turn is past by then.
    setTimeout(releaseStartUpMemory, 3_000).unref()
    await toldToStop
    await running.stop()
    return 0
  } finally {
    await installation.close()
  }
}

interface Running {
  stop(): Promise<void>
}

async function run(
  config: Config,
  installation: OpenInstallation,
  content: Content,
  logger: Logger,
): Promise<Running> {
  const { database, pool, url } = installation
  const watched: Watched[] = []
  const now = () => new Date()
  const exampleData = (await installationKind(database)) === 'example'
  const forRequests = openDatabase(pool, { patience: requestPatience })
  const { hasRoom } = await watchRoom(config.dataFolder, config.leastRoom)
  const signer = openSigner(config.publicLog, config.dataFolder)
  const house = await buildHouse({
    signer,
    hasRoom,
    config,
    content,
    database: forRequests,
    pool,
    logger,
    now,
    exampleData,
    watched,
  })
  await house.server.listen({ host: config.host, port: config.port })
  const background = await startBackground({
    url,
    database,
    dataFolder: config.dataFolder,
    handlers: house.modules.flatMap((module) => module.handlers),
    jobs: house.modules.flatMap((module) => module.jobs),
    now,
    logger,
    smtpUrl: config.smtpUrl,
    mailFrom: config.mailFrom,
    signer,
    witnesses: config.publicLog.witnesses,
    fast: config.fastJobs,
  })
  watched.push(...background.watched)
  return {
    stop: async () => {
      await house.server.close()
      await background.stop()
    },
  }
}

/** Fills an empty installation with example data and prints its accounts. @returns whether it did */
async function fillWhenEmpty(
  config: Config,
  { database }: OpenInstallation,
  content: Content,
): Promise<boolean> {
  if ((await installationKind(database)) !== undefined || !(await isEmptyInstallation(database))) return false
  const surroundings = await exampleSurroundings(database, content, config.dataFolder)
  return (await exampleCommand([], surroundings, { historyLater: true })) === 0
}

/** An example tells what happened over the years only now, so that its first page need not wait for it. */
async function tellHistory(config: Config, { database }: OpenInstallation, content: Content): Promise<void> {
  if ((await installationKind(database)) !== 'example') return
  await tellExampleHistory(exampleTelling(database, content, config.dataFolder))
}

async function printAccounts(
  config: Config,
  { database }: OpenInstallation,
  content: Content,
): Promise<void> {
  if ((await installationKind(database)) !== 'example') return
  await printSignIns(await exampleSurroundings(database, content, config.dataFolder))
}

async function introduce(config: Config, { database }: OpenInstallation): Promise<void> {
  process.stdout.write(`\nMinh Bạch: ${config.origin}\n`)
  if (await isEmptyInstallation(database)) {
    const code = setUpCode(config.secret)
    process.stdout.write(`Nothing is set up yet. Open ${config.origin}/cai-dat with the code ${code}\n`)
  }
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function readOrExplain(): Config | undefined {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return undefined
  }
}
