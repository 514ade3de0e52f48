import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder that holds package.json, content/ and migrations/: found upwards, from src/ and from dist/ alike. */
export function projectRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('package.json not found above the program')
    folder = parent
  }
  return folder
}
