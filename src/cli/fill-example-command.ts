import path from 'node:path'
import { readConfig } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import { loadContent } from '../platform/content/load-content.ts'
import { exampleCommand } from './example-command.ts'
import { exampleSurroundings } from './example-surroundings.ts'
import { openInstallation } from './open-installation.ts'

/** `minhbach example`: fills the installation that the environment names. */
export async function fillExampleCommand(args: string[]): Promise<number> {
  const config = readConfig()
  const installation = await openInstallation(config)
  try {
    const content = loadContent(path.join(projectRoot(), 'content'))
    return await exampleCommand(
      args,
      await exampleSurroundings(installation.database, content, config.dataFolder),
    )
  } finally {
    await installation.close()
  }
}
