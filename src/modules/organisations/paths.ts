import { definePath } from '../../platform/http/path.ts'

/** The addresses of this module; a unit's code is part of its address and never changes. */
export const organisationPaths = {
  units: definePath('/don-vi'),
  unit: definePath('/don-vi/:code'),
  manage: definePath('/don-vi/quan-ly'),
  create: definePath('/don-vi/quan-ly/them'),
  import: definePath('/don-vi/quan-ly/nhap'),
  importConfirm: definePath('/don-vi/quan-ly/nhap/xac-nhan'),
  importTemplate: definePath('/don-vi/quan-ly/nhap/mau.xlsx'),
  export: definePath('/don-vi/quan-ly/xuat/:format'),
  change: definePath('/don-vi/:code/thay-doi'),
  rename: definePath('/don-vi/:code/doi-ten'),
  transfer: definePath('/don-vi/:code/chuyen'),
  dissolve: definePath('/don-vi/:code/ket-thuc'),
  contact: definePath('/don-vi/:code/lien-he'),
  pupils: definePath('/khu-lam-viec/so-hoc-sinh'),
  pupilsOf: definePath('/khu-lam-viec/so-hoc-sinh/:code'),
  setUp: definePath('/cai-dat'),
}

/** Codes that would stand in the way of an address above. */
export const reservedCodes: readonly string[] = ['quan-ly']
