import type { RiskStratum } from './draw.ts'

/** What the records say of a school when a list is fixed; nobody's opinion is in it. */
export interface RiskRecord {
  /** Whole years since the last concluded inspection on the topic; null when there was none. */
  readonly yearsSinceLast: number | null
  /** Findings that were upheld in the last three years, on any topic. */
  readonly upheldFindings: number
  /** Remedies that are open although their day is over. */
  readonly overdueRemedies: number
}

/**
 * The stratum of a school, by points that anybody can count: 2 for a remedy that is overdue, 1 for an upheld finding
 * and 1 more from the third on, 1 when the topic was never inspected or three years ago. 3 points are high, 1 or 2
 * medium. A school without any record is medium: nobody has looked yet.
 */
export function riskStratum({ yearsSinceLast, upheldFindings, overdueRemedies }: RiskRecord): RiskStratum {
  const points =
    (overdueRemedies > 0 ? 2 : 0) +
    (upheldFindings > 0 ? 1 : 0) +
    (upheldFindings >= 3 ? 1 : 0) +
    (yearsSinceLast === null || yearsSinceLast >= 3 ? 1 : 0)
  if (points >= 3) return 'high'
  return points > 0 ? 'medium' : 'low'
}
