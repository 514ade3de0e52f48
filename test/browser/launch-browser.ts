import { execFile } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

const quietArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

interface BrowserProgram {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/**
 * Starts a headless Chromium: the one that `MINHBACH_CHROMIUM` names, else one installed on the system,
 * else the one packed inside `@sparticuz/chromium` with its own libraries, so that npm packages suffice.
 * Works as root; the caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = (await findSystemBrowser()) ?? (await unpackBrowser())
  return chromium.launch({
    executablePath: program.executablePath,
    args: quietArguments,
    env: program.env,
    timeout: 60_000,
  })
}

async function findSystemBrowser(): Promise<BrowserProgram | undefined> {
  const named = process.env.MINHBACH_CHROMIUM
  for (const executablePath of named === undefined ? systemBrowsers : [named]) {
    if (await isExecutable(executablePath)) return { executablePath, env: environment() }
  }
  return undefined
}

/**
 * Unpacks the packed browser once per version and user. It is made in a private folder and then renamed:
 * test files that start at the same time never see, or run, half a browser.
 */
async function unpackBrowser(): Promise<BrowserProgram> {
  const entry = require.resolve('@sparticuz/chromium')
  const folder = join(tmpdir(), `minhbach-chromium-${await packedVersion()}-${userInfo().uid}`)
  if (!(await isExecutable(join(folder, 'chromium')))) {
    const fresh = await mkdtemp(join(tmpdir(), 'minhbach-chromium-fresh-'))
    await mkdir(join(fresh, 'home'))
    await promisify(execFile)(
      process.execPath,
      ['-e', `const packed = require(${JSON.stringify(entry)}); (packed.default ?? packed).executablePath()`],
      // The package unpacks its shared libraries only where it believes to be in that runtime.
      { env: { ...environment(), TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
    )
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: environment({
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter((path) => path !== undefined && path !== '')
        .join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: join(folder, 'home'),
    }),
  }
}

/** `require.resolve` of its package.json is closed by the package's `exports`, so it is read from beside it. */
async function packedVersion(): Promise<string> {
  const packageFile = join(require.resolve('@sparticuz/chromium'), '..', '..', '..', 'package.json')
  const content: unknown = JSON.parse(await readFile(packageFile, 'utf8'))
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined
  return typeof version === 'string' ? version : 'unknown'
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

function environment(additions: Record<string, string> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), ...additions }
}
