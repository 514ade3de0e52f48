import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { logSources } from './log-sources.ts'
import {
  caseDatasets,
  caseExample,
  caseIndicatorsOf,
  caseMoved,
  casesModule,
  collectionCases,
  inspectionConcluded,
  inspectionExample,
  procedureExample,
  receptionExample,
  unitDoorSection,
  unitProceduresSection,
  unitReceptionSection,
} from './modules/cases/index.ts'
import {
  bookExample,
  disclosureDatasets,
  disclosureIndicatorsOf,
  disclosureModule,
  donationExample,
  enrolmentDecisionTold,
  enrolmentExample,
  feeExample,
  noteCollectionCase,
  noteInspectionConcluded,
  obligationExample,
  publishExample,
  recruitmentExample,
  registerExample,
  unitBooksSection,
  unitDisclosureSection,
  unitDonationsSection,
  unitDutiesSection,
  unitFeesSection,
  unitRegistersSection,
} from './modules/disclosure/index.ts'
import { figuresDataset, measureModule, openData } from './modules/measure/index.ts'
import {
  accountsOf,
  createActorSource,
  organisationsModule,
  passwordAloneRule,
  setUpCode,
  unitsDataset,
} from './modules/organisations/index.ts'
import {
  listCitations,
  planDatasets,
  planExample,
  planIndicatorsOf,
  planModule,
  planPaths,
  reportExample,
  unitPlansSection,
  workExample,
} from './modules/plan/index.ts'
import { AbuseGuard } from './platform/abuse/abuse-guard.ts'
import { createAuth } from './platform/auth/auth.ts'
import type { Config } from './platform/config/config.ts'
import { projectRoot } from './platform/config/project-root.ts'
import type { Content } from './platform/content/content.ts'
import { on } from './platform/contracts/event.ts'
import type { ExampleStep } from './platform/contracts/example.ts'
import type { Module } from './platform/contracts/module.ts'
import type { Database } from './platform/database/database.ts'
import { clamdScanner } from './platform/files/clamd.ts'
import { FileAddresses } from './platform/files/file-addresses.ts'
import { type FileStore, openFileStore } from './platform/files/file-store.ts'
import { scanFilesJob } from './platform/files/scan-files.ts'
import { scrubFilesJob } from './platform/files/scrub-files.ts'
import { createCsrfProtection } from './platform/http/csrf.ts'
import { createServer } from './platform/http/server.ts'
import type { HttpServices } from './platform/http/services.ts'
import type { Watched } from './platform/operations/readiness.ts'
import { registerOperations } from './platform/operations/register-operations.ts'
import { createPermissions } from './platform/permissions/permissions.ts'
import { registerPublicLog } from './platform/public-log/http/register-public-log.ts'
import { scrubLogJob } from './platform/public-log/index.ts'
import { noSigner, type Signer } from './platform/public-log/signer/signer.ts'
import { mailCheckpointJob } from './platform/public-log/witness/mail-checkpoint-job.ts'
import { KeptPages } from './platform/public-pages/kept-pages.ts'
import { readVersions } from './platform/public-pages/topics.ts'
import { createVersionReader } from './platform/public-pages/version-reader.ts'
import { ChallengePage } from './site/challenge-page.tsx'
import { siteDependencies } from './site/connect-site.ts'
import { documentRenderer } from './site/document-renderer.ts'
import { ErrorPage } from './site/error-page.tsx'
import { logPageRoutes } from './site/public-log/log-page-routes.tsx'
import { siteRoutes } from './site/site-routes.tsx'

/** What the house is built on; tests build the same one on their own database and clock. */
export interface Ground {
  readonly config: Config
  readonly content: Content
  readonly database: Database
  readonly pool: Pool
  readonly logger: Logger
  readonly now: () => Date
  /** Whether every page must say that its records are invented. */
  readonly exampleData: boolean
  /** Whether there is room on the disk for what people send. */
  readonly hasRoom?: () => boolean
  /** Cosigns for other installations; without it nothing is cosigned here. */
  readonly signer?: Signer
  /** The loops that `/readyz` watches; they are started after the house is built. */
  readonly watched: readonly Watched[]
}

export interface House {
  readonly server: FastifyInstance
  readonly modules: readonly Module[]
  readonly services: HttpServices
}

/** What each module adds to the example data, after the units and their people. */
export function exampleSteps(
  ground: Pick<Ground, 'content' | 'now' | 'logger'>,
  files: FileStore,
): readonly ExampleStep[] {
  const told = [
    caseExample,
    receptionExample,
    inspectionExample(files),
    feeExample,
    bookExample(files),
    donationExample,
    enrolmentExample,
    recruitmentExample,
    registerExample,
    obligationExample,
    publishExample,
    workExample,
    reportExample(measureOf(ground)),
  ]
  return [procedureExample, planExample(files), ...told.map((step) => ({ ...step, isHistory: true }))]
}

