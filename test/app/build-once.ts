import { build } from '../../scripts/build.mjs'
import { projectRoot } from '../../src/platform/config/project-root.ts'

/** Once for a whole run: the stylesheet, fonts and scripts that pages refer to. */
export default async function buildOnce(): Promise<void> {
  await build(projectRoot())
}
