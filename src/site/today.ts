/**
 * The day for which the site is built, `YYYY-MM-DD`: the one place at which a date enters the build. `REGISTER_TODAY` sets
 * it, so that an old build can be made again byte for byte; without it, it is the day of the build in Greenwich.
 */
export const today: string = process.env['REGISTER_TODAY'] ?? new Date().toISOString().slice(0, 10);