/** The figures, from what the modules compute and cite. */
export function measureOf({ content, now, logger }: Pick<Ground, 'content' | 'now' | 'logger'>) {
  return measureModule({
    content,
    definitions: [
      ...planIndicatorsOf(content),
      ...caseIndicatorsOf(content),
      ...disclosureIndicatorsOf(content),
    ],
    citations: async (reader) =>
      (await listCitations(reader)).map(({ indicatorCode, planId, title }) => ({
        indicatorCode,
        title,
        href: planPaths.portalPlan.to({ planId }),
      })),
    now,
    logger,
  })
}

/** Builds the whole platform: the one place that knows every module and connects them. */
export async function buildHouse(ground: Ground): Promise<House> {
  const { config, content, database, pool, logger, now } = ground
  const secure = config.origin.startsWith('https:')
  const files = openFileStore(config.dataFolder)
  const people = createActorSource(database)
  const auth = createAuth({
    database,
    pool,
    now,
    secret: config.secret,
    origin: config.origin,
    oidc: config.oidc,
    actors: people,
    mayUsePasswordAlone: passwordAloneRule(database),
  })
  const scanning = config.clamav && {
    scanner: clamdScanner(config.clamav.address),
    whenAway: config.clamav.whenAway,
  }
  const measure = measureOf({ content, now, logger })
  const modules: Module[] = [
    {
      ...nothingElse,
      name: 'site',
      routes: siteRoutes(siteDependencies),
      handlers: [
        on(caseMoved, 'disclosure.note-collection-case', noteCollectionCase),
        on(inspectionConcluded, 'disclosure.note-inspection', noteInspectionConcluded),
      ],
    },
    { ...nothingElse, name: 'public-log', routes: logPageRoutes(config.publicLog.witnesses) },
    organisationsModule({
      sections: [
        unitDoorSection,
        unitProceduresSection,
        unitReceptionSection,
        unitFeesSection,
        unitBooksSection,
        unitDonationsSection,
        unitDisclosureSection(content),
        unitDutiesSection(content),
        unitRegistersSection,
        unitPlansSection,
      ],
      setUpCode: setUpCode(config.secret),
      accounts: accountsOf({
        auth,
        people,
        origin: config.origin,
        roles: content.roles,
        homePath: '/khu-lam-viec',
      }),
    }),
    casesModule({
      content,
      files,
      origin: config.origin,
      secret: config.secret,
      now,
      decidedElsewhere: enrolmentDecisionTold,
    }),
    disclosureModule({
      content,
      files,
      origin: config.origin,
      secret: config.secret,
      now,
      collectionCases: collectionCases({ content, files, origin: config.origin, secret: config.secret, now }),
    }),
    measure,
    planModule({ content, files, figures: measure, origin: config.origin, now }),
    {
      ...nothingElse,
      name: 'open-data',
      ...openData(
        {
          datasets: [
            unitsDataset,
            ...planDatasets({ content, figures: measure }),
            ...disclosureDatasets(content),
            ...caseDatasets,
            figuresDataset(content),
          ],
          origin: config.origin,
          secret: config.secret,
          callOrigins: config.callOrigins,
          isExample: ground.exampleData,
        },
        now,
      ),
    },
    {
      ...nothingElse,
      name: 'platform',
      jobs: [
        scrubFilesJob(files, logger),
        scrubLogJob(logSources, logger),
        mailCheckpointJob({ mailTo: config.publicLog.mailTo, origin: config.origin }),
        ...(scanning === undefined ? [] : [scanFilesJob(files, scanning.scanner, logger)]),
      ],
    },
  ]
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const services: HttpServices = {
    database,
    permissions: createPermissions(modules.flatMap((module) => module.permissions)),
    keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
    workspace: modules.flatMap((module) => module.workspace),
    csrf: createCsrfProtection(secure),
    now,
    findActor: auth.findActor,
    renderDocument: await documentRenderer({ content, exampleData: ground.exampleData, assetsFolder }),
    errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
    ...(config.filesOrigin !== undefined && {
      separateFiles: {
        addresses: new FileAddresses({ origin: config.filesOrigin, secret: config.secret }),
        files,
      },
    }),
    ...(scanning && { uploadScanning: scanning }),
    abuseGuard: new AbuseGuard(config.secret),
    challengePage: (held) => <ChallengePage {...held} />,
  }
  const server = await createServer(services, {
    modules,
    assetsFolder,
    secure,
    trustedProxies: config.trustedProxies,
    logger,
    hasRoom: ground.hasRoom,
  })
  registerOperations(server, {
    database,
    pool,
    dataFolder: config.dataFolder,
    leastFreeBytes: config.leastRoom,
    migrationsFolder: path.join(projectRoot(), 'migrations'),
    watched: ground.watched,
    metricsToken: config.metricsToken,
  })
  const { signer = noSigner } = ground
  registerPublicLog(server, { database, signer, watched: config.publicLog.watched, now })
  return { server, modules, services }
}

const nothingElse = { routes: [], permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
