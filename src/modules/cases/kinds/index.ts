import type { CaseType } from '../domain/case-type.ts'
import { complaint } from './complaint/complaint.ts'
import { dossier } from './dossier.ts'
import { feedback } from './feedback.ts'
import { incident } from './incident.ts'
import { informationRequest } from './information-request.ts'
import { petition } from './petition.ts'
import { question } from './question.ts'
import { voterPetition } from './voter-petition.ts'

/** Every kind of case, in all its versions, in the order in which people are offered them. */
export const caseKindDefinitions: readonly CaseType[] = [
  ...dossier,
  ...feedback,
  petition,
  ...complaint,
  informationRequest,
  question,
  voterPetition,
  ...incident,
]
