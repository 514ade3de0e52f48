import { z } from 'zod'

/** The kinds of unit that content speaks of: the authorities of before and after July 2025, and schools. */
export const unitKinds = [
  'province-committee',
  'province-department',
  'city-committee',
  'education-office',
  'commune-committee',
  'commune-department',
  'one-stop-centre',
  'preschool',
  'kindergarten',
  'primary-school',
  'lower-secondary-school',
] as const
export type UnitKind = (typeof unitKinds)[number]
export const UnitKind = z.enum(unitKinds)

/** Preschool (MN: nursery and kindergarten), kindergarten (MG), primary (TH), lower secondary (THCS). */
export const schoolKinds = ['preschool', 'kindergarten', 'primary-school', 'lower-secondary-school'] as const
export type SchoolKind = (typeof schoolKinds)[number]
export const SchoolKind = z.enum(schoolKinds)
