/** Today in Greenwich, `YYYY-MM-DD`, or the day that `REGISTER_TODAY` names. */
export function readToday(): string {
  return process.env['REGISTER_TODAY'] ?? new Date().toISOString().slice(0, 10);
}
