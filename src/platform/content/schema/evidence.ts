import { z } from 'zod'
import { record, Text } from './building-blocks.ts'

/** How sure the person who collected a fact was of it. */
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]
export const Confidence = z.enum(confidences)

/**
 * How a fact was come by: read in the official text, read in the press or with a third party,
 * computed here from a published method, or recalled.
 */
export const evidences = ['text-seen', 'secondary-seen', 'computed', 'memory'] as const
export type Evidence = (typeof evidences)[number]
export const Evidence = z.enum(evidences)

export type Standing = 'confirmed' | 'unconfirmed'

/**
 * What the interface says of a fact: confirmed only when the official text was read and the reading is
 * sure (or the value is a computation that anyone can repeat); everything else is shown as unconfirmed.
 */
export function standing(confidence: Confidence, evidence: Evidence): Standing {
  const seen = evidence === 'text-seen' || evidence === 'computed'
  return seen && confidence === 'high' ? 'confirmed' : 'unconfirmed'
}

/** Where a fact comes from, and how far it may be relied on. */
export const Source = record({
  text: Text,
  confidence: Confidence,
  evidence: Evidence,
}).transform((source) => Object.freeze({ ...source, standing: standing(source.confidence, source.evidence) }))
export type Source = z.infer<typeof Source>
