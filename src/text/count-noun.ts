/** A number of things: `1 project`, `2,345 projects`, `0 projects`. */
export function countNoun(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
