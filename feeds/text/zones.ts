/** Names of time zones in feeds, German and English, in hours east of Greenwich. "IST" is India's, "BST" Britain's summer. */
const NAMED: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, wez: 0,
  bst: 1, ist: 5.5, west: 1, wesz: 1, cet: 1, met: 1, mez: 1, cest: 2, mest: 2, mesz: 2, cedt: 2,
  eet: 2, oez: 2, eest: 3, oesz: 3, msk: 3, msd: 4, trt: 3, gst: 4,
  pkt: 5, ict: 7, wib: 7, hkt: 8, sgt: 8, pht: 8, awst: 8, jst: 9, kst: 9,
  acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
  ast: -4, adt: -3, at: -4, nst: -3.5, ndt: -2.5, brt: -3, art: -3,
  est: -5, edt: -4, et: -5, cst: -6, cdt: -5, ct: -6, mst: -7, mdt: -6, mt: -7, pst: -8, pdt: -7, pt: -8,
  akst: -9, akdt: -8, hst: -10,
} // biome-ignore format: a table

const NUMBERED = /^(?:(?:etc\/)?(?:gmt|utc|ut|z))?(?<sign>[+\-−])(?<hours>\d{1,2}):?(?<minutes>\d\d)?$/i

/** Minutes east of Greenwich of a zone as written ("+0200", "GMT-01:00", "MESZ"); null where there is none like it. */
export function offsetOf(zone: string): number | null {
  const name = zone
    .replace(/[().]/g, '')
    .replace(/^etc\//i, '')
    .toLowerCase()
    .replace('ö', 'oe')
  const hours = NAMED[name]
  if (hours !== undefined) return hours * 60
  const found = NUMBERED.exec(zone)?.groups
  if (found === undefined) return null
  const size = Number(found['hours']) * 60 + Number(found['minutes'] ?? 0)
  if (size > MOST || Number(found['minutes'] ?? 0) > 59) return null
  return found['sign'] === '+' ? size : -size
}

/** The easternmost zone is +14:00. */
const MOST = 15 * 60
