/** A backup that cannot be restored: says why. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
