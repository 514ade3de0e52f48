/**
 * Under what the open data may be used again: everything, with the source named. There is no standard licence of
 * the state for open data that we know of; an office that has decided on another one says so here.
 */
export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const
