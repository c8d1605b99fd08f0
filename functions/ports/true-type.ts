/** Version 1.0, which TrueType outlines have. */
const version = Buffer.of(0, 1, 0, 0);

/** Whether a file that begins so has TrueType outlines: CFF ("OTTO") and collections ("ttcf") would become Type 3. */
export function isTrueType(beginning: Uint8Array): boolean {
  return Buffer.from(beginning.subarray(0, version.length)).equals(version);
}
