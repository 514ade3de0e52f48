// @ts-check
import { toHex, utf8 } from './bytes.mjs'
import { canonicalText } from './canonical-json.mjs'
import { hmacSha256 } from './sha256.mjs'

/**
 * What stands in a leaf in place of a personal value: HMAC-SHA-256 under a random salt. Without the salt it tells
 * nothing; with value, salt and place anybody can make it again.
 * @param {{ path: string, value: import('./canonical-json.mjs').Json, salt: Uint8Array }} opened
 * @returns {string} hexadecimal
 */
export function commitmentOf({ path, value, salt }) {
  return toHex(hmacSha256(salt, utf8(`opengov/field/v1\0${path}\0${canonicalText(value)}`)))
}
