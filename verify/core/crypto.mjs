// @ts-check
import { verifyEd25519 } from './ed25519.mjs'
import { sha256 } from './sha256.mjs'

/**
 * What the checks stand on. The program takes it from Node, the page in the browser from the files beside this one.
 * @typedef {object} Crypto
 * @property {(message: Uint8Array) => Uint8Array} sha256
 * @property {(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean} verifyEd25519
 */

/** @type {Crypto} */
export const plainCrypto = { sha256, verifyEd25519 }
