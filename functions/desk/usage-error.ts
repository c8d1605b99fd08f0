/** What was asked for cannot be done with what was given: said to the user as it stands. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
