import type { CaseKind } from '../../domain/case-type.ts'
import { feedbackCourse, petitionCourse, questionCourse, voterPetitionCourse } from './answered-courses.ts'
import { complaintCourse } from './complaint-course.ts'
import type { Course } from './course.ts'
import { dossierCourse } from './dossier-course.ts'
import { incidentCourse } from './incident-course.ts'
import { informationCourse } from './information-course.ts'

/** How the cases of each kind go. */
export const courses: Readonly<Record<CaseKind, Course>> = {
  dossier: dossierCourse,
  feedback: feedbackCourse,
  petition: petitionCourse,
  complaint: complaintCourse,
  'information-request': informationCourse,
  question: questionCourse,
  'voter-petition': voterPetitionCourse,
  incident: incidentCourse,
}
