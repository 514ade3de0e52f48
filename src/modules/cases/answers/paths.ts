import { definePath } from '../../../platform/http/path.ts'

export const answersPaths = {
  list: definePath('/hoi-dap'),
  one: definePath('/hoi-dap/:code'),
} as const
