/** The instant at which the measured platform stands: the office of 2024 with all its schools, unless told otherwise. */
export const benchNow = new Date(process.env.MINHBACH_BENCH_NOW ?? '2024-11-20T03:00:00Z')
