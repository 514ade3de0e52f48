import type { Words } from './words.ts'

const known = new Map<string, Words>()

/**
 * A message for a zod check: `z.string().min(1, problem({ vi: 'Hãy nhập họ tên', en: 'Enter the name' }))`.
 * zod carries one string, so the Vietnamese text travels and the pair is found again by it.
 */
export function problem(words: Words): string {
  known.set(words.vi, words)
  return words.vi
}

/** The pair that a message of `problem` stands for; undefined for a message of zod's own. */
export function wordsOfProblem(message: string): Words | undefined {
  return known.get(message)
}
