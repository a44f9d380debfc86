/** From here on Stirling's series is exact to the last digits of a double. */
const FAR_ENOUGH = 10

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/**
 * Natural logarithm of the gamma function for x > 0; of n + 1 it is that of n!. Stirling's series after moving x up by
 * the recurrence (Abramowitz & Stegun 1964, 6.1.15 and 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('logGamma is asked of a number above 0')
  let [far, moved] = [x, 1]
  for (; far < FAR_ENOUGH; far += 1) moved *= far
  const square = 1 / (far * far)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / far
  return (far - 0.5) * Math.log(far) - far + HALF_LOG_TWO_PI + series - Math.log(moved)
}
