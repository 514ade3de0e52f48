import type { Words } from '../../../../platform/i18n/words.ts'

/** Classes by age, as families call them. */
export const grades = ['nha-tre', 'mam', 'choi', 'la', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type Grade = (typeof grades)[number]

export const levelsWithFees = ['MN', 'MG', 'TH', 'THCS'] as const
export type FeeLevel = (typeof levelsWithFees)[number]

export const gradesOf = {
  MN: ['nha-tre', 'mam', 'choi', 'la'],
  MG: ['mam', 'choi', 'la'],
  TH: ['1', '2', '3', '4', '5'],
  THCS: ['6', '7', '8', '9'],
} as const satisfies Record<FeeLevel, readonly Grade[]>

export function gradeWords(grade: Grade): Words {
  switch (grade) {
    case 'nha-tre':
      return { vi: 'Nhà trẻ', en: 'Nursery' }
    case 'mam':
      return { vi: 'Lớp mầm (3 tuổi)', en: 'Kindergarten, age 3' }
    case 'choi':
      return { vi: 'Lớp chồi (4 tuổi)', en: 'Kindergarten, age 4' }
    case 'la':
      return { vi: 'Lớp lá (5 tuổi)', en: 'Kindergarten, age 5' }
    default:
      return { vi: `Lớp ${grade}`, en: `Grade ${grade}` }
  }
}

export function gradeOf(text: string | undefined): Grade | undefined {
  return grades.find((grade) => grade === text)
}
