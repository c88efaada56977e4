/** A manuscript that was dropped or chosen on another page, on its way to the editor. */
let waiting: File | null = null

export const hand = (file: File): void => {
  waiting = file
}

export function takeHanded(): File | null {
  const file = waiting
  waiting = null
  return file
}
