/** Whether this browser can draw the map. Without WebGL 2 the table takes its place. */
export function canDrawMaps(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
