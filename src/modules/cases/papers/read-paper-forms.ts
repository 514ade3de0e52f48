import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { PaperForms } from '../domain/papers/paper-form.ts'

const file = path.join('content', 'forms', 'case-papers.yaml')
let loaded: PaperForms | undefined

/** The forms in force from time to time, read once. @throws Error that names file, path and reason. */
export function paperForms(): PaperForms {
  loaded ??= readPaperForms()
  return loaded
}

function readPaperForms(): PaperForms {
  const read = PaperForms.safeParse(parse(readFileSync(path.join(projectRoot(), file), 'utf8')))
  if (read.success) return read.data
  throw new Error(`${file}: ${z.prettifyError(read.error)}`)
}
