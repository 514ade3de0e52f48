/** Fewer people than this, and a number tells of somebody in particular. */
export const smallestShown = 5

/** Whether a number of a group may stand in public; of a small one only how many they are. */
export function mayShow(people: number): boolean {
  return people >= smallestShown
}
