import fc from 'fast-check'

/**
 * Property tests draw the same examples each time, so that the same source gives the same result wherever it
 * is tested. `npm run test:seeds` draws others, and prints the seed of what it finds.
 */
const asked = process.env['MINHBACH_SEED']
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_241_125 : Number(asked) })
