/** The instant at which the measured platform stands: the office of 2024 with all its schools. */
export const benchNow = new Date('2024-11-20T03:00:00Z')
