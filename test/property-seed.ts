import fc from 'fast-check'

/**
 * Property tests draw the same examples each time, so that the same source gives the same result wherever it
 * is tested. `npm run test:seeds` draws others, and names the seed of what it finds.
 */
fc.configureGlobal({ seed: Number(process.env.MINHBACH_SEED ?? 20_241_125) })
