/**
 * Positions of moon and sun as far as a calendar needs them. The series are those of J. Meeus
 * (Astronomical Formulae for Calculators, 1982, for new moons; Astronomical Algorithms, 1998, for the sun),
 * cut where the error stays at a few minutes: the choice that Hồ Ngọc Đức published for the Vietnamese
 * calendar. Days are Julian day numbers.
 */

/** Viet Nam's clock ahead of Greenwich, as a part of a day. */
const vietnamOffset = 7 / 24
/** The mean time from new moon to new moon, in days. */
export const synodicMonth = 29.530588853
/** The first new moon of 1900, from which new moons are numbered. */
export const firstNewMoon = 2415021.076998695

const radians = Math.PI / 180
const sine = (degrees: number) => Math.sin(degrees * radians)

/** The day, in Viet Nam, of new moon number `k` after that of 1 January 1900. */
export function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + 0.5 + vietnamOffset)
}

/**
 * In which twelfth of its yearly way the sun stands when the day begins in Viet Nam: 0 from the spring
 * equinox, 3 from the summer solstice, 9 from the winter solstice.
 */
export function sunSector(day: number): number {
  return Math.floor(sunLongitude(day - 0.5 - vietnamOffset) / 30)
}

/** The moment of a new moon, as a Julian date in universal time. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(2 * moon + sun)
  const clockCorrection = -0.000278 + 0.000265 * t + 0.000262 * t2
  return mean + correction - clockCorrection
}

/** The sun's longitude in degrees, from 0 up to but not including 360. */
function sunLongitude(julianDate: number): number {
  const t = (julianDate - 2451545) / 36525
  const t2 = t * t
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2
  const meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly)
  return (((meanLongitude + centre) % 360) + 360) % 360
}
